import type { TaskRow } from '../../../store/contract.js';
import { PLAIN } from '../../../i18n/index.js';
import { aRole, pounds } from '../../support/samples/briefs.js';
import { withSteps } from '../../support/workflows/steps.js';
import { inDelivery, WORKING, YEAR_LONG } from '../../support/samples/staffing.js';
import { inboundEvent } from '../../../workflows/messages.js';
import { budget, demand, freeze, OFFICE } from '../../support/samples/inbound.js';

const engagements = withSteps();

describe('a rise of the budget', () => {
  it('grows the team by a costed plan that finance approves', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    const approval = await steps.one('scaling.approve');
    expect([approval.assignee.email, approval.context]).toEqual([
      'finn@client.example',
      {
        direction: 'grow',
        changes: ['Valuation analyst: 2 → 3'],
        costBefore: '£48,000',
        costAfter: '£72,000',
        budget: '£80,000',
        notice: 'none',
      },
    ]);
    expect(await steps.told('scaling.planned')).toEqual([
      {
        plan: {
          id: 'plan-1-1',
          direction: 'grow',
          changes: [{ role: 'analyst', from: 2, to: 3 }],
          costBefore: { currency: 'GBP', minor: 4_800_000 },
          costAfter: { currency: 'GBP', minor: 7_200_000 },
          budget: { currency: 'GBP', minor: 8_000_000 },
          budgetVersion: 2,
        },
      },
    ]);
    await steps.answer(approval, 'approve');
    const proposal = await steps.one('expert.propose');
    expect(proposal.context.position).toBe('analyst-3');
    await steps.answer(proposal, 'propose');
    await steps.answer(await steps.one('expert.verify'), 'verify');
    expect(steps.accesses()).toEqual([]);
    await steps.answer(await steps.one('expert.acknowledge'), 'acknowledge');
    await steps.settle();
    expect((await steps.journal()).slice(-10).flatMap(({ type }) => (type.startsWith('task') ? [] : [type]))).toEqual([
      'expert.proposed',
      'expert.verified',
      'expert.acknowledged',
      'access.granted',
      'scaling.completed',
    ]);
    expect(await steps.told('scaling.approved')).toEqual([{ plan: 'plan-1-1', by: 'finn@client.example' }]);
    expect(steps.accesses()).toEqual(['grant analyst-3']);
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 active', 'analyst-3 active']);
    expect(
      steps.edge.mails.filter(({ kind }) => kind === 'scaling.done').map(({ to, lines }) => [to.email, lines]),
    ).toEqual([
      ['olu@client.example', ['3 people now have access.']],
      [`hannah@${OFFICE}`, ['3 people now have access.']],
    ]);
    expect((await steps.store.engagement(steps.id))?.plan).toMatchObject({ state: 'completed', budgetVersion: 2 });
    await steps.finish();
  });

  it('changes nothing when finance rejects it', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    await steps.answer(await steps.one('scaling.approve'), { decision: 'reject', reason: 'Too early' });
    await steps.env.sleep('20 days');
    expect(await steps.told('scaling.rejected')).toEqual([{ plan: 'plan-1-1', why: 'Too early' }]);
    expect(await steps.plans()).toEqual(['grow analyst 2→3']);
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    expect(steps.accesses()).toEqual([]);
    expect((await steps.store.engagement(steps.id))?.plan?.state).toBe('rejected');
    await steps.finish();
  });

  it('is rejected by the silence of finance', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    await steps.env.sleep('10 days');
    expect(await steps.told('scaling.rejected')).toEqual([{ plan: 'plan-1-1', why: 'not approved in time' }]);
    expect(await steps.told('scaling.approved')).toEqual([]);
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    await steps.finish();
  });

  it('does not hire while the budget is frozen', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    await steps.send(freeze(3), demand(1, { analyst: 4 }));
    expect(await steps.told('scaling.withdrawn')).toHaveLength(1);
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    await steps.send(budget(4, 80_000));
    expect(await steps.plans()).toEqual(['grow analyst 2→3', 'grow analyst 2→3']);
    await steps.finish();
  });

  it('plans anew when a newer event comes before the approval', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    const first = await steps.one('scaling.approve');
    await steps.send(budget(3, 110_000));
    expect(await steps.plans()).toEqual(['grow analyst 2→3', 'grow analyst 2→4']);
    expect(await steps.store.task(first.id)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { code: 'reasons.planReplaced' },
    });
    expect(await steps.told('scaling.withdrawn')).toEqual([
      { plan: 'plan-1-1', why: 'a newer event came before the approval' },
    ]);
    await steps.send(budget(4, 60_000));
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    expect((await steps.store.engagement(steps.id))?.plan).toMatchObject({ id: 'plan-1-2', state: 'withdrawn' });
    await steps.finish();
  });

  it('waits out the cool-down before the next plan', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    await steps.settle();
    expect(await steps.told('scaling.completed')).toHaveLength(1);
    await steps.send(budget(3, 50_000));
    await steps.env.sleep('4 days');
    expect(await steps.plans()).toEqual(['grow analyst 2→3']);
    await steps.env.sleep('25h');
    expect(await steps.plans()).toEqual(['grow analyst 2→3', 'shrink analyst 3→2']);
    await steps.finish();
  });

  it('leaves nothing open, and nobody with access, when the work is done before the team has grown', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 200_000));
    await steps.answer(await steps.one('scaling.approve'), 'approve');
    const [first] = (await steps.reach('expert.propose', WORKING)) as [TaskRow];
    const joining = first.context.position as string;
    await steps.answer(first, 'propose');
    const NOBODY_JOINS = { 'expert.propose': () => null, 'deliverable.submit': () => null };
    await steps.answer(await steps.reachOne('expert.verify', NOBODY_JOINS), 'verify');
    await steps.answer(await steps.reachOne('expert.acknowledge', NOBODY_JOINS), 'acknowledge');
    await steps.settle(NOBODY_JOINS);
    expect(steps.accesses()).toEqual([`grant ${joining}`]);
    await steps.settle({
      'expert.propose': () => null,
      'deliverable.submit': () => 'submit',
      'closeout.certify': () => null,
    });
    expect(await steps.kinds()).toEqual(['closeout.certify']);
    expect(steps.accesses().slice(1).sort()).toEqual(
      ['revoke analyst-1', 'revoke analyst-2', `revoke ${joining}`].sort(),
    );
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect(await steps.told('scaling.completed')).toEqual([]);
  });
});

