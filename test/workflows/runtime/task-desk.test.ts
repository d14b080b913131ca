import { answering, someone } from '../../support/site/said.js';
import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../../domain/kernel/failures.js';
import type { TaskRow } from '../../../store/contract.js';
import { answerTask, holdDeliverable, openTasks, reassignTask, snoozeTask } from '../../../workflows/messages.js';
import type { AnswerTask } from '../../../workflows/messages.js';
import { eventually } from '../../support/eventually.js';
import { bidding, refusalOf, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said } from '../../support/site/said.js';

const engagements = withSteps();

const STAND_IN = { name: 'Sam Stand-in', email: 'sam@client.example', language: 'en', timeZone: 'Europe/London' };
const BY = 'olu@client.example';

const send = ({ handle }: Steps, task: TaskRow, different: Partial<AnswerTask> = {}): Promise<unknown> =>
  handle.executeUpdate(answerTask, {
    args: [
      {
        task: task.id,
        assignment: task.assignment,
        answer: { decision: 'approve' },
        by: answering(task.assignee.email),
        ...different,
      },
    ],
  });
const reassign = ({ handle }: Steps, { id }: TaskRow, to = STAND_IN): Promise<unknown> =>
  handle.executeUpdate(reassignTask, { args: [{ task: id, to, reason: said('On leave'), by: someone(BY) }] });
const snooze = ({ handle }: Steps, { id }: TaskRow, duration: string): Promise<{ next: string }> =>
  handle.executeUpdate(snoozeTask, {
    args: [{ task: id, for: duration, reason: said('At a conference'), by: someone(BY) }],
  });

/** How many events of a type the history holds. */
async function countOf({ handle }: Steps, ...types: string[]): Promise<number[]> {
  const { events = [] } = await handle.fetchHistory();
  return types.map((type) => (events ?? []).filter(({ eventType }) => eventType === EVENT_TYPES[type]).length);
}
const EVENT_TYPES: Record<string, number> = { TimerStarted: 17, TimerFired: 18, TimerCanceled: 19 };
const lengthOf = async ({ handle }: Steps): Promise<number> => (await handle.fetchHistory()).events?.length ?? 0;

describe('answerTask', () => {
  it('refuses the wrong person, an older assignment, an unknown task and an answer that does not fit', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('scope.approve');
    expect(await refusalOf(send(steps, task, { by: answering('mallory@client.example') }))).toEqual([
      'forbidden',
      undefined,
      'task e1.main.1 is not yours to answer',
    ]);
    expect(await refusalOf(send(steps, task, { assignment: 0 }))).toEqual([
      'reassigned',
      undefined,
      'task e1.main.1 has been handed to somebody else',
    ]);
    expect(await refusalOf(send(steps, task, { task: 'e1.main.9' }))).toEqual([
      'ended',
      undefined,
      'task e1.main.9 is not open',
    ]);
    expect(await refusalOf(send(steps, task, { answer: { decision: 'maybe' } }))).toEqual([
      'invalid',
      '/decision',
      'Choose one of the answers.',
    ]);
    expect(await refusalOf(send(steps, task, { answer: { decision: 'cancel' } }))).toEqual([
      'invalid',
      '/reason',
      'This is needed.',
    ]);
    expect((await steps.open()).map(({ id }) => id)).toEqual(['e1.main.1']);
    await steps.cancel();
  });

  it('takes one answer: a second one, also at the same moment, is refused', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('scope.approve');
    const outcomes = await Promise.allSettled([send(steps, task), send(steps, task)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(send(steps, task))).toEqual(['ended', undefined, `task ${task.id} is not open`]);
    expect(await steps.told('task.answered')).toEqual([
      { task: task.id, kind: 'scope.approve', decision: 'approve', by: 'sara@client.example', via: 'link' },
    ]);
    expect(await steps.store.task(task.id)).toMatchObject({
      state: 'answered',
      outcome: 'approve',
      answeredBy: 'sara@client.example',
    });
    await steps.cancel();
  });

  it('costs eight history events with its journal and the next mail, and one timer armed and cancelled', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('scope.approve');
    const before = await lengthOf(steps);
    await send(steps, task, {
      answer: { decision: 'change', changes: 'More time', deliverables: [{ id: 'D1', after: 'P50D' }] },
    });
    await steps.reachOne('scope.approve');
    expect((await lengthOf(steps)) - before).toBe(8);
    expect(await countOf(steps, 'TimerStarted', 'TimerCanceled', 'TimerFired')).toEqual([2, 1, 0]);
    await steps.cancel();
    expect(await countOf(steps, 'TimerStarted', 'TimerCanceled', 'TimerFired')).toEqual([2, 2, 0]);
  });

  it('needs six history events to remind, and re-arms one timer', async () => {
    const steps = await engagements.start();
    const { rungs } = await steps.reachOne('scope.approve');
    const before = await lengthOf(steps);
    await steps.passUntil(rungs[0]?.at ?? '');
    await steps.env.sleep('1s');
    expect(await steps.told('task.reminded')).toHaveLength(1);
    expect((await lengthOf(steps)) - before).toBe(6);
    expect(await countOf(steps, 'TimerStarted', 'TimerCanceled', 'TimerFired')).toEqual([2, 0, 1]);
    await steps.cancel();
  });
});

describe('openTasks', () => {
  it('names the open tasks and changes nothing', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    const before = [await lengthOf(steps), (await steps.journal()).length, steps.edge.mails.length];
    expect(await steps.handle.query(openTasks)).toEqual([`${steps.id}.main.1`]);
    expect([await lengthOf(steps), (await steps.journal()).length, steps.edge.mails.length]).toEqual(before);
    await steps.cancel();
  });
});

