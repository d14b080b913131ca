import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a file imports when it runs: files of the project by their path, packages by their name. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
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

describe('the bundle of workflows', () => {
  it('holds the domain, and no zod', () => {
    const reached = reachedFrom('workflows/index.ts');
    expect(reached.has('domain/tasks/kinds/index.ts')).toBe(true);
    const way: string[] = [];
    for (let at = reached.get('zod'); at; at = reached.get(at)) way.push(at);
    expect(way).toEqual([]);
  });
});
