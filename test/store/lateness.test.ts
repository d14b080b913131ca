import { subjectOf } from '../../domain/kernel/subject.js';
import type { Fact } from '../../domain/journal/facts.js';
import { VIEW_VERSION } from '../../domain/journal/projection.js';
import type { TaskOpening } from '../../domain/tasks/course.js';
import type { OverdueFilter, Store } from '../../store/contract.js';
import { openDatabase } from '../../store/database/database.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aTask, DAYS, onDay } from '../support/samples/ledgers.js';
import { aChange, anAssignee, anOpening, aStart, aTurn } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const NOW = onDay(20);
const NORA = { ...anAssignee('nora@northwind.example'), role: 'vendor' } as const;
const PAUSE = {
  from: onDay(10),
  holder: 'pause',
  why: said('a question is open'),
  by: someone('olu@client.example'),
  endedBy: 'owner',
  until: onDay(28),
} as const;
const OLU = { ...anAssignee('olu@client.example'), role: 'owner' } as const;

/** An open task of an engagement, with the fact that says when it is due. */
async function opened(
  store: Store,
  engagement: string,
  tasks: readonly [id: string, due: string, assignee: TaskOpening['assignee']][],
  facts: readonly Fact[] = [],
  about: Parameters<typeof aStart>[0] = {},
): Promise<void> {
  const openings = tasks.map(([id, , assignee]) => anOpening({ id, kind: 'deliverable.submit', assignee }));
  const asked = tasks.map(([id, due, { email, role }]) => aTask(id).opened(onDay(2), due, email, role));
  await store.commit(
    aTurn({
      subject: subjectOf('engagement', engagement),
      at: onDay(2),
      facts: [aStart(about, onDay(2)), ...asked, ...facts],
      opened: openings,
    }),
    Object.fromEntries(tasks.map(([id, due]) => [id, { due, rungs: [] }])),
  );
}

/** e1: the vendor is 4 days late and on hold elsewhere; e2: the owner let 3 days pass and is late again; e3: nobody is late. */
async function aPortfolio(store: Store): Promise<void> {
  await opened(store, 'e1', [
    ['e1.D1.1', onDay(16), NORA],
    ['e1.D2.1', onDay(10), NORA],
  ]);
  const stopped = { id: 'e1.D2.1', state: 'open', assignee: NORA, pause: PAUSE } as const;
  const facts = [aTask('e1.D2.1').paused(onDay(10))];
  await store.commit(aTurn({ turn: 2, at: onDay(10), facts, changed: [aChange(stopped)] }), {});
  await opened(
    store,
    'e2',
    [
      ['e2.D1.1', onDay(4), OLU],
      ['e2.D1.2', onDay(18), OLU],
    ],
    [],
    { practice: 'legal' },
  );
  await store.commit(
    aTurn({
      subject: 'engagement/e2',
      turn: 2,
      at: onDay(7),
      facts: [aTask('e2.D1.1').answered(onDay(7))],
      changed: [aChange({ id: 'e2.D1.1', assignee: OLU })],
    }),
    {},
  );
  await opened(store, 'e3', [['e3.D1.1', onDay(25), NORA]]);
}

