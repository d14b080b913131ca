import { sql } from 'kysely';
import { openDatabase } from '../../store/database/database.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aTurn } from '../support/samples/turns.js';

const REFUSAL = 'another version of kpo has made it, so begin with a new KPO_HOME or an empty database';

onEachDatabase(
  'a database that is opened again',
  (database) => {
    const run = async (...statements: string[]): Promise<void> => {
      const { db } = openDatabase(database.url());
      for (const statement of statements) await sql.raw(statement).execute(db);
      await db.destroy();
    };

    it('has what was written to it', async () => {
      await (await database.open()).commit(aTurn(), {});
      expect(await (await database.open()).engagement('e1')).toMatchObject({ title: 'Valuation model' });
    });

    it('is refused with migrations that this version does not know', async () => {
      await database.open();
      await run("insert into kysely_migration (name, timestamp) values ('0002-of-another-version', '2026-01-01')");
      await expect(database.open()).rejects.toThrow(REFUSAL);
    });

    it('is refused when its tables were made by other migrations', async () => {
      await database.open();
      await run("update kysely_migration set name = '0001-engagements'");
      await expect(database.open()).rejects.toThrow(REFUSAL);
    });

    it('is refused with tables that no migration has made, and left as it is', async () => {
      await run('create table turns (id text)');
      await expect(database.open()).rejects.toThrow(REFUSAL);
      await run('select id from turns');
    });

    it('may have tables of other programs', async () => {
      await run('create table ledgers (id text)');
      await (await database.open()).ready();
    });
  },
  { empty: true },
);
