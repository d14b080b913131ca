import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHome } from '../../../platform/stack/lock.js';
import { markOf, printMark } from '../../../platform/stack/processes.js';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-lock-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const lockFile = (): string => join(home, 'kpo.lock');

describe('lockHome', () => {
  it('lets one process have the home, and names the holder to the other', async () => {
    const release = await lockHome(home);
    await expect(lockHome(home)).rejects.toThrow(
      `Another kpo (process ${process.pid}) already runs on the home ${home}.`,
    );
    await release();
    await (await lockHome(home))();
    await expect(readdir(home)).resolves.toEqual([]);
  });

  it('makes the home when there is none', async () => {
    const release = await lockHome(join(home, 'deep', 'inside'));
    await release();
  });

  it('takes over the lock of a process that ended', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: 'pipe' });
    await writeFile(lockFile(), printMark(await markOf(child.pid ?? 0)));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockHome(home))();
  });

  it('takes over a lock whose process id now belongs to another process', async () => {
    await writeFile(lockFile(), `${process.pid} 1`);
    await (await lockHome(home))();
  });

  it('takes over a lock that makes no sense', async () => {
    await writeFile(lockFile(), 'half a lo');
    await (await lockHome(home))();
  });

  it('lets only one of several starting at once have it', async () => {
    await writeFile(lockFile(), 'stale');
    const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockHome(home)));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
