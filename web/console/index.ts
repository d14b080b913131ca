export { createConsole } from './console.js';
export type { ConsoleDeps } from './deps.js';
