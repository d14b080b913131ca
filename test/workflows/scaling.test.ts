import type { InboundEvent } from '../../domain/events.js';
import type { TaskRow } from '../../store/contract.js';
import { inboundEvent } from '../../workflows/messages.js';
import { aDeliverable, aRole } from '../support/briefs.js';
import { bidding, type Steps, withSteps } from '../support/steps.js';

const engagements = withSteps();

const SOURCE = '/erp';
const OFFICE = 'harbour-valuations.example';
/** Nobody delivers, so that the team can be looked at for as long as it takes. */
const WORKING = { ...bidding('harbour-valuations'), 'deliverable.submit': () => null };
const DAY = 86_400_000;

const budget = (version: number, pounds: number, currency = 'GBP'): InboundEvent => ({
  type: 'kpo.budget.changed.v1',
  key: `budget-${version}-${currency}`,
  source: SOURCE,
  data: { version, amount: { currency, minor: pounds * 100 } },
});
const demand = (version: number, analysts: number): InboundEvent => ({
  type: 'kpo.demand.changed.v1',
  key: `demand-${version}`,
  source: SOURCE,
  data: { version, roles: [{ role: 'analyst', headcount: analysts }] },
});
const freeze = (version: number): InboundEvent => ({
  type: 'kpo.budget.frozen.v1',
  key: `freeze-${version}`,
  source: SOURCE,
  data: { version },
});

/** An engagement in delivery with analysts at £48,000 altogether, one of them at least and five at most. */
async function inDelivery(analysts: number): Promise<Steps> {
  const steps = await engagements.start({
    roles: [aRole({ headcount: analysts, maximum: 5 })],
    deliverables: [aDeliverable({ due: { after: 'P300D', working: false } })],
  });
  await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
  steps.edge.mails.length = 0;
  return steps;
}
async function send({ handle, env }: Steps, ...events: InboundEvent[]): Promise<void> {
  for (const event of events) await handle.signal(inboundEvent, event);
  await env.sleep('1s');
}
const reachOne = (steps: Steps, kind: TaskRow['kind']): Promise<TaskRow> => steps.reachOne(kind, WORKING);
const active = async ({ store, id }: Steps): Promise<string[]> =>
  ((await store.engagement(id))?.team ?? []).map(({ position, state }) => `${position} ${state}`);
const directions = async (steps: Steps): Promise<string[]> =>
  (await steps.told('scaling.planned')).map(
    ({ plan }) => `${plan.direction} ${plan.changes.map(({ from, to }) => `${from}→${to}`).join()}`,
  );
const kinds = async (steps: Steps): Promise<string[]> => (await steps.open()).map(({ kind }) => kind).sort();

