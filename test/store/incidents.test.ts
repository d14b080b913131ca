import type { FoundIncident, Store } from '../../store/contract.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { subjectOf } from '../../domain/kernel/subject.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aChange, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';

const [FIRST, SECOND, THIRD] = ['09:00', '10:00', '11:00'].map((time) => `2026-03-02T${time}:00.000Z`) as [
  string,
  string,
  string,
];
const LEASE = { by: 'one', until: SECOND };

const found = (given: Partial<FoundIncident> = {}): FoundIncident => ({
  workflowId: 'engagement-e1',
  cause: 'failure',
  error: 'a\n mistake',
  since: FIRST,
  ...given,
});

/** An engagement with a task of its own, and one of a deliverable. */
async function withTasks(store: Store, engagement = 'e1'): Promise<void> {
  const workflowId = `engagement-${engagement}`;
  const facts = [aStart({ title: `Title of ${engagement}`, owner: 'olu@client.example' })];
  const subject = subjectOf('engagement', engagement);
  const own = aTurn({ subject, workflowId, facts, opened: [anOpening({ id: `${engagement}.main.1` })] });
  await store.commit(own, placedAt(own, THIRD));
  const part = { subject, stream: 'D1', workflowId: `deliverable-${engagement}-D1`, facts: [] };
  const delivering = aTurn({ ...part, opened: [anOpening({ id: `${engagement}.D1.1` })] });
  await store.commit(delivering, placedAt(delivering, THIRD));
}

