// npm start [-- options of `kpo up`]: sets the clone up and runs everything.
import { runMain } from './process.mjs';
import { ensureReady, runBuilt } from './setup.mjs';

await runMain(async () => {
  await ensureReady({ build: true, devServer: !process.env.TEMPORAL_ADDRESS });
  await runBuilt('cli/main.js', ['up', ...process.argv.slice(2)]);
});
