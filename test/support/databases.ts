import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../store/contract.js';
import { openStore } from '../../store/index.js';
import { type PostgresCluster, postgresBinaries, startPostgres } from './postgres.js';
import { PRACTICES } from './practices.js';

/** What a test of the store gets: a new, empty database for each test. */
export interface TestDatabase {
  kind: 'sqlite' | 'postgres';
  /** The address of this test's database. */
  url(): string;
  /** Opens this test's database, once more with each call; all are closed after the test. */
  open(): Promise<Store>;
  /** Ends the database's server as a crash would; it stays down for the tests that follow. Nothing to end on SQLite. */
  crash(): Promise<void>;
}

/** Runs the same tests on SQLite and on PostgreSQL. Without PostgreSQL the suite's name says so, and in CI it fails. */
export function onEachDatabase(subject: string, tests: (database: TestDatabase) => void): void {
  describe(`${subject}, on SQLite`, () => {
    let home: string;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'kpo-store-'));
    });
    afterEach(() => rmSync(home, { recursive: true, force: true }));
    tests(opening('sqlite', () => `file:${join(home, 'kpo.sqlite')}`));
  });

  const binaries = postgresBinaries();
  if (binaries) describe(`${subject}, on PostgreSQL`, () => onPostgres(binaries, tests));
  else
    describe(`${subject}, NOT tested on PostgreSQL: it is not installed here`, () => {
      it('is tested on PostgreSQL in CI', () => expect(process.env.CI ?? '').toBe(''));
    });
}

function onPostgres(binaries: string, tests: (database: TestDatabase) => void): void {
  let cluster: PostgresCluster;
  let url: string;
  beforeAll(async () => {
    cluster = await startPostgres(binaries);
  }, 60_000);
  afterAll(() => cluster.stop());
  beforeEach(async () => {
    url = await cluster.createDatabase();
  });
  tests(
    opening(
      'postgres',
      () => url,
      () => cluster.crash(),
    ),
  );
}

function opening(
  kind: TestDatabase['kind'],
  url: () => string,
  crash = async (): Promise<void> => undefined,
): TestDatabase {
  const stores: Store[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  return {
    kind,
    url,
    crash,
    async open() {
      const store = await openStore(url(), PRACTICES);
      stores.push(store);
      return store;
    },
  };
}
