// npm run cases [-- name …]: runs the scripts of test/cases/ against a stack of their own. They need Bash, curl and jq.
import { runMain } from './process.mjs';
import { ensureReady, runBuilt } from './setup.mjs';

await runMain(async () => {
  await ensureReady({ build: true, devServer: !process.env.TEMPORAL_ADDRESS });
  await runBuilt('scripts/cases.js', process.argv.slice(2));
});
