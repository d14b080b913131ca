import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePractice } from '../domain/practices/custom-practices.js';
import type { Store } from '../store/contract.js';

/** Takes the operator's own practices from `<home>/practices`; throws with one line per problem when a file is not one. */
export async function loadPracticeFiles(home: string, store: Pick<Store, 'putPractice'>): Promise<void> {
  const folder = join(home, 'practices');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(json|ya?ml)$/.test(name)).sort();
  for (const name of names) {
    const parsed = parsePractice(await readFile(join(folder, name), 'utf8'), join(folder, name));
    if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
    await store.putPractice(parsed.practice);
  }
}
