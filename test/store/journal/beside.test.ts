import { subjectOf } from '../../../domain/kernel/subject.js';
import type { SealedParts } from '../../../domain/journal/beside.js';
import { person } from '../../../domain/kernel/actor.js';
import { openDatabase } from '../../../store/database/database.js';
import { onEachDatabase, type TestDatabase } from '../../support/site/databases.js';
import { aFact, aStart, aTurn } from '../../support/samples/turns.js';

const SARA = 'sara@client.example';
const OLU = 'olu@client.example';
const someone = (name: string, email: string) => ({ name, email, language: 'en', timeZone: 'UTC' });
const said = (words: string, email: string) => ({ words, by: person(email) });

/** An engagement that ends, told of by two people. */
const ended = (engagement: string) =>
  aTurn({
    subject: subjectOf('engagement', engagement),
    facts: [
      aStart({ people: { sponsor: someone('Sara Sponsor', SARA), owner: someone('Olu Operations', OLU) } }),
      aFact('change.requested', { by: person(OLU), reason: said('A clinic was added.', OLU) }),
      aFact('engagement.cancelled', { by: person(SARA), reason: said('Strategy.', SARA) }),
    ],
  });

/** Every row of the tables that hold a journal, as one text. */
async function written(database: TestDatabase): Promise<string> {
  const { db } = openDatabase(database.url());
  const tables = ['journal', 'journalBeside', 'persons', 'turns', 'engagements'] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  await db.destroy();
  return JSON.stringify(rows);
}

onEachDatabase('what stands beside the chain', (database) => {
  it('is everybody’s address, name and words, and the fact in English; the chain holds none of it', async () => {
    const store = await database.open();
    await store.commit(ended('e1'), {});
    const { items } = await store.journal('engagement/e1');
    const chained = JSON.stringify(items.map((entry) => entry.chained));
    for (const personal of ['@', 'Sara', 'Olu', 'clinic', 'Strategy']) expect(chained).not.toContain(personal);
    const id = await store.personId({ email: SARA, name: 'Sara Sponsor' });
    expect(id).toMatch(/^p[0-9a-f]{16}$/);
    expect(items[2]).toMatchObject({
      fact: { about: { by: person(SARA), reason: said('Strategy.', SARA) } },
      chained: { about: { by: person(id), reason: said('(beside)', id) } },
      beside: {
        [`people/${id}`]: { value: { email: SARA, name: 'Sara Sponsor' } },
        'texts/reason/words': { value: 'Strategy.' },
        english: { value: expect.stringContaining('Strategy.') },
      },
    });
  });

  it('has a salt of its own for each part, so that no two journals look alike', async () => {
    const store = await database.open();
    for (const engagement of ['e1', 'e2']) await store.commit(ended(engagement), {});
    const sealed = (await Promise.all(['e1', 'e2'].map((id) => store.journal(subjectOf('engagement', id))))).flatMap(
      ({ items }) => items,
    );
    const salts = sealed.flatMap(({ beside }) =>
      Object.values(beside ?? {}).map((part) => 'salt' in part && part.salt),
    );
    expect(new Set(salts).size).toBe(salts.length);
    expect(new Set(sealed.map(({ besideSha256 }) => besideSha256)).size).toBe(sealed.length);
  });

  it('gives a person the same id in every engagement, whoever names them first', async () => {
    const store = await database.open();
    const id = await store.personId({ email: OLU, name: 'Olu Operations' });
    for (const engagement of ['e1', 'e2']) await store.commit(ended(engagement), {});
    const owners = await Promise.all(
      ['e1', 'e2'].map(
        async (each) => (await store.journal(subjectOf('engagement', each))).items[0]?.chained.about.owner,
      ),
    );
    expect(owners).toEqual([id, id]);
  });

  it('can be erased once the engagement has ended: the chain still verifies, and nothing personal is left', async () => {
    const store = await database.open();
    await store.commit(ended('e1'), {});
    const whole = await store.verify('engagement/e1');
    expect(whole).toMatchObject({ ok: true, entries: 3, erased: 0 });
    expect(await store.eraseBeside('engagement/e1')).toBe(true);
    expect(await store.verify('engagement/e1')).toEqual({ ...whole, erased: 3 });
    const left = await written(database);
    for (const personal of ['@', 'Sara', 'Olu', 'clinic', 'Strategy']) expect(left).not.toContain(personal);
    expect(await store.engagement('e1')).toMatchObject({ title: '(erased)', phase: 'cancelled' });
    expect((await store.journal('engagement/e1')).items[2]?.beside).toBeNull();
  });

  it('stays while the engagement runs', async () => {
    const store = await database.open();
    await store.commit(aTurn(), {});
    expect(await store.eraseBeside('engagement/e1')).toBe(false);
    expect(await store.erasePerson(SARA)).toEqual(['engagement/e1']);
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, erased: 0 });
  });

  it('can be erased of one person: whose words, name and address go, and what others said stays', async () => {
    const store = await database.open();
    await store.commit(ended('e1'), {});
    const before = await store.verify('engagement/e1');
    expect(await store.erasePerson(SARA)).toEqual([]);
    expect(await store.verify('engagement/e1')).toEqual({ ...before, erased: 2 });
    const left = await written(database);
    for (const personal of [SARA, 'Sara Sponsor', 'Strategy']) expect(left).not.toContain(personal);
    expect(await store.engagement('e1')).toMatchObject({
      title: 'Valuation model',
      owner: OLU,
      ownerName: 'Olu Operations',
    });
    expect((await store.journal('engagement/e1')).items[1]?.fact.about).toEqual({
      by: person(OLU),
      reason: said('A clinic was added.', OLU),
    });
    expect(await store.erasePerson(SARA)).toEqual([]);
  });

  it('is found when it was changed, in whatever part', async () => {
    const store = await database.open();
    await store.commit(ended('e1'), {});
    const { db } = openDatabase(database.url());
    const second = (await store.journal('engagement/e1')).items[1]?.beside as SealedParts;
    for (const [name, part] of Object.entries(second)) {
      const parts = JSON.stringify({ ...second, [name]: { ...part, value: 'something else' } });
      await db.updateTable('journalBeside').set({ parts }).where('sequence', '=', 2).execute();
      expect([name, await store.verify('engagement/e1')]).toMatchObject([
        name,
        { ok: false, sequence: 2, why: 'what stands beside entry 2 is not what was recorded' },
      ]);
    }
    await db.destroy();
  });

  it('is bound into the chain, so that another digest is found', async () => {
    const store = await database.open();
    await store.commit(ended('e1'), {});
    await store.eraseBeside('engagement/e1');
    const { db } = openDatabase(database.url());
    await db
      .updateTable('journal')
      .set({ besideSha256: 'f'.repeat(64) })
      .where('sequence', '=', 2)
      .execute();
    await db.destroy();
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: false, why: 'entry 2 is not what was recorded' });
  });
});
