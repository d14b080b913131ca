import type { Outage } from '../../../domain/calendar/outage.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import type { Fact, FactType } from '../../../domain/journal/facts.js';
import type { TaskPolicy } from '../../../domain/tasks/task-policy.js';
import { systemAway } from '../../../workflows/messages.js';
import { aDeliverable, aRole } from '../../support/samples/briefs.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';

const engagements = withSteps();
const HARBOUR = 'harbour-valuations';
const around = { working: false } as const;

const outage = (from: string, to: string): Outage => ({
  ...{ id: `${from} ${to}`, from, to, cause: 'outage' },
  why: reasonFor('reasons.systemAway'),
});

/**
 * Nobody can answer from one instant to another; a look in between sees that, and one afterwards what was lost, so many seconds
 * later unless the workflow hears of it before.
 */
function nobodyCanAnswer({ edge, env }: Steps, from: string, to: string, afterwards = 0): void {
  let looks = afterwards;
  edge.instead.lookForOutages = async ({ known }) => {
    const now = new Date(await env.currentTimeMs()).toISOString();
    // Each at an instant of its own: the test server loses a workflow task that cancels a timer which fires beside it.
    if (now >= from && now < to) return { outages: [], again: later(to, looks++) };
    return { outages: now < to || known.includes(outage(from, to).id) ? [] : [outage(from, to)] };
  };
}

/** Workflows hear of an outage that is over. */
const tell = async ({ env }: Steps, workflowId: string, ...outages: Outage[]): Promise<void> =>
  env.client.workflow.getHandle(workflowId).signal(systemAway, { outages });

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1_000).toISOString();
const secondsBetween = (a = '', b = ''): number => (Date.parse(b) - Date.parse(a)) / 1_000;
const firstOf = (facts: readonly Fact[], type: FactType): string =>
  facts.find((fact) => fact.type === type)?.at ?? `no ${type}`;

/** Timers go off some milliseconds late. */
const wholeSecondsBetween = (a?: string, b?: string): number => Math.round(secondsBetween(a, b));

/** Nobody answers before the end of the ladder. */
const approval: Partial<TaskPolicy> = {
  due: 'PT20S',
  ...around,
  ladder: [
    { before: 'PT10S', ...around, do: 'remind' },
    { after: 'PT5S', ...around, do: 'escalate', to: 'owner' },
    { after: 'PT12S', ...around, do: 'reject' },
  ],
};

