import { pauseTask } from '../../workflows/messages.js';
import { aRole } from '../support/samples/briefs.js';
import { inDelivery, type Staffed, staffed, WORKING } from '../support/samples/staffing.js';
import type { TaskRow } from '../../store/contract.js';
import { bidding, refusalOf, withSteps } from '../support/workflows/steps.js';
import { budget, lapse, OFFICE } from '../support/samples/inbound.js';
import { said, someone } from '../support/site/said.js';

const engagements = withSteps();

describe('a credential that lapses', () => {
  it('suspends that person at once, until the owner has verified them again', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(lapse('l1'), lapse('l1'), lapse('l2', 'analyst-7'));
    const check = await steps.one('expert.verify');
    expect([check.assignee.email, check.context.position]).toEqual(['olu@client.example', 'analyst-1']);
    expect(await steps.told('expert.suspended')).toEqual([{ position: 'analyst-1', why: 'the credential CFA lapsed' }]);
    expect(await steps.told('access.revoked')).toEqual([
      { position: 'analyst-1', email: `expert.analyst-1@${OFFICE}`, via: 'ledger', why: 'the credential CFA lapsed' },
    ]);
    expect(await steps.team()).toEqual(['analyst-1 suspended', 'analyst-2 active']);
    await steps.answer(check, 'verify');
    await steps.settle();
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 active']);
    expect(steps.accesses()).toEqual(['revoke analyst-1', 'grant analyst-1']);
    expect(steps.edge.access.map(({ change }) => change)).toEqual([1, 2, 3, 4]);
    await steps.cancel();
  });

  it('keeps the person out when the owner rejects them, and asks the vendor for somebody else, with the reason', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(lapse('l1'));
    await steps.answer(await steps.one('expert.verify'), { decision: 'reject', reason: 'Not renewed' });
    const proposal = await steps.one('expert.propose');
    expect(proposal.context).toMatchObject({ position: 'analyst-1', rejected: 'Not renewed' });
    expect(steps.edge.mails.at(-1)?.lines).toContainEqual('The person before could not start: Not renewed');
    expect(await steps.told('expert.rejected')).toEqual([{ position: 'analyst-1', why: 'Not renewed' }]);
    expect(await steps.team()).toEqual(['analyst-1 left', 'analyst-2 active']);
    expect(steps.accesses()).toEqual(['revoke analyst-1']);
    const other = { decision: 'propose', name: 'Bea', email: `bea@${OFFICE}`, credentials: ['CFA, number 2'] };
    await steps.answer(proposal, other);
    await steps.settle();
    expect(steps.edge.access.at(-1)).toMatchObject({ action: 'grant', position: 'analyst-1', email: `bea@${OFFICE}` });
    expect(await steps.plans()).toEqual([]);
    await steps.cancel();
  });

  it('counts also when it lapsed before delivery began', async () => {
    const started = await engagements.start();
    await started.reach('nda.sign', bidding('harbour-valuations'));
    await staffed(started).send(lapse('l1'));
    await started.reach('expert.verify', WORKING);
    expect(await started.told('expert.suspended')).toEqual([]);
    await started.reach('deliverable.submit', WORKING);
    const steps = staffed(started);
    await steps.settle();
    expect(await steps.told('expert.suspended')).toHaveLength(1);
    expect(steps.edge.access.map(({ action }) => action)).toEqual(['grant', 'revoke', 'grant']);
    await steps.cancel();
  });

  it('leaves the place to the suspended person: nobody is hired over them', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(lapse('l1'));
    await steps.send(budget(2, 60_000));
    expect(await steps.plans()).toEqual([]);
    await steps.send(budget(3, 80_000));
    expect(await steps.plans()).toEqual(['grow analyst 2→3']);
    await steps.settle();
    expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 active', 'analyst-3 active']);
    expect(steps.accesses().sort()).toEqual(['grant analyst-1', 'grant analyst-3', 'revoke analyst-1']);
    await steps.cancel();
  });

  it('makes a cut no deeper than planned when the owner rejects somebody before its approval', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(lapse('l1'));
    await steps.send(budget(2, 30_000));
    expect(await steps.plans()).toEqual(['shrink analyst 2→1']);
    await steps.answer(await steps.one('expert.verify'), { decision: 'reject', reason: 'Not renewed' });
    await steps.settle({ 'expert.propose': () => null });
    expect(await steps.kinds()).toEqual(['deliverable.submit']);
    await steps.env.sleep('11 days');
    expect(await steps.team()).toEqual(['analyst-1 left', 'analyst-2 active']);
    expect(steps.accesses()).toEqual(['revoke analyst-1']);
    await steps.cancel();
  });

  it('does not give access back to somebody whose notice has ended meanwhile', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 30_000));
    await steps.settle();
    await steps.env.sleep('9 days');
    await steps.send(lapse('l1', 'analyst-2'));
    const check = await steps.one('expert.verify');
    await steps.passUntil((await steps.told('scaling.noticed'))[0]?.until ?? '');
    await steps.answer(check, 'verify');
    await steps.env.sleep('1 day');
    expect(steps.accesses()).toEqual(['revoke analyst-2']);
    expect(await steps.told('scaling.completed')).toEqual([{ plan: 'plan-1-1' }]);
    await steps.cancel();
  });
});