describe('reassignTask', () => {
  it('kills the old assignment, asks the new person, and tells the former one, each once', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('scope.approve');
    steps.edge.mails.length = 0;
    expect(await reassign(steps, task)).toEqual({ task: task.id, assignment: 2 });
    expect(steps.mailed('task.asked')).toEqual([['sam@client.example', 'Approve the scope, version 1']]);
    expect(steps.mailed('task.handed-on')).toEqual([['sara@client.example', 'Approve the scope, version 1']]);
    expect(steps.edge.mails).toHaveLength(2);
    expect(await refusalOf(send(steps, task))).toEqual([
      'reassigned',
      undefined,
      `task ${task.id} has been handed to somebody else`,
    ]);
    expect(await refusalOf(reassign(steps, task))).toEqual([
      'invalid',
      '/to',
      '“sam@client.example” holds this task already.',
    ]);
    const moved = await steps.reachOne('scope.approve');
    expect([moved.assignment, moved.assignee.email, moved.assignee.role]).toEqual([2, 'sam@client.example', 'sponsor']);
    await send(steps, moved);
    expect(await steps.told('task.reassigned')).toEqual([
      {
        task: task.id,
        kind: 'scope.approve',
        from: 'sara@client.example',
        to: 'sam@client.example',
        by: BY,
        reason: 'On leave',
      },
    ]);
    expect(await steps.told('scope.approved')).toEqual([{ version: 1, by: 'sam@client.example' }]);
    await steps.cancel();
  });
});

describe('snoozeTask', () => {
  it('puts the rungs off, and re-arms the one timer', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('scope.approve');
    const first = task.rungs[0]?.at ?? '';
    const next = new Date(Date.parse(first) + 3 * 86_400_000).toISOString();
    expect(await snooze(steps, task, 'P3D')).toEqual({ task: task.id, next });
    expect((await steps.store.task(task.id))?.rungs[0]?.at).toBe(next);
    await steps.passUntil(first);
    await steps.env.sleep('1s');
    expect(await steps.told('task.reminded')).toEqual([]);
    await steps.passUntil(next);
    await steps.env.sleep('1s');
    expect(await steps.told('task.reminded')).toHaveLength(1);
    expect(await countOf(steps, 'TimerStarted', 'TimerCanceled', 'TimerFired')).toEqual([3, 1, 1]);
    await steps.cancel();
  });
});

describe('the ladder', () => {
  it('deems the way forward chosen where the policy says so', async () => {
    const steps = await engagements.start({
      policy: { tasks: { 'extension.decide': { due: 'P1D', ladder: [], onSilence: 'accept' } } },
    });
    const submission = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.answer(submission, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    const { id } = await steps.reachOne('extension.decide');
    await steps.reach('deliverable.submit', { 'extension.decide': () => null });
    expect(await steps.told('task.lapsed')).toEqual([{ task: id, kind: 'extension.decide', outcome: 'grant' }]);
    expect(await steps.told('extension.granted')).toHaveLength(1);
    await steps.cancel();
  });

  it('hands a task that somebody has to decide to that person, with whom it stands if they are silent too', async () => {
    const steps = await engagements.start({
      policy: {
        tasks: {
          'scope.approve': {
            due: 'P1D',
            ladder: [{ after: 'P1D', working: false, do: 'decide', to: 'finance' }],
            onSilence: 'escalate',
          },
        },
      },
    });
    await steps.env.sleep('30d');
    expect((await steps.told('task.transferred')).map(({ to }) => to)).toEqual(['finn@client.example']);
    expect((await steps.told('task.standing')).map(({ to }) => to)).toEqual(['finn@client.example']);
    expect(await steps.told('task.lapsed')).toEqual([]);
    await steps.cancel();
  });
});

const DELIVERING = bidding('harbour-valuations');

const hold = ({ env }: Steps, workflowId: string, why: string | null): Promise<void> =>
  env.client.workflow.getHandle(workflowId).signal(holdDeliverable, {
    held: why === null ? null : { why: said(why), nobodyWorks: false },
  });

describe('a deliverable whose team cannot work', () => {
  it('is held no longer than a clock may stand still, also where it is asked for once more', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('deliverable.submit', DELIVERING);
    await hold(steps, task.workflowId, 'access is missing');
    await steps.env.sleep('91 days');
    expect(await steps.told('task.resumed')).toHaveLength(1);
    await steps.answer(task, 'submit');
    const again = await steps.reachOne('deliverable.submit', { 'review.score': () => 'rework' });
    await steps.env.sleep('1s');
    expect(again.id).not.toBe(task.id);
    expect(await steps.told('task.paused')).toMatchObject([{ task: task.id }]);
    await steps.cancel();
  });

  it('may have it back before it is known when the deliverable is due', async () => {
    const steps = await engagements.start();
    const { commit } = steps.edge.usual;
    let stuck = '';
    let away = true;
    steps.edge.instead.commit = (turn) => {
      if (!away || turn.opened.every(({ kind }) => kind !== 'deliverable.submit')) return commit(turn);
      const nonRetryable = stuck === '';
      stuck = turn.workflowId;
      throw ApplicationFailure.create({ message: 'away', type: FAILURES.storeUnavailable, nonRetryable });
    };
    const reached = steps.reachOne('deliverable.submit', DELIVERING);
    await eventually(() => expect(stuck).not.toBe(''), 20_000);
    await hold(steps, stuck, 'access is missing');
    await hold(steps, stuck, null);
    away = false;
    const task = await reached;
    expect([await steps.told('task.paused'), await steps.told('task.resumed')]).toMatchObject([
      [{ task: task.id }],
      [{ task: task.id }],
    ]);
    expect(task.pause).toBeNull();
    await steps.cancel();
  });
});