onEachDatabase('lateness', (database) => {
  it('is summed by holder over a portfolio, what runs as of now', async () => {
    const store = await database.open();
    await aPortfolio(store);
    expect(await store.lateness({ at: NOW })).toEqual([
      { holder: 'owner', milliseconds: (3 + 2) * DAYS, overdue: 1 },
      { holder: 'vendor', milliseconds: 4 * DAYS, overdue: 1 },
      { holder: 'pause', milliseconds: 0, overdue: 0 },
    ]);
    expect(await store.lateness({ at: onDay(3) })).toEqual([
      { holder: 'owner', milliseconds: 3 * DAYS, overdue: 0 },
      { holder: 'vendor', milliseconds: 0, overdue: 0 },
    ]);
  });

  it('stays overdue that was late before its clock was stopped, and nobody is later for it', async () => {
    const store = await database.open();
    await opened(store, 'e1', [['e1.D1.1', onDay(10), NORA]]);
    const stopped = { id: 'e1.D1.1', state: 'open', assignee: NORA, pause: { ...PAUSE, from: onDay(12) } } as const;
    const facts = [aTask('e1.D1.1').paused(onDay(12))];
    await store.commit(aTurn({ turn: 2, at: onDay(12), facts, changed: [aChange(stopped)] }), {});
    expect(await store.lateness({ at: NOW })).toEqual([
      { holder: 'vendor', milliseconds: 2 * DAYS, overdue: 0 },
      { holder: 'pause', milliseconds: 0, overdue: 1 },
    ]);
    expect((await store.overdue({ at: NOW })).items.map(({ id, holder }) => [id, holder])).toEqual([
      ['e1.D1.1', 'pause'],
    ]);
    expect((await store.tasks({ overdue: true })).items.map(({ id }) => id)).toEqual(['e1.D1.1']);
    expect((await store.engagements({ overdue: true })).items.map(({ id }) => id)).toEqual(['e1']);
  });

  it('is filtered by engagement, practice and holder', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const holders = async (filter: Parameters<Store['lateness']>[0]) =>
      (await store.lateness({ ...filter, at: NOW })).map(({ holder }) => holder);
    expect(await holders({ engagement: 'e1' })).toEqual(['vendor', 'pause']);
    expect(await holders({ practice: 'legal' })).toEqual(['owner']);
    expect(await holders({ holder: 'pause' })).toEqual(['pause']);
    expect(await holders({ owner: 'nobody@client.example' })).toEqual([]);
    expect(await holders({ phase: 'closed', costCentre: 'CC-100' })).toEqual([]);
  });

  it('says nothing of whom nothing is known', async () => {
    const store = await database.open();
    await store.commit(aTurn({ facts: [aStart(), aTask('e1.D1.1').opened(onDay(2), undefined)] }), {});
    expect(await store.lateness({ at: NOW })).toEqual([]);
  });

  it('follows a turn that is superseded, and is made anew with the views', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const answered = (at: string) =>
      aTurn({
        subject: 'engagement/e3',
        turn: 2,
        at,
        facts: [aTask('e3.D1.1').answered(at)],
        changed: [aChange({ id: 'e3.D1.1', assignee: NORA, by: NORA.email })],
      });
    await store.commit(answered(onDay(28)), {});
    expect(await store.lateness({ engagement: 'e3' })).toMatchObject([{ milliseconds: 3 * DAYS }]);
    await store.commit(
      { ...answered(onDay(29)), notices: [], facts: [aTask('e3.D1.1').snoozed(onDay(29), onDay(30))], changed: [] },
      {},
    );
    expect(await store.lateness({ engagement: 'e3', at: onDay(30) })).toMatchObject([{ milliseconds: 5 * DAYS }]);

    const before = await store.lateness({ at: NOW });
    const { db } = openDatabase(database.url());
    await db
      .updateTable('engagements')
      .set({ viewVersion: VIEW_VERSION - 1 })
      .execute();
    await db.deleteFrom('lateness').execute();
    await db.deleteFrom('holdings').execute();
    await db.destroy();
    const again = await database.open();
    expect(await again.lateness({ at: NOW })).toEqual(before);
    expect(await again.verify('engagement/e3')).toMatchObject({ ok: true });
  });

  it('that was edited is found', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const { db } = openDatabase(database.url());
    await db.updateTable('lateness').set({ milliseconds: 1 }).execute();
    await db.destroy();
    expect(await store.verify('engagement/e2')).toMatchObject({
      ok: false,
      why: "the read model's lateness is not what the journal gives",
    });
  });
});

onEachDatabase('the overdue board', (database) => {
  it('lists open tasks past their due instant by holder, the longest overdue first, page by page', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const listed: [string, string][] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await store.overdue({ at: NOW, limit: 1, ...(cursor && { cursor }) });
      listed.push(...page.items.map(({ id, holder }): [string, string] => [id, holder]));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(listed).toEqual([
      ['e2.D1.2', 'owner'],
      ['e1.D1.1', 'vendor'],
    ]);
  });

  it('tells whose turn it is since when, and how it came to that', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const { items } = await store.overdue({ at: NOW, holder: 'vendor' });
    expect(items).toMatchObject([
      {
        id: 'e1.D1.1',
        subjectTitle: 'Valuation model',
        practice: 'financial-expertise',
        heldSince: onDay(2),
        deadline: { hands: [{ holder: 'vendor' }], dues: [{ due: onDay(16) }] },
      },
    ]);
  });

  it('is filtered by holder, practice, owner and engagement', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const found = async (filter: OverdueFilter) =>
      (await store.overdue({ at: NOW, ...filter })).items.map(({ id }) => id);
    expect(await found({ holder: 'vendor' })).toEqual(['e1.D1.1']);
    expect(await found({ practice: 'legal' })).toEqual(['e2.D1.2']);
    expect(await found({ engagement: 'e1' })).toEqual(['e1.D1.1']);
    expect(await found({ owner: 'ola@client.example' })).toEqual([]);
    expect(await found({ holder: 'pause' })).toEqual([]);
    expect(await found({ at: onDay(17) })).toEqual(['e1.D1.1']);
  });

  it('tells an owner of what others are late with, the longest overdue first whoever has it, and how many there are', async () => {
    const store = await database.open();
    await aPortfolio(store);
    await opened(store, 'e4', [['e4.D1.1', onDay(5), NORA]]);
    await opened(store, 'e5', [['e5.D1.1', onDay(5), NORA]], [], { owner: 'ola@client.example' });
    const owned = await store.overdueOwned({ owner: OLU.email, at: NOW, limit: 2 });
    expect(owned.tasks.map(({ id, holder }) => [id, holder])).toEqual([
      ['e4.D1.1', 'vendor'],
      ['e1.D1.1', 'vendor'],
    ]);
    expect(owned.count).toBe(2);
  });

  it('refuses a cursor that it did not give', async () => {
    const store = await database.open();
    await expect(store.overdue({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'InvalidCursor' });
  });
});
