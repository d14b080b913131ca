import type { PolicyOverride } from '../../../domain/tasks/policy.js';
import type { TaskRow } from '../../../store/contract.js';
import { aBrief } from '../../support/samples/briefs.js';
import { amendDeliverable, pauseTask } from '../../../workflows/messages.js';
import { daysAfter } from '../../support/samples/ledgers.js';
import { bidding, refusalOf, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps();

/** The ladder of the example brief. */
const POLICY: PolicyOverride = aBrief().policy ?? {};
const LATE = { ...bidding('harbour-valuations'), 'deliverable.submit': () => null };

const climbed = async (steps: Steps, due: string): Promise<unknown[]> =>
  (await steps.journal())
    .filter(({ about }) => 'kind' in about && about.kind === 'deliverable.submit')
    .map(({ type, at, about }) => [
      type,
      'to' in about ? about.to : '',
      Math.floor((Date.parse(at) - Date.parse(due)) / 86_400_000),
    ]);

async function submissionOf(steps: Steps): Promise<TaskRow> {
  const [submission] = (await steps.open()).filter(({ kind }) => kind === 'deliverable.submit');
  if (!submission) throw new Error('the submission is not asked for any more');
  return submission;
}

describe('a late deliverable', () => {
  it('climbs the whole ladder: each notice has its person and its instant, and the holder is told first', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const { due } = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    steps.edge.mails.length = 0;
    const decision = await steps.reachOne('overdue.decide', LATE);
    expect(await climbed(steps, due)).toEqual([
      ['task.opened', 'hannah@harbour-valuations.example', -30],
      ['task.reminded', 'hannah@harbour-valuations.example', -3],
      ['task.reminded', 'hannah@harbour-valuations.example', 1],
      ['task.reminded', 'hannah@harbour-valuations.example', 3],
      ['task.escalated', 'olu@client.example', 3],
      ['task.reminded', 'hannah@harbour-valuations.example', 5],
      ['task.escalated', 'sara@client.example', 5],
    ]);
    expect(steps.edge.mails.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['task.reminder', 'hannah@harbour-valuations.example'],
      ['task.reminder', 'hannah@harbour-valuations.example'],
      ['task.reminder', 'hannah@harbour-valuations.example'],
      ['task.escalated', 'olu@client.example'],
      ['task.reminder', 'hannah@harbour-valuations.example'],
      ['task.escalated', 'sara@client.example'],
      ['task.asked', 'olu@client.example'],
    ]);
    expect(Math.floor((Date.parse(decision.openedAt) - Date.parse(due)) / 86_400_000)).toBe(7);
    expect(await steps.told('deliverable.overdue')).toEqual([{ deliverable: 'D1', due, holder: 'vendor' }]);
    const [view] = (await steps.store.engagement(steps.id))?.deliverables ?? [];
    expect(view).toMatchObject({ state: 'overdue', late: true, holder: 'vendor' });
    await steps.cancel();
  });

  it('that comes while the decision is pending withdraws the decision', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const decision = await steps.reachOne('overdue.decide', LATE);
    const submission = await submissionOf(steps);
    await steps.answer(submission, 'submit');
    await steps.reach('review.score', { 'overdue.decide': () => null });
    expect(await steps.store.task(decision.id)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { code: 'reasons.answeredAfterAll' },
    });
    expect(steps.mailed('task.withdrawn').map(([to]) => to)).toEqual(['olu@client.example']);
    expect(await steps.told('deliverable.submitted')).toMatchObject([{ deliverable: 'D1', round: 1, late: true }]);
    expect(await steps.told('overdue.decided')).toEqual([]);
    await steps.cancel();
  });

  it('is extended from now by the decision, with a new version of the scope and a new ladder', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const decision = await steps.reachOne('overdue.decide', LATE);
    await steps.answer(decision, { decision: 'extend', by: 'P10D' });
    const again = await steps.reachOne('deliverable.submit');
    expect(Math.round((Date.parse(again.due) - Date.parse(again.openedAt)) / 86_400_000)).toBe(10);
    expect(await steps.told('extension.granted')).toEqual([{ deliverable: 'D1', due: again.due }]);
    expect((await steps.told('task.lapsed')).map(({ outcome }) => outcome)).toEqual(['extend']);
    await steps.answer(again, 'submit');
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect((await steps.ended()).outcome).toBe('closed');
    expect((await steps.told('scorecard.made'))[0]?.scorecard).toMatchObject({ onTime: 0, delivered: 1 });
    expect((await steps.told('scope.amended')).map(({ version, due }) => [version, due])).toEqual([[2, again.due]]);
    expect((await steps.store.engagement(steps.id))?.scope?.version).toBe(2);
  });

  it('is dropped and not paid when the scope is reduced', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const decision = await steps.reachOne('overdue.decide', LATE);
    await steps.answer(decision, { decision: 'reduce', reason: 'Not needed any more' });
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect((await steps.ended()).outcome).toBe('closed');
    expect(await steps.told('deliverable.dropped')).toEqual([{ deliverable: 'D1', why: 'Not needed any more' }]);
    expect(await steps.told('scope.amended')).toEqual([
      { version: 2, why: 'Not needed any more', deliverable: 'D1', due: null, by: 'olu@client.example' },
    ]);
    expect(await steps.told('payment.released')).toEqual([]);
    expect((await steps.told('scorecard.made'))[0]?.scorecard).toMatchObject({ delivered: 0, dropped: 1 });
  });

  it('ends no engagement when the decider is silent as well: the decision climbs, and stands until somebody answers', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const decision = await steps.reachOne('overdue.decide', LATE);
    await steps.env.sleep('90d');
    expect(await steps.told('task.standing')).toEqual([
      { task: decision.id, kind: 'overdue.decide', to: 'sara@client.example' },
    ]);
    const [standing] = (await steps.open()).filter(({ kind }) => kind === 'overdue.decide');
    expect([standing?.assignee.email, standing?.standing !== null]).toEqual(['sara@client.example', true]);
    expect(steps.mailed('task.standing').map(([to]) => to)).toEqual(['sara@client.example', 'olu@client.example']);
    await steps.answer(standing as TaskRow, { decision: 'reduce', reason: 'Not needed any more' });
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect((await steps.ended()).outcome).toBe('closed');
  });

  it('ends the engagement by silence where the brief says so: the decision climbs first', async () => {
    const tasks = { ...POLICY.tasks, 'overdue.decide': { onSilence: 'reject' as const } };
    const steps = await engagements.start({ policy: { ...POLICY, tasks } });
    await steps.answer(await steps.reachOne('closeout.certify', { ...LATE, 'overdue.decide': () => null }), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'terminated', reason: 'the deliverable is overdue' });
    expect(await steps.told('overdue.decided')).toEqual([{ deliverable: 'D1', decision: 'terminate', by: 'silence' }]);
    expect((await steps.told('task.transferred')).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['overdue.decide', 'olu@client.example', 'sara@client.example'],
    ]);
  });
});

