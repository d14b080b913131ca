import { aRole } from '../support/samples/briefs.js';
import { withSteps } from '../support/workflows/steps.js';
import { inDelivery, WORKING } from '../support/samples/staffing.js';
import { budget, freeze, OFFICE } from '../support/samples/inbound.js';

const engagements = withSteps();
const DAY = 86_400_000;

describe('a cut of the budget', () => {
  it('gives notice, has the work handed over, and removes access when the notice ends and not before', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 30_000));
    const approval = await steps.one('scaling.approve');
    expect(approval.context).toMatchObject({
      direction: 'shrink',
      notice: 'P10D',
      changes: ['Valuation analyst: 2 → 1'],
    });
    await steps.answer(approval, 'approve');
    const handover = await steps.one('handover.complete');
    expect(await steps.told('scaling.noticed')).toEqual([
      { plan: 'plan-1-1', position: 'analyst-2', until: handover.due },
    ]);
    expect(Date.parse(handover.due) - Date.parse(handover.openedAt)).toBe(10 * DAY);
    expect([handover.assignee.email, handover.title]).toEqual([
      `hannah@${OFFICE}`,
      'Hand over the work of Expert analyst-2',
    ]);
    expect(steps.mailed('scaling.notice')).toEqual([[`expert.analyst-2@${OFFICE}`, 'Notice: your position ends']]);
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 notice']);

    await steps.answer(handover, 'complete');
    await steps.env.sleep('9 days');
    expect(await steps.told('handover.completed')).toEqual([
      { position: 'analyst-2', document: `${handover.id}-handover` },
    ]);
    expect(steps.accesses()).toEqual([]);
    await steps.passUntil(handover.due);
    expect(await steps.told('access.revoked')).toEqual([
      { position: 'analyst-2', email: `expert.analyst-2@${OFFICE}`, via: 'ledger', why: 'the team was made smaller' },
    ]);
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 left']);
    expect(
      steps.edge.mails.filter(({ kind }) => kind === 'scaling.done').map(({ subject, lines }) => [subject, lines]),
    ).toEqual(Array(2).fill(['The team has become smaller', ['1 person now has access.']]));
    await steps.finish();
    expect(steps.accesses()).toEqual(['revoke analyst-2', 'revoke analyst-1']);
  });

  it('removes access on the day also when nobody confirms the handover', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 30_000));
    await steps.answer(await steps.one('scaling.approve'), 'approve');
    await steps.passUntil((await steps.one('handover.complete')).due);
    expect(steps.accesses()).toEqual(['revoke analyst-2']);
    expect(await steps.kinds()).toEqual(['deliverable.submit', 'handover.complete']);
    await steps.env.sleep('5 days');
    expect(await steps.told('handover.incomplete')).toEqual([{ position: 'analyst-2', why: 'no answer in time' }]);
    expect(await steps.told('scaling.completed')).toEqual([{ plan: 'plan-1-1' }]);
    await steps.finish();
  });

  it('is taken back when the money returns during the notice, and nobody loses access', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 30_000));
    await steps.answer(await steps.one('scaling.approve'), 'approve');
    const handover = await steps.one('handover.complete');
    await steps.env.sleep('5 days');
    await steps.send(budget(3, 60_000));
    expect(await steps.told('scaling.withdrawn')).toEqual([
      { plan: 'plan-1-1', why: 'the team is needed again before the notice ended' },
    ]);
    expect(await steps.store.task(handover.id)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { code: 'reasons.noticeTakenBack' },
    });
    await steps.env.sleep('20 days');
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 active']);
    expect(steps.accesses()).toEqual([]);
    expect(steps.mailed('scaling.notice').map(([to, subject]) => [to, subject])).toEqual([
      [`expert.analyst-2@${OFFICE}`, 'Notice: your position ends'],
      [`expert.analyst-2@${OFFICE}`, 'The notice is taken back'],
    ]);
    expect(await steps.told('handover.incomplete')).toEqual([]);
    await steps.finish();
  });

  it('is planned anew when part of the money returns, and stands when less does', async () => {
    const steps = await inDelivery(engagements, [aRole({ headcount: 4, maximum: 5 })]);
    await steps.send(budget(2, 20_000));
    await steps.answer(await steps.one('scaling.approve'), 'approve');
    await steps.reach('handover.complete', WORKING);
    await steps.send(budget(3, 21_000), freeze(4));
    expect(await steps.told('scaling.withdrawn')).toEqual([]);
    await steps.send(budget(5, 40_000));
    expect(await steps.told('scaling.withdrawn')).toHaveLength(1);
    expect(await steps.plans()).toEqual(['shrink analyst 4→1', 'shrink analyst 4→3']);
    expect(await steps.kinds()).toEqual(['deliverable.submit', 'scaling.approve']);
    await steps.finish();
  });

  it('completes before a deeper cut is planned', async () => {
    const steps = await inDelivery(engagements, [aRole({ headcount: 4, maximum: 5 })]);
    await steps.send(budget(2, 40_000));
    await steps.settle();
    await steps.send(budget(3, 20_000));
    await steps.env.sleep('11 days');
    expect(steps.accesses()).toEqual(['revoke analyst-4']);
    expect(await steps.plans()).toEqual(['shrink analyst 4→3']);
    await steps.env.sleep('5 days');
    expect(await steps.plans()).toEqual(['shrink analyst 4→3', 'shrink analyst 3→1']);
    await steps.settle();
    await steps.env.sleep('11 days');
    expect(steps.accesses().slice(1).sort()).toEqual(['revoke analyst-2', 'revoke analyst-3']);
    expect((await steps.told('scaling.completed')).map(({ plan }) => plan)).toEqual(['plan-1-1', 'plan-1-2']);
    await steps.finish();
  });

  it('never goes below the minimum', async () => {
    const steps = await inDelivery(engagements, [aRole({ headcount: 1 })]);
    await steps.send(budget(2, 1_000));
    expect(await steps.told('scaling.planned')).toEqual([]);
    await steps.finish();
  });
});
