import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_TYPES, FACTS } from '../../../domain/journal/facts.js';
import { LANGUAGES } from '../../../i18n/index.js';
import { ROOMS } from '../../../scripts/rooms.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const MOST = 6;
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('a type of fact', () => {
  it.each(FACT_TYPES)('such as %s has an example that its schema takes', (type) => {
    const { about, example } = FACTS[type];
    expect((about as { parse(value: unknown): unknown }).parse(example)).toEqual(example);
  });

  it('is in the files that docs/how-to/add-a-fact.md lists, at most six, and in no others', () => {
    const naming = ROOMS.flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .map((name) => join(room, name))
        .filter((path) => /\.tsx?$/.test(path) && read(path).includes('bid.lapsed')),
    );
    const listed = [...read('docs/how-to/add-a-fact.md').matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, path = '']) =>
      path.includes('<language>') ? LANGUAGES.map((language) => path.replace('<language>', language)) : [path],
    );
    expect(listed.sort()).toEqual(naming.sort());
    expect(listed.length).toBeLessThanOrEqual(MOST);
  });
});
