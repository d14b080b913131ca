import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The requirements of levels 1 and 2, in the standard's order: an id and its level on each line. */
const IDS = read('test/fixtures/asvs-5.0-ids.txt')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '');
const STATES = ['met', 'not applicable', 'not met'];

interface Row {
  ids: string;
  state: string;
  shownBy: string;
}
const ROWS: Row[] = [...read('docs/reference/asvs.md').matchAll(/^\| (V\S+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, ids = '', state = '', shownBy = '']) => ({ ids, state, shownBy }),
);

/** The ids of a row; none where its first or its last is not in the list, or they are of two sections. */
function idsOf({ ids }: Row): string[] {
  const [first = '', last = first] = ids.split('–');
  const [from, to] = [IDS.indexOf(first), IDS.indexOf(last)];
  return from < 0 || sectionOf(first) !== sectionOf(last) ? [] : IDS.slice(from, to + 1);
}
const sectionOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path).filter((path) => /[./]/.test(path));

describe('docs/reference/asvs.md', () => {
  it('has each requirement of levels 1 and 2 once, in their order', () => {
    expect(IDS).toHaveLength(253);
    expect(ROWS.flatMap(idsOf)).toEqual(IDS);
  });

  it('says of each what its state is, and of what is met who shows it', () => {
    expect(ROWS.filter(({ state }) => !STATES.includes(state))).toEqual([]);
    expect(ROWS.filter(({ state, shownBy }) => state === 'met' && pathsIn(shownBy).length === 0)).toEqual([]);
  });

  it('names only files that there are', () => {
    const named = ROWS.flatMap(({ ids, shownBy }) => pathsIn(shownBy).map((path) => `${ids} ${path}`));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((each) => !existsSync(join(ROOT, each.split(' ')[1] ?? '')))).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('names only tests that there are', () => {
    const named = pathsIn(read('SECURITY.md')).filter((path) => path.startsWith('test/'));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
