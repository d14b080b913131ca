import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Played, ThreadParts, Usage, WorkerAsked, WorkerSays } from './queues.js';

/** A forked worker process. */
export interface WorkerProcess {
  usage(): Promise<Usage>;
  /** By what its threads do while something is played. */
  profiled(play: () => Promise<unknown>): Promise<ThreadParts>;
  stop(): Promise<void>;
}

/** With as little memory as `kpo` starts itself. */
const AS_STARTED = ['--max-semi-space-size=8'];

/** Starts a worker process on a home, and returns once it polls. It leaves its CPU profiles in a folder, where one is named. */
export async function startWorkerProcess(
  env: NodeJS.ProcessEnv,
  played: Played,
  profiles?: string,
): Promise<WorkerProcess> {
  const script = fileURLToPath(new URL('./worker.js', import.meta.url));
  const child = fork(script, [played, ...(profiles === undefined ? [] : [profiles])], {
    env: { ...env, MALLOC_ARENA_MAX: '2' },
    execArgv: AS_STARTED,
  });
  await heard(child);
  const ask = async (asked: WorkerAsked): Promise<WorkerSays> => {
    child.send(asked);
    return heard(child);
  };
  return {
    async usage() {
      const said = await ask('usage');
      if (!('usage' in said)) throw new Error('the worker process did not say what it has used');
      return said.usage;
    },
    async profiled(play) {
      await ask('profile');
      await play();
      const said = await ask('parts');
      if (!('parts' in said)) throw new Error('the worker process did not say what it did');
      return said.parts;
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
