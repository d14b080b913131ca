import { fileURLToPath } from 'node:url';
import { Kysely, type Transaction } from 'kysely';
import { CamelCaseRows } from './names.js';
import { postgresDialect } from './postgres.js';
import type { Tables } from '../schema.js';
import { sqliteDialect } from './sqlite.js';

export type DatabaseKind = 'sqlite' | 'postgres';

/** The open database; `kind` matters only where locks are taken and tables made. */
export interface Database {
  kind: DatabaseKind;
  db: Kysely<Tables>;
}
export type Trx = Transaction<Tables>;

/** Opens `file:/path/kpo.sqlite` or `postgres://…` without looking at what is in it. Throws a RangeError for any other address. */
export function openDatabase(databaseUrl: string): Database {
  const plugins = [new CamelCaseRows()];
  if (/^postgres(ql)?:\/\//.test(databaseUrl))
    return { kind: 'postgres', db: new Kysely<Tables>({ dialect: postgresDialect(databaseUrl), plugins }) };
  if (databaseUrl.startsWith('file:'))
    return { kind: 'sqlite', db: new Kysely<Tables>({ dialect: sqliteDialect(filePath(databaseUrl)), plugins }) };
  // The address may hold a password, so only its scheme is quoted.
  throw new RangeError(
    `"${databaseUrl.split(':', 1)[0]}:" is not "file:" or "postgres:", which a database's address begins with`,
  );
}

const filePath = (url: string): string => (url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length));
