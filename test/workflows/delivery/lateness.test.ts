import { vendorScorecard } from '../../../client/ledgers.js';
import type { Holder } from '../../../domain/tasks/holders.js';
import { pauseTask, resumeTask } from '../../../workflows/messages.js';
import { aDeliverable } from '../../support/samples/briefs.js';
import { DAYS } from '../../support/samples/ledgers.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const OLU = 'olu@client.example';
const input = aDeliverable({
  id: 'D0',
  title: 'Accounts',
  from: 'client',
  due: { after: 'P5D', working: false },
  payment: undefined,
});
const model = aDeliverable({ dependsOn: ['D0'] });

const daysAfter = (instant: string, days: number): string => new Date(Date.parse(instant) + days * DAYS).toISOString();

/** Days of lateness by holder, told to a tenth: answers take a second or two. */
async function daysLate({ store, id }: Steps): Promise<Partial<Record<Holder, number>>> {
  const { lateness = {} } = (await store.engagement(id)) ?? {};
  return Object.fromEntries(
    Object.entries(lateness).map(([holder, late]) => [holder, Math.round((late / DAYS) * 10) / 10]),
  );
}

/** The input comes three days late; then the model is asked for. */
async function withLateInput(): Promise<Steps> {
  const steps = await engagements.start({ deliverables: [input, model] });
  const asked = await steps.reachOne('input.provide', { 'input.provide': () => null, ...bidding(HARBOUR) });
  await steps.passUntil(daysAfter(asked.due, 3));
  const [open = asked] = (await steps.open()).filter(({ kind }) => kind === 'input.provide');
  await steps.answer(open, 'provide');
  return steps;
}

const submissionOf = (steps: Steps) => steps.reachOne('deliverable.submit', { 'deliverable.submit': () => null });

describe('whose lateness it is', () => {
  it('is the client’s for a late input, nobody’s while the clock stands still, and the vendor’s for the rest', async () => {
    const steps = await withLateInput();
    const submission = await submissionOf(steps);
    const workflow = steps.env.client.workflow.getHandle(submission.workflowId);
    const about = { task: submission.id, reason: said('a question is open'), by: someone(OLU) };
    await workflow.executeUpdate(pauseTask, { args: [{ ...about, for: 'P5D' }] });
    await steps.env.sleep('2 days');
    expect((await steps.store.engagement(steps.id))?.deliverables[1]?.holder).toBe('pause');
    await workflow.executeUpdate(resumeTask, { args: [about] });
    await steps.env.sleep('1s');
    const moved = await steps.store.task(submission.id);
    await steps.passUntil(daysAfter(moved?.due ?? '', 1));
    await steps.answer((await steps.store.task(submission.id)) ?? submission, 'submit');
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    await steps.ended();

    expect(await daysLate(steps)).toMatchObject({ client: 3, vendor: 1, reviewer: 0, pause: 0 });
    const { deliverables = [], lateness } = (await steps.store.engagement(steps.id)) ?? {};
    expect(deliverables.map(({ late }) => late)).toEqual([true, true]);
    expect(deliverables[1]?.ledger.map(({ holder, late }) => [holder, late > 0])).toEqual([
      ['vendor', false],
      ['pause', false],
      ['vendor', false],
      ['client', false],
      ['vendor', false],
      ['vendor', true],
      ['reviewer', false],
      ['reviewer', false],
    ]);
    expect(await steps.store.lateness({ engagement: steps.id, holder: 'vendor' })).toEqual([
      { holder: 'vendor', milliseconds: lateness?.vendor, overdue: 0 },
    ]);
    const { scorecard, late } = await vendorScorecard(steps.store, HARBOUR, 50);
    expect([scorecard.onTime, Math.round((late ?? 0) / DAYS)]).toEqual([0, 1]);
  });

  it('is not the vendor’s when it needs no more than what it was given back', async () => {
    const steps = await withLateInput();
    const submission = await submissionOf(steps);
    const [given] = await steps.told('deliverable.due');
    await steps.passUntil(daysAfter(given?.was ?? '', 2));
    await steps.answer((await steps.store.task(submission.id)) ?? submission, 'submit');
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    await steps.ended();
    expect(await daysLate(steps)).toMatchObject({ client: 3, vendor: 0 });
    const { because } = await vendorScorecard(steps.store, HARBOUR, 50);
    expect(because.onTime.filter(({ engagement }) => engagement === steps.id)).toMatchObject([
      { deliverable: 'D1', value: 0 },
    ]);
    const [recorded] = await steps.told('scorecard.made');
    expect(recorded?.scorecard.onTime).toBe(1);
  });

  it('keeps what a stopped clock gave back when it is asked about again', async () => {
    const steps = await engagements.start();
    const first = await steps.reachOne('deliverable.submit', { 'deliverable.submit': () => null, ...bidding(HARBOUR) });
    const workflow = steps.env.client.workflow.getHandle(first.workflowId);
    const about = { task: first.id, reason: said('a question is open'), by: someone(OLU) };
    await workflow.executeUpdate(pauseTask, { args: [{ ...about, for: 'P20D' }] });
    await steps.env.sleep('10 days');
    await workflow.executeUpdate(resumeTask, { args: [about] });
    await steps.env.sleep('1s');
    const moved = await steps.store.task(first.id);
    expect(Math.round((Date.parse(moved?.due ?? '') - Date.parse(first.due)) / DAYS)).toBe(10);
    await steps.answer(moved ?? first, { decision: 'extend', by: 'P5D', reason: 'A source is late' });
    await steps.answer(await steps.reachOne('extension.decide'), { decision: 'refuse', reason: 'No' });
    expect((await submissionOf(steps)).due).toBe(moved?.due);
    await steps.cancel();
  });
});
