// Running commands and showing progress, with Node's built-ins only: a fresh clone has nothing else.
import { spawn } from 'node:child_process';

const QUIET_MS = 1_000;
const HEARTBEAT_MS = 10_000;

/** A failure whose message is all the user needs: printed alone, without a stack, with exit code 1. */
export class ScriptFailure extends Error {}

/**
 * Runs a command to its end and returns its exit code and output; never throws. A command that outlives `timeoutMs` is
 * killed together with its children.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env = process.env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: timeoutMs !== undefined,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const timer = timeoutMs && setTimeout(() => killGroup(child), timeoutMs);
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/**
 * Does a step of the set-up; one that lasts longer than a second says so, and how long it took.
 * @template T
 * @param {string} name what is being done, such as "installing packages"
 * @param {(line: string) => void} log
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, log, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let heartbeat;
  const announcement = setTimeout(() => {
    log(`${name} …`);
    heartbeat = setInterval(() => log(`${name} … ${seconds()} s`), HEARTBEAT_MS);
  }, QUIET_MS);
  try {
    const result = await work();
    if (heartbeat) log(`${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(announcement);
    clearInterval(heartbeat);
  }
}

/** The last lines of a command's output, for a message that must stay readable. @param {string} output */
export const tail = (output, lines = 12) => output.trim().split('\n').slice(-lines).join('\n');

/** Runs a script's main function; a {@link ScriptFailure} ends it with its message alone. @param {() => Promise<void>} main */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof ScriptFailure ? error.message : error);
    process.exit(1);
  }
}
