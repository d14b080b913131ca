import { subjectOf } from '../../domain/kernel/subject.js';
import type { Page, PageRequest, Store } from '../../store/contract.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aChange, aFact, anAssignee, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const PAST = '2020-01-01T09:00:00.000Z';
const FUTURE = '2999-01-01T00:00:00.000Z';

/** Every item of a list, read page by page. */
async function everything<T>(list: (request: PageRequest) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const items: T[] = [];
  let next: string | null | undefined;
  do {
    const page = await list({ limit, ...(next && { cursor: next }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    next = page.next;
  } while (next);
  return items;
}

/** Five engagements: e1 is the oldest, e2 and e3 started at the same instant; each has a task. */
async function aPortfolio(store: Store): Promise<void> {
  const started = ['01', '02', '02', '03', '04'].map((day) => `2026-03-${day}T09:00:00.000Z`);
  for (const [index, at] of started.entries()) {
    const id = `e${index + 1}`;
    const about = {
      title: `Number ${index + 1}`,
      owner: index < 2 ? 'olu@client.example' : 'ola@client.example',
      costCentre: `CC-${index % 2}`,
    };
    const facts = [
      aStart({ ...about, practice: index === 4 ? 'legal' : 'data-analysis' }, at),
      aFact('phase.entered', { phase: index > 2 ? 'delivery' : 'scoping' }, at),
    ];
    const assignee = anAssignee(index === 0 ? 'finn@client.example' : 'sara@client.example');
    const turn = aTurn({
      subject: subjectOf('engagement', id),
      at,
      facts,
      opened: [anOpening({ id: `${id}.main.1`, assignee })],
    });
    await store.commit(turn, placedAt(turn, index % 2 ? FUTURE : PAST));
  }
  await store.commit(aTurn({ subject: 'engagement/e3', turn: 2, changed: [aChange({ id: 'e3.main.1' })] }), {});
}

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

onEachDatabase('lists', (database) => {
  it('pages engagements, the newest first, in an order that ties do not shake', async () => {
    const store = await database.open();
    await aPortfolio(store);
    for (const limit of [1, 2, 3, 50])
      expect(ids(await everything((request) => store.engagements(request), limit))).toEqual([
        'e5',
        'e4',
        'e3',
        'e2',
        'e1',
      ]);
  });

  it('filters engagements', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const found = async (filter: Parameters<Store['engagements']>[0]): Promise<string[]> =>
      ids((await store.engagements(filter)).items);
    expect(await found({ phase: 'delivery' })).toEqual(['e5', 'e4']);
    expect(await found({ practice: 'legal' })).toEqual(['e5']);
    expect(await found({ owner: 'olu@client.example' })).toEqual(['e2', 'e1']);
    expect(await found({ costCentre: 'CC-1' })).toEqual(['e4', 'e2']);
    expect(await found({ overdue: true })).toEqual(['e5', 'e1']);
    expect(await found({ phase: 'scoping', overdue: true, owner: 'ola@client.example' })).toEqual([]);
  });

  it('counts open and overdue tasks at the time of reading', async () => {
    const store = await database.open();
    await aPortfolio(store);
    expect(await store.engagement('e1')).toMatchObject({ openTasks: 1, overdueTasks: 1, nextDue: PAST });
    expect(await store.engagement('e2')).toMatchObject({ openTasks: 1, overdueTasks: 0, nextDue: FUTURE });
    expect(await store.engagement('e3')).toMatchObject({ openTasks: 0, overdueTasks: 0, nextDue: null });
    expect(await store.figures()).toEqual({
      byPhase: { scoping: 3, delivery: 2 },
      openTasks: 4,
      overdueTasks: 2,
      standingTasks: 0,
    });
  });

  it('takes no task for overdue or due whose clock stands still', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const [from, until] = [PAST, FUTURE];
    const pause = {
      from,
      until,
      holder: 'pause',
      why: said('Audit.'),
      by: someone('olu@client.example'),
      endedBy: 'owner',
    } as const;
    const changed = [aChange({ id: 'e1.main.1', state: 'open', assignee: anAssignee('finn@client.example'), pause })];
    await store.commit(aTurn({ subject: 'engagement/e1', turn: 2, changed }), {});
    expect(await store.engagement('e1')).toMatchObject({ openTasks: 1, overdueTasks: 0, nextDue: null });
    expect(await store.figures()).toMatchObject({ openTasks: 4, overdueTasks: 1 });
    expect(ids((await store.engagements({ overdue: true })).items)).toEqual(['e5']);
    expect(ids((await store.tasks({ overdue: true })).items)).toEqual(['e5.main.1']);
  });

  it('pages and filters tasks, the next due first', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const order = ['e1', 'e3', 'e5', 'e2', 'e4'].map((id) => `${id}.main.1`);
    for (const limit of [1, 2, 5])
      expect(ids(await everything((request) => store.tasks(request), limit))).toEqual(order);
    const found = async (filter: Parameters<Store['tasks']>[0]): Promise<string[]> =>
      ids((await store.tasks(filter)).items);
    expect(await found({ subject: 'engagement/e4' })).toEqual(['e4.main.1']);
    expect(await found({ assignee: 'finn@client.example' })).toEqual(['e1.main.1']);
    expect(await found({ state: 'answered' })).toEqual(['e3.main.1']);
    expect(await found({ overdue: true })).toEqual(['e1.main.1', 'e5.main.1']);
    expect(await found({ kind: 'bid.submit' })).toEqual([]);
    expect(await found({ subject: 'engagement/e4', stream: 'main' })).toEqual(['e4.main.1']);
    expect(await found({ stream: 'D1' })).toEqual([]);
  });

  it('pages the journal by sequence, from the start or after an entry', async () => {
    const store = await database.open();
    const facts = Array.from({ length: 6 }, () => aFact('phase.entered', { phase: 'scoping' }));
    await store.commit(aTurn({ facts: [aStart(), ...facts] }), {});
    const sequences = (await everything((request) => store.journal('engagement/e1', request), 3)).map(
      ({ sequence }) => sequence,
    );
    expect(sequences).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await store.journal('engagement/e1', { after: 5 })).items.map(({ sequence }) => sequence)).toEqual([6, 7]);
  });

  it('counts the engagements that were awarded to a vendor', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const award = (vendor: string) =>
      aFact('award.made', {
        vendor,
        name: 'Northwind',
        by: someone('sara@client.example'),
        reason: said('not "vendor":"southwind"'),
        price: { currency: 'GBP', minor: 1 },
      });
    for (const [engagement, turn, vendor] of [
      ['e3', 3, 'northwind'],
      ['e1', 2, 'northwind'],
      ['e2', 2, 'northwind-research'],
    ] as const)
      await store.commit(aTurn({ subject: subjectOf('engagement', engagement), turn, facts: [award(vendor)] }), {});
    expect(await store.vendorRecord({ vendor: 'northwind' })).toMatchObject({ engagements: 2 });
    expect(await store.vendorRecord({ vendor: 'northwind', engagement: 'e2' })).toMatchObject({ engagements: 0 });
    expect(await store.vendorRecord({ vendor: 'southwind' })).toMatchObject({ engagements: 0 });
  });

  it('refuses a cursor that no list gave', async () => {
    const store = await database.open();
    const ofAnotherList = Buffer.from('[7]').toString('base64url');
    for (const cursor of ['', 'nonsense', ofAnotherList])
      await expect(store.tasks({ cursor })).rejects.toMatchObject({ code: 'InvalidCursor' });
  });

  it('holds a page between 1 and 200 items', async () => {
    const store = await database.open();
    await aPortfolio(store);
    expect((await store.tasks({ limit: 0 })).items).toHaveLength(1);
    expect((await store.tasks({ limit: 1_000_000 })).items).toHaveLength(5);
  });

  it('finds what is asked of somebody, also as one of a group', async () => {
    const store = await database.open();
    await aPortfolio(store);
    const group = anAssignee('group@client.example');
    const opened = ['e1.main.2', 'e1.main.3'].map((id) => anOpening({ id, assignee: group }));
    const turn = aTurn({ turn: 2, facts: [], opened });
    await store.commit(turn, placedAt(turn, FUTURE));
    const candidates = ['ann@client.example', 'a_n@client.example'].map((email) => [anAssignee(email)]);
    const changed = opened.map(({ id }, index) => ({
      ...aChange({ id, state: 'open', assignee: group }),
      candidates: candidates[index],
    }));
    await store.commit(aTurn({ turn: 3, facts: [], changed }), {});
    expect(ids((await store.tasks({ asked: 'a_n@client.example' })).items)).toEqual(['e1.main.3']);
    expect(ids((await store.tasks({ asked: 'finn@client.example' })).items)).toEqual(['e1.main.1']);
    expect((await store.tasks({ asked: 'n@client.example' })).items).toEqual([]);
  });
});
