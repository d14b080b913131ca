import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import { alreadyReached, type Durability, logDurability } from './durability.js';

/** How long one statement may block this process while another one writes. */
const BLOCK_MS = 10;
/** A larger log is copied into the database's file less often; it is 16 MB then. */
const CHECKPOINT_PAGES = 4_000;
/** Texts of statements are few but for the numbers of rows and values in them. */
const MOST_STATEMENTS = 1_000;

/** One open SQLite file. */
export interface SqliteFile extends SqliteDatabase {
  exec(sql: string): void;
  readonly inTransaction: boolean;
  readonly durability: Durability;
}

/**
 * Opens or makes the file, readable by its owner only; SQLite gives its companions (`-wal`, `-shm`) the same mode. It prepares
 * each statement once. A commit of it is on the disk once its `durability` is reached, and not before: SQLite itself would sync
 * the log at each commit (`synchronous = full`), and this process would stand still meanwhile.
 */
export function openSqliteFile(path: string): SqliteFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  const file = new Libsql(path, { timeout: BLOCK_MS });
  const [mode] = file.pragma('journal_mode = wal') as [{ journal_mode: string }];
  const isWal = mode.journal_mode === 'wal';
  for (const pragma of [
    `busy_timeout = ${BLOCK_MS}`,
    `synchronous = ${isWal ? 'normal' : 'full'}`,
    `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
    'foreign_keys = on',
  ])
    file.pragma(pragma);
  return {
    prepare: preparingOnce(file),
    exec: (sql) => void file.exec(sql),
    close: () => void file.close(),
    get inTransaction() {
      return file.inTransaction;
    },
    durability: isWal ? logDurability(path, () => copyLog(file)) : alreadyReached,
  };
}

/** Copies the whole log into the database's file, which SQLite syncs then; throws where somebody keeps it from doing so. */
function copyLog(file: Libsql.Database): void {
  const [{ busy, log, checkpointed }] = file.pragma('wal_checkpoint(full)') as [Record<string, number>];
  if (busy !== 0 || log !== checkpointed)
    throw Object.assign(new Error('the log could not be copied now'), { code: 'SQLITE_BUSY' });
}

/** Keeps statements by their text, those that were used last; one that failed is not used again. */
function preparingOnce(file: Libsql.Database): SqliteDatabase['prepare'] {
  const statements = new Map<string, SqliteStatement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = file.prepare(sql);
    const forgetting = <T>(use: () => T): T => {
      try {
        return use();
      } catch (error) {
        statements.delete(sql);
        throw error;
      }
    };
    const kept: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => forgetting(() => statement.all(parameters)),
      run: (parameters) => forgetting(() => statement.run(parameters)),
      iterate: (parameters) => statement.iterate(parameters),
    };
    if (statements.size >= MOST_STATEMENTS) statements.delete(statements.keys().next().value ?? '');
    statements.set(sql, kept);
    return kept;
  };
}
