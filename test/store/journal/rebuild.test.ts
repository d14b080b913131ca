import { VIEW_VERSION } from '../../../domain/journal/projection.js';
import { openDatabase } from '../../../store/database/database.js';
import { onEachDatabase, type TestDatabase } from '../../support/site/databases.js';
import { aFact, aStart, aTurn } from '../../support/samples/turns.js';

const phase = (turn: number, entered: 'scoping' | 'selection' | 'nda') =>
  aTurn({ turn, facts: [aFact('phase.entered', { phase: entered })] });

/** Two engagements, one of them with a superseded turn; then the views are as another version of the product made them. */
async function withViewsOf(version: number, database: TestDatabase) {
  const store = await database.open();
  for (const turn of [aTurn(), phase(2, 'nda'), phase(2, 'selection')]) await store.commit(turn, {});
  await store.commit(aTurn({ subject: 'engagement/e2', facts: [aStart({ title: 'Second' })] }), {});
  const before = (await store.engagements()).items;
  const { db } = openDatabase(database.url());
  await db.updateTable('engagements').set({ view: '{"id":"old"}', title: 'old', viewVersion: version }).execute();
  await db.destroy();
  return { store, before };
}

onEachDatabase('views', (database) => {
  it('that another version made are made anew when the store opens', async () => {
    const { before } = await withViewsOf(VIEW_VERSION + 1, database);
    const store = await database.open();
    expect(before).toMatchObject([{ title: 'Second' }, { title: 'Valuation model', phase: 'selection' }]);
    expect((await store.engagements()).items).toEqual(before);
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 4 });
    expect(await store.verify('engagement/e2')).toMatchObject({ ok: true, entries: 1 });
  });

  it('that another version made are made anew by the next turn', async () => {
    const { store } = await withViewsOf(VIEW_VERSION - 1, database);
    await store.commit(phase(3, 'scoping'), {});
    expect(await store.engagement('e1')).toMatchObject({ id: 'e1', title: 'Valuation model', phase: 'scoping' });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 5 });
    expect(await store.verify('engagement/e2')).toMatchObject({ ok: false });
  });

  it('of this version are left alone, so that an edited one is found', async () => {
    await withViewsOf(VIEW_VERSION, database);
    const store = await database.open();
    expect(await store.verify('engagement/e1')).toMatchObject({
      ok: false,
      why: 'the read model is not what the journal gives',
    });
  });
});
