import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WorkerSays } from './queues.js';

/** The forked worker process. */
export interface WorkerProcess {
  /** CPU seconds it has used so far, user and system. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the worker process on a home, and returns once it polls. */
export async function startWorkerProcess(env: NodeJS.ProcessEnv): Promise<WorkerProcess> {
  const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), { env });
  await heard(child);
  return {
    async cpuSeconds() {
      child.send('cpu');
      const said = await heard(child);
      return 'cpuSeconds' in said ? said.cpuSeconds : NaN;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

/** The next thing it says; it ending instead is a failure. */
async function heard(child: ChildProcess): Promise<WorkerSays> {
  const over = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: over.signal }).then(([said]) => said as WorkerSays),
      once(child, 'exit', { signal: over.signal }).then(([code]) =>
        Promise.reject(new Error(`the worker process ended with exit code ${code}`)),
      ),
    ]);
  } finally {
    over.abort();
  }
}