describe('work that nobody is left to do', () => {
  const pausedFor = (steps: Staffed, task: string, duration: string): Promise<unknown> =>
    steps.env.client.workflow.getHandle(`deliverable-${steps.id}-D1`).executeUpdate(pauseTask, {
      args: [{ task, for: duration, reason: said('A question is open'), by: someone('olu@client.example') }],
    });
  const alone = [aRole({ headcount: 1, maximum: 1 })];

  it('stands still beside what somebody has stopped, each until its own end', async () => {
    const steps = await inDelivery(engagements, alone);
    const [submission] = await steps.open();
    const holder = async (): Promise<unknown> => (await steps.store.task(submission?.id ?? ''))?.pause?.holder;
    await pausedFor(steps, submission?.id ?? '', 'P30D');
    await steps.send(lapse('l1'));
    await steps.answer(await steps.one('expert.verify'), 'verify');
    await steps.env.sleep('1s');
    expect(await holder()).toBe('pause');
    await steps.env.sleep('30 days');
    expect(await holder()).toBeUndefined();
    await pausedFor(steps, submission?.id ?? '', 'P1D');
    await steps.send(lapse('l2'));
    await steps.env.sleep('25 hours');
    expect(await holder()).toBe('access');
    await steps.answer(await steps.one('expert.verify'), 'verify');
    await steps.env.sleep('1s');
    expect(await holder()).toBeUndefined();
    await steps.cancel();
  });

  it('stands still after a rejection until somebody else works, is not taken meanwhile, and with nobody left the owner decides', async () => {
    const steps = await inDelivery(engagements, alone);
    const [submission] = (await steps.open()) as [TaskRow];
    const paused = async (): Promise<boolean> => Boolean((await steps.store.task(submission.id))?.pause);
    await steps.send(lapse('l1'));
    expect(await refusalOf(steps.answer(submission, 'submit'))).toEqual([
      'invalid',
      '/decision',
      'No work is taken from a team in which nobody may work: the team cannot work, since the credential CFA lapsed',
    ]);
    await steps.answer(await steps.one('expert.verify'), { decision: 'reject', reason: 'Not renewed' });
    await steps.env.sleep('1s');
    expect([await paused(), steps.mailed('task.resumed')]).toEqual([true, []]);
    await steps.answer(await steps.one('expert.propose'), { decision: 'cannot', reason: 'Nobody is free' });
    const decision = await steps.one('position.decide');
    expect([decision.assignee.email, decision.context]).toMatchObject([
      'olu@client.example',
      { position: 'analyst-1', reason: 'Nobody is free', working: 0, minimum: 1, mayReduce: false },
    ]);
    await steps.answer(decision, 'extend');
    await steps.answer(await steps.one('expert.propose'), 'propose');
    expect(await paused()).toBe(true);
    await steps.settle();
    expect([await paused(), await steps.team()]).toEqual([false, ['analyst-1 active']]);
    await steps.answer(submission, 'submit');
    await steps.reach('review.score');
    await steps.cancel();
  });

  it('goes to another vendor, or ends, where the owner decides so about the position', async () => {
    const steps = await inDelivery(engagements, alone);
    await steps.send(lapse('l1'));
    await steps.answer(await steps.one('expert.verify'), { decision: 'reject', reason: 'Not renewed' });
    await steps.answer(await steps.one('expert.propose'), { decision: 'cannot', reason: 'Nobody is free' });
    await steps.answer(await steps.one('position.decide'), { decision: 'terminate', reason: 'Too late' });
    await steps.answer(await steps.one('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'terminated', reason: 'Too late' });
  });

  it('begins again only once nothing holds it any more', async () => {
    const roles = ['analyst', 'lawyer'].map((id) => aRole({ id, headcount: 1, maximum: 1 }));
    const steps = await inDelivery(engagements, roles);
    const [submission] = await steps.open();
    const paused = async (): Promise<boolean> => Boolean((await steps.store.task(submission?.id ?? ''))?.pause);
    await steps.send(lapse('l1'), lapse('l2', 'lawyer-1'));
    const [first, second] = (await steps.open()).filter(({ kind }) => kind === 'expert.verify');
    expect(await paused()).toBe(true);
    for (const [check, still] of [
      [first, true],
      [second, false],
    ] as const) {
      if (check) await steps.answer(check, 'verify');
      await steps.env.sleep('1s');
      expect(await paused()).toBe(still);
    }
    await steps.cancel();
  });
});
