import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TASK_KINDS } from '../domain/tasks/kinds/index.js';
import { EVENT_TYPES } from '../domain/engagement/events/index.js';
import { LANGUAGES } from '../i18n/index.js';
import { ROOMS } from '../scripts/rooms.mjs';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const FILES = [...ROOMS, 'practices']
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  .filter((path) => /\.(tsx?|yaml)$/.test(path));

/** The files of code that name something, or are the modules of it. */
const naming = (name: RegExp, ...modules: readonly string[]): string[] =>
  FILES.filter((path) => modules.includes(path) || name.test(read(path))).sort();

/** The files that a how-to lists. */
const listed = (page: string): string[] =>
  [...read(join('docs/how-to', page)).matchAll(/^\| (`[^|]+`) \|/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path))
    .flatMap((path) =>
      path.includes('<language>') ? LANGUAGES.map((language) => path.replace('<language>', language)) : [path],
    )
    .sort();

/** A name that is not part of a longer one: neither `scaling.approved` nor `rescaling.approve`. */
const exactly = (name: string): RegExp => new RegExp(`(?<![\\w])${name.replaceAll('.', '\\.')}(?![\\w])`);

describe('a kind of task', () => {
  const moduleOf = (kind: string): string => `domain/tasks/kinds/${kind.replace('.', '-')}.ts`;

  it('such as scaling.approve is in the files that docs/how-to/add-a-task-kind.md lists, at most eight, and in no others', () => {
    const files = naming(exactly('scaling.approve'), moduleOf('scaling.approve'));
    expect(listed('add-a-task-kind.md')).toEqual(files);
    expect(files.length).toBeLessThanOrEqual(8);
  });

  it.each(TASK_KINDS)('such as %s has a module by its name', (kind) => {
    expect(FILES).toContain(moduleOf(kind));
  });
});

describe('a type of event', () => {
  const nameOf = (type: string): string => type.replace(/^kpo\.(.*)\.v1$/, '$1').replace('.', '-');
  const moduleOf = (type: string): string => `domain/engagement/events/${nameOf(type)}.ts`;

  it('such as kpo.credential.lapsed.v1 is in the files that docs/how-to/add-an-event.md lists, at most four, and in no others', () => {
    const type = 'kpo.credential.lapsed.v1';
    const files = naming(exactly(type), moduleOf(type));
    expect(listed('add-an-event.md')).toEqual(files);
    expect(files.length).toBeLessThanOrEqual(4);
  });

  it.each(EVENT_TYPES)('such as %s has a module by its name', (type) => {
    expect(FILES).toContain(moduleOf(type));
  });
});

describe('a phase', () => {
  it('such as onboarding is in the files that docs/how-to/add-a-phase.md lists, at most six, and in no others', () => {
    const called = /await onboardTeam\(/;
    const named = /'onboarding'|'words\.phase\.onboarding'|^ {2}onboarding:/m;
    const files = naming(new RegExp(`${called.source}|${named.source}`, 'm'));
    expect(listed('add-a-phase.md')).toEqual(files);
    expect(files.length).toBeLessThanOrEqual(6);
  });
});

describe('a practice', () => {
  it('such as legal is one file and its name in each language', () => {
    const files = naming(/'legal'|^id: legal$|console\.practice\.legal\b/m).filter((path) => !path.includes('sample-'));
    expect(listed('write-a-practice.md')).toEqual(files);
    expect(files.filter((path) => !path.startsWith('i18n/'))).toEqual(['practices/legal.yaml']);
  });
});

/** What a file imports when it runs: files of the project by their path, packages by their name. */
function importsOf(file: string): string[] {
  const code = read(file);
  return [...code.matchAll(/^(?:import|export) ([^;]*?)from '([^']+)';/gm)]
    .filter(([, names = '']) => !isOfTypesAlone(names))
    .map(([, , from = '']) => (from.startsWith('.') ? sourceOf(join(file, '..', from)) : from));
}

function isOfTypesAlone(names: string): boolean {
  if (names.startsWith('type ')) return true;
  const named = /^\{([^}]*)\}\s*$/
    .exec(names)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return named?.every((name) => name.trim().startsWith('type ')) ?? false;
}

