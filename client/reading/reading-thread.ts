import { parentPort } from 'node:worker_threads';
import { READERS } from './readers.js';
import type { ToRead } from './text-reader.js';

// The thread that reads: one text after the other, each in one step that only ending the thread can stop.
parentPort?.on('message', ({ name, args }: ToRead) => {
  const read = READERS[name] as (...given: unknown[]) => unknown;
  parentPort?.postMessage({ found: read(...args) });
});
parentPort?.postMessage('ready');
