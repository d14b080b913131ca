import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainFailure } from './failure.js';
import { isRunning, markOf, parseMark, printMark } from './processes.js';

/**
 * Takes the home for this process, and returns what gives it back. Refuses while another process holds it; a lock whose
 * holder is gone is taken over.
 */
export async function lockHome(home: string): Promise<() => Promise<void>> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const path = join(home, 'kpo.lock');
  const own = printMark(await markOf(process.pid));
  while (!(await place(path, own))) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = parseMark(found);
    if (holder && (await isRunning(holder))) {
      throw plainFailure(
        `Another kpo (process ${holder.pid}) already runs on the home ${home}. Stop it first, or set KPO_HOME to another directory.`,
      );
    }
    await takeAway(path, found);
  }
  return async () => {
    if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true });
  };
}

/** Links a complete file into place, so that nobody ever reads half a lock. */
async function place(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes exactly the stale lock that was read: one that somebody placed meanwhile is put back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.stale.${randomBytes(4).toString('hex')}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => stale);
  if (taken !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