const sourceOf = (path: string): string =>
  [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((file) => existsSync(join(ROOT, file))) ?? path;

/** How a file comes to run what it imports: from each file, or package, to the one that asks for it. */
function reachedFrom(start: string): Map<string, string> {
  const reached = new Map([[start, '']]);
  const rest = [start];
  for (let file = rest.shift(); file !== undefined; file = rest.shift()) {
    if (!existsSync(join(ROOT, file))) continue;
    for (const next of importsOf(file)) {
      if (reached.has(next)) continue;
      reached.set(next, file);
      rest.push(next);
    }
  }
  return reached;
}

describe('a command line', () => {
  it('is read before anything of other rooms is loaded', () => {
    const reached = [...reachedFrom('cli/main.ts').keys()];
    expect(reached).toContain('cli/commands.ts');
    expect(reached.filter((path) => !path.startsWith('cli/') && !path.startsWith('node:'))).toEqual(['commander']);
  });
});

describe('a door', () => {
  const DOOR = /^(domain\/\w+|activities|store|client|web|cli|worker|platform|platform\/processes)\/index\.ts$/;
  const namesIn = (list = ''): string[] =>
    list
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .replace(/^type /, '')
            .split(' as ')[0] ?? '',
      )
      .filter((name) => name !== '');
  const others = [
    ...FILES.filter((path) => /\.tsx?$/.test(path)),
    ...readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join('scripts', path)),
  ];
  /** What files take through each door, at once or later. */
  const taken = new Map<string, Set<string>>();
  const take = (path: string, from: string, names: readonly string[]): void => {
    const door = sourceOf(join(path, '..', from));
    taken.set(door, new Set([...(taken.get(door) ?? []), ...names]));
  };
  for (const path of others) {
    const text = read(path);
    for (const [, list, from = ''] of text.matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm))
      take(path, from, namesIn(list));
    for (const [, list, from = '', name] of text.matchAll(
      /(?:\{([^{}]*)\} = )?\(?await import\('(\.[^']+)'\)(?:\)\.(\w+))?/g,
    ))
      take(path, from, namesIn(list ?? name));
  }

  it.each(FILES.filter((path) => DOOR.test(path)))(
    'such as %s exports what other rooms use, and nothing else',
    (door) => {
      const exported = [...read(door).matchAll(/^export (?:type )?\{([^}]*)\} from/gm)].flatMap(([, list]) =>
        namesIn(list),
      );
      expect(exported.filter((name) => !taken.get(door)?.has(name))).toEqual([]);
      expect(read(door)).toMatch(/^\/\*\* .+ \*\/\n\n(export (type )?\{[^}]*\} from '[^']+';\n)+$/);
    },
  );
});

describe('the house', () => {
  const code = FILES.filter((path) => /\.tsx?$/.test(path));
  /** Catalogues and tables of standards are as long as they are. */
  const isData = (path: string): boolean => path.startsWith('i18n/') || path.startsWith('domain/kernel/standards/');
  const repeated = (names: readonly string[]): string[] =>
    [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].sort();

  it('has no two types of one name', () => {
    const types = code.flatMap((path) => [
      ...new Set([...read(path).matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)].map(([, name = '']) => name)),
    ]);
    expect(types.length).toBeGreaterThan(600);
    expect(repeated(types)).toEqual([]);
  });

  it('has no folder of more than 25 files of code or of tests, and no code of more than 250 lines in one file', () => {
    const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|mjs)$/.test(path))
      .map((path) => join('test', path));
    const folders = [...code, ...tests].map((path) => dirname(path));
    const full = [...new Set(folders)].filter((folder) => folders.filter((each) => each === folder).length > 25);
    const long = code.filter((path) => !isData(path) && read(path).trimEnd().split('\n').length > 250);
    expect([full, long]).toEqual([[], []]);
  });
});
