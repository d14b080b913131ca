import { ApplicationFailure } from '@temporalio/activity';
import { createCalendars } from '../../activities/calendars/calendars.js';
import type { DirectoryPerson, TaskRow } from '../../store/contract.js';
import {
  acknowledgeTask,
  claimTask,
  directoryChanged,
  pauseTask,
  reassignTask,
  resumeTask,
  snoozeTask,
} from '../../workflows/messages.js';
import { asPerson } from '../../domain/directory/directory-person.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import { eventually } from '../support/eventually.js';
import { refusalOf, type Steps, withSteps } from '../support/steps.js';

const engagements = withSteps({ calendars: (store) => createCalendars({ store }) });

const DAY = 86_400_000;
const BY = 'olu@client.example';
const SARA = 'sara@client.example';

/** No country of the table, so that no public holiday depends on when the tests run. */
const WITHOUT_HOLIDAYS = 'ZZ';
const aPerson = (different: Partial<DirectoryPerson> & { email: string }) => ({
  name: different.email.split('@')[0] ?? '',
  language: 'en',
  timeZone: 'UTC',
  country: WITHOUT_HOLIDAYS,
  console: false,
  defaultFor: [],
  ...different,
});
/** Every day, around the clock, so that working days are days but for days off. */
const everyDay = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
    day,
    [{ from: '00:00', to: '24:00' }],
  ]),
);
const dayAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString().slice(0, 10);

const LADDER = [
  { before: 'P1D', working: true, do: 'remind' as const },
  { after: 'P1D', working: true, do: 'remind' as const },
  { after: 'P2D', working: true, do: 'escalate' as const, to: 'owner' as const },
  { after: 'P6D', working: true, do: 'reject' as const },
];
const policy = (different: object = {}) => ({
  policy: {
    tasks: {
      'scope.approve': { due: 'P4D', working: true, ladder: LADDER, onSilence: 'reject' as const, ...different },
    },
  },
});

let changes = 0;
/** The directory changes, and the workflow is told as the fan-out would. */
async function edit(
  { store, handle }: Steps,
  person: DirectoryPerson,
  why = 'the calendar was changed',
): Promise<void> {
  await store.putPerson(person);
  changes += 1;
  await handle.signal(directoryChanged, { key: `change-${changes}`, who: person.email, why });
}

const current = async ({ store }: Steps, { id }: TaskRow): Promise<TaskRow> => {
  const row = await store.task(id);
  if (!row) throw new Error(`there is no task ${id}`);
  return row;
};
const ahead = (task: TaskRow, days: number): string => new Date(Date.parse(task.due) + days * DAY).toISOString();

async function asked(
  different: object = policy(),
  people: DirectoryPerson[] = [],
): Promise<{ steps: Steps; task: TaskRow }> {
  const steps = await engagements.start(different, people);
  return { steps, task: await steps.reachOne('scope.approve') };
}

/** Today, as the tests of absences count it: their leave begins before and ends after whatever they play. */
const TODAY = new Date().toISOString();
const LONG_AFTER = '2099-12-31';

const always = (email: string, different: Partial<DirectoryPerson> = {}): DirectoryPerson =>
  aPerson({ email, calendar: { weekly: everyDay, daysOff: [] }, ...different });

/** What `act` has written is kept back, the local activity having failed, until the function returned is called. */
async function withNextTurnWaiting({ edge }: Steps, act: () => Promise<void>): Promise<() => void> {
  let tries = 0;
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  edge.instead.commit = async (turn) => {
    tries += 1;
    if (tries === 1)
      throw ApplicationFailure.create({ message: 'away', type: FAILURES.storeUnavailable, nonRetryable: true });
    if (tries === 2) await gate;
    return edge.usual.commit(turn);
  };
  await act();
  await eventually(() => expect(tries).toBe(2));
  return go;
}