onEachDatabase('an incident', (database) => {
  it('is one for as long as it lasts, with the tasks of its workflow that are open', async () => {
    const store = await database.open();
    await withTasks(store);
    expect(await store.noteIncident(found(), FIRST)).toBe(true);
    expect(await store.noteIncident(found({ cause: 'nondeterminism', since: SECOND }), SECOND)).toBe(false);
    expect((await store.incidents()).items).toMatchObject([
      {
        engagement: 'e1',
        engagementTitle: 'Title of e1',
        owner: 'olu@client.example',
        cause: 'nondeterminism',
        error: 'a mistake',
        since: FIRST,
        tasks: 1,
        end: null,
      },
    ]);
    expect(await store.incidentOf('engagement-e1')).toEqual({ since: FIRST, cause: 'nondeterminism' });
    expect(await store.incidentFigures()).toEqual({
      open: { nondeterminism: 1, failure: 0, ended: 0 },
      tasks: 1,
      all: 1,
    });
    expect(await store.endIncident('engagement-e1', 'recovered', SECOND)).toBe(true);
    expect(await store.endIncident('engagement-e1', 'recovered', THIRD)).toBe(false);
    expect((await store.incidents()).items).toEqual([]);
    expect((await store.incidents({ ended: true })).items).toMatchObject([{ endedAt: SECOND, end: 'recovered' }]);
    expect(await store.noteIncident(found({ since: THIRD }), THIRD)).toBe(true);
    expect(await store.incidentFigures()).toMatchObject({ tasks: 1, all: 2 });
  });

  it('is one, too, where two processes find it at once', async () => {
    const stores = await Promise.all([database.open(), database.open()]);
    const news = await Promise.all(stores.map((store) => store.noteIncident(found(), FIRST)));
    expect(news.filter(Boolean)).toHaveLength(1);
  });

  it('is listed in pages, also where its workflow belongs to no engagement', async () => {
    const store = await database.open();
    for (const [nth, since] of [THIRD, FIRST, SECOND].entries())
      await store.noteIncident(found({ workflowId: `other-${nth}`, since }), THIRD);
    const first = await store.incidents({ limit: 2 });
    expect(first.items.map(({ since, engagement }) => [since, engagement])).toEqual([
      [FIRST, null],
      [SECOND, null],
    ]);
    expect((await store.incidents({ limit: 2, cursor: first.next ?? '' })).items).toMatchObject([{ since: THIRD }]);
    for (const nth of [0, 1, 2]) await store.endIncident(`other-${nth}`, 'closed', [FIRST, SECOND, THIRD][nth] ?? '');
    const ended = await store.incidents({ ended: true, limit: 2 });
    expect(ended.items.map(({ endedAt }) => endedAt)).toEqual([THIRD, SECOND]);
    expect((await store.incidents({ ended: true, cursor: ended.next ?? '' })).items).toMatchObject([
      { endedAt: FIRST },
    ]);
  });

  it('is looked at again in turn', async () => {
    const store = await database.open();
    for (const nth of [1, 2, 3]) await store.noteIncident(found({ workflowId: `w${nth}` }), FIRST);
    const looked = await store.stuckWorkflows(2, SECOND);
    expect(looked).toHaveLength(2);
    const [next] = await store.stuckWorkflows(1, THIRD);
    expect(['w1', 'w2', 'w3'].filter((id) => !looked.includes(id))).toEqual([next]);
  });

  it('is told to the owner once for each engagement, and by one process', async () => {
    const store = await database.open();
    await withTasks(store);
    await store.noteIncident(found(), FIRST);
    await store.noteIncident(found({ workflowId: 'deliverable-e1-D1', since: SECOND }), SECOND);
    const [news, ...others] = await store.takeIncidentNews(LEASE, FIRST);
    expect(others).toEqual([]);
    expect(news).toMatchObject({
      engagement: 'e1',
      owner: 'olu@client.example',
      what: 'begun',
      since: FIRST,
      tasks: 2,
    });
    expect(await store.takeIncidentNews({ by: 'two', until: THIRD }, FIRST)).toEqual([]);
    if (news) await store.markIncidentNews(news, FIRST);
    expect(await store.takeIncidentNews(LEASE, THIRD)).toEqual([]);
    await store.endIncident('engagement-e1', 'recovered', SECOND);
    expect(await store.takeIncidentNews(LEASE, THIRD)).toEqual([]);
    await store.endIncident('deliverable-e1-D1', 'closed', THIRD);
    const [over] = await store.takeIncidentNews(LEASE, THIRD);
    expect(over).toMatchObject({ what: 'over', since: FIRST });
    if (over) await store.markIncidentNews(over, THIRD);
    expect(await store.takeIncidentNews(LEASE, THIRD)).toEqual([]);
  });

  it('is told to nobody when it is over before that, or when nobody owns anything yet', async () => {
    const store = await database.open();
    await withTasks(store);
    await store.noteIncident(found(), FIRST);
    await store.endIncident('engagement-e1', 'recovered', FIRST);
    await store.noteIncident(found({ workflowId: 'engagement-e2' }), FIRST);
    expect(await store.takeIncidentNews(LEASE, SECOND)).toEqual([]);
    await withTasks(store, 'e2');
    expect(await store.takeIncidentNews(LEASE, SECOND)).toMatchObject([{ engagement: 'e2', what: 'begun' }]);
  });

  it('leaves it open whether a task has ended whose workflow had not finished that step', async () => {
    const { isUnsettled } = await import('../../store/engagements/unsettled.js');
    const store = await database.open();
    await withTasks(store);
    const ended = async () => {
      const task = await store.task('e1.main.1');
      return task && isUnsettled(store, task);
    };
    await store.noteIncident(found({ since: SECOND }), SECOND);
    expect(await ended()).toBe(false);
    await store.commit(
      aTurn({ workflowId: 'engagement-e1', turn: 2, at: SECOND, facts: [], changed: [aChange({ id: 'e1.main.1' })] }),
      {},
    );
    expect(await ended()).toBe(true);
    await store.endIncident('engagement-e1', 'recovered', THIRD);
    expect(await ended()).toBe(false);
  });

  it('is taken by one of those who look for news at the same time', async () => {
    const store = await database.open();
    const others = [await database.open(), await database.open(), await database.open()];
    for (const engagement of ['e1', 'e2']) {
      await withTasks(store, engagement);
      await store.noteIncident(found({ workflowId: `engagement-${engagement}` }), FIRST);
      const refused = { recipient: 'olu@client.example', sender: 'erp', type: 'kpo.budget.changed.v1', engagement };
      await store.noteRefusedEvent({
        id: engagement,
        ...refused,
        why: reasonFor('reasons.denied.notAssignee'),
        at: FIRST,
      });
    }
    const until = SECOND;
    const news = await Promise.all(
      others.map((each, index) => each.takeIncidentNews({ by: `${index}`, until }, FIRST)),
    );
    expect(
      news
        .flat()
        .map(({ engagement }) => engagement)
        .sort(),
    ).toEqual(['e1', 'e2']);
    const refused = await Promise.all(others.map((each) => each.takeRefusedEvents(until, FIRST)));
    expect(
      refused
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['e1', 'e2']);
  });
});
