// Set up before every unit test. What needs a server, a process or a database is told by its imports and runs in another
// tier; what is not told so fails here, instead of passing wherever somebody has built or fetched something before.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';

type Call = (...args: never[]) => unknown;

const ROOT = join(import.meta.dirname, '../../..');
const MADE_BY_SETUP = ['dist', '.cache'].map((folder) => join(ROOT, folder));
const ADVICE = 'Name the import that leads there in scripts/test-needs.mjs, and the test moves to another tier.';

const undo: (() => void)[] = [];
afterAll(() => {
  for (const back of undo) back();
});

/** Makes functions throw when they are called like this, until the tests of the file are over. */
function forbid<K extends string>(
  owner: Record<K, Call>,
  names: readonly K[],
  did: string,
  when: (first: unknown) => boolean = () => true,
): void {
  for (const name of names) {
    const usual = owner[name];
    undo.push(() => (owner[name] = usual));
    owner[name] = function (this: unknown, ...args) {
      if (when(args[0])) throw new Error(`A unit test ${did}. ${ADVICE}`);
      return usual.apply(this, args);
    };
  }
}

const isMadeBySetup = (path: unknown): boolean => MADE_BY_SETUP.some((folder) => String(path).startsWith(folder));

forbid(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], 'ran a program');
forbid(net.Server.prototype, ['listen'], 'opened a port');
forbid(net.Socket.prototype, ['connect'], 'opened a connection');
forbid(fs, ['readFileSync', 'openSync', 'existsSync'], 'read what a build or a download makes', isMadeBySetup);
forbid(fs.promises, ['readFile', 'open'], 'read what a build or a download makes', isMadeBySetup);
