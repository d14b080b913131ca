import type { TaskChange } from '../../../domain/tasks/course.js';
import type { Store } from '../../../store/contract.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aChange, anAssignee, anOpening, aTurn, placedAt } from '../../support/samples/turns.js';
import { said, someone } from '../../support/site/said.js';

const DUE = '2026-03-05T09:00:00.000Z';
const LATER = '2026-03-09T09:00:00.000Z';
const opening = aTurn({ opened: [anOpening()] });
const finn = anAssignee('finn@client.example');
const open: Partial<TaskChange> = { state: 'open', outcome: undefined, by: undefined };

async function change(store: Store, turn: number, ...changes: Partial<TaskChange>[]): Promise<number | undefined> {
  await store.commit(aTurn({ turn, changed: changes.map((each) => aChange({ ...open, ...each })) }), {});
  return (await store.task('e1.main.1'))?.revision;
}

onEachDatabase('the revision of a task', (database) => {
  it('counts changes of its holder, its due instant and its state', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    expect((await store.task('e1.main.1'))?.revision).toBe(0);
    expect(await change(store, 2, { due: LATER })).toBe(1);
    expect(await change(store, 3, { assignee: finn, assignment: 2 })).toBe(2);
    expect(await change(store, 4, { assignee: finn, assignment: 3, due: DUE })).toBe(3);
    expect(await change(store, 5, { assignee: finn, assignment: 3, state: 'withdrawn' })).toBe(4);
  });

  it('does not count what its calendar entry does not show', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    const snoozed = { kind: 'snoozed' as const, at: DUE, by: someone('sara@client.example'), reason: said('Away') };
    const deferral = { ...snoozed, until: LATER, for: 'P1D' };
    expect(await change(store, 2, { rungs: [], due: '2026-03-05T09:00:00Z', deferrals: [deferral] })).toBe(0);
  });

  it('counts each change of one turn', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    expect(await change(store, 2, { due: LATER }, { due: DUE })).toBe(2);
  });

  it('never goes back, also when a turn is superseded', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    await change(store, 2, { due: LATER });
    await store.commit(aTurn({ turn: 2, at: LATER }), {});
    expect(await store.task('e1.main.1')).toMatchObject({ due: DUE, revision: 2 });
  });
});