describe('an edited calendar', () => {
  it('moves the deadline and the rungs ahead, journals from where to where, and climbs no rung twice', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    await steps.passUntil(ahead(task, -1));
    expect((await steps.told('task.reminded')).length).toBe(1);
    await edit(
      steps,
      always(SARA, { calendar: { weekly: everyDay, daysOff: [dayAfter(task.due, 0), dayAfter(task.due, 1)] } }),
    );
    await steps.env.sleep('1s');
    const moved = await current(steps, task);
    expect(moved.due).toBe(ahead(task, 2));
    const [fact] = await steps.told('task.moved');
    expect(fact).toMatchObject({
      task: task.id,
      why: 'the calendar was changed',
      holder: 'calendar',
      from: task.due,
      to: moved.due,
    });
    expect(fact?.rungs.map(({ do: act, from, to }) => [act, from, to])).toEqual([
      ['remind', ahead(task, 1), ahead(task, 3)],
      ['escalate', ahead(task, 2), ahead(task, 4)],
      ['reject', ahead(task, 6), ahead(task, 8)],
    ]);
    expect(steps.mailed('task.moved')).toEqual([[SARA, 'Approve the scope, version 1']]);
    await steps.passUntil(ahead(task, 2));
    expect((await steps.told('task.reminded')).length).toBe(1);
    await steps.passUntil(ahead(task, 4));
    expect((await steps.told('task.reminded')).map(({ to }) => to)).toEqual([SARA, SARA, SARA]);
    expect((await steps.told('task.escalated')).map(({ to }) => to)).toEqual([BY]);
    await steps.cancel();
  });

  it('that moves nothing leaves no trace, and the same change twice moves it once', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    await edit(steps, always(SARA, { name: 'Sara' }));
    await steps.env.sleep('1s');
    expect(await steps.told('task.moved')).toEqual([]);
    await steps.store.putPerson(always(SARA, { calendar: { weekly: everyDay, daysOff: [dayAfter(task.due, 0)] } }));
    for (let time = 0; time < 2; time += 1)
      await steps.handle.signal(directoryChanged, { key: 'twice', who: SARA, why: 'a day off' });
    await steps.env.sleep('1s');
    expect(await steps.told('task.moved')).toHaveLength(1);
    await steps.cancel();
  });

  it('of the whole organisation, or of somebody else, concerns whom it concerns', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    await steps.store.putPerson(always(SARA, { calendar: { weekly: everyDay, daysOff: [dayAfter(task.due, 0)] } }));
    await steps.handle.signal(directoryChanged, { key: 'other', who: 'vendor.example', why: 'not ours' });
    await steps.env.sleep('1s');
    expect(await steps.told('task.moved')).toEqual([]);
    await steps.handle.signal(directoryChanged, { key: 'ours', who: 'client.example', why: 'a holiday of the firm' });
    await steps.env.sleep('1s');
    expect((await steps.told('task.moved')).map(({ why }) => why)).toEqual(['a holiday of the firm']);
    await steps.cancel();
  });
});

describe('what is placed anew while somebody moves it', () => {
  it('is put off as they were told', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    const written = await withNextTurnWaiting(steps, () =>
      edit(steps, always(SARA, { calendar: { weekly: everyDay, daysOff: [dayAfter(task.due, 0)] } })),
    );
    const { until } = await steps.handle.executeUpdate(acknowledgeTask, {
      args: [{ task: task.id, for: 'P1D', reason: 'Asking the board', by: SARA }],
    });
    const { next } = await steps.handle.executeUpdate(snoozeTask, {
      args: [{ task: task.id, for: 'P3D', reason: 'The board meets', by: SARA }],
    });
    written();
    await steps.env.sleep('1s');
    const row = await current(steps, task);
    expect(row.due).toBe(ahead(task, 1));
    expect([until, next].every((promised) => (row.rungs[0]?.at ?? '') >= promised)).toBe(true);
    expect(row.rungs.at(-1)?.at).toBe(ahead(task, 6 + 1 + 3));
    expect(row.terms?.course).toMatchObject({ heldUntil: until, snoozed: ['P3D'] });
    await steps.cancel();
  });

  it('stays with whoever has taken it, or was given it', async () => {
    const group = always(SARA, { members: ['gil@client.example', 'hue@client.example'] });
    const { steps, task } = await asked(policy(), [group]);
    await steps.env.sleep('1s');
    const written = await withNextTurnWaiting(steps, () =>
      edit(steps, always(SARA, { members: ['gil@client.example', 'hue@client.example', 'ida@client.example'] })),
    );
    await steps.handle.executeUpdate(claimTask, { args: [{ task: task.id, by: 'hue@client.example' }] });
    written();
    await steps.env.sleep('1s');
    expect(await current(steps, task)).toMatchObject({ assignee: { email: 'hue@client.example' }, candidates: [] });
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual([
      'gil@client.example',
      'hue@client.example',
      'hue@client.example',
    ]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });
});

