import type { TaskRow } from '../../store/contract.js';
import { pounds } from '../support/samples/briefs.js';
import { answerOf, type Script } from '../support/workflows/play.js';
import { bidding, type Steps, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';
const HANNAH = 'hannah@harbour-valuations.example';
const LIAM = 'liam@liffey-analytics.example';

/** These vendors bid at these prices, and the others decline. */
const bidsAt = (prices: Record<string, number>): Script => ({
  'bid.submit': (task) => {
    const { vendor } = task.context;
    const price = typeof vendor === 'string' ? prices[vendor] : undefined;
    if (price === undefined) return 'decline';
    const bid = answerOf(task, { 'bid.submit': () => 'bid' });
    return bid && { ...bid, price: pounds(price) };
  },
});
const DEARER = bidsAt({ [HARBOUR]: 40_000, [LIFFEY]: 64_400 });

async function signatures(steps: Steps, script: Script): Promise<{ client: TaskRow; vendor: TaskRow }> {
  const tasks = await steps.reach('nda.sign', script);
  const of = (side: string): TaskRow => tasks.find(({ context }) => context.side === side) as TaskRow;
  return { client: of('client'), vendor: of('vendor') };
}

const awarded = async (steps: Steps): Promise<string[]> =>
  (await steps.told('award.made')).map(({ vendor }) => String(vendor));

describe('the successor of an award', () => {
  it('is awarded by the sponsor, who sees the numbers, where it costs more or exceeds the budget', async () => {
    const steps = await engagements.start();
    const { vendor } = await signatures(steps, DEARER);
    await steps.answer(vendor, { decision: 'decline', reason: 'Too strict' });
    const again = await steps.reachOne('award.approve');
    expect([again.assignee.email, again.title]).toEqual(['sara@client.example', 'Award the engagement again']);
    expect(again.context).toMatchObject({
      lost: 'the NDA was not signed by the vendor: Too strict',
      offers: [{ vendorName: 'Liffey Analytics', price: pounds(64_400) }],
      terms: { budget: pounds(60_000), former: { vendorName: 'Harbour Valuations', price: pounds(40_000) } },
    });
    const page = JSON.stringify(steps.edge.mails.findLast(({ kind }) => kind === 'task.asked'));
    expect(page).toContain('£64,400; £24,400 (61 %) more than the award before, £4,400 over the budget of £60,000');
    await steps.env.sleep('1d');
    expect(await awarded(steps)).toEqual([HARBOUR]);
    await steps.answer(again, 'award');
    expect((await signatures(steps, {})).vendor.assignee.email).toBe(LIAM);
    expect((await steps.told('award.made')).map(({ vendor: id, by }) => [id, by])).toEqual([
      [HARBOUR, 'sara@client.example'],
      [LIFFEY, 'sara@client.example'],
    ]);
    await steps.cancel();
  });

  it('is not awarded where the sponsor has the scope changed or calls the engagement off', async () => {
    const steps = await engagements.start();
    const { vendor } = await signatures(steps, DEARER);
    await steps.answer(vendor, { decision: 'decline', reason: 'Too strict' });
    await steps.answer(await steps.reachOne('award.approve'), { decision: 'cancel', reason: 'Too dear' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'Too dear' });
    expect(await awarded(steps)).toEqual([HARBOUR]);
  });

  it('is awarded by the sponsor always, also the cheaper one, where the owner has the vendor replaced', async () => {
    const steps = await engagements.start();
    const bids = bidsAt({ [HARBOUR]: 40_000, [LIFFEY]: 39_000 });
    const overdue = await steps.reachOne('overdue.decide', { ...bids, 'deliverable.submit': () => null });
    const [first] = await awarded(steps);
    await steps.answer(overdue, { decision: 'replace', reason: 'They do not answer' });
    const again = await steps.reachOne('award.approve', { 'handover.complete': () => null });
    expect([again.assignee.email, again.context.lost]).toEqual(['sara@client.example', 'They do not answer']);
    await steps.env.sleep('1d');
    expect(await awarded(steps)).toEqual([first]);
    await steps.answer(again, 'award');
    await steps.reach('nda.sign');
    expect(new Set(await awarded(steps))).toEqual(new Set([HARBOUR, LIFFEY]));
    await steps.cancel();
  });
});

describe('an award above the sponsor’s authority', () => {
  const LIMIT = pounds(30_000);
  const bids = bidsAt({ [HARBOUR]: 40_000, [LIFFEY]: 29_000 });
  /** The sponsor, who may approve no more than the limit, awards to a vendor. */
  async function awardTo(vendor: string): Promise<Steps> {
    const steps = await engagements.start();
    const task = await steps.reachOne('award.approve', bids);
    await steps.answer(task, { decision: 'award', vendor, reason: 'The best method' }, LIMIT);
    return steps;
  }

  it('is made once finance has approved it by the same numbers', async () => {
    const steps = await awardTo(HARBOUR);
    const second = await steps.reachOne('money.approve');
    expect([second.assignee.email, second.terms.amount]).toEqual(['finn@client.example', pounds(40_000)]);
    expect(second.context).toMatchObject({
      what: 'the award to Harbour Valuations',
      amount: '£40,000',
      limit: '£30,000',
      approvedBy: 'sara@client.example',
      numbers: ['Harbour Valuations: £40,000; within the budget of £60,000, of which £20,000 is left.'],
    });
    await steps.env.sleep('1d');
    expect(await awarded(steps)).toEqual([]);
    await steps.answer(second, 'approve');
    await steps.reach('nda.sign');
    expect((await steps.told('award.made')).map(({ vendor, by }) => [vendor, by])).toEqual([
      [HARBOUR, 'sara@client.example'],
    ]);
    await steps.cancel();
  });

  it('is not made where finance refuses: the owner hears why, and the sponsor is asked again', async () => {
    const steps = await awardTo(HARBOUR);
    await steps.answer(await steps.reachOne('money.approve'), { decision: 'reject', reason: 'Not this year' });
    const again = await steps.reachOne('award.approve');
    expect([again.assignee.email, again.context.refused]).toEqual(['sara@client.example', 'Not this year']);
    expect(steps.mailed('note')).toEqual([['olu@client.example', 'Finance has refused what was approved']]);
    expect(await awarded(steps)).toEqual([]);
    await steps.answer(again, { decision: 'award', vendor: LIFFEY, reason: 'Within the limit' });
    await steps.reach('nda.sign');
    expect(await awarded(steps)).toEqual([LIFFEY]);
    await steps.cancel();
  });

  it('is not made while finance is silent, which the owner hears', async () => {
    const steps = await awardTo(HARBOUR);
    const second = await steps.reachOne('money.approve');
    await steps.env.sleep('60d');
    expect(await awarded(steps)).toEqual([]);
    expect(await steps.open()).toMatchObject([{ id: second.id, assignee: { email: 'finn@client.example' } }]);
    expect((await steps.told('task.standing')).map(({ task }) => task)).toEqual([second.id]);
    expect(steps.mailed('task.standing').map(([to]) => to)).toContain('olu@client.example');
    await steps.cancel();
  });

  it('is made by the sponsor alone where it calls for no more than the limit, and so is what commits nothing', async () => {
    const steps = await engagements.start();
    await steps.answer(await steps.reachOne('award.approve', bids), 'rescope', LIMIT);
    await steps.reachOne('scope.approve');
    expect((await steps.told('task.opened')).filter(({ kind }) => kind === 'money.approve')).toEqual([]);
    await steps.cancel();
  });
});

describe('a scope above the sponsor’s authority', () => {
  it('is approved once finance has said yes as well', async () => {
    const steps = await engagements.start();
    await steps.answer(await steps.reachOne('scope.approve'), 'approve', pounds(1));
    const second = await steps.reachOne('money.approve');
    expect(second.context.what).toBe('the scope, version 1');
    await steps.answer(second, { decision: 'reject', reason: 'Too dear' });
    const again = await steps.reachOne('scope.approve');
    expect(again.context).toMatchObject({ version: 1, refused: 'Too dear' });
    await steps.answer(again, 'approve', pounds(1));
    await steps.answer(await steps.reachOne('money.approve'), 'approve');
    await steps.reach('bid.submit');
    expect(await steps.told('scope.approved')).toEqual([{ version: 1, by: 'sara@client.example' }]);
    await steps.cancel();
  });
});

describe('a refusal of the client’s own to sign', () => {
  it('costs the vendor nothing: the owner has it signed after all, and the vendor’s signature stays', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, bidding(HARBOUR, LIFFEY));
    await steps.answer(client, { decision: 'decline', reason: 'Clause 4' });
    const decision = await steps.reachOne('contract.decide', { 'nda.sign': () => null });
    expect([decision.assignee.email, decision.context]).toEqual([
      'olu@client.example',
      { vendor: HARBOUR, vendorName: 'Harbour Valuations', reason: 'Clause 4' },
    ]);
    await steps.answer(vendor, 'sign');
    await steps.answer(decision, 'again');
    const asked = await steps.reachOne('nda.sign', { 'nda.sign': () => null });
    expect([asked.context.side, asked.assignee.email]).toEqual(['client', 'lee@client.example']);
    await steps.answer(asked, 'sign');
    await steps.reach('expert.propose');
    expect(await steps.told('award.lost')).toEqual([]);
    expect(await steps.told('contract.decided')).toEqual([
      { vendor: HARBOUR, decision: 'again', by: 'olu@client.example' },
    ]);
    expect((await steps.told('nda.signed')).map(({ side }) => side)).toEqual(['vendor', 'client']);
    await steps.cancel();
  });

  it('is no less its own where its signatory is silent', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, bidding(HARBOUR));
    await steps.answer(vendor, 'sign');
    await steps.passUntil(client.due);
    const decision = await steps.reachOne('contract.decide', { 'nda.sign': () => null });
    expect(decision.context.reason).toBe('no answer in time');
    await steps.cancel();
  });

  it('has the sponsor decide about the next firm, even a cheaper one, where the owner gives the award to another', async () => {
    const steps = await engagements.start();
    const { client } = await signatures(steps, bidding(HARBOUR, LIFFEY));
    await steps.answer(client, { decision: 'decline', reason: 'Not with them' });
    const decision = await steps.reachOne('contract.decide', { 'nda.sign': () => null });
    await steps.answer(decision, { decision: 'replace', reason: 'Not with them' });
    const again = await steps.reachOne('award.approve');
    expect([again.assignee.email, again.context.failed]).toEqual(['sara@client.example', undefined]);
    expect(steps.mailed('vendor.released')).toEqual([[HANNAH, 'The award is lost']]);
    await steps.cancel();
  });

  it('asks the owner nothing any more once the vendor declines as well', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, bidding(HARBOUR, LIFFEY));
    await steps.answer(client, { decision: 'decline', reason: 'Clause 4' });
    await steps.reachOne('contract.decide', { 'nda.sign': () => null });
    await steps.answer(vendor, { decision: 'decline', reason: 'Clause 5' });
    expect((await signatures(steps, {})).vendor.assignee.email).toBe(LIAM);
    expect(await steps.told('contract.decided')).toEqual([]);
    expect(await steps.told('award.lost')).toEqual([
      { vendor: HARBOUR, why: 'the NDA was not signed by the vendor: Clause 5' },
    ]);
    await steps.cancel();
  });
});
