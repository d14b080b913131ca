import { openDatabase } from '../../../store/database/database.js';
import type { Tables } from '../../../store/schema.js';
import { onEachDatabase, type TestDatabase } from '../../support/site/databases.js';
import { aFact, aStart, aTurn } from '../../support/samples/turns.js';

/** A journal of three entries, then a change behind the store's back. */
async function afterTampering(
  database: TestDatabase,
  tamper: (db: ReturnType<typeof openDatabase>['db']) => Promise<unknown>,
) {
  const store = await database.open();
  const phases = [aFact('phase.entered', { phase: 'scoping' }), aFact('phase.entered', { phase: 'selection' })];
  await store.commit(aTurn({ facts: [aStart(), ...phases] }), {});
  expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 3 });
  const { db } = openDatabase(database.url());
  await tamper(db);
  await db.destroy();
  return store.verify('engagement/e1');
}

onEachDatabase('verify', (database) => {
  it('catches one flipped byte in a fact', async () => {
    const verification = await afterTampering(database, async (db) => {
      const entry = db.selectFrom('journal').select('fact').where('sequence', '=', 2);
      const { fact } = await entry.executeTakeFirstOrThrow();
      const bytes = Buffer.from(fact);
      const at = fact.indexOf('scoping');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await db.updateTable('journal').set({ fact: bytes.toString() }).where('sequence', '=', 2).execute();
    });
    expect(verification).toEqual({ ok: false, entries: 1, sequence: 2, why: 'entry 2 is not what was recorded' });
  });

  it.each<[string, Partial<Tables['journal']>, string]>([
    [
      'another order of keys',
      { fact: '{"type":"phase.entered","at":"2026-03-02T09:00:00.000Z","about":{"phase":"scoping"}}' },
      'entry 2 is not what was recorded',
    ],
    ['something that is not JSON', { fact: '{' }, 'entry 2 cannot be read'],
    ['another type beside the fact', { type: 'engagement.closed' }, 'entry 2 is not what was recorded'],
    ['another stream', { stream: 'D1' }, 'entry 2 is not what was recorded'],
    ['another hash', { hash: 'f'.repeat(64) }, 'entry 2 is not what was recorded'],
  ])('catches %s', async (_what, change, why) => {
    const verification = await afterTampering(database, (db) =>
      db
        .updateTable('journal')
        .set(change as object)
        .where('sequence', '=', 2)
        .execute(),
    );
    expect(verification).toMatchObject({ ok: false, sequence: 2, why });
  });

  it('catches a removed entry', async () => {
    const verification = await afterTampering(database, (db) =>
      db.deleteFrom('journal').where('sequence', '=', 2).execute(),
    );
    expect(verification).toMatchObject({ ok: false, sequence: 2, why: 'entry 2 is missing' });
  });

  it('catches a journal cut off at its end', async () => {
    const verification = await afterTampering(database, (db) =>
      db.deleteFrom('journal').where('sequence', '=', 3).execute(),
    );
    expect(verification).toMatchObject({
      ok: false,
      entries: 2,
      why: 'the journal holds 2 entries, but 3 were recorded',
    });
  });

  it('catches a read model that was edited', async () => {
    const edited = await afterTampering(database, (db) =>
      db.updateTable('engagements').set({ owner: 'eve@client.example' }).execute(),
    );
    expect(edited).toMatchObject({ ok: false, why: 'the read model\'s "owner" is not what the journal gives' });
  });

  it('says so when there is no such engagement', async () => {
    expect(await (await database.open()).verify('engagement/nobody')).toMatchObject({
      ok: false,
      why: 'there is no engagement "nobody"',
    });
  });

  it('proves a journal longer than it reads at once', async () => {
    const store = await database.open();
    const facts = Array.from({ length: 1_200 }, (_, index) =>
      aFact('scope.questioned', { questions: [{ code: `${index}?` }] }),
    );
    await store.commit(aTurn({ facts: [aStart(), ...facts] }), {});
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 1_201 });
  });
});
