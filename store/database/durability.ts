import { type FileHandle, open } from 'node:fs/promises';
import { sharing } from '../sharing.js';

/** Makes what was written so far outlive a loss of power. */
export interface Durability {
  /** Settles once everything that was written before the call is on the disk. */
  reached(): Promise<void>;
  close(): Promise<void>;
}

/**
 * By a sync of SQLite's write-ahead log, in a thread of Node's pool; commits that come at one time share one. An operating system
 * may tell of a failed sync once and then of success, so after a failure the log is `copied` into the database's file instead.
 */
export function logDurability(path: string, copied: () => void): Durability {
  let log: Promise<FileHandle> | undefined;
  let hasFailed = false;
  const opened = (): Promise<FileHandle> => {
    // The log stays the same file for as long as anybody has the database open. A handle that may write is one that Windows syncs.
    log ??= open(`${path}-wal`, 'r+').catch((error: unknown) => {
      log = undefined;
      throw error;
    });
    return log;
  };
  return {
    reached: sharing(async () => {
      if (hasFailed) copied();
      hasFailed = true;
      await (await opened()).datasync();
      hasFailed = false;
    }),
    async close() {
      await (await log)?.close();
    },
  };
}

/** Of a database that syncs by itself. */
export const alreadyReached: Durability = { reached: async () => undefined, close: async () => undefined };
