import { FAILURES } from '../../../domain/kernel/failures.js';
import { openStore } from '../../../store/open.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { postgresBinaries, startPostgres } from '../../support/site/postgres.js';
import { aChange, anOpening, aStart, aTurn, placedAt } from '../../support/samples/turns.js';

const AWAY = { name: FAILURES.storeUnavailable };

onEachDatabase('a database that is away', (database) => {
  it('is told from a bug once the store is closed', async () => {
    const store = await openStore(database.url());
    await store.close();
    await expect(store.ready()).rejects.toMatchObject(AWAY);
    await expect(store.commit(aTurn(), {})).rejects.toMatchObject(AWAY);
  });

  it('is not what a bug is taken for', async () => {
    const store = await database.open();
    const turn = aTurn({ facts: [aStart()], opened: [anOpening(), anOpening()] });
    const failure = await store
      .commit(turn, placedAt(turn, '2026-03-05T09:00:00.000Z'))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toMatchObject(AWAY);
    // What was refused holds nothing up.
    await store.commit(
      aTurn({ opened: [anOpening()], changed: [aChange()] }),
      placedAt(turn, '2026-03-05T09:00:00.000Z'),
    );
    expect(await store.task('e1.main.1')).toMatchObject({ state: 'answered' });
  });
});

const binaries = postgresBinaries();

describe(`a PostgreSQL that is away${binaries ? '' : ', NOT tested: it is not installed here'}`, () => {
  it('is told from a bug while its server is down', async () => {
    if (!binaries) return expect(process.env.CI ?? '').toBe('');
    const cluster = await startPostgres(binaries);
    const address = await cluster.createDatabase();
    const store = await openStore(address);
    try {
      await store.ready();
      await cluster.crash();
      await expect(store.ready()).rejects.toMatchObject(AWAY);
      await expect(store.commit(aTurn(), {})).rejects.toMatchObject(AWAY);
      await expect(openStore(address)).rejects.toMatchObject(AWAY);
    } finally {
      await store.close();
      await cluster.stop();
    }
  });
});

describe('openStore', () => {
  it('says which addresses it knows, without repeating a password', async () => {
    const failure = openStore('mysql://root:secret@localhost/kpo');
    await expect(failure).rejects.toThrow('"mysql:" is not "file:" or "postgres:"');
    await expect(failure).rejects.not.toThrow('secret');
  });

  it('says that the database is away when no server listens', async () => {
    await expect(openStore('postgres://kpo@127.0.0.1:1/kpo')).rejects.toMatchObject(AWAY);
  });
});
