import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { needsOf, testFiles, tiers } from '../../scripts/test-needs.mjs';

const below = (...folders: string[]): string[] =>
  testFiles().filter((file) => folders.some((folder) => file.startsWith(`test/${folder}/`)));
const needs = (file: string): string[] => [...needsOf(file)].sort();

describe('needsOf', () => {
  it('finds nothing that tests of the domain and of its words need', () => {
    expect(below('domain', 'i18n').filter((file) => needsOf(file).size > 0)).toEqual([]);
  });

  it('follows imports, however far', () => {
    expect(needs('test/workflows/scoping.test.ts')).toEqual(['database', 'processes', 'testServer', 'worker']);
    expect(needs('test/web/console/console.test.ts')).toEqual(['database']);
    expect(needs('test/browser/pages.test.ts')).toContain('browser');
    expect(needs('test/integration/kill.test.ts')).toContain('devServer');
    expect(needs('test/integration/stack.test.ts')).toContain('build');
  });

  it('asks for no server where histories are only replayed', () => {
    expect(needs('test/workflows/runtime/replay.test.ts')).toEqual(['worker']);
  });

  it('gives every test to one tier', () => {
    const { unit, databases, whole } = tiers();
    expect([...unit, ...databases, ...whole].sort()).toEqual(testFiles());
  });
});

describe('a unit test', () => {
  const require = createRequire(import.meta.url);

  it('cannot reach a server', async () => {
    const message = expect.stringContaining('A unit test opened a connection. Name the import');
    await expect(fetch('http://127.0.0.1:8080/')).rejects.toMatchObject({ cause: { message } });
  });

  it('cannot run a program', () => {
    const { spawnSync } = require('node:child_process') as { spawnSync(program: string): unknown };
    expect(() => spawnSync('true')).toThrow('A unit test ran a program.');
  });

  it('cannot read what was built', () => {
    const built = join(import.meta.dirname, '../../dist/workflow-bundle.js');
    expect(() => readFileSync(built)).toThrow('A unit test read what a build or a download makes.');
  });
});
