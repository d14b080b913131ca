import { subjectOf } from '../../domain/kernel/subject.js';
import type { TaskOpening } from '../../domain/tasks/course.js';
import type { Store } from '../../store/contract.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aChange, anAssignee, anOpening, aTurn, placedAt } from '../support/samples/turns.js';

const DUE = '2026-03-05T09:00:00.000Z';
const SARA = 'sara@client.example';
const OLU = anAssignee('olu@client.example');
const group = anAssignee('reviewers@client.example');

async function open(store: Store, engagement: string, due: string, given: Partial<TaskOpening> = {}): Promise<void> {
  const turn = aTurn({
    subject: subjectOf('engagement', engagement),
    opened: [anOpening({ id: `${engagement}.main.1`, ...given })],
  });
  await store.commit(turn, placedAt(turn, due));
}
const askedOf = async (store: Store, email: string) => (await store.askedOf(email)).map(({ id }) => id);

onEachDatabase('what somebody is asked', (database) => {
  it('is by due date, and only what is open', async () => {
    const store = await database.open();
    await open(store, 'e1', '2026-03-09T09:00:00.000Z');
    await open(store, 'e2', DUE);
    await open(store, 'e3', DUE, { assignee: OLU });
    await open(store, 'e4', DUE);
    await store.commit(aTurn({ subject: 'engagement/e4', turn: 2, changed: [aChange({ id: 'e4.main.1' })] }), {});
    expect(await askedOf(store, SARA)).toEqual(['e2.main.1', 'e1.main.1']);
    expect(await askedOf(store, 'nobody@client.example')).toEqual([]);
  });

  it('is not what somebody else is asked for them, or against them', async () => {
    const store = await database.open();
    const { role: _, ...sara } = anAssignee();
    await open(store, 'e1', DUE, { assignee: OLU, counterparty: sara });
    expect(await askedOf(store, SARA)).toEqual([]);
  });

  it('is not hidden by any number of tasks that only concern them', async () => {
    const store = await database.open();
    const { role: _, ...sara } = anAssignee();
    const against = Array.from({ length: 501 }, (_, n) =>
      anOpening({ id: `e1.main.${n + 1}`, assignee: OLU, counterparty: sara }),
    );
    const turn = aTurn({ opened: against });
    await store.commit(turn, placedAt(turn, DUE));
    await open(store, 'e2', '2026-03-09T09:00:00.000Z');
    expect(await askedOf(store, SARA)).toEqual(['e2.main.1']);
  });

  it('is what their group is asked, until one of it takes it', async () => {
    const store = await database.open();
    await open(store, 'e1', DUE, { assignee: group });
    const { role: _, ...sara } = anAssignee();
    const waiting = aChange({
      state: 'open',
      assignee: group,
      candidates: [sara, OLU],
      outcome: undefined,
      by: undefined,
    });
    await store.commit(aTurn({ turn: 2, changed: [waiting] }), {});
    expect(await askedOf(store, SARA)).toEqual(['e1.main.1']);
    expect(await askedOf(store, group.email)).toEqual([]);
    await store.commit(aTurn({ turn: 3, changed: [{ ...waiting, assignee: OLU, assignment: 2, candidates: [] }] }), {});
    expect(await askedOf(store, SARA)).toEqual([]);
    expect(await askedOf(store, OLU.email)).toEqual(['e1.main.1']);
  });
});

onEachDatabase('the digest of a day', (database) => {
  it('is noted once', async () => {
    const store = await database.open();
    expect(await store.digestOf(SARA, '2026-03-02')).toBeUndefined();
    await store.putDigest(SARA, '2026-03-02', DUE);
    await store.putDigest(SARA, '2026-03-02', '2026-03-09T09:00:00.000Z');
    expect(await store.digestOf(SARA, '2026-03-02')).toBe(DUE);
    expect(await store.digestOf(SARA, '2026-03-03')).toBeUndefined();
  });
});