describe('a rise of the budget', () => {
  it('grows the team by a costed plan that finance approves', async () => {
    const steps = await inDelivery(1);
    await send(steps, budget(2, 110_000));
    const approval = await reachOne(steps, 'scaling.approve');
    expect([approval.assignee.email, approval.context]).toEqual([
      'finn@client.example',
      {
        direction: 'grow',
        changes: ['Valuation analyst: 1 → 2'],
        costBefore: 'GBP 48,000.00',
        costAfter: 'GBP 96,000.00',
        budget: 'GBP 110,000.00',
        notice: 'none',
      },
    ]);
    await steps.answer(approval, 'approve');
    const proposal = await reachOne(steps, 'expert.propose');
    expect(proposal.context.position).toBe('analyst-2');
    await steps.answer(proposal, 'propose');
    await steps.answer(await reachOne(steps, 'expert.verify'), 'verify');
    await steps.answer(await reachOne(steps, 'expert.acknowledge'), 'acknowledge');
    expect(await active(steps)).toEqual(['analyst-1 active', 'analyst-2 active']);
    expect((await steps.journal()).map(({ type }) => type).filter((type) => type.startsWith('scaling'))).toEqual([
      'scaling.planned',
      'scaling.approved',
      'scaling.completed',
    ]);
    expect(steps.mailed('scaling.done')).toEqual([
      ['olu@client.example', 'The team has grown'],
      [`hannah@${OFFICE}`, 'The team has grown'],
    ]);
    expect((await steps.store.engagement(steps.id))?.plan).toMatchObject({ state: 'completed', budgetVersion: 2 });
    await steps.cancel();
  });

  it('changes nothing when finance rejects it, nor when the event is repeated, older or in another currency', async () => {
    const steps = await inDelivery(1);
    await send(steps, budget(3, 110_000));
    await steps.answer(await reachOne(steps, 'scaling.approve'), { decision: 'reject', reason: 'Too early' });
    await send(steps, budget(3, 110_000), budget(2, 20_000), budget(4, 200_000, 'EUR'));
    await steps.env.sleep('20 days');
    expect(await steps.told('scaling.rejected')).toEqual([{ plan: 'plan-1-1', why: 'Too early' }]);
    expect(await directions(steps)).toEqual(['grow 1→2']);
    expect(await kinds(steps)).toEqual(['deliverable.submit']);
    await steps.cancel();
  });

  it('does not hire while the budget is frozen', async () => {
    const steps = await inDelivery(1);
    await send(steps, freeze(2), demand(1, 3));
    expect(await steps.told('scaling.planned')).toEqual([]);
    await send(steps, budget(3, 200_000));
    expect(await directions(steps)).toEqual(['grow 1→3']);
    await steps.cancel();
  });

  it('plans anew when a newer event comes before the approval', async () => {
    const steps = await inDelivery(1);
    await send(steps, budget(2, 110_000));
    const first = await reachOne(steps, 'scaling.approve');
    await send(steps, budget(3, 160_000));
    const second = await reachOne(steps, 'scaling.approve');
    expect(await directions(steps)).toEqual(['grow 1→2', 'grow 1→3']);
    expect(await steps.store.task(first.id)).toMatchObject({
      state: 'withdrawn',
      outcome: 'a newer event replaced the plan',
    });
    expect(await steps.told('scaling.withdrawn')).toEqual([
      { plan: 'plan-1-1', why: 'a newer event came before the approval' },
    ]);
    await send(steps, budget(4, 60_000));
    expect(second.id).not.toBe(first.id);
    expect(await kinds(steps)).toEqual(['deliverable.submit']);
    await steps.cancel();
  });

  it('waits out the cool-down before the next plan', async () => {
    const steps = await inDelivery(1);
    await send(steps, budget(2, 110_000));
    await steps.answer(await reachOne(steps, 'scaling.approve'), 'approve');
    for (const kind of ['expert.propose', 'expert.verify', 'expert.acknowledge'] as const) {
      const task = await reachOne(steps, kind);
      await steps.answer(
        task,
        task.kind === 'expert.propose' ? 'propose' : task.kind === 'expert.verify' ? 'verify' : 'acknowledge',
      );
    }
    expect(await steps.told('scaling.completed')).toHaveLength(1);
    await send(steps, budget(3, 60_000));
    await steps.env.sleep('4 days');
    expect(await directions(steps)).toEqual(['grow 1→2']);
    await steps.env.sleep('25h');
    expect(await directions(steps)).toEqual(['grow 1→2', 'shrink 2→1']);
    await steps.cancel();
  });
});

