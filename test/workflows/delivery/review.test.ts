import type { Answer } from '../../../domain/tasks/task.js';
import type { OnSilence } from '../../../domain/tasks/task-policy.js';
import type { TaskRow } from '../../../store/contract.js';
import { PLAIN } from '../../../i18n/index.js';
import type { Money } from '../../../domain/kernel/money.js';
import { bidding, refusalOf, type Steps, withSteps } from '../../support/workflows/steps.js';
import { builtInPractice } from '../../support/samples/practices.js';
import { silenceLeadsTo } from '../../../domain/tasks/silence.js';

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
/** Whom mails have told what the reviewers' silence leads to, and how. */
const warned = (steps: Steps): [to: string, line: string][] =>
  steps.edge.mails
    .filter(({ subject }) => subject.startsWith('The review of D1'))
    .map(({ to, lines }) => [to.email, lines.join()]);
/** What both sides hear of it, and then what both hear of the next one. */
const toBoth = (...lines: string[]): unknown[] =>
  lines.flatMap((line) => [
    ['hannah@harbour-valuations.example', expect.stringContaining(line)],
    [OLU, expect.stringContaining(line)],
  ]);
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
    expect([decision.assignee.email, decision.title]).toEqual([
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

  it('is taken as it is at a lower price, where the owner decides so after the last rework: that is what is paid', async () => {
    const steps = await engagements.start();
    for (const round of [1, 2, 3]) {
      const [first, second] = await reviews(steps);
      await steps.answer(first, opinion('rework', 50, `Finding ${round}a`));
      await steps.answer(second, opinion('rework', 60, `Finding ${round}b`));
    }
    const decision = await steps.reachOne('overdue.decide');
    const agreed = decision.context.agreed as Money;
    const lower = { currency: agreed.currency, minor: agreed.minor - 1 };
    const accept = (price: Money) => steps.answer(decision, { decision: 'accept', price, reason: 'Good enough.' });
    expect((await refusalOf(accept(agreed))).slice(0, 2)).toEqual(['invalid', '/price/minor']);
    expect((await refusalOf(accept({ currency: 'USD', minor: 100 }))).slice(0, 2)).toEqual([
      'invalid',
      '/price/currency',
    ]);
    await accept(lower);
    await closed(steps);
    expect(await steps.told('overdue.decided')).toEqual([
      { deliverable: 'D1', decision: 'accept', by: 'olu@client.example', price: lower },
    ]);
    expect(await steps.told('deliverable.accepted')).toEqual([
      { deliverable: 'D1', round: 3, score: null, deemed: false, price: lower },
    ]);
    expect(await steps.told('payment.released')).toEqual([{ deliverable: 'D1', amount: lower }]);
    const told = steps.edge.mails.find(({ kind }) => kind === 'deliverable.accepted');
    expect((told?.lines ?? []).map((line) => PLAIN.text(line)).join(' ')).toContain('at a lower price');
    expect((await steps.store.engagement(steps.id))?.deliverables).toMatchObject([{ id: 'D1', payment: lower }]);
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
    await steps.env.sleep('1s');
    const [first, second] = (await steps.open()).filter(({ kind }) => kind === 'review.score');
    const told = [first, second].flatMap((task) => (task ? silenceLeadsTo({ ...task, ...task.terms }) : []));
    const [last] = told.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
    const params = { at: { at: last?.at ?? '' }, then: last?.told ?? '' };
    expect(warned(steps)).toEqual(toBoth(PLAIN.text({ code: 'notices.silence.by', params })));
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

  it('of one sends work back that the other accepted, where that was said', async () => {
    const steps = await engagements.start(silentFor('reject'));
    const [first] = await reviews(steps);
    await steps.answer(first, opinion('accept', 95));
    const again = await steps.reachOne('deliverable.submit', { 'review.score': () => null });
    expect([again.context.round, again.context.feedback]).toEqual([2, ['No review came in time.']]);
    expect(warned(steps)).toEqual(toBoth('The work goes back to the vendor, whatever another review says.'));
    expect(await steps.told('payment.released')).toEqual([]);
    await steps.cancel();
  });

  it('counts as the rung says that acts, whatever the policy says besides, and that was told', async () => {
    const ladder = [{ after: 'P1D', working: false, do: 'accept' as const }];
    const steps = await engagements.start({
      policy: { tasks: { 'review.score': { due: 'P1D', working: false, ladder, onSilence: 'escalate' as const } } },
    });
    await reviews(steps);
    await steps.reach('closeout.certify', { 'review.score': () => null });
    expect(warned(steps)).toEqual(toBoth('without any the work is accepted and what was agreed for it falls due.'));
    expect((await steps.told('deliverable.accepted')).map(({ deemed }) => deemed)).toEqual([true]);
    await closed(steps);
  });

  it('of the third leaves it to the owner, also where one review has come', async () => {
    const steps = await engagements.start(silentFor('escalate'));
    const [first] = await reviews(steps);
    await steps.answer(first, opinion('accept', 90));
    await steps.reachOne('overdue.decide', { 'review.score': () => null });
    expect(warned(steps)).toEqual(toBoth('Another reviewer is asked', 'The owner decides how to go on.'));
    expect(await steps.told('deliverable.accepted')).toEqual([]);
    await steps.cancel();
  });

  it('brings in a third, and then the owner, where nothing may be deemed', async () => {
    const steps = await engagements.start(silentFor('escalate'));
    await reviews(steps);
    await steps.env.sleep('25h');
    const third = await steps.reachOne('review.score');
    expect(third.assignee.email).toBe(EVA);
    const decision = await steps.reachOne('overdue.decide', { 'review.score': () => null });
    expect(decision.title).toBe('Decide about D1: nobody settled the review of the submission');
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
