import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rounded } from './statistics.js';

/** Resident memory in MB; null where the system does not tell. */
export interface Memory {
  /** Of `kpo up`: worker, API, console, database and mailbox. */
  product: number | null;
  server: number | null;
}

/** The whole product in a process of its own, on a home, as an operator runs it. */
export interface Product {
  url: string;
  /** From starting the process until it was ready. */
  readySeconds: number;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 20;
const KB_IN_MB = 1024;

/** Starts `kpo up`, and returns once it is ready; throws where it is not in time. */
export async function startProduct(env: NodeJS.ProcessEnv, patienceMs: number): Promise<Product> {
  const main = fileURLToPath(new URL('../../cli/main.js', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [main, 'up'], { env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  const kill = (): unknown => child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    kill();
    await exited;
    process.off('exit', kill);
  };
  const url = `http://127.0.0.1:${env.KPO_PORT}`;
  const late = AbortSignal.timeout(patienceMs);
  while (!(await isReady(url, late))) {
    if (child.exitCode !== null) throw new Error(`kpo up ended with exit code ${child.exitCode}`);
    if (late.aborted) await stop();
    late.throwIfAborted();
    await setTimeout(LOOK_EVERY_MS);
  }
  return {
    url,
    readySeconds: (performance.now() - began) / 1000,
    async memory() {
      const mark = await readFile(join(env.KPO_HOME ?? '', 'temporal.pid'), 'utf8').catch(() => '');
      const [server] = mark.split(' ');
      return { product: await residentMb(child.pid), server: await residentMb(Number(server)) };
    },
    stop,
  };
}

const isReady = (url: string, signal: AbortSignal): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal }).then(
    ({ status }) => status === 200,
    () => false,
  );

async function residentMb(pid: number | undefined): Promise<number | null> {
  const status = pid ? await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '') : '';
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(status) ?? [];
  return kilobytes ? rounded(Number(kilobytes) / KB_IN_MB, 0) : null;
}
