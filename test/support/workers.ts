import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Where a worker can die in the middle of a turn: its transaction is done, one of its mails is handed over but not marked,
 * or all of it is done and Temporal is not told yet.
 */
export type DeathPoint = 'written' | 'mailed' | 'committed';

/** A worker in a process of its own. */
export interface ChildWorker {
  /** Settles once the process is gone, however it ended. */
  gone: Promise<unknown>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./mortal-worker.ts', import.meta.url));

/** Starts a worker, and returns once it polls; with `dies` it kills itself when it passes that point for the nth time. */
export async function startWorkerProcess(
  env: NodeJS.ProcessEnv,
  bundle: string,
  dies?: { at: DeathPoint; nth: number },
): Promise<ChildWorker> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', PROGRAM, bundle, ...(dies ? [dies.at, String(dies.nth)] : [])],
    { env: { ...env, NODE_OPTIONS: '' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const gone = once(child, 'exit');
  await Promise.race([polling(child), gone.then(() => Promise.reject(new Error('the worker ended before it polled')))]);
  return {
    gone,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const polling = async (child: ChildProcess): Promise<void> => {
  await once(child, 'message');
  child.disconnect();
};
