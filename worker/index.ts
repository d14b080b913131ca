/** The process that runs workflows and activities. */

export { type RunningWorker, runWorker } from './run.js';
export { createWorker, type WorkerRelease } from './worker.js';
