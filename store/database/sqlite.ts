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
import { SqliteNames } from './names.js';
import { openSqliteFile, type SqliteFile } from './sqlite-file.js';

/** How long a write waits for other writers, without blocking, before the database counts as away. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 5;

/**
 * Kysely on one SQLite file that several processes, and several connections of one process, may write to. A transaction takes
 * the write lock at its start, so that what it has read still holds when it writes.
 */
export function sqliteDialect(path: string): Dialect {
  const opened: { file?: SqliteFile } = {};
  const inner = new SqliteDialect({
    database: async () => {
      opened.file = await untilFree(() => openSqliteFile(path));
      return opened.file;
    },
  });
  return {
    // With transactional DDL a migration runs under the write lock, so that two processes never migrate at once.
    createAdapter: () => Object.defineProperty(inner.createAdapter(), 'supportsTransactionalDdl', { value: true }),
    createDriver: () => patientDriver(inner.createDriver(), () => opened.file as SqliteFile),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => new SqliteNames(),
  };
}

/** A driver that waits for the write lock, and for the disk, without blocking the process. */
function patientDriver(driver: Driver, file: () => SqliteFile): Driver {
  /** Whether whoever has the connection has committed something. */
  let committed = false;
  // Only here can a write be told "busy". By `exec`, since a refused prepared statement lingers and holds up a later commit.
  const begin = (): Promise<void> => untilFree(() => file().exec('begin immediate'));
  const commit = (): void => {
    file().exec('commit');
    committed = true;
  };
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
    async releaseConnection(connection) {
      const isToLast = committed;
      committed = false;
      await driver.releaseConnection(connection);
      // Others write meanwhile, and wait for the same sync.
      if (isToLast) await file().durability.reached();
    },
    async destroy() {
      await driver.destroy();
      await file()?.durability.close();
    },
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
