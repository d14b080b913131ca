/** How the processes are put together. */

export { type Adapters, openAdapters } from '../adapters.js';
export { connectTemporal } from '../connect.js';
export { createLogger } from '../logger.js';
export { makeCurrent } from '../releases.js';
export { keepHeapSmall } from '../heap.js';
export { installRuntime } from '../runtime.js';
export { type Alone, type Running, startApiAlone, startMailboxAlone, startWorkerAlone } from './alone.js';
export { FREE_PORTS } from './ports.js';
export { type Stack, startStack } from './stack.js';
