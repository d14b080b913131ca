import type { DeliverableNeed } from '../../../domain/engagement/brief.js';
import { aDeliverable } from '../../support/samples/briefs.js';
import { pauseTask } from '../../../workflows/messages.js';
import { daysAfter } from '../../support/samples/ledgers.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';

const input: DeliverableNeed = aDeliverable({
  id: 'D0',
  title: 'Accounts',
  from: 'client',
  due: { after: 'P5D', working: false },
  payment: undefined,
});
const model = aDeliverable({ dependsOn: ['D0'] });
const report = aDeliverable({
  id: 'D2',
  title: 'Report',
  due: { after: 'P45D', working: false },
  dependsOn: ['D1'],
  payment: { currency: 'GBP', minor: 1_500_000 },
});

const subjects = async (steps: Steps): Promise<string[]> =>
  (await steps.open()).map(({ title: subject }) => subject).sort();
const states = async ({ store, id }: Steps): Promise<string[]> =>
  (await store.engagement(id))?.deliverables.map((each) => `${each.id} ${each.state}`) ?? [];

describe('deliver', () => {
  it('starts each deliverable when those it depends on are settled', async () => {
    const steps = await engagements.start({ deliverables: [report, model, input] });
    const provide = await steps.reachOne('input.provide', bidding(HARBOUR));
    expect(await subjects(steps)).toEqual(['Provide D0: Accounts']);
    expect(provide.assignee.email).toBe('olu@client.example');
    await steps.answer(provide, 'provide');
    await steps.reachOne('deliverable.submit');
    expect(await subjects(steps)).toEqual(['Submit D1: Valuation model']);
    await steps.reach('closeout.certify');
    expect((await steps.told('deliverable.opened')).map(({ deliverable }) => deliverable)).toEqual(['D0', 'D1', 'D2']);
    expect(await steps.told('input.provided')).toEqual([{ deliverable: 'D0', document: `${provide.id}-input` }]);
    expect(await steps.told('payment.released')).toEqual([
      { deliverable: 'D1', amount: { currency: 'GBP', minor: 3_500_000 } },
      { deliverable: 'D2', amount: { currency: 'GBP', minor: 1_500_000 } },
    ]);
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect(await states(steps)).toEqual(['D2 accepted', 'D1 accepted', 'D0 provided']);
  });

  it('has the sponsor decide about an input that the client cannot provide: extended, then reduced', async () => {
    const steps = await engagements.start({ deliverables: [input, model] });
    const unavailable = { decision: 'unavailable', reason: 'The seller refuses' };
    const first = await steps.reachOne('input.provide', bidding(HARBOUR));
    await steps.answer(first, unavailable);
    const decision = await steps.reachOne('overdue.decide');
    expect([decision.assignee.email, decision.title]).toEqual([
      'sara@client.example',
      'Decide about D0: the input cannot be provided: The seller refuses',
    ]);
    await steps.answer(decision, { decision: 'extend', by: 'P3D' });
    const again = await steps.reachOne('input.provide');
    expect(Date.parse(again.due) - Date.parse(first.due)).toBe(3 * 86_400_000);
    await steps.answer(again, unavailable);
    await steps.answer(await steps.reachOne('overdue.decide'), { decision: 'reduce', reason: 'We do without it' });
    await steps.reachOne('deliverable.submit');
    expect(await steps.told('deliverable.dropped')).toEqual([{ deliverable: 'D0', why: 'We do without it' }]);
    expect((await steps.told('overdue.decided')).map(({ decision: what, by }) => [what, by])).toEqual([
      ['extend', 'sara@client.example'],
      ['reduce', 'sara@client.example'],
    ]);
    expect(await states(steps)).toEqual(['D0 dropped', 'D1 open']);
    await steps.cancel();
  });

  it('terminates by the sponsor’s decision, closes out and removes access', async () => {
    const steps = await engagements.start({ deliverables: [input, aDeliverable()] });
    const provide = await steps.reachOne('input.provide', { ...bidding(HARBOUR), 'deliverable.submit': () => null });
    await steps.answer(provide, { decision: 'unavailable', reason: 'The seller refuses' });
    const decision = await steps.reachOne('overdue.decide', { 'deliverable.submit': () => null });
    await steps.answer(decision, { decision: 'terminate', reason: 'Pointless without it' });
    await steps.reachOne('closeout.certify', { 'deliverable.submit': () => null });
    expect((await steps.told('task.withdrawn')).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['deliverable.submit', 'the work it belongs to has ended'],
    ]);
    expect(await steps.told('access.revoked')).toMatchObject([{ why: 'the engagement is closed out' }]);
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'terminated', reason: 'Pointless without it' });
    expect(await steps.told('engagement.terminated')).toEqual([{ reason: 'Pointless without it' }]);
  });

  it('replaces the vendor: access goes, the runner-up takes over at its rates, and gets what the first one hands over', async () => {
    const steps = await engagements.start({ deliverables: [input, model, report] });
    const late = { ...bidding(HARBOUR, LIFFEY), 'deliverable.submit': () => null };
    const decision = await steps.reachOne('overdue.decide', late);
    expect(decision.title).toBe('Decide about D1: the deliverable is overdue');
    await steps.answer(decision, { decision: 'replace', reason: 'They do not answer' });
    const handover = await steps.reachOne('handover.complete', { 'handover.complete': () => null });
    expect(handover.assignee.email).toBe('hannah@harbour-valuations.example');
    await steps.answer(handover, 'complete');
    expect(await steps.told('vendor.replaced')).toEqual([{ vendor: HARBOUR, why: 'They do not answer' }]);
    expect((await steps.told('access.revoked')).map(({ email, why }) => [email, why])).toEqual([
      ['expert.analyst-1@harbour-valuations.example', 'the vendor was replaced'],
    ]);
    expect(steps.mailed('vendor.released')).toEqual([
      ['hannah@harbour-valuations.example', 'The engagement passes to another firm'],
      ...['olu', 'sara', 'finn', 'rita', 'rolf'].map((name) => [
        `${name}@client.example`,
        'Harbour Valuations has left the engagement',
      ]),
    ]);
    const taken = await steps.reachOne('deliverable.submit', { 'bid.submit': () => null });
    expect([taken.id, taken.workflowId, taken.assignee.email]).toEqual([
      `${steps.id}.D1~2.1`,
      `deliverable-${steps.id}-D1~2`,
      'liam@liffey-analytics.example',
    ]);
    expect(taken.documents).toContain(`${handover.id}-handover`);
    const awards = await steps.told('award.made');
    expect(awards.map(({ vendor, reason }) => [vendor, reason])).toEqual([
      [HARBOUR, 'Agreed with the parties concerned.'],
      [LIFFEY, 'Agreed with the parties concerned.'],
    ]);
    expect(await states(steps)).toEqual(['D0 provided', 'D1 open', 'D2 planned']);
    await steps.reach('closeout.certify');
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect((await steps.told('input.provided')).length).toBe(1);
    expect((await steps.told('bids.opened')).length).toBe(1);
    expect((await steps.told('scorecard.made')).map(({ vendor }) => vendor)).toEqual([LIFFEY]);
  });

  it('passes on what the first vendor hands over once the next one is at work already', async () => {
    const steps = await engagements.start({ deliverables: [model], policy: { periods: { notice: 'P90D' } } });
    const late = { ...bidding(HARBOUR, LIFFEY), 'deliverable.submit': () => null };
    const decision = await steps.reachOne('overdue.decide', late);
    await steps.answer(decision, { decision: 'replace', reason: 'They do not answer' });
    const slow = { 'handover.complete': () => null, 'deliverable.submit': () => null };
    const taken = await steps.reachOne('deliverable.submit', slow);
    const [handover] = await steps.reach('handover.complete', slow);
    expect(taken.documents.filter((document) => document.endsWith('-handover'))).toEqual([]);
    await steps.answer(handover ?? taken, 'complete');
    await steps.env.sleep('1s');
    expect((await steps.store.task(taken.id))?.documents).toContain(`${handover?.id}-handover`);
    expect(steps.mailed('note').at(-1)).toEqual([
      'liam@liffey-analytics.example',
      'For D1: what the firm before you hands over',
    ]);
    await steps.cancel();
  });

  it('replaces a vendor that had no runner-up by a new selection', async () => {
    const steps = await engagements.start({ deliverables: [input, model, report] });
    const late = { ...bidding(HARBOUR), 'deliverable.submit': () => null };
    const decision = await steps.reachOne('overdue.decide', late);
    await steps.answer(decision, { decision: 'replace', reason: 'They do not answer' });
    const invited = await steps.reach('bid.submit', { 'handover.complete': () => null });
    expect(invited.map(({ context }) => [context.vendor, context.deliverables])).toEqual([
      [LIFFEY, ['D1: Valuation model', 'D2: Report']],
      ['deccan-knowledge', ['D1: Valuation model', 'D2: Report']],
      ['thames-and-tay', ['D1: Valuation model', 'D2: Report']],
    ]);
    const taken = await steps.reachOne('deliverable.submit', bidding(LIFFEY));
    expect(taken.assignee.email).toBe('liam@liffey-analytics.example');
    await steps.cancel();
  });

  it('gives the vendor back what a late input of the client’s has cost, and says so', async () => {
    const steps = await engagements.start({ deliverables: [input, model, report] });
    const asked = await steps.reachOne('input.provide', { 'input.provide': () => null });
    await steps.passUntil(new Date(Date.parse(asked.due) + 3 * 86_400_000).toISOString());
    const [open] = (await steps.open()).filter(({ kind }) => kind === 'input.provide');
    if (!open) throw new Error('the input is not asked for any more');
    await steps.answer(open, 'provide');
    const submission = await steps.reachOne('deliverable.submit', { 'deliverable.submit': () => null });
    const [moved] = await steps.told('deliverable.due');
    expect(moved).toMatchObject({ deliverable: 'D1', holder: 'client', due: submission.due });
    const lost = Date.parse(moved?.due ?? '') - Date.parse(moved?.was ?? '');
    expect(Math.round(lost / 3_600_000)).toBe(72);
    const notice = steps.edge.mails.find(({ subject }) => subject === 'A new date for D1');
    expect([notice?.to.email, notice?.lines[0]]).toEqual([
      'hannah@harbour-valuations.example',
      `Our input “${input.id}: ${input.title}” came 3 days late. Your date moves by as much.`,
    ]);
    await steps.cancel();
  });

  it('gives the vendor back what a pause and late reviewers took of the work before', async () => {
    const ladder = [{ after: 'P9D', working: false, do: 'remind' as const }];
    const steps = await engagements.start({
      deliverables: [aDeliverable(), report],
      policy: { tasks: { 'review.score': { due: 'P1D', working: false, ladder, onSilence: 'escalate' } } },
    });
    const first = await steps.reachOne('deliverable.submit', bidding(HARBOUR));
    await steps.env.client.workflow.getHandle(first.workflowId).executeUpdate(pauseTask, {
      args: [
        { task: first.id, for: 'P10D', reason: said('The data room is closed'), by: someone('olu@client.example') },
      ],
    });
    await steps.passUntil(daysAfter(first.due, 9));
    await steps.answer(first, 'submit');
    const reviews = await steps.reach('review.score');
    await steps.passUntil(daysAfter(reviews[0]?.due ?? '', 2));
    for (const review of reviews) await steps.answer(review, 'accept');
    const second = await steps.reachOne('deliverable.submit');
    const [, moved] = await steps.told('deliverable.due');
    expect(moved).toMatchObject({ deliverable: 'D2', holder: 'pause', due: second.due });
    expect(Math.round((Date.parse(second.due) - Date.parse(moved?.was ?? '')) / 3_600_000)).toBe(12 * 24);
    const notice = steps.edge.mails.find(({ subject }) => subject === 'A new date for D2');
    expect(notice?.lines[0]).toBe(
      'Work on “D1: Valuation model” stood still or was reviewed late, by 12 days in all. Your date moves by as much.',
    );
    await steps.passUntil(daysAfter(second.due, -1));
    await steps.answer(second, 'submit');
    for (const review of await steps.reach('review.score')) await steps.answer(review, 'accept');
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    await steps.ended();
    expect((await steps.told('scorecard.made'))[0]?.scorecard).toMatchObject({ delivered: 2, onTime: 1 });
  });

  it('takes work that comes while its clock stands still for no late work, and gives the next back what it stood', async () => {
    const steps = await engagements.start({ deliverables: [aDeliverable(), report] });
    const first = await steps.reachOne('deliverable.submit', bidding(HARBOUR));
    await steps.passUntil(daysAfter(first.due, -1));
    await steps.env.client.workflow.getHandle(first.workflowId).executeUpdate(pauseTask, {
      args: [
        { task: first.id, for: 'P20D', reason: said('The data room is closed'), by: someone('olu@client.example') },
      ],
    });
    await steps.passUntil(daysAfter(first.due, 3));
    await steps.answer(first, 'submit');
    for (const review of await steps.reach('review.score')) await steps.answer(review, 'accept');
    const second = await steps.reachOne('deliverable.submit');
    expect(await steps.told('deliverable.overdue')).toEqual([]);
    expect(await steps.told('deliverable.submitted')).toMatchObject([{ late: false }]);
    const [resumed, moved] = await steps.told('deliverable.due');
    expect(resumed).toMatchObject({ deliverable: 'D1', was: first.due });
    expect(moved).toMatchObject({ deliverable: 'D2', holder: 'pause', due: second.due });
    expect(Math.round((Date.parse(second.due) - Date.parse(moved?.was ?? '')) / 3_600_000)).toBe(3 * 24);
    await steps.cancel();
  });

  it('drops a deliverable whose workflow somebody ended from outside, and goes on', async () => {
    // The time-skipping server tells a parent of a child's cancellation, though not of its termination.
    const steps = await engagements.start({ deliverables: [aDeliverable(), report] });
    const first = await steps.reachOne('deliverable.submit', bidding(HARBOUR));
    await steps.env.client.workflow.getHandle(first.workflowId).cancel();
    await steps.env.sleep('1 minute');
    expect(await steps.told('deliverable.dropped')).toEqual([
      { deliverable: 'D1', why: 'its workflow was ended from outside' },
    ]);
    expect(await states(steps)).toEqual(['D1 dropped', 'D2 open']);
    expect(await subjects(steps)).toEqual(['Submit D2: Report']);
    await steps.cancel();
  });
});
