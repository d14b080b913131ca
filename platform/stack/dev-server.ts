import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning, markOf, parseMark, printMark } from './processes.js';

export interface DevServerOptions {
  executable: string;
  home: string;
  host: string;
  port: number;
  uiPort: number;
  namespace: string;
  searchAttributes: Readonly<Record<string, string>>;
  /** Temporal's own limits and the like, by name. */
  dynamicConfig?: Readonly<Record<string, number | string>>;
}
export interface DevServer {
  address: string;
  /** Settles with the reason when the server ends without having been stopped. */
  died: Promise<string>;
  stop(): Promise<void>;
}

const STOP_GRACE_MS = 1_700;
const ORPHAN_GRACE_MS = 5_000;
const LOOK_EVERY_MS = 50;

/** Starts Temporal's development server on a file of the home. It serves a moment later: connect to it with patience. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { executable, home, host, port } = options;
  const log = join(home, 'temporal.log');
  const output = await open(log, 'w', 0o600);
  // A session of its own: Ctrl-C in the terminal must reach the stack alone, which stops the server last.
  const child = spawn(executable, argumentsOf(options), { detached: true, stdio: ['ignore', output.fd, output.fd] });
  const ended = endOf(child);
  // Also when this process is told to stop at once.
  const takeAlong = (): void => void child.kill('SIGKILL');
  process.once('exit', takeAlong);
  void ended.then(() => process.off('exit', takeAlong));
  await output.close();
  if (child.pid !== undefined) await writeFile(markPath(home), printMark(await markOf(child.pid)));

  let stopping = false;
  const died = ended.then(async (how) => {
    if (stopping) return new Promise<string>(() => {});
    const last = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join('\n');
    return `The Temporal dev server ended unexpectedly (${how}).${last ? ` It said last:\n${last}` : ''}`;
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill('SIGTERM');
    await Promise.race([ended, setTimeout(STOP_GRACE_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
    await rm(markPath(home), { force: true });
  };
  return { address: `${host.includes(':') ? `[${host}]` : host}:${port}`, died, stop };
}

/** Stops the server that a killed stack of this home left behind; it would hold the ports and the file. */
export async function stopOrphan(home: string): Promise<void> {
  const mark = parseMark(await readFile(markPath(home), 'utf8').catch(() => ''));
  if (!mark) return;
  const until = Date.now() + ORPHAN_GRACE_MS;
  // Without a start time the process could be anybody's.
  while (mark.started && (await isRunning(mark))) {
    signal(mark.pid, Date.now() < until ? 'SIGTERM' : 'SIGKILL');
    await setTimeout(LOOK_EVERY_MS);
  }
  await rm(markPath(home), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const markPath = (home: string): string => join(home, 'temporal.pid');

function argumentsOf(options: DevServerOptions): string[] {
  const { home, host, port, uiPort, namespace, searchAttributes, dynamicConfig = {} } = options;
  return [
    ...['server', 'start-dev', '--ip', host, '--port', String(port), '--ui-port', String(uiPort)],
    ...['--db-filename', join(home, 'temporal.sqlite'), '--sqlite-pragma', 'journal_mode=WAL'],
    ...['--namespace', namespace, '--log-level', 'error'],
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(dynamicConfig).flatMap(([name, value]) => [
      '--dynamic-config-value',
      `${name}=${JSON.stringify(value)}`,
    ]),
  ];
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
}