describe('forty seconds in which nobody could answer', () => {
  it('lie between the rungs of an approval, which keep their distances, and the ledger names the system', async () => {
    const steps = await engagements.start({ policy: { tasks: { 'scope.approve': approval } } });
    const task = await steps.reachOne('scope.approve');
    const [from, to] = [later(task.openedAt, 5), later(task.openedAt, 45)];
    nobodyCanAnswer(steps, from, to);
    await steps.passUntil(later(to, 2));
    expect(await steps.told('task.reminded')).toEqual([]);
    const moved = await steps.store.task(task.id);
    expect(secondsBetween(task.due, moved?.due)).toBeGreaterThanOrEqual(40);
    await steps.ended();

    const facts = await steps.journal();
    const [reminded, escalated, lapsed] = (['task.reminded', 'task.escalated', 'task.lapsed'] as const).map((type) =>
      firstOf(facts, type),
    );
    expect(wholeSecondsBetween(task.openedAt, reminded)).toBeGreaterThanOrEqual(50);
    expect(wholeSecondsBetween(reminded, escalated)).toBeGreaterThanOrEqual(15);
    expect(wholeSecondsBetween(escalated, lapsed)).toBeGreaterThanOrEqual(7);
    expect(await steps.told('clock.given-back')).toMatchObject([
      { from, why: 'the system could not take answers', tasks: [task.id] },
    ]);
    expect(await steps.told('task.moved')).toMatchObject([{ holder: 'system', from: task.due, to: moved?.due }]);
    expect(steps.mailed('task.moved')).toHaveLength(1);

    const { lateness = {} } = (await steps.store.engagement(steps.id)) ?? {};
    expect(Math.round((lateness.sponsor ?? 0) / 1_000)).toBe(12);
    expect(lateness.system).toBe(0);
  });

  it('make nobody late who hands in within the time that they took', async () => {
    const steps = await engagements.start({
      deliverables: [aDeliverable({ due: { after: 'PT30S', working: false } })],
      policy: { tasks: { 'deliverable.submit': { ...around, ladder: [{ after: 'PT5M', ...around, do: 'remind' }] } } },
    });
    const task = await steps.reachOne('deliverable.submit');
    const [from, to] = [later(task.due, -10), later(task.due, 30)];
    nobodyCanAnswer(steps, from, to);
    await steps.passUntil(later(to, 2));
    const [again] = (await steps.open()).filter(({ kind }) => kind === 'deliverable.submit');
    if (!again) throw new Error('nothing is to be handed in');
    await steps.answer(again, 'submit');
    await steps.passUntil(later(to, 3));
    expect(await steps.told('deliverable.submitted')).toMatchObject([{ late: false }]);
    const { lateness = {} } = (await steps.store.engagement(steps.id)) ?? {};
    expect(Math.round((lateness.vendor ?? 0) / 1_000)).toBe(0);
    expect(Object.entries(lateness).filter(([, late]) => late > 2_000)).toEqual([]);
    await steps.cancel();
  });

  it('move the deadline of all bidders alike: nobody is declined, no bid is opened before, and all are told', async () => {
    const steps = await engagements.start({ policy: { tasks: { 'bid.submit': { due: 'PT20S', ...around } } } });
    const invited = await steps.reach('bid.submit');
    const [first, ...others] = invited;
    if (!first) throw new Error('nobody was invited');
    await steps.answer(first, 'bid');
    const [from, to] = [later(first.openedAt, 5), later(first.openedAt, 45)];
    // Told, since those who share a look would share the instant of the next one, too.
    nobodyCanAnswer(steps, from, to, 60);
    await steps.passUntil(to);
    await tell(steps, steps.handle.workflowId, outage(from, to));
    await steps.passUntil(later(to, 5));
    const facts = await steps.facts();
    for (const type of ['task.lapsed', 'bid.lapsed', 'bid.declined', 'bids.opened'] as const)
      expect(facts).not.toContain(type);

    const open = (await steps.open()).filter(({ kind }) => kind === 'bid.submit');
    expect(open.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    const [moved, ...rest] = [...new Set(open.map(({ due }) => due))];
    expect(rest).toEqual([]);
    expect(secondsBetween(first.due, moved)).toBeGreaterThanOrEqual(40);
    expect(steps.mailed('task.moved').map(([whom]) => whom)).toEqual(others.map(({ assignee }) => assignee.email));
    expect(steps.edge.mails.filter(({ subject }) => subject === 'The date for bids has moved')).toMatchObject([
      { to: { email: first.assignee.email }, lines: [expect.stringContaining('for all bidders alike')] },
    ]);

    const [second] = open;
    if (second) await steps.answer(second, 'bid');
    await steps.reach('bid.evaluate', { 'bid.submit': () => null });
    expect(firstOf(await steps.journal(), 'bids.opened') >= (moved ?? '')).toBe(true);
    await steps.cancel();
  });
});

describe('an outage that workflows hear of', () => {
  const dependent = [aDeliverable(), aDeliverable({ id: 'D2', dependsOn: ['D1'], payment: undefined })];

  it('moves a deliverable’s date before anything is climbed, and leaves nobody late, nor what depends on it', async () => {
    const steps = await engagements.start({ deliverables: dependent });
    const silent = { ...bidding(HARBOUR), 'deliverable.submit': () => null };
    const task = await steps.reachOne('deliverable.submit', silent);
    const lost = outage(later(task.due, -3_600), later(task.due, 7_200));
    nobodyCanAnswer(steps, lost.from, lost.to);
    await steps.passUntil(later(lost.to, -60));
    expect(await steps.told('deliverable.overdue')).toEqual([]);
    await tell(steps, task.workflowId, lost, lost);
    await steps.env.sleep('1s');
    const moved = await steps.store.task(task.id);
    expect(secondsBetween(task.due, moved?.due)).toBeGreaterThanOrEqual(3 * 3_600 - 61);
    expect((await steps.told('deliverable.due')).at(-1)).toMatchObject({ due: moved?.due, was: task.due });
    await steps.answer(task, 'submit');
    const next = await steps.reachOne('deliverable.submit', { ...silent, 'review.score': () => 'accept' });
    expect(next.stream).toBe('D2');
    expect((await steps.told('deliverable.due')).at(-1)).toMatchObject({ deliverable: 'D2', holder: 'system' });
    const { deliverables = [], lateness = {} } = (await steps.store.engagement(steps.id)) ?? {};
    expect(deliverables[0]).toMatchObject({ id: 'D1', late: false });
    expect(deliverables[0]?.ledger.map(({ holder }) => holder)).toContain('system');
    expect([lateness.vendor, lateness.system]).toEqual([0, 0]);
    await steps.cancel();
  });

  it('is looked for once by each of several tasks that have something to climb in it', async () => {
    const steps = await engagements.start({ roles: [aRole({ headcount: 2 })] });
    const [first] = await steps.reach('expert.propose', bidding(HARBOUR));
    if (!first) throw new Error('nobody was asked for an expert');
    await steps.answer(first, 'propose');
    await steps.reachOne('expert.verify', { 'expert.propose': () => null });
    let looks = 0;
    const [from, to] = [later(first.openedAt, 60), later(first.openedAt, 30 * 86_400)];
    nobodyCanAnswer(steps, from, to);
    const { lookForOutages = steps.edge.usual.lookForOutages } = steps.edge.instead;
    steps.edge.instead.lookForOutages = (request) => {
      looks += 1;
      return lookForOutages(request);
    };
    await steps.passUntil(later(to, -60));
    expect((await steps.open()).map(({ kind }) => kind)).toEqual(['expert.propose', 'expert.verify']);
    expect(looks).toBe(2);
    await steps.cancel();
  });

  it('is given back before an answer is taken that comes right after it', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('deliverable.submit', { ...bidding(HARBOUR), 'deliverable.submit': () => null });
    const lost = outage(later(task.due, -60), later(task.due, 60));
    nobodyCanAnswer(steps, lost.from, lost.to);
    await steps.passUntil(later(lost.to, -10));
    await tell(steps, task.workflowId, { ...lost, to: later(lost.to, -9) });
    await steps.answer(task, 'submit');
    expect(await steps.told('deliverable.submitted')).toMatchObject([{ late: false }]);
    expect(await steps.told('deliverable.overdue')).toEqual([]);
    await steps.cancel();
  });
});

