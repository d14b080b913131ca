import { ApplicationFailure } from '@temporalio/activity';
import { createCalendars } from '../../../activities/calendars/calendars.js';
import type { DirectoryPerson, TaskRow } from '../../../store/contract.js';
import {
  acknowledgeTask,
  claimTask,
  directoryChanged,
  pauseTask,
  resumeTask,
  snoozeTask,
} from '../../../workflows/messages.js';
import { FAILURES } from '../../../domain/kernel/failures.js';
import { eventually } from '../../support/eventually.js';
import { refusalOf, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said, someone } from '../../support/site/said.js';
import { plainly } from '../../support/samples/plainly.js';

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
  await handle.signal(directoryChanged, { key: `change-${changes}`, who: person.email, why: said(why) });
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
      await steps.handle.signal(directoryChanged, { key: 'twice', who: SARA, why: said('a day off') });
    await steps.env.sleep('1s');
    expect(await steps.told('task.moved')).toHaveLength(1);
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
      args: [{ task: task.id, for: 'P1D', reason: said('Asking the board'), by: someone(SARA) }],
    });
    const { next } = await steps.handle.executeUpdate(snoozeTask, {
      args: [{ task: task.id, for: 'P3D', reason: said('The board meets'), by: someone(SARA) }],
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
});

describe('a group', () => {
  const GROUP = always(SARA, { name: 'The sponsors', members: ['gil@client.example', 'hue@client.example'] });

  it('is asked as its members; whoever claims the task holds it, and the others hear of it', async () => {
    const { steps, task } = await asked(policy(), [GROUP]);
    await steps.env.sleep('1s');
    expect(steps.mailed('task.asked').map(([to]) => to)).toEqual(['gil@client.example', 'hue@client.example']);
    const claim = (by: string): Promise<unknown> =>
      steps.handle.executeUpdate(claimTask, { args: [{ task: task.id, by, asker: someone('key:admin') }] });
    expect((await refusalOf(claim('eve@client.example')))[0]).toBe('forbidden');
    expect(await claim('hue@client.example')).toEqual({ task: task.id, assignment: 2 });
    expect(await steps.told('task.claimed')).toMatchObject([{ to: 'hue@client.example', by: 'key:admin' }]);
    expect(steps.mailed('task.claimed').map(([to]) => to)).toEqual(['gil@client.example']);
    const late = await refusalOf(claim('gil@client.example'));
    expect([late[0], late[2]]).toEqual(['conflict', expect.stringContaining('lies with hue@client.example')]);
    const row = await current(steps, task);
    expect([row.assignee.email, row.candidates]).toEqual(['hue@client.example', []]);
    await steps.store.putPerson(always(SARA));
    await steps.cancel();
  });
});

describe('a clock', () => {
  const pause = ({ handle }: Steps, { id }: TaskRow, duration: string): Promise<{ until: string }> =>
    handle.executeUpdate(pauseTask, {
      args: [{ task: id, for: duration, reason: said('The data room is closed'), by: someone(BY) }],
    });
  const resume = ({ handle }: Steps, { id }: TaskRow): Promise<unknown> =>
    handle.executeUpdate(resumeTask, { args: [{ task: id, reason: said('It is open again'), by: someone(BY) }] });

  it('that stands still climbs nothing, and goes on with the time that was left', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    await pause(steps, task, 'P60D');
    const paused = await current(steps, task);
    expect(plainly(paused.pause)).toMatchObject({
      holder: 'pause',
      why: 'The data room is closed',
      by: BY,
      endedBy: 'owner',
    });
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

  it('starts again by itself when the pause has lasted long enough', async () => {
    const { steps, task } = await asked(policy(), [always(SARA)]);
    const { until } = await pause(steps, task, 'P3D');
    await steps.passUntil(until);
    expect(await steps.told('task.resumed')).toEqual([
      { task: task.id, kind: 'scope.approve', by: 'clock', why: 'the pause has lasted as long as it may' },
    ]);
    expect(await refusalOf(resume(steps, task))).toEqual(['invalid', '', `The clock of task ${task.id} is running.`]);
    await steps.cancel();
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
      args: [{ task: id, for: duration, reason: said('Reading it tonight'), by: someone(SARA), assignment }],
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
    expect(plainly((await current(steps, task)).deferrals)).toMatchObject([{ kind: 'acknowledged', ...onIt }]);
    expect(await steps.told('task.acknowledged')).toMatchObject([onIt]);
    await steps.passUntil(new Date(Date.parse(until) - 60_000).toISOString());
    expect(await steps.told('task.reminded')).toEqual([]);
    await steps.passUntil(until);
    expect((await steps.told('task.reminded')).length).toBe(1);
    await steps.cancel();
  });
});
