import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { bundleWorkflows } from '../../../scripts/bundle-workflows.js';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
});

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KEPT = join(ROOT, '.cache', 'bundles');
/** What the code of workflows may be made of. */
const SOURCES = ['workflows', 'domain', 'i18n'];
/** What it is made by. */
const MAKERS = ['package-lock.json', 'scripts/bundle-workflows.ts'];

/** Where a bundle is kept: what a worker and a replay take. */
export interface KeptBundle {
  codePath: string;
}

/** The product's own workflows. */
export const WORKFLOWS = new URL('../../../workflows/index.ts', import.meta.url);

const CONTINUE = new URL('./continue-interceptor.ts', import.meta.url);

/** They are bundled once for all tests until a source of theirs changes. */
export const workflowBundle = (
  { continuing = false }: { continuing?: boolean } = {},
  ...interceptors: URL[]
): Promise<KeptBundle> => bundleOf(WORKFLOWS, ...interceptors, ...(continuing ? [CONTINUE] : []));

/** A bundle of one module's workflows, with what listens to them; TypeScript is found behind the `.js` of its imports. */
export async function bundleOf(module: URL, ...interceptors: URL[]): Promise<KeptBundle> {
  const [path, ...listening] = [module, ...interceptors].map((url) => fileURLToPath(url)) as [string, ...string[]];
  const name = [...listening, path].map((each) => basename(each, '.ts')).join('+');
  const file = `${name}-${fingerprintOf([path, ...listening])}.js`;
  const codePath = join(KEPT, file);
  if (existsSync(codePath)) return { codePath };
  const code = await bundleWorkflows({
    workflowsPath: path,
    workflowInterceptorModules: listening,
    level: 'ERROR',
  });
  mkdirSync(KEPT, { recursive: true });
  // In one step: another suite may be looking for the same bundle.
  const half = `${codePath}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, codePath);
  const outdated = readdirSync(KEPT).filter((kept) => kept.startsWith(`${name}-`) && kept.endsWith('.js'));
  for (const kept of outdated) if (kept !== file) rmSync(join(KEPT, kept), { force: true });
  return { codePath };
}

/** What a bundle depends on: its modules, the sources that workflows may import, the packages, and how it is made. */
function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const maker of MAKERS) hash.update(readFileSync(join(ROOT, maker)));
  for (const path of paths) hash.update(readFileSync(path));
  for (const source of SOURCES.flatMap(sourcesBelow)) hash.update(source).update(readFileSync(join(ROOT, source)));
  return hash.digest('hex').slice(0, 16);
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.\w+$/.test(path))
    .sort();
