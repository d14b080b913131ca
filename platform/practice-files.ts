import type { Deed } from '../domain/audit/index.js';
import { type Problem, system } from '../domain/kernel/index.js';
import { PLAIN } from '../i18n/index.js';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePractice, type Practice } from '../domain/practices/index.js';
import { isSame, type Store } from '../store/index.js';

const BUILT_IN = fileURLToPath(new URL('../practices', import.meta.url));

/** The practices that the product brings; they stand beside its code. */
export const readBuiltInPractices = async (): Promise<Practice[]> => readFiles(BUILT_IN, await readdir(BUILT_IN), []);

/** Takes the operator's own practices from `<home>/practices`; throws with one line per problem when a file is not one. */
export async function loadPracticeFiles(
  home: string,
  store: Pick<Store, 'putPractice' | 'builtInPractices' | 'customPractices'>,
): Promise<void> {
  const folder = join(home, 'practices');
  const own = await readFiles(folder, await readdir(folder).catch(() => []), await store.builtInPractices());
  const known = new Map((await store.customPractices()).map((each) => [each.id, each]));
  for (const practice of own) {
    const isNews = !isSame(known.get(practice.id), practice);
    await store.putPractice(practice, isNews ? [practiceRead(practice.id)] : []);
  }
}

const practiceRead = (practice: string): Deed => ({
  type: 'practice.written',
  about: { practice },
  actor: system('directory'),
  at: new Date().toISOString(),
  from: { address: null, agent: null },
});

async function readFiles(folder: string, names: readonly string[], builtIn: readonly Practice[]): Promise<Practice[]> {
  const practices: Practice[] = [];
  for (const name of names.filter((each) => /\.(json|ya?ml)$/.test(each)).sort()) {
    const path = join(folder, name);
    const parsed = parsePractice(await readFile(path, 'utf8'), builtIn);
    if ('problems' in parsed) throw new Error(parsed.problems.map((problem) => lineOf(path, problem)).join('\n'));
    practices.push(parsed.practice);
  }
  return practices;
}

const lineOf = (path: string, problem: Problem): string =>
  `${path}${problem.pointer && `, at ${problem.pointer}`}: ${PLAIN.text(problem)}`;
