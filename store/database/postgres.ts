import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PostgresNames } from './names.js';

const INT8 = 20;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;

/** Kysely on a pool of PostgreSQL connections that never waits for an absent server longer than a statement may take. */
export function postgresDialect(connectionString: string): Dialect {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const inner = new PostgresDialect({ pool });
  return {
    createAdapter: () => inner.createAdapter(),
    createDriver: () => inner.createDriver(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => new PostgresNames(),
  };
}

/** Counts and positions stay far below 2^53, so that plain numbers hold them. */
function typeParser(oid: number, format?: 'text'): (text: string) => unknown {
  return oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
}
