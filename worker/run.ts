import { createWorker, type WorkerParts } from './worker.js';

export interface RunningWorker {
  /** Settles with the reason when the worker ends without having been stopped. */
  failed: Promise<string>;
  /** Whether it takes work. */
  polls(): boolean;
  /** Takes no more work, lets what is in flight finish, and returns. */
  stop(): Promise<void>;
}

/** Starts a worker and returns once it polls. */
export async function runWorker(parts: WorkerParts): Promise<RunningWorker> {
  const worker = await createWorker(parts);
  const ended = worker.run().then(
    () => undefined,
    (error: unknown) => `The worker ended unexpectedly: ${error instanceof Error ? error.message : String(error)}`,
  );
  return {
    failed: ended.then((reason) => reason ?? new Promise<string>(() => {})),
    polls: () => worker.getState() === 'RUNNING',
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