describe('an absence', () => {
  const leave = (from: string, to: string, delegate = 'dana@client.example') =>
    always(SARA, { absences: [{ from, to, delegate }] });
  const today = async ({ env }: Steps): Promise<string> => new Date(await env.currentTimeMs()).toISOString();

  it('passes a new task to the delegate at once: one mail, to the delegate, on behalf of', async () => {
    const steps = await engagements.start(policy(), [leave(dayAfter(TODAY, -1), LONG_AFTER)]);
    const task = await steps.reachOne('scope.approve');
    await steps.env.sleep('1s');
    const row = await current(steps, task);
    expect([row.assignee.email, row.assignee.role, row.onBehalfOf?.email]).toEqual([
      'dana@client.example',
      'sponsor',
      SARA,
    ]);
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual(['dana@client.example']);
    expect(await steps.told('task.delegated')).toMatchObject([
      { from: SARA, to: 'dana@client.example', why: 'absence', chain: [SARA, 'dana@client.example'] },
    ]);
    await steps.answer(row, 'approve');
    expect(await steps.told('task.answered')).toMatchObject([{ by: 'dana@client.example', onBehalfOf: SARA }]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('that begins while the task is open hands it over then', async () => {
    const probe = await engagements.start(policy(), [always(SARA)]);
    await probe.cancel();
    const now = await today(probe);
    const steps = await engagements.start(policy(), [leave(dayAfter(now, 3), LONG_AFTER)]);
    const task = await steps.reachOne('scope.approve');
    expect(task.assignee.email).toBe(SARA);
    await steps.passUntil(`${dayAfter(now, 3)}T00:00:00.000Z`);
    const row = await current(steps, task);
    expect([row.assignee.email, row.onBehalfOf?.email]).toEqual(['dana@client.example', SARA]);
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual([SARA, 'dana@client.example']);
    expect(steps.mailed('task.handed-on').map(([to]) => to)).toEqual([SARA]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('that begins while the clock stands still hands it over when the clock goes on', async () => {
    const probe = await engagements.start(policy(), [always(SARA)]);
    await probe.cancel();
    const { steps, task } = await asked(policy(), [leave(dayAfter(await today(probe), 10), LONG_AFTER)]);
    const by = { task: task.id, reason: 'The data room is closed', by: BY };
    await steps.handle.executeUpdate(pauseTask, { args: [{ ...by, for: 'P60D' }] });
    await steps.env.sleep('30d');
    expect((await current(steps, task)).assignee.email).toBe(SARA);
    await steps.handle.executeUpdate(resumeTask, { args: [by] });
    await steps.env.sleep('1s');
    const row = await current(steps, task);
    expect([row.assignee.email, row.onBehalfOf?.email]).toEqual(['dana@client.example', SARA]);
    expect(steps.mailed('task.handed-on').map(([to]) => to)).toEqual([SARA]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('begins when it begins, although the ladder was put off', async () => {
    const probe = await engagements.start(policy(), [always(SARA)]);
    await probe.cancel();
    const from = dayAfter(await today(probe), 3);
    const steps = await engagements.start(policy({ acknowledge: 'P5D' }), [leave(from, LONG_AFTER)]);
    const task = await steps.reachOne('scope.approve');
    const by = { task: task.id, reason: 'Travelling', by: SARA };
    const { next } = await steps.handle.executeUpdate(snoozeTask, { args: [{ ...by, for: 'P7D' }] });
    expect(next).toBe(ahead(task, 6));
    await steps.handle.executeUpdate(acknowledgeTask, { args: [{ ...by, for: 'P5D' }] });
    await steps.passUntil(`${from}T00:00:00.000Z`);
    expect((await current(steps, task)).assignee.email).toBe('dana@client.example');
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('that is entered while the task is open hands it over at once', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    const now = await today(steps);
    const off = [dayAfter(task.due, -1), dayAfter(task.due, 1)];
    await steps.store.putPerson(always('dana@client.example', { calendar: { weekly: everyDay, daysOff: off } }));
    await edit(steps, leave(dayAfter(now, -1), dayAfter(now, 30)), 'an absence was entered');
    await steps.env.sleep('1s');
    const row = await current(steps, task);
    expect(row.assignee.email).toBe('dana@client.example');
    expect([row.due, row.rungs.at(-1)?.at]).toEqual([task.due, ahead(task, 7)]);
    expect(row.terms?.due).toEqual({ on: task.due, working: true });
    await edit(steps, always('dana@client.example', { calendar: { weekly: everyDay, daysOff: off.slice(0, 1) } }));
    await steps.env.sleep('1s');
    const moved = await current(steps, task);
    expect([moved.due, moved.rungs.at(-1)?.at]).toEqual([task.due, ahead(task, 6)]);
    for (const email of [SARA, 'dana@client.example']) await steps.store.putPerson(always(email));
    await steps.cancel();
  });

  it('whose delegate may not decide this leaves the task to its ladder, and says why', async () => {
    const steps = await engagements.start(policy(), [leave(dayAfter(TODAY, -1), LONG_AFTER, BY)]);
    const task = await steps.reachOne('scope.approve');
    expect(task.assignee.email).toBe(SARA);
    const [refused] = await steps.told('delegation.refused');
    expect(refused).toMatchObject({ from: SARA, to: BY });
    expect(refused?.why).toContain('owns the engagement');
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('of whoever a task is reassigned to passes it on', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    const now = await today(steps);
    await steps.store.putPerson(
      always('sam@client.example', {
        absences: [{ from: dayAfter(now, -1), to: dayAfter(now, 9), delegate: 'dana@client.example' }],
      }),
    );
    steps.edge.mails.length = 0;
    await steps.handle.executeUpdate(reassignTask, {
      args: [{ task: task.id, to: asPerson(always('sam@client.example')), reason: 'Knows it better', by: BY }],
    });
    await steps.env.sleep('1s');
    const row = await current(steps, task);
    expect([row.assignee.email, row.onBehalfOf?.email]).toEqual(['dana@client.example', 'sam@client.example']);
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual(['dana@client.example']);
    expect(row.due).toBe(task.due);
    await steps.store.putPerson(always('sam@client.example'));
    await steps.cancel();
  });
});

describe('two reviewers who are away with the same delegate', () => {
  it('stay two people: the delegate answers for one of them', async () => {
    const absences = [{ from: '2020-01-01', to: LONG_AFTER, delegate: 'dana@client.example' }];
    const people = ['rita', 'rolf'].map((name) => always(`${name}@client.example`, { absences }));
    const steps = await engagements.start(policy({ working: false }), people);
    await steps.reach('review.score');
    await steps.env.sleep('1s');
    const reviews = (await steps.open()).filter(({ kind }) => kind === 'review.score');
    expect(reviews.map(({ assignee }) => assignee.email)).toEqual(['dana@client.example', 'rolf@client.example']);
    expect(await steps.told('delegation.refused')).toMatchObject([
      { from: 'rolf@client.example', to: 'dana@client.example' },
    ]);
    for (const name of ['rita', 'rolf']) await steps.store.putPerson(always(`${name}@client.example`));
    await steps.cancel();
  });
});

describe('a group', () => {
  const GROUP = always(SARA, { name: 'The sponsors', members: ['gil@client.example', 'hue@client.example'] });

  it('is asked as its members; whoever claims the task holds it, and the others hear of it', async () => {
    const { steps, task } = await asked(policy(), [GROUP]);
    await steps.env.sleep('1s');
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual(['gil@client.example', 'hue@client.example']);
    const claim = (by: string): Promise<unknown> =>
      steps.handle.executeUpdate(claimTask, { args: [{ task: task.id, by, asker: 'key:admin' }] });
    expect((await refusalOf(claim('eve@client.example')))[0]).toBe('forbidden');
    expect(await claim('hue@client.example')).toEqual({ task: task.id, assignment: 2 });
    expect(await steps.told('task.claimed')).toMatchObject([{ to: 'hue@client.example', by: 'key:admin' }]);
    expect(steps.mailed('task.claimed').map(([to]) => to)).toEqual(['gil@client.example']);
    const late = await refusalOf(claim('gil@client.example'));
    expect([late[0], late[2]]).toEqual(['conflict', expect.stringContaining('lies with "hue@client.example"')]);
    const row = await current(steps, task);
    expect([row.assignee.email, row.candidates]).toEqual(['hue@client.example', []]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('stands in for somebody: each of it is asked, and whoever claims it answers on behalf of the absent', async () => {
    const absences = [{ from: TODAY.slice(0, 10), to: LONG_AFTER, delegate: 'board@client.example' }];
    const board = always('board@client.example', { name: 'The board', members: ['gil@client.example', BY] });
    const { steps, task } = await asked(policy(), [always(SARA, { absences }), board]);
    await steps.env.sleep('1s');
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual(['gil@client.example']);
    expect(await steps.told('delegation.refused')).toMatchObject([{ from: 'board@client.example', to: BY }]);
    expect(await current(steps, task)).toMatchObject({
      assignee: { email: 'board@client.example' },
      onBehalfOf: { email: SARA },
      candidates: [{ email: 'gil@client.example' }],
    });
    await steps.handle.executeUpdate(claimTask, { args: [{ task: task.id, by: 'gil@client.example' }] });
    expect(await current(steps, task)).toMatchObject({
      assignee: { email: 'gil@client.example' },
      onBehalfOf: { email: SARA },
      candidates: [],
    });
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });

  it('asks whoever comes back while the task is open, and nothing more of whoever leaves', async () => {
    const ladder = [{ after: 'P1D', working: true, do: 'remind' as const }];
    const { steps, task } = await asked(policy({ ladder }), [GROUP]);
    await steps.store.putPerson(
      always('gil@client.example', { absences: [{ from: dayAfter(task.due, -1), to: LONG_AFTER }] }),
    );
    const soon = [{ from: TODAY.slice(0, 10), to: dayAfter(task.due, -2) }];
    await edit(steps, always('hue@client.example', { absences: soon }));
    await steps.env.sleep('1s');
    expect((await current(steps, task)).candidates.map(({ email }) => email)).toEqual(['gil@client.example']);
    await steps.passUntil(`${dayAfter(task.due, -1)}T00:00:00.000Z`);
    expect((await current(steps, task)).candidates.map(({ email }) => email)).toEqual(['hue@client.example']);
    await steps.passUntil(ahead(task, 1));
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual([
      'gil@client.example',
      'hue@client.example',
      'hue@client.example',
    ]);
    expect(steps.mailed('task.reminder').map(([to]) => to)).toEqual(['hue@client.example']);
    await Promise.all(
      [GROUP.email, 'gil@client.example', 'hue@client.example'].map((email) => steps.store.putPerson(always(email))),
    );
    await steps.cancel();
  });

  it('is left for whoever claims a task: their manager is told, and their delegate has it once they leave', async () => {
    const ladder = [
      { after: 'P1D', working: true, do: 'escalate' as const, line: 1 },
      { after: 'P6D', working: true, do: 'reject' as const },
    ];
    const { steps, task } = await asked(policy({ ladder }), [GROUP]);
    const absences = [{ from: dayAfter(task.due, 2), to: LONG_AFTER, delegate: 'dan@client.example' }];
    await steps.store.putPerson(always('hue@client.example', { manager: 'mae@client.example', absences }));
    await steps.handle.executeUpdate(claimTask, { args: [{ task: task.id, by: 'hue@client.example' }] });
    await steps.passUntil(ahead(task, 1));
    expect((await current(steps, task)).due).toBe(task.due);
    expect((await steps.told('task.escalated')).map(({ to }) => to)).toEqual(['mae@client.example']);
    await steps.passUntil(ahead(task, 3));
    expect(await current(steps, task)).toMatchObject({
      assignee: { email: 'dan@client.example' },
      onBehalfOf: { email: 'hue@client.example' },
    });
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });
});

describe('a clock', () => {
  const pause = ({ handle }: Steps, { id }: TaskRow, duration: string): Promise<{ until: string }> =>
    handle.executeUpdate(pauseTask, { args: [{ task: id, for: duration, reason: 'The data room is closed', by: BY }] });
  const resume = ({ handle }: Steps, { id }: TaskRow): Promise<unknown> =>
    handle.executeUpdate(resumeTask, { args: [{ task: id, reason: 'It is open again', by: BY }] });

  it('that stands still climbs nothing, and goes on with the time that was left', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    await pause(steps, task, 'P60D');
    const paused = await current(steps, task);
    expect(paused.pause).toMatchObject({ holder: 'pause', why: 'The data room is closed', by: BY, endedBy: 'owner' });
    expect([paused.pause, ...(await steps.told('task.paused'))]).toMatchObject([{ for: 'P60D' }, { for: 'P60D' }]);
    expect(steps.mailed('task.paused').map(([to]) => to)).toEqual([SARA, BY]);
    await steps.env.sleep('10d');
    expect(await steps.told('task.reminded')).toEqual([]);
    await resume(steps, task);
    await steps.env.sleep('1s');
    const row = await current(steps, task);
    expect(row.pause).toBeNull();
    const [stopped, started] = (await steps.journal()).filter(({ type }) => /^task\.(paused|resumed)$/.test(type));
    const stoodStill = Date.parse(started?.at ?? '') - Date.parse(stopped?.at ?? '');
    expect(stoodStill).toBeGreaterThanOrEqual(10 * DAY);
    expect(Date.parse(row.due) - Date.parse(task.due)).toBe(stoodStill - (stoodStill % 1000));
    expect(await steps.told('task.moved')).toMatchObject([{ holder: 'pause', from: task.due, to: row.due }]);
    await steps.passUntil(ahead(row, 1));
    expect((await steps.told('task.reminded')).length).toBe(2);
    await steps.cancel();
  });

  it('that stands still after the last rung, or after a decision was passed on, leaves what was left of the time', async () => {
    const step = (days: number, what: object) => ({ after: `P${days}D`, working: false, ...what });
    const ladders = [
      [step(1, { do: 'escalate', to: 'owner' })],
      [step(1, { do: 'decide', to: 'finance' })],
      [step(1, { do: 'transfer', to: 'finance' }), step(2, { do: 'reject' })],
    ];
    for (const [ladder, left] of ladders.map((rungs, n) => [rungs, [2, 5, 2][n] ?? 0] as const)) {
      const { steps, task } = await asked(policy({ working: false, ladder }), [always(SARA)]);
      const passed = ladder.length === 1 ? 1 : 0;
      await steps.passUntil(ahead(task, passed));
      await pause(steps, task, 'P60D');
      await steps.env.sleep('30d');
      await resume(steps, task);
      await steps.env.sleep('1s');
      expect(await steps.told('task.lapsed')).toEqual([]);
      const end = (await current(steps, task)).rungs.at(-1)?.at ?? '';
      expect(end > ahead(task, 30 + left) && end < ahead(task, 30 + left + 1)).toBe(true);
      await steps.passUntil(new Date(Date.parse(end) - 60_000).toISOString());
      expect(await steps.told('task.lapsed')).toEqual([]);
      await steps.passUntil(end);
      expect(await steps.told('task.lapsed')).toMatchObject([{ task: task.id }]);
      await steps.ended();
    }
  });

  it('starts again by itself when the pause has lasted long enough', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    const { until } = await pause(steps, task, 'P3D');
    await steps.passUntil(until);
    expect(await steps.told('task.resumed')).toEqual([
      { task: task.id, kind: 'scope.approve', by: 'the clock', why: 'the pause has lasted as long as it may' },
    ]);
    expect(await refusalOf(resume(steps, task))).toEqual(['invalid', '', `The clock of task ${task.id} is running.`]);
    await steps.cancel();
  });

  it('is stopped by a rung that suspends, for as long as it says', async () => {
    const ladder = [
      { after: 'P1D', working: false, do: 'suspend' as const, to: 'owner' as const, for: 'P2D' },
      { after: 'P2D', working: false, do: 'reject' as const },
    ];
    const { steps, task } = await asked(policy({ working: false, ladder }), [always(SARA)]);
    await steps.passUntil(ahead(task, 1));
    expect(await steps.told('task.paused')).toMatchObject([{ why: 'nobody answered', endedBy: 'owner' }]);
    await steps.passUntil(ahead(task, 3));
    expect((await current(steps, task)).pause).toBeNull();
    expect((await steps.told('task.lapsed')).length).toBe(0);
    await steps.passUntil(ahead(task, 4));
    expect(await steps.told('task.lapsed')).toMatchObject([{ outcome: 'cancel' }]);
    await steps.ended();
  });
});

describe('whoever is on it', () => {
  const acknowledge = (
    { handle }: Steps,
    { id }: TaskRow,
    duration: string,
    assignment?: number,
  ): Promise<{ until: string }> =>
    handle.executeUpdate(acknowledgeTask, {
      args: [{ task: id, for: duration, reason: 'Reading it tonight', by: SARA, assignment }],
    });

  it('is whoever holds the task: a link to an earlier assignment puts nothing off', async () => {
    const { steps, task } = await asked(policy({ snooze: 'P2D' }), [always(SARA)]);
    const stale = task.assignment + 1;
    const args = [{ task: task.id, for: 'P1D', reason: 'Away', by: SARA, assignment: stale }] as const;
    expect((await refusalOf(acknowledge(steps, task, 'P1D', stale)))[0]).toBe('reassigned');
    expect((await refusalOf(steps.handle.executeUpdate(snoozeTask, { args: [...args] })))[0]).toBe('reassigned');
    await acknowledge(steps, task, 'P1D', task.assignment);
    expect((await current(steps, task)).deferrals).toMatchObject([{ kind: 'acknowledged' }]);
    await steps.cancel();
  });

  it('is not reminded until their word runs out; the policy bounds it, and it is given once', async () => {
    const { steps, task } = await asked(policy({ acknowledge: 'P5D' }), [always(SARA)]);
    expect(await refusalOf(acknowledge(steps, task, 'P6D'))).toEqual([
      'invalid',
      '/for',
      '6 days is longer than 5 days.',
    ]);
    const { until } = await acknowledge(steps, task, 'P5D');
    expect((await refusalOf(acknowledge(steps, task, 'P1D')))[2]).toContain('was acknowledged already');
    const onIt = { by: SARA, until, for: 'P5D' };
    expect((await current(steps, task)).deferrals).toMatchObject([{ kind: 'acknowledged', ...onIt }]);
    expect(await steps.told('task.acknowledged')).toMatchObject([onIt]);
    await steps.passUntil(new Date(Date.parse(until) - 60_000).toISOString());
    expect(await steps.told('task.reminded')).toEqual([]);
    await steps.passUntil(until);
    expect((await steps.told('task.reminded')).length).toBe(1);
    await steps.cancel();
  });

  it('can put the ladder off only as far as the policy allows, all times together', async () => {
    const { steps, task } = await asked(policy({ snooze: 'P3D' }), [always(SARA)]);
    const snooze = (duration: string): Promise<unknown> =>
      steps.handle.executeUpdate(snoozeTask, {
        args: [{ task: task.id, for: duration, reason: 'Travelling', by: SARA }],
      });
    await snooze('P2D');
    expect(await refusalOf(snooze('P2D'))).toEqual([
      'invalid',
      '/for',
      '2 days, with 2 days before, is longer than 3 days.',
    ]);
    await snooze('P1D');
    expect((await current(steps, task)).deferrals.map(({ kind }) => kind)).toEqual(['snoozed', 'snoozed']);
    await steps.cancel();
  });
});

describe('a line of managers', () => {
  it('is told rung by rung, and somebody without a manager ends it', async () => {
    const ladder = [
      { after: 'P1D', working: false, do: 'escalate' as const, line: 1 },
      { after: 'P2D', working: false, do: 'escalate' as const, line: 2 },
      { after: 'P3D', working: false, do: 'escalate' as const, line: 3 },
      { after: 'P4D', working: false, do: 'reject' as const },
    ];
    const { steps, task } = await asked(policy({ working: false, ladder }), [
      always(SARA, { manager: 'max@client.example' }),
      always('max@client.example', { manager: 'mia@client.example' }),
      always('mia@client.example'),
    ]);
    await steps.passUntil(ahead(task, 3));
    expect((await steps.told('task.escalated')).map(({ to, role }) => [to, role])).toEqual([
      ['max@client.example', 'manager'],
      ['mia@client.example', 'manager'],
    ]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });
});

describe('a rung that would tell somebody of themselves', () => {
  it('only reminds them: whoever holds the task, also on behalf of another', async () => {
    const ladder = [
      { after: 'P1D', working: false, do: 'escalate' as const, to: 'sponsor' as const },
      { after: 'P2D', working: false, do: 'reject' as const },
    ];
    const { steps, task } = await asked(policy({ working: false, ladder }), [
      always(SARA, { absences: [{ from: dayAfter(TODAY, -2), to: LONG_AFTER, delegate: 'dana@client.example' }] }),
    ]);
    expect(task.assignee.email).toBe('dana@client.example');
    await steps.passUntil(ahead(task, 1));
    expect((await steps.told('task.reminded')).map(({ to }) => to)).toEqual(['dana@client.example']);
    expect(await steps.told('task.escalated')).toEqual([]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });
});
