import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../i18n/index.js';
import { ROOMS } from '../../scripts/rooms.mjs';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = [...ROOMS, ...['scripts', 'docs', 'docker']];
const MOST = 9;
/** Tables of a standard, which name every language there is. */
const STANDARDS = 'domain/kernel/standards/';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const english = new Intl.DisplayNames(['en'], { type: 'language' });
const FILES = [
  ...readdirSync(ROOT, { encoding: 'utf8' }).filter((name) => /\.(md|json|ya?ml|c?js)$/.test(name)),
  ...PARTS.flatMap((part) =>
    readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)),
  ).filter((path) => /\.\w+$/.test(path)),
].filter((path) => !/\.(svg|png|gif)$/.test(path) && path !== 'package-lock.json');
const ownFiles = (language: string): string[] => FILES.filter((path) => path.startsWith(`i18n/${language}/`));

/** What names every language outside their folders: by code, as code does, or in English, as pages do. */
const naming = (name: (language: string) => string): string[] =>
  FILES.filter((path) => {
    if (path.startsWith(STANDARDS) || LANGUAGES.some((language) => ownFiles(language).includes(path))) return false;
    const text = read(path);
    return LANGUAGES.every((language) => new RegExp(`\\b${name(language)}\\b`).test(text));
  });
const LISTS = [
  ...new Set([...naming((language) => language), ...naming((language) => english.of(language) ?? language)]),
];

describe('a language', () => {
  it.each(LANGUAGES)('such as %s is at most nine files', (language) => {
    const files = [...ownFiles(language), ...LISTS];
    expect(ownFiles(language).length).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(MOST);
  });

  it('is in the files that docs/how-to/add-a-language.md lists, and in no others', () => {
    const listed = [...read('docs/how-to/add-a-language.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
      ([, path = '']) => path,
    );
    for (const language of LANGUAGES)
      expect(listed.map((path) => path.replace('/nl/', `/${language}/`)).sort()).toEqual(
        [...ownFiles(language), ...LISTS].sort(),
      );
  });

  it('is spoken when it has a folder', () => {
    const folders = readdirSync(join(ROOT, 'i18n'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
  });
});