describe('a cut of the budget', () => {
  it('gives notice, has the work handed over, and removes access when the notice ends and not before', async () => {
    const steps = await inDelivery(2);
    await send(steps, budget(2, 30_000));
    const approval = await reachOne(steps, 'scaling.approve');
    expect(approval.context).toMatchObject({
      direction: 'shrink',
      notice: 'P10D',
      changes: ['Valuation analyst: 2 → 1'],
    });
    await steps.answer(approval, 'approve');
    const handover = await reachOne(steps, 'handover.complete');
    const [noticed] = await steps.told('scaling.noticed');
    expect(noticed).toEqual({ plan: 'plan-1-1', position: 'analyst-2', until: handover.due });
    expect(Date.parse(handover.due) - Date.parse(handover.openedAt)).toBe(10 * DAY);
    expect(steps.mailed('scaling.notice')).toEqual([[`expert.analyst-2@${OFFICE}`, 'Notice: your position ends']]);
    expect(await active(steps)).toEqual(['analyst-1 active', 'analyst-2 notice']);

    await steps.answer(handover, 'complete');
    expect(await steps.told('handover.completed')).toEqual([
      { position: 'analyst-2', document: `${handover.id}-handover` },
    ]);
    await steps.env.sleep('9 days');
    expect(await steps.told('access.revoked')).toEqual([]);
    await steps.passUntil(handover.due);
    expect(await steps.told('access.revoked')).toEqual([
      {
        position: 'analyst-2',
        email: `expert.analyst-2@${OFFICE}`,
        via: 'ledger',
        why: 'the team was made smaller',
      },
    ]);
    expect(await active(steps)).toEqual(['analyst-1 active', 'analyst-2 left']);
    expect(steps.mailed('scaling.done').map(([, subject]) => subject)).toEqual(
      Array(2).fill('The team has become smaller'),
    );
    await steps.cancel();
    expect(steps.edge.access.map(({ action, position }) => `${action} ${position}`)).toEqual([
      'grant analyst-1',
      'grant analyst-2',
      'revoke analyst-2',
      'revoke analyst-1',
    ]);
  });

  it('removes access on the day also when nobody confirms the handover', async () => {
    const steps = await inDelivery(2);
    await send(steps, budget(2, 30_000));
    await steps.answer(await reachOne(steps, 'scaling.approve'), 'approve');
    const handover = await reachOne(steps, 'handover.complete');
    await steps.passUntil(handover.due);
    expect((await steps.told('access.revoked')).map(({ position }) => position)).toEqual(['analyst-2']);
    expect(await kinds(steps)).toEqual(['deliverable.submit', 'handover.complete']);
    await steps.env.sleep('5 days');
    expect(await steps.told('handover.incomplete')).toEqual([{ position: 'analyst-2', why: 'no answer in time' }]);
    expect(await steps.told('scaling.completed')).toEqual([{ plan: 'plan-1-1' }]);
    await steps.cancel();
  });

  it('is taken back when the money returns during the notice, and nobody loses access', async () => {
    const steps = await inDelivery(2);
    await send(steps, budget(2, 30_000));
    await steps.answer(await reachOne(steps, 'scaling.approve'), 'approve');
    const handover = await reachOne(steps, 'handover.complete');
    await steps.env.sleep('5 days');
    await send(steps, budget(3, 60_000));
    expect(await steps.told('scaling.withdrawn')).toEqual([
      { plan: 'plan-1-1', why: 'the money returned before the notice ended' },
    ]);
    expect(await steps.store.task(handover.id)).toMatchObject({
      state: 'withdrawn',
      outcome: 'the notice is taken back',
    });
    await steps.env.sleep('20 days');
    expect(await active(steps)).toEqual(['analyst-1 active', 'analyst-2 active']);
    expect(steps.edge.access.map(({ action }) => action)).toEqual(['grant', 'grant']);
    expect(steps.mailed('scaling.notice').map(([, subject]) => subject)).toEqual([
      'Notice: your position ends',
      'The notice is taken back',
    ]);
    expect(await steps.told('handover.incomplete')).toEqual([]);
    await steps.cancel();
  });

  it('is planned anew when part of the money returns, and stands when less does', async () => {
    const steps = await inDelivery(4);
    await send(steps, budget(2, 20_000));
    await steps.answer(await reachOne(steps, 'scaling.approve'), 'approve');
    await steps.reach('handover.complete', WORKING);
    await send(steps, budget(3, 21_000));
    expect(await steps.told('scaling.withdrawn')).toEqual([]);
    await send(steps, budget(4, 40_000));
    expect(await steps.told('scaling.withdrawn')).toHaveLength(1);
    expect(await directions(steps)).toEqual(['shrink 4→1', 'shrink 4→3']);
    expect(await kinds(steps)).toEqual(['deliverable.submit', 'scaling.approve']);
    await steps.cancel();
  });

  it('never goes below the minimum', async () => {
    const steps = await inDelivery(1);
    await send(steps, budget(2, 1_000));
    await steps.env.sleep('1 day');
    expect(await steps.told('scaling.planned')).toEqual([]);
    await steps.cancel();
  });

  it('follows from a lower demand as well', async () => {
    const steps = await inDelivery(3);
    await send(steps, demand(1, 2));
    expect(await directions(steps)).toEqual(['shrink 3→2']);
    await steps.cancel();
  });
});

describe('a credential that lapses', () => {
  const lapse = (key: string): InboundEvent => ({
    type: 'kpo.credential.lapsed.v1',
    key,
    source: '/registry',
    data: { expert: `expert.analyst-1@${OFFICE}`, credential: 'CFA' },
  });

  it('suspends that person at once, until the owner has verified them again', async () => {
    const steps = await inDelivery(2);
    await send(steps, lapse('l1'), lapse('l1'));
    const check = await reachOne(steps, 'expert.verify');
    expect(await steps.told('expert.suspended')).toEqual([{ position: 'analyst-1', why: 'the credential CFA lapsed' }]);
    expect(await active(steps)).toEqual(['analyst-1 suspended', 'analyst-2 active']);
    await steps.answer(check, 'verify');
    expect(await active(steps)).toEqual(['analyst-1 active', 'analyst-2 active']);
    expect(steps.edge.access.map(({ action, position, change }) => `${change} ${action} ${position}`)).toEqual([
      '1 grant analyst-1',
      '2 grant analyst-2',
      '3 revoke analyst-1',
      '4 grant analyst-1',
    ]);
    await steps.cancel();
  });

  it('keeps the person out when the owner rejects them', async () => {
    const steps = await inDelivery(2);
    await send(steps, lapse('l1'));
    await steps.answer(await reachOne(steps, 'expert.verify'), { decision: 'reject', reason: 'Not renewed' });
    expect(await active(steps)).toEqual(['analyst-1 left', 'analyst-2 active']);
    await steps.cancel();
  });

  it('counts also when it lapsed before delivery began', async () => {
    const steps = await engagements.start();
    await steps.reach('nda.sign', bidding('harbour-valuations'));
    await send(steps, lapse('l1'));
    await steps.reach('deliverable.submit');
    expect(await steps.told('expert.suspended')).toHaveLength(1);
    await steps.cancel();
  });
});
