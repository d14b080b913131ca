import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteDialect,
} from 'kysely';
import Libsql from 'libsql';

/** How long one statement may block this process while another one writes. */
const BLOCK_MS = 10;
/** How long a write waits for other writers, without blocking, before the database counts as away. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 5;

/**
 * Kysely on one SQLite file that several processes, and several connections of one process, may write to. A transaction takes
 * the write lock at its start, so that what it has read still holds when it writes.
 */
export function sqliteDialect(path: string): Dialect {
  const opened: { file?: Libsql.Database } = {};
  const inner = new SqliteDialect({
    database: async () => {
      opened.file = await untilFree(() => openFile(path));
      return opened.file;
    },
  });
  return {
    // With transactional DDL a migration runs under the write lock, so that two processes never migrate at once.
    createAdapter: () => Object.defineProperty(inner.createAdapter(), 'supportsTransactionalDdl', { value: true }),
    createDriver: () => patientDriver(inner.createDriver(), () => opened.file as Libsql.Database),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
  };
}

/** Opens or makes the file, readable by its owner only; SQLite gives its companions (`-wal`, `-shm`) the same mode. */
function openFile(path: string): Libsql.Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  const file = new Libsql(path, { timeout: BLOCK_MS });
  for (const pragma of [`busy_timeout = ${BLOCK_MS}`, 'journal_mode = wal', 'synchronous = full', 'foreign_keys = on'])
    file.pragma(pragma);
  return file;
}

/** A driver that waits for the write lock without blocking the process. */
function patientDriver(driver: Driver, file: () => Libsql.Database): Driver {
  // Only here can a write be told "busy". By `exec`, since a refused prepared statement lingers and holds up a later commit.
  const begin = (): Promise<void> => untilFree(() => void file().exec('begin immediate'));
  const commit = (): void => void file().exec('commit');
  // SQLite rolls back by itself when the disk is full or fails.
  const rollback = (): void => void (file().inTransaction && file().exec('rollback'));

  const patient = (connection: DatabaseConnection): DatabaseConnection => ({
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (file().inTransaction || SelectQueryNode.is(query.query)) return connection.executeQuery<R>(query);
      await begin();
      try {
        const result = await connection.executeQuery<R>(query);
        commit();
        return result;
      } catch (error) {
        rollback();
        throw error;
      }
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  });

  return {
    init: () => driver.init(),
    acquireConnection: async () => patient(await driver.acquireConnection()),
    beginTransaction: begin,
    commitTransaction: async () => commit(),
    rollbackTransaction: async () => rollback(),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy(),
  };
}

/** Waits between attempts instead of in SQLite, whose own wait would block the writer when it is in this very process. */
async function untilFree<T>(attempt: () => T): Promise<T> {
  for (const giveUp = performance.now() + PATIENCE_MS; ; await setTimeout(PAUSE_MS)) {
    try {
      return attempt();
    } catch (error) {
      const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
      if (!busy || performance.now() > giveUp) throw error;
    }
  }
}
