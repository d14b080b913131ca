import { UNMOVED } from '../../domain/tasks/placement.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aChange, anOpening, aTurn, placedAt } from '../support/samples/turns.js';

const DUE = '2026-03-05T09:00:00.000Z';
const opened = anOpening();
const opening = aTurn({ opened: [opened] });
const SNOOZED = { climbed: [0], snoozed: ['P1D'], pauses: [] };
const snooze = aChange({ state: 'open', outcome: undefined, by: undefined, course: SNOOZED });

onEachDatabase('the course of a task', (database) => {
  it('is kept with what the task is placed by', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    expect((await store.task(opened.id))?.terms).toMatchObject({ due: opened.due, course: UNMOVED });
    await store.commit(aTurn({ turn: 2, changed: [snooze] }), {});
    expect((await store.task(opened.id))?.terms).toMatchObject({ due: opened.due, course: SNOOZED });
  });

  it('is that of its placement where a turn also places it anew', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    const { id, kind, assignee, policy } = opened;
    const replaced = [{ id, kind, assignee, policy, openedAt: DUE, due: { on: DUE }, course: UNMOVED }];
    await store.commit(aTurn({ turn: 2, changed: [snooze], replaced }), { [id]: { due: DUE, rungs: [] } });
    expect((await store.task(id))?.terms).toMatchObject({ due: { on: DUE }, course: UNMOVED });
  });

  it('is as it was once its turn is superseded', async () => {
    const store = await database.open();
    await store.commit(opening, placedAt(opening, DUE));
    await store.commit(aTurn({ turn: 2, changed: [snooze] }), {});
    await store.commit(aTurn({ turn: 2, at: DUE }), {});
    expect((await store.task(opened.id))?.terms).toMatchObject({ course: UNMOVED });
  });
});