describe('a demand that rises and falls at once', () => {
  it('is met by two plans: first the smaller role, then after the cool-down the larger one', async () => {
    const lead = aRole({ id: 'lead', title: 'Valuation lead' });
    const steps = await inDelivery(engagements, [aRole(), lead]);
    await steps.send(demand(1, { analyst: 1, lead: 3 }));
    await steps.settle();
    await steps.env.sleep('11 days');
    expect(await steps.plans()).toEqual(['shrink analyst 2→1']);
    await steps.env.sleep('5 days');
    await steps.settle();
    expect(await steps.plans()).toEqual(['shrink analyst 2→1', 'grow lead 2→3']);
    expect(steps.accesses()).toEqual(['revoke analyst-2', 'grant lead-3']);
    await steps.env.sleep('20 days');
    expect(await steps.plans()).toHaveLength(2);
    await steps.finish();
  });
});

describe('growth under way', () => {
  /** Three more people are looked for, and one of them was named and verified. */
  async function growing() {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 200_000));
    await steps.answer(await steps.one('scaling.approve'), 'approve');
    const [first] = (await steps.reach('expert.propose', WORKING)) as [TaskRow];
    await steps.answer(first, 'propose');
    const nobodyElse = { 'expert.propose': () => null, 'deliverable.submit': () => null };
    await steps.answer(await steps.reachOne('expert.verify', nobodyElse), 'verify');
    const last = await steps.reachOne('expert.acknowledge', nobodyElse);
    return { steps, last };
  }

  it.each([
    ['a cut', budget(3, 60_000)],
    ['a freeze', freeze(3)],
    ['less demand', demand(1, { analyst: 2 })],
  ])('is given up at once by %s, and nobody more gets access', async (_what, event) => {
    const { steps, last } = await growing();
    await steps.send(event);
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    expect(await steps.store.task(last.id)).toMatchObject({ state: 'withdrawn' });
    expect((await steps.told('scaling.cut-short')).map(({ position }) => position)).toEqual([
      'analyst-5',
      'analyst-4',
      'analyst-3',
    ]);
    expect((await steps.told('scaling.withdrawn')).map(({ why }) => why)).toEqual([
      'budget or demand no longer allow for it',
    ]);
    expect(steps.accesses()).toEqual([]);
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 active']);
    await steps.finish();
  });

  it('is given up place by place, the last first, as far as the money no longer reaches', async () => {
    const { steps, last } = await growing();
    await steps.send(budget(3, 80_000));
    expect((await steps.told('scaling.cut-short')).map(({ position }) => position)).toEqual(['analyst-5', 'analyst-4']);
    const joining = (await steps.open()).map(({ context }) => context.position);
    expect(joining).toContain('analyst-3');
    await steps.settle();
    expect(steps.accesses()).toEqual(['grant analyst-3']);
    expect(await steps.told('scaling.completed')).toHaveLength(1);
    expect(last.context.position).toMatch(/^analyst-[345]$/);
    await steps.cancel();
  });

  it('goes on where a budget differs by no more than noise', async () => {
    const { steps } = await growing();
    await steps.send(budget(3, 197_000));
    expect(await steps.told('scaling.cut-short')).toEqual([]);
    await steps.settle();
    expect(steps.accesses()).toHaveLength(3);
    await steps.finish();
  });
});

