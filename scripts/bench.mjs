// npm run bench [-- options]: sets the clone up and runs scripts/bench.ts.
import { runMain } from './process.mjs';
import { ensureReady, runBuilt } from './setup.mjs';

await runMain(async () => {
  await ensureReady({ build: true, devServer: !process.env.TEMPORAL_ADDRESS });
  await runBuilt('scripts/bench.js', process.argv.slice(2));
});
