import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
});

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEPT = join(ROOT, '.cache', 'bundles');
/** What the code of workflows may be made of. */
const SOURCES = ['workflows', 'domain', 'i18n'];

/** Where a bundle is kept: what a worker and a replay take. */
export interface KeptBundle {
  codePath: string;
}

/** The present workflows, bundled once for all tests until a source of theirs changes. */
export const workflowBundle = (): Promise<KeptBundle> => bundleOf(new URL('../../workflows/index.ts', import.meta.url));

/** A bundle of one module's workflows; TypeScript is found behind the `.js` of its imports. */
export async function bundleOf(module: URL): Promise<KeptBundle> {
  const path = fileURLToPath(module);
  const name = basename(path, '.ts');
  const file = `${name}-${fingerprintOf(path)}.js`;
  const codePath = join(KEPT, file);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: path,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, extensionAlias: { '.js': ['.ts', '.js'] } },
    }),
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

/** What a bundle depends on: its module, the sources that workflows may import, the packages. */
function fingerprintOf(path: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(path))
    .update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const source of SOURCES.flatMap(sourcesBelow)) hash.update(source).update(readFileSync(join(ROOT, source)));
  return hash.digest('hex').slice(0, 16);
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.\w+$/.test(path))
    .sort();
