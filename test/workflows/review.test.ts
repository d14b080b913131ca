import { builtInPractice } from '../support/practices.js';
import type { Answer } from '../../domain/tasks/task.js';
import type { TaskRow } from '../../store/contract.js';
import { bidding, type Steps, withSteps } from '../support/steps.js';
import type { OnSilence } from '../../domain/tasks/task-policy.js';

const engagements = withSteps();

const RITA = 'rita@client.example';
const ROLF = 'rolf@client.example';
const OLU = 'olu@client.example';
const EVA = 'eva@client.example';

const rubric = builtInPractice('financial-expertise')?.rubric ?? [];
const opinion = (decision: 'accept' | 'rework', score: number, ...findings: string[]): Answer => ({
  decision,
  scores: Object.fromEntries(rubric.map(({ id }) => [id, score])),
  ...(decision === 'rework' && { findings }),
});
const silentFor = (onSilence: OnSilence): { policy: { tasks: { 'review.score': object } } } => ({
  policy: { tasks: { 'review.score': { due: 'P1D', ladder: [], onSilence } } },
});

const reviews = async (steps: Steps): Promise<[TaskRow, TaskRow]> =>
  (await steps.reach('review.score', bidding('harbour-valuations'))) as [TaskRow, TaskRow];
/** In one text, without the digits of instants. */
const untimed = (told: unknown): string => JSON.stringify(told).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
async function closed(steps: Steps): Promise<void> {
  await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
  expect((await steps.ended()).outcome).toBe('closed');
}

describe('judge', () => {
  it('asks two reviewers blind to each other, and releases the payment once when both accept', async () => {
    const steps = await engagements.start();
    const [first, second] = await reviews(steps);
    expect([first.assignee.email, second.assignee.email]).toEqual([RITA, ROLF]);
    expect(second.context).toEqual(first.context);
    await steps.answer(first, opinion('accept', 91));
    await steps.env.sleep('1h');
    expect(await steps.store.task(second.id)).toEqual(second);
    expect(untimed(steps.edge.mails.filter(({ to }) => to.email === ROLF))).not.toContain('91');
    expect(await steps.told('deliverable.accepted')).toEqual([]);
    await steps.answer(second, opinion('accept', 81));
    await closed(steps);
    expect(await steps.told('review.scored')).toEqual([
      { deliverable: 'D1', round: 1, reviewer: RITA, verdict: 'accept', score: 91 },
      { deliverable: 'D1', round: 1, reviewer: ROLF, verdict: 'accept', score: 81 },
    ]);
    expect(await steps.told('deliverable.accepted')).toEqual([
      { deliverable: 'D1', round: 1, score: 86, deemed: false },
    ]);
    expect(await steps.told('payment.released')).toHaveLength(1);
    expect(steps.mailed('payment.released')).toEqual([['finn@client.example', 'Payment milestone D1 is released']]);
  });

  it('asks a third reviewer when the two disagree, and the majority decides', async () => {
    const steps = await engagements.start();
    const [first, second] = await reviews(steps);
    await steps.answer(first, opinion('accept', 90));
    await steps.answer(second, opinion('rework', 40, 'Page 7 has no source'));
    const third = await steps.reachOne('review.score');
    expect([third.assignee.email, third.context.third]).toEqual([EVA, true]);
    const asked = steps.edge.mails.filter(({ to }) => to.email === EVA);
    expect(JSON.stringify([third, asked])).not.toContain('Page 7');
    expect(third.context).toEqual({ ...first.context, third: true });
    expect(await steps.told('review.disputed')).toEqual([{ deliverable: 'D1', round: 1, third: EVA }]);
    await steps.answer(third, opinion('accept', 80));
    await closed(steps);
    expect((await steps.told('deliverable.accepted')).map(({ score }) => score)).toEqual([80]);
  });

  it('asks a third reviewer when two who accept are far apart', async () => {
    const steps = await engagements.start();
    const [first, second] = await reviews(steps);
    await steps.answer(first, opinion('accept', 100));
    await steps.answer(second, opinion('accept', 75));
    const third = await steps.reachOne('review.score');
    await steps.answer(third, opinion('accept', 85));
    await closed(steps);
    expect((await steps.told('deliverable.accepted')).map(({ score }) => score)).toEqual([85]);
  });

  it('sends work back with all findings and time for it, as often as the cap, and then has the owner decide', async () => {
    const steps = await engagements.start();
    for (const round of [1, 2, 3]) {
      const [first, second] = await reviews(steps);
      expect(first.context.round).toBe(round);
      await steps.answer(first, opinion('rework', 50, `Finding ${round}a`));
      await steps.answer(second, opinion('rework', 60, `Finding ${round}b`));
    }
    const decision = await steps.reachOne('overdue.decide');
    expect([decision.assignee.email, decision.subject]).toEqual([
      'olu@client.example',
      'Decide about D1: it was sent back 3 times',
    ]);
    expect((await steps.told('deliverable.reworked')).map(({ round, findings }) => [round, findings])).toEqual([
      [1, ['Finding 1a', 'Finding 1b']],
      [2, ['Finding 2a', 'Finding 2b']],
    ]);
    await steps.answer(decision, { decision: 'extend', by: 'P5D' });
    const last = await steps.reachOne('deliverable.submit');
    expect([last.context.round, last.context.feedback]).toEqual([4, ['Finding 3a', 'Finding 3b']]);
    await steps.answer(last, 'submit');
    await closed(steps);
    expect((await steps.told('scorecard.made'))[0]?.scorecard).toMatchObject({ firstTime: 0, delivered: 1 });
  });

  it('gives at least the extension period for a rework near the due date', async () => {
    const steps = await engagements.start();
    const submission = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    await steps.passUntil(submission.due);
    const [first, second] = await reviews(steps);
    await steps.answer(first, opinion('rework', 50, 'More'));
    await steps.answer(second, opinion('rework', 50, 'More'));
    const again = await steps.reachOne('deliverable.submit');
    expect(Math.round((Date.parse(again.due) - Date.parse(again.openedAt)) / 86_400_000)).toBe(7);
    expect(await steps.told('deliverable.due')).toEqual([{ deliverable: 'D1', due: again.due }]);
    await steps.cancel();
  });
});

