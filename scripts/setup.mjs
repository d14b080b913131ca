// What every launcher needs before it runs: packages, the build, executables. Node's built-ins only, for a fresh clone.
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findExecutable } from './executables.mjs';
import { ScriptFailure, run, step, tail } from './process.mjs';
import { ROOMS } from './rooms.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 11];
const BUILT_FROM = ['practices', ...ROOMS, 'scripts'];
const BUILD_SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const COMPILED = /\.m?tsx?$/;
const STAMP = join(ROOT, 'dist', '.kpo-stamp');
const LOCK = join(ROOT, '.cache', 'setup.lock');
const LOCK_STALE_MS = 15 * 60_000;
const NPM_ERROR_LINES = 12;
const LOCK_RETRY_MS = 250;

const say = (line) => console.error(line);

/**
 * Makes the clone ready: installs packages when they are not those of the lockfile, builds when sources changed, and
 * finds or downloads the Temporal executables asked for. Progress goes to standard error.
 * @param {{ build?: boolean, devServer?: boolean, testServer?: boolean }} wanted
 * @returns {Promise<{ devServer?: string, testServer?: string }>} paths of the executables
 */
export async function ensureReady({ build = false, devServer = false, testServer = false }) {
  refuseOldNode();
  return locked(async () => {
    if (!(await installedAsLocked())) await install();
    // Side by side: a download waits for the network while the compiler works.
    const [foundDev, foundTest] = await Promise.all([
      devServer ? findExecutable('dev', { log: say }) : undefined,
      testServer ? findExecutable('test', { log: say }) : undefined,
      build ? buildWhenChanged() : undefined,
    ]);
    return { devServer: foundDev, testServer: foundTest };
  });
}

/** Runs a built program in this process, as `node <program> <args>` would, so that signals reach it directly. */
export async function runBuilt(program, args) {
  const path = join(ROOT, 'dist', program);
  if (!(await exists(path))) throw new ScriptFailure(`dist/${program} is missing from the build.`);
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return;
  throw new ScriptFailure(`kpo needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Whether node_modules holds what the lockfile names; packages for other platforms may be absent. */
async function installedAsLocked() {
  const locked = await packagesOf(join(ROOT, 'package-lock.json'));
  if (!locked)
    throw new ScriptFailure(
      'package-lock.json is missing or damaged; restore it with `git checkout package-lock.json`.',
    );
  const installed = await packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional),
  );
}

const packagesOf = async (lockfile) => {
  try {
    return JSON.parse(await readFile(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

async function install() {
  const npm = process.env.npm_execpath;
  const command = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await step('installing packages (npm ci)', say, () =>
    run(command[0], [...command.slice(1), ...args], { cwd: ROOT }),
  );
  if (code !== 0)
    throw new ScriptFailure(
      `npm ci failed with exit code ${code}:\n${output.trim().split('\n').slice(0, NPM_ERROR_LINES).join('\n')}`,
    );
}

async function buildWhenChanged() {
  const fingerprint = await fingerprintOfSources();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === fingerprint) return;
  await rm(join(ROOT, 'dist'), { recursive: true, force: true });
  // Types are checked by `npm run typecheck`; every module compiles without the others (`isolatedModules`).
  await node('compiling TypeScript', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck']);
  await copyAssets();
  await node('bundling workflows', ['dist/scripts/bundle.js']);
  // npx and npm link run the command itself.
  await chmod(join(ROOT, 'dist/cli/main.js'), 0o755);
  await writeFile(STAMP, fingerprint);
}

/** Style sheets, templates and the like keep their place beside the code that reads them. */
async function copyAssets() {
  for (const path of (await sourcesBelow(BUILT_FROM)).filter((path) => !COMPILED.test(path))) {
    const copy = join(ROOT, 'dist', path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(ROOT, path), copy);
  }
}

async function node(name, args) {
  const { code, output } = await step(name, say, () => run(process.execPath, args, { cwd: ROOT }));
  if (code !== 0) throw new ScriptFailure(`${name} failed:\n${tail(output, 30)}`);
}

async function fingerprintOfSources() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const path of [...BUILD_SETTINGS, ...(await sourcesBelow(BUILT_FROM))]) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function sourcesBelow(folders) {
  const found = [];
  for (const folder of folders) {
    for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true }).catch(() => [])) {
      if (entry.isFile() && !entry.name.endsWith('.mjs'))
        found.push(join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length));
    }
  }
  return found.sort();
}

/** Lets one set-up at a time change node_modules, dist and the cache; a lock whose owner died is taken over. */
async function locked(work) {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  await step('waiting for another set-up of this clone', say, takeLock);
  const release = () => rm(LOCK, { force: true });
  try {
    return await work();
  } finally {
    await release();
  }
}

async function takeLock() {
  for (;;) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await abandoned()) await rm(LOCK, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
  }
}

async function abandoned() {
  const [owner, age] = await Promise.all([
    readFile(LOCK, 'utf8').catch(() => ''),
    stat(LOCK).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    ),
  ]);
  if (age > LOCK_STALE_MS) return true;
  if (!owner) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );
