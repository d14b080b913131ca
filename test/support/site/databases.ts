import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../../store/contract.js';
import { openStore } from '../../../store/open.js';
import { addressIn, onCluster, onDatabase, postgresBinaries } from './postgres.js';
import { PRACTICES } from '../samples/practices.js';

/** What a test of the store gets: a new, empty database for each test. */
export interface TestDatabase {
  kind: 'sqlite' | 'postgres';
  /** The address of this test's database. */
  url(): string;
  /** Opens this test's database, once more with each call; all are closed after the test. */
  open(): Promise<Store>;
}

/** The database that shared-postgres.mjs has made as a store leaves it. */
export const MADE = 'made';

export interface DatabaseOptions {
  /** Whether a test gets a new database without tables, which it makes by opening it. */
  empty?: boolean;
}

/** Runs the same tests on SQLite and on PostgreSQL. Without PostgreSQL the suite's name says so, and in CI it fails. */
export function onEachDatabase(
  subject: string,
  tests: (database: TestDatabase) => void,
  { empty = false }: DatabaseOptions = {},
): void {
  describe(`${subject}, on SQLite`, () => {
    let home: string;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'kpo-store-'));
    });
    afterEach(() => rmSync(home, { recursive: true, force: true }));
    tests(opening('sqlite', () => `file:${join(home, 'kpo.sqlite')}`));
  });

  if (postgresBinaries()) describe(`${subject}, on PostgreSQL`, () => onPostgres(tests, empty));
  else
    describe(`${subject}, NOT tested on PostgreSQL: it is not installed here`, () => {
      it('is tested on PostgreSQL in CI', () => expect(process.env.CI ?? '').toBe(''));
    });
}

/** Rows go and tables stay, which costs a hundredth of a new database. Its triggers and references look away meanwhile. */
const WIPE = `set session_replication_role = replica;
do $$ declare found record; begin
  for found in select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('delete from %I', found.name);
  end loop;
  for found in select sequencename as name from pg_sequences where last_value is not null loop
    perform setval(format('%I', found.name)::regclass, 1, false);
  end loop;
end $$`;

let databases = 0;

/** A database in the cluster that all suites share: one a suite, in which a test finds no row, or an empty one a test. */
function onPostgres(tests: (database: TestDatabase) => void, empty: boolean): void {
  const cluster = process.env.KPO_TEST_POSTGRES ?? '';
  const prefix = `kpo_${process.pid}_${randomBytes(4).toString('hex')}`;
  let name: string;
  const create = (from: string) => async (): Promise<void> => {
    name = `${prefix}_${++databases}`;
    await onCluster(cluster, `create database ${name} ${from}`);
  };
  const drop = (): Promise<void> => onCluster(cluster, `drop database ${name} with (force)`);
  const database = opening('postgres', () => addressIn(cluster, name));
  if (empty) {
    beforeEach(create('template template0'));
    afterEach(drop);
  } else {
    beforeAll(create(`template ${MADE} strategy file_copy`));
    beforeEach(() => onDatabase(database.url(), WIPE));
    afterAll(drop);
  }
  tests(database);
}

function opening(kind: TestDatabase['kind'], url: () => string): TestDatabase {
  const stores: Store[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  return {
    kind,
    url,
    async open() {
      const store = await openStore(url(), PRACTICES, true);
      stores.push(store);
      return store;
    },
  };
}