describe('silence of the reviewers', () => {
  it('counts as acceptance where the policy says so, and both sides were warned', async () => {
    const steps = await engagements.start(silentFor('accept'));
    await reviews(steps);
    const warning = 'If no review comes in time (1 day, and the reminders after it), it counts as accepted.';
    const warned = steps.edge.mails.filter(({ lines }) => lines.includes(warning)).map(({ to }) => to.email);
    expect(warned).toEqual(['hannah@harbour-valuations.example', RITA, ROLF]);
    await steps.reach('closeout.certify', { 'review.score': () => null });
    expect(await steps.told('deliverable.accepted')).toEqual([
      { deliverable: 'D1', round: 1, score: null, deemed: true },
    ]);
    expect(await steps.told('payment.released')).toHaveLength(1);
    await closed(steps);
  });

  it('counts as sent back where the policy says so', async () => {
    const steps = await engagements.start(silentFor('reject'));
    await reviews(steps);
    const again = await steps.reachOne('deliverable.submit', { 'review.score': () => null });
    expect([again.context.round, again.context.feedback]).toEqual([2, ['No review came in time.']]);
    await steps.cancel();
  });

  it('brings in a third, and then the owner, where nothing may be deemed', async () => {
    const steps = await engagements.start(silentFor('escalate'));
    await reviews(steps);
    await steps.env.sleep('25h');
    const third = await steps.reachOne('review.score');
    expect(third.assignee.email).toBe(EVA);
    const decision = await steps.reachOne('overdue.decide', { 'review.score': () => null });
    expect(decision.subject).toBe('Decide about D1: nobody settled the review of the submission');
    await steps.answer(decision, { decision: 'reduce', reason: 'Nobody can judge it' });
    await closed(steps);
    expect(await steps.told('payment.released')).toEqual([]);
  });

  it('of both passes one review to the owner by the ladder, and not the other: nobody gives two opinions', async () => {
    const ladder = [{ after: 'P1D', working: false, do: 'decide' as const, to: 'owner' as const }];
    const steps = await engagements.start({
      policy: { tasks: { 'review.score': { due: 'P1D', working: false, ladder, onSilence: 'escalate' as const } } },
    });
    await reviews(steps);
    await steps.env.sleep('49h');
    const held = (await steps.open()).filter(({ kind }) => kind === 'review.score');
    const passedOn = held.filter(({ assignee }) => assignee.email === OLU);
    const stayed = held.filter(({ assignee }) => [RITA, ROLF].includes(assignee.email));
    expect([held.length, passedOn.length, stayed.length]).toEqual([2, 1, 1]);
    await steps.answer(passedOn[0] as TaskRow, opinion('accept', 90));
    await steps.env.sleep('25h');
    expect((await steps.reachOne('review.score')).assignee.email).toBe(EVA);
    await steps.cancel();
  });

  it('of one leaves the other’s opinion, with a third where nothing may be deemed', async () => {
    const steps = await engagements.start(silentFor('escalate'));
    const [first] = await reviews(steps);
    await steps.answer(first, opinion('accept', 90));
    await steps.env.sleep('25h');
    const third = await steps.reachOne('review.score');
    await steps.answer(third, opinion('accept', 80));
    await closed(steps);
    expect((await steps.told('deliverable.accepted')).map(({ score }) => score)).toEqual([85]);
  });

  it('of the third accepts what one of two accepted, where silence accepts', async () => {
    const steps = await engagements.start(silentFor('accept'));
    const [first, second] = await reviews(steps);
    await steps.answer(first, opinion('accept', 90));
    await steps.answer(second, opinion('rework', 60, 'More sources'));
    await steps.reach('closeout.certify', { 'review.score': () => null });
    expect((await steps.told('deliverable.accepted')).map(({ score }) => score)).toEqual([75]);
    await closed(steps);
  });
});