describe('more time', () => {
  it('is granted by the owner as asked, from the due date', async () => {
    const steps = await engagements.start();
    const first = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.answer(first, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    const decision = await steps.reachOne('extension.decide');
    expect([decision.assignee.email, decision.context.requested]).toEqual(['olu@client.example', 'P4D']);
    await steps.answer(decision, 'grant');
    const again = await steps.reachOne('deliverable.submit');
    expect(Date.parse(again.due) - Date.parse(first.due)).toBe(4 * 86_400_000);
    expect(await steps.told('extension.requested')).toEqual([{ deliverable: 'D1', by: 'P4D' }]);
    expect(await steps.told('extension.granted')).toEqual([{ deliverable: 'D1', due: again.due }]);
    await steps.cancel();
  });

  it('is refused with a reason: the due date stands, and only another reason is heard', async () => {
    const steps = await engagements.start();
    const first = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.answer(first, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    await steps.answer(await steps.reachOne('extension.decide'), { decision: 'refuse', reason: 'The board meets' });
    const again = await steps.reachOne('deliverable.submit');
    expect([again.due, again.context.mayExtend]).toEqual([first.due, true]);
    expect(await steps.told('extension.refused')).toEqual([{ deliverable: 'D1', why: 'The board meets' }]);
    expect(
      await refusalOf(steps.answer(again, { decision: 'extend', by: 'P2D', reason: ' two sites are closed' })),
    ).toEqual(['invalid', '/reason', 'More time was asked for with this reason before. Give another one.']);
    await steps.answer(again, { decision: 'extend', by: 'P2D', reason: 'A source is late' });
    const second = await steps.reachOne('extension.decide');
    expect(second.context).toMatchObject({ requested: 'P2D', request: 2, requests: 5 });
    await steps.answer(second, 'grant');
    const granted = await steps.reachOne('deliverable.submit');
    expect(Date.parse(granted.due) - Date.parse(first.due)).toBe(2 * 86_400_000);
    await steps.cancel();
  });

  it('is asked for as often as the policy allows, and no more', async () => {
    const steps = await engagements.start({ policy: { rounds: { extension: 1 } } });
    const first = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.answer(first, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    await steps.answer(await steps.reachOne('extension.decide'), 'grant');
    const again = await steps.reachOne('deliverable.submit');
    expect(again.context).toMatchObject({ mayExtend: false, extensions: 1 });
    const asked = steps.answer(again, { decision: 'extend', by: 'P2D', reason: 'A source is late' });
    expect((await refusalOf(asked))[1]).toBe('/decision');
    await steps.cancel();
  });

  it('is refused by silence, at the end of a ladder of its own', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const submission = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.answer(submission, { decision: 'extend', by: 'P5D', reason: 'A source is late' });
    const decision = await steps.reachOne('extension.decide');
    const again = await steps.reachOne('deliverable.submit', { 'extension.decide': () => null });
    expect(decision.due < submission.due).toBe(true);
    expect(await steps.told('extension.refused')).toEqual([{ deliverable: 'D1', why: 'not decided in time' }]);
    expect((await steps.told('task.lapsed')).map(({ task, outcome }) => [task, outcome])).toEqual([
      [decision.id, 'refuse'],
    ]);
    expect([again.due, again.context.mayExtend]).toEqual([submission.due, true]);
    await steps.cancel();
  });

  it('that is refused late leaves the ladder where it was: nobody is told again, and the next rung comes when it would', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const first = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.passUntil(first.due);
    await steps.env.sleep('5 days');
    const toldOnce = await climbed(steps, first.due);
    await steps.answer(first, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    const decision = await steps.reachOne('extension.decide');
    await steps.env.sleep('1 day');
    await steps.answer(decision, { decision: 'refuse', reason: 'The board meets' });
    const again = await steps.reachOne('deliverable.submit');
    expect([again.due, again.openedAt, again.context.mayExtend]).toEqual([first.due, first.openedAt, true]);
    await steps.reachOne('overdue.decide', { 'deliverable.submit': () => null });
    const told = await climbed(steps, first.due);
    expect(told.slice(0, toldOnce.length)).toEqual(toldOnce);
    expect(told.slice(toldOnce.length)).toEqual([
      ['task.answered', '', 5],
      ['task.opened', 'hannah@harbour-valuations.example', 6],
    ]);
    expect(await steps.told('deliverable.overdue')).toHaveLength(1);
    const [asked] = (await steps.open()).filter(({ kind }) => kind === 'overdue.decide');
    expect(Math.round((Date.parse(asked?.openedAt ?? '') - Date.parse(first.due)) / 86_400_000)).toBe(8);
    await steps.cancel();
  });

  it('that is refused while a decision was pending has it asked for again at once, and says why it was withdrawn', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const decision = await steps.reachOne('overdue.decide', LATE);
    const late = await submissionOf(steps);
    await steps.answer(late, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    const extension = await steps.reachOne('extension.decide');
    expect(await steps.store.task(decision.id)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { code: 'reasons.moreTimeAsked' },
    });
    await steps.answer(extension, { decision: 'refuse', reason: 'The board meets' });
    const again = await steps.reachOne('overdue.decide', { 'deliverable.submit': () => null });
    expect((await steps.open()).map(({ kind }) => kind)).toEqual(['deliverable.submit', 'overdue.decide']);
    expect(Date.parse(again.openedAt) - Date.parse(extension.openedAt)).toBeLessThan(86_400_000);
    await steps.cancel();
  });

  it('that is asked for while the clock stands still gives back what it stood, and a refusal climbs nothing at once', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const first = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.passUntil(daysAfter(first.due, -2));
    const { until } = await steps.env.client.workflow.getHandle(first.workflowId).executeUpdate(pauseTask, {
      args: [
        { task: first.id, for: 'P30D', reason: said('The data room is closed'), by: someone('olu@client.example') },
      ],
    });
    expect(until > daysAfter(first.due, 27)).toBe(true);
    await steps.passUntil(daysAfter(first.due, 10));
    await steps.answer(first, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    await steps.answer(await steps.reachOne('extension.decide'), { decision: 'refuse', reason: 'The board meets' });
    const again = await steps.reachOne('deliverable.submit');
    expect(Math.round((Date.parse(again.due) - Date.parse(first.due)) / 86_400_000)).toBe(12);
    expect(await steps.told('deliverable.overdue')).toEqual([]);
    await steps.cancel();
  });

  it('that is refused after the date was moved starts a new ladder under the new date', async () => {
    const steps = await engagements.start({ policy: POLICY });
    const first = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.passUntil(first.due);
    await steps.env.sleep('5 days');
    await steps.answer(first, { decision: 'extend', by: 'P4D', reason: 'Two sites are closed' });
    const decision = await steps.reachOne('extension.decide');
    const due = new Date((await steps.env.currentTimeMs()) + 30 * 86_400_000).toISOString();
    await steps.env.client.workflow.getHandle(first.workflowId).signal(amendDeliverable, { due });
    await steps.env.sleep('1s');
    await steps.answer(decision, { decision: 'refuse', reason: 'The board meets' });
    const again = await steps.reachOne('deliverable.submit');
    expect([again.due, again.context.mayExtend]).toEqual([due, true]);
    await steps.passUntil(daysAfter(due, 6));
    expect(await steps.told('deliverable.overdue')).toHaveLength(2);
    await steps.cancel();
  });
});
