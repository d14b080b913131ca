import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FREE_PORTS, startStack } from '../platform/processes/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CASES = path.join(ROOT, 'test', 'cases');
const LONGEST_MS = 120_000;

/** Runs the cases whose names contain one of the words, or all; true when each of them says that the product is right. */
async function cases(words: readonly string[]): Promise<boolean> {
  const scripts = (await readdir(CASES))
    .filter((name) => name.endsWith('.sh') && (words.length === 0 || words.some((word) => name.includes(word))))
    .sort();
  if (scripts.length === 0) throw new Error(`no case is called ${words.join(' or ')}`);
  const home = await mkdtemp(path.join(tmpdir(), 'kpo-cases-'));
  const stack = await startStack({ env: { ...process.env, ...FREE_PORTS, KPO_HOME: home, KPO_LOG_LEVEL: 'error' } });
  try {
    const env = {
      ...{ BASE: stack.url, KEY: stack.adminKey, MAILBOX: stack.mailboxUrl },
      // Without a language of UTF-8, Bash writes "\u202e" as it stands.
      ...{ KPO_HOME: home, PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    };
    const failed: string[] = [];
    for (const script of scripts) {
      const { code, said } = await run(path.join(CASES, script), env);
      console.log(`${code === 0 ? 'right' : 'WRONG'}  ${script}`);
      if (code !== 0) failed.push(script);
      if (code !== 0) console.log(said.trim().replace(/^/gm, '       '));
    }
    console.log(`${scripts.length - failed.length} right, ${failed.length} wrong`);
    return failed.length === 0;
  } finally {
    await stack.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** What a script ends with, and all that it says; one that hangs is ended, with all that it has started. */
function run(script: string, env: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = spawn('bash', [script], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const late = setTimeout(() => {
    said += `\nnot done after ${LONGEST_MS / 1_000} s`;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, LONGEST_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code: code ?? 1, said });
    });
  });
}

process.exitCode = (await cases(process.argv.slice(2))) ? 0 : 1;
