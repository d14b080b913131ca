// npm run build: compiles and bundles into dist/ when the sources changed.
import { runMain } from './process.mjs';
import { ensureReady } from './setup.mjs';

await runMain(() => ensureReady({ build: true }));
