import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { environmentOf, newHome, removeHome } from './stage.js';
import { median, rounded } from './statistics.js';

interface Starts {
  medianSeconds: number;
  runs: number[];
}

/** From starting `kpo up` until `GET /readyz` answers 200. */
export interface StartUp {
  fresh: Starts;
  used: Starts;
}

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 60_000;

/** Starts `kpo up` in fresh homes, and again and again in one that has been used. */
export async function measureStartUp(usedHome: string, runs: number): Promise<StartUp> {
  const fresh: number[] = [];
  const used: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const home = await newHome();
    try {
      fresh.push(await startAndStop(home));
    } finally {
      await removeHome(home);
    }
    used.push(await startAndStop(usedHome));
  }
  return { fresh: startsOf(fresh), used: startsOf(used) };
}

const startsOf = (runs: number[]): Starts => ({ medianSeconds: median(runs), runs });

async function startAndStop(home: string): Promise<number> {
  const env = await environmentOf(home);
  const main = fileURLToPath(new URL('../../cli/main.js', import.meta.url));
  const started = performance.now();
  const child = spawn(process.execPath, [main, 'up'], { env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  const stop = (): unknown => child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    await untilReady(child, `http://127.0.0.1:${env.KPO_PORT}/readyz`);
    return rounded((performance.now() - started) / 1000, 2);
  } finally {
    stop();
    await exited;
    process.off('exit', stop);
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    const status = await fetch(url, { signal: late }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (child.exitCode !== null) throw new Error(`kpo up ended with exit code ${child.exitCode}`);
    late.throwIfAborted();
    await setTimeout(LOOK_EVERY_MS);
  }
}
