import { readFileSync } from 'node:fs';

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(lockfile.packages);

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(entries.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
  });

  it('holds the optional packages of every platform, or `npm ci` refuses it (mend it with `npm run lock`)', () => {
    const optional = new Set(entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {})));
    const held = new Set(
      entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
    );
    expect([...optional].filter((name) => !held.has(name))).toEqual([]);
  });

  it('has all packages of the Temporal SDK at one version', () => {
    const versions = entries
      .filter(([path]) => path.startsWith('node_modules/@temporalio/'))
      .filter(([path]) => !path.slice('node_modules/'.length).includes('node_modules/'))
      .map(([, entry]) => entry.version);
    expect(new Set(versions).size).toBe(1);
  });
});