describe('a reminder', () => {
  it('costs six events of history where everybody could answer all the time', async () => {
    const hourly = Array.from({ length: 12 }, (_, hour) => ({
      before: `PT${hour + 1}H`,
      ...around,
      do: 'remind' as const,
    }));
    const steps = await engagements.start({
      policy: { tasks: { 'scope.approve': { due: 'P2D', ...around, ladder: hourly } } },
    });
    const task = await steps.reachOne('scope.approve');
    const events = async (): Promise<number> => (await steps.handle.fetchHistory()).events?.length ?? 0;
    await steps.passUntil(later(task.due, -11.5 * 3_600));
    const before = await events();
    await steps.passUntil(later(task.due, -2.5 * 3_600));
    expect(await steps.told('task.reminded')).toHaveLength(10);
    expect((await events()) - before).toBe(9 * 6);
    await steps.cancel();
  });

  it('is not sent while nobody could answer it, and sent later, once', async () => {
    const steps = await engagements.start({ policy: { tasks: { 'scope.approve': approval } } });
    const task = await steps.reachOne('scope.approve');
    nobodyCanAnswer(steps, later(task.openedAt, 9), later(task.openedAt, 99));
    await steps.passUntil(later(task.openedAt, 98));
    expect(steps.mailed('task.reminder')).toEqual([]);
    await steps.passUntil(later(task.openedAt, 102));
    expect(steps.mailed('task.reminder')).toHaveLength(1);
    await steps.cancel();
  });
});
