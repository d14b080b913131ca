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

/** One that is about to be. */
export interface HeldWorker extends Pick<ChildWorker, 'kill'> {
  start(): Promise<ChildWorker>;
}

const PROGRAM = fileURLToPath(new URL('./mortal-worker.ts', import.meta.url));

/** Starts a worker, and returns once it polls; with `dies` it kills itself when it passes that point for the nth time. */
export const startWorkerProcess = (
  env: NodeJS.ProcessEnv,
  bundle: string,
  dies?: { at: DeathPoint; nth: number },
): Promise<ChildWorker> => polling(spawnWorker(env, [bundle, ...(dies ? [dies.at, String(dies.nth)] : [])]));

/** A worker that has loaded what it needs, and starts at once when it is called. */
export function holdWorkerProcess(env: NodeJS.ProcessEnv, bundle: string): HeldWorker {
  const child = spawnWorker(env, [bundle, 'held']);
  return {
    start() {
      child.send('start');
      return polling(child);
    },
    kill: () => killed(child),
  };
}

const spawnWorker = (env: NodeJS.ProcessEnv, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
    env: { ...env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

async function polling(child: ChildProcess): Promise<ChildWorker> {
  const gone = once(child, 'exit');
  const polls = once(child, 'message').then(() => child.disconnect());
  await Promise.race([polls, gone.then(() => Promise.reject(new Error('the worker ended before it polled')))]);
  return { gone, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
