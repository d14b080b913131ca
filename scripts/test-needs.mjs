// What each test file needs beside its sources, read from what it imports, however far. Node's built-ins only.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What whoever imports a package or a module cannot do without. */
const NEEDED_BY = {
  libsql: 'database',
  pg: 'database',
  'playwright-core': 'browser',
  'node:child_process': 'processes',
  'node:http': 'sockets',
  '@hono/node-server': 'sockets',
  'smtp-server': 'sockets',
  '@temporalio/worker': 'worker',
  '@temporalio/testing': 'testServer',
  'platform/stack/dev-server.ts': 'devServer',
  'platform/processes/stack.ts': 'build',
  'test/support/site/databases.ts': 'postgres',
};

/** The same for what tests and their support import themselves; the program has it at hand without always using it. */
const NEEDED_BY_TESTS = { 'node:net': 'sockets', '#executables': 'processes' };

/** Imports that are there when the program runs: types are not. Test files may import later, too. */
const IMPORTED = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const IMPORTED_LATER = /\bimport\(\s*'([^']+)'/g;

const known = new Map();

/** Every test file, by its path from the root. */
export const testFiles = () =>
  readdirSync(join(ROOT, 'test'), { recursive: true })
    .map((path) => posix.join('test', path))
    .filter((path) => /\.test\.tsx?$/.test(path))
    .sort();

/**
 * What one test file needs: none of it makes a unit test.
 * @param {string} file its path from the root
 * @returns {Set<string>}
 */
export function needsOf(file) {
  const needs = new Set();
  const reached = new Set([file]);
  for (const path of reached) {
    for (const imported of importsOf(path)) {
      const need = NEEDED_BY[imported] ?? (path.startsWith('test/') ? NEEDED_BY_TESTS[imported] : undefined);
      if (need) needs.add(need);
      if (isSource(imported)) reached.add(imported);
    }
  }
  return needs;
}

/** Test files by what is set up before them: nothing, a PostgreSQL cluster that they share, or by each what it needs. */
export function tiers() {
  const unit = [];
  const databases = [];
  const whole = [];
  for (const file of testFiles()) {
    const needs = needsOf(file);
    (needs.size === 0 ? unit : needs.has('postgres') ? databases : whole).push(file);
  }
  return { unit, databases, whole };
}

function importsOf(path) {
  const found = known.get(path);
  if (found) return found;
  const text = readFileSync(join(ROOT, path), 'utf8');
  const specifiers = [
    ...text.matchAll(IMPORTED),
    ...(path.startsWith('test/') ? text.matchAll(IMPORTED_LATER) : []),
  ].map(([, specifier]) => (specifier.startsWith('.') ? resolved(path, specifier) : specifier));
  known.set(path, specifiers);
  return specifiers;
}

/** The source that stands behind a relative import, by its path from the root. */
function resolved(path, specifier) {
  const target = posix.join(dirname(path), specifier);
  const places = ['.ts', '.tsx'].map((ending) => target.replace(/\.js$/, ending));
  const place = [...places, target].find((candidate) => existsSync(join(ROOT, candidate)));
  if (!place) throw new Error(`${path} imports ${specifier}, which does not exist`);
  return place;
}

const isSource = (imported) => /^[^@#].*\/.*\.(tsx?|mjs)$/.test(imported);