describe('events that come together', () => {
  it('are one request to finance', async () => {
    const steps = await inDelivery(engagements);
    for (let version = 2; version <= 6; version += 1) {
      await steps.handle.signal(inboundEvent, budget(version, 60_000 + version * 5_000));
      await steps.env.sleep('500ms');
    }
    await steps.env.sleep('10s');
    expect(await steps.plans()).toEqual(['grow analyst 2→3']);
    expect(await steps.told('scaling.withdrawn')).toEqual([]);
    const approval = await steps.one('scaling.approve');
    expect(approval.context.budget).toBe('£90,000');
    await steps.send(demand(1, { analyst: 3 }));
    expect((await steps.one('scaling.approve')).id).toBe(approval.id);
    await steps.finish();
  });

  it('are no request at all while they differ by noise from what was planned for', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 61_000), budget(3, 59_500));
    await steps.env.sleep('6 days');
    expect(await steps.plans()).toEqual([]);
    await steps.finish();
  });
});

describe('less money than the smallest team costs', () => {
  const shortIn = async (amount: number, deliverables?: Parameters<typeof inDelivery>[2]) => {
    const steps = await inDelivery(engagements, undefined, deliverables);
    await steps.send(budget(2, amount));
    const tasks = (await steps.open()).filter(({ kind }) => kind === 'shortfall.decide');
    const of = (role: string): TaskRow => tasks.find(({ assignee }) => assignee.role === role) as TaskRow;
    return { steps, tasks, of };
  };

  it.each([0, 23_000])(
    'such as £%s is asked of the owner and finance, and whoever answers first decides',
    async (amount) => {
      const { steps, tasks, of } = await shortIn(amount);
      expect(tasks.map(({ assignee }) => assignee.email).sort()).toEqual(['finn@client.example', 'olu@client.example']);
      expect(of('owner').context).toMatchObject({ budget: PLAIN.money(pounds(amount)), least: '£24,000' });
      expect(await steps.plans()).toEqual([]);
      await steps.answer(of('finance'), { decision: 'carry-on', reason: 'The sponsor pays from elsewhere.' });
      await steps.env.sleep('10s');
      expect(await steps.told('shortfall.decided')).toEqual([
        { decision: 'carry-on', by: 'finn@client.example', why: 'The sponsor pays from elsewhere.' },
      ]);
      expect(await steps.store.task(of('owner').id)).toMatchObject({ state: 'withdrawn' });
      expect(await steps.plans()).toEqual(['shrink analyst 2→1']);
      await steps.cancel();
    },
  );

  it('is carried on by the owner once finance approves the money, and asked again where it refuses', async () => {
    const { steps, of } = await shortIn(23_000);
    const carryOn = { decision: 'carry-on', reason: 'It pays for itself.' };
    await steps.answer(of('owner'), carryOn, pounds(0));
    const second = await steps.one('money.approve');
    expect([second.assignee.email, second.terms.amount]).toEqual(['finn@client.example', pounds(1_000)]);
    expect(second.context).toMatchObject({ amount: '£1,000', limit: '£0', approvedBy: 'olu@client.example' });
    await steps.answer(second, { decision: 'reject', reason: 'Not this year' });
    expect(await steps.told('shortfall.decided')).toEqual([]);
    const again = (await steps.open()).find(
      ({ kind, assignee }) => kind === 'shortfall.decide' && assignee.role === 'owner',
    );
    await steps.answer(again as TaskRow, carryOn, pounds(0));
    await steps.answer(await steps.one('money.approve'), 'approve');
    await steps.env.sleep('10s');
    expect(await steps.told('shortfall.decided')).toMatchObject([{ decision: 'carry-on', by: 'olu@client.example' }]);
    await steps.cancel();
  });

  it('needs no money of finance any more once there is other money', async () => {
    const { steps, of } = await shortIn(23_000);
    await steps.answer(of('owner'), { decision: 'carry-on', reason: 'It pays for itself.' }, pounds(0));
    const second = await steps.one('money.approve');
    await steps.send(budget(3, 60_000));
    expect(await steps.store.task(second.id)).toMatchObject({ state: 'withdrawn' });
    await steps.finish();
  });

  it('holds the work where it is paused, until there is money again', async () => {
    const { steps, of } = await shortIn(0);
    await steps.answer(of('owner'), { decision: 'pause', reason: 'Until the autumn.' });
    await steps.env.sleep('10s');
    const work = async () => (await steps.open()).find(({ kind }) => kind === 'deliverable.submit');
    expect((await work())?.pause).not.toBeNull();
    expect(await steps.plans()).toEqual([]);
    await steps.send(budget(3, 60_000));
    expect((await work())?.pause).toBeNull();
    await steps.finish();
  });

  it('is no question any more once there is money, and asks again when there is less', async () => {
    const { steps, of } = await shortIn(0);
    await steps.send(budget(3, 60_000));
    expect(await steps.store.task(of('owner').id)).toMatchObject({ state: 'withdrawn' });
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    await steps.send(budget(4, 1_000));
    expect(await steps.told('shortfall.found')).toHaveLength(2);
    await steps.finish();
  });

  it('asks the sponsor to drop what is left out, or ends the engagement', async () => {
    const { steps, of } = await shortIn(0, [YEAR_LONG, { ...YEAR_LONG, id: 'D2', payment: undefined }]);
    await steps.answer(of('owner'), { decision: 'reduce', drop: 'D2', reason: 'No money.' });
    const change = await steps.one('scope.approve');
    expect(change.context.change).toBe('No money.');
    await steps.send(budget(3, 500));
    const again = (await steps.open()).filter(({ kind }) => kind === 'shortfall.decide');
    await steps.answer(again[0] as TaskRow, { decision: 'terminate', reason: 'No money at all.' });
    await steps.answer(await steps.reachOne('closeout.certify', { 'deliverable.submit': () => null }), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'terminated', reason: 'No money at all.' });
  });
});
