// npm run demo [-- options]: sets the clone up and runs scripts/demo.ts.
import { runMain } from './process.mjs';
import { ensureReady, runBuilt } from './setup.mjs';

await runMain(async () => {
  await ensureReady({ build: true, devServer: !process.env.TEMPORAL_ADDRESS });
  await runBuilt('scripts/demo.js', process.argv.slice(2));
});
