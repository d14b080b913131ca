import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Practice } from '../../domain/practices/practice.js';
import { loadPracticeFiles, readBuiltInPractices } from '../../platform/practice-files.js';
import { builtInPractice, PRACTICES } from '../support/samples/practices.js';

const FOLDER = fileURLToPath(new URL('../../practices', import.meta.url));

describe('readBuiltInPractices', () => {
  it('finds every file of the folder, each named for the practice in it', async () => {
    const ids = (await readBuiltInPractices()).map(({ id }) => id);
    expect(ids.map((id) => `${id}.yaml`)).toEqual(readdirSync(FOLDER).toSorted());
  });
});

describe('loadPracticeFiles', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'kpo-practices-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  /** What is put into the store out of files of these names. */
  async function loaded(files: Readonly<Record<string, string>>): Promise<Practice[]> {
    const put: Practice[] = [];
    mkdirSync(join(home, 'practices'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, 'practices', name), text);
    await loadPracticeFiles(home, {
      builtInPractices: async () => PRACTICES,
      customPractices: async () => [],
      putPractice: async (practice) => void put.push(practice),
    });
    return put;
  }

  it('takes YAML and JSON in the order of their names, each over the practice it extends', async () => {
    const put = await loaded({
      'b.json': '{ "extends": "legal", "id": "family-law" }',
      'a.yml': 'extends: legal\npassMark: 90',
      'notes.txt': 'none of this',
    });
    expect(put).toEqual([
      { ...builtInPractice('legal'), passMark: 90 },
      { ...builtInPractice('legal'), id: 'family-law' },
    ]);
  });

  it('names the file and the place of what is wrong, and takes none', async () => {
    await expect(loaded({ 'a.yaml': 'extends: legal', 'b.yaml': 'extends: legal\npassMark: 140' })).rejects.toThrow(
      /b\.yaml, at \/passMark: “140” is more than 100\./,
    );
  });

  it('takes none where the home has no folder of them', async () => {
    const put: Practice[] = [];
    await loadPracticeFiles(home, {
      builtInPractices: async () => PRACTICES,
      customPractices: async () => [],
      putPractice: async (practice) => void put.push(practice),
    });
    expect(put).toEqual([]);
  });
});
