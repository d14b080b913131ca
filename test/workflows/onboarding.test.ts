import { ApplicationFailure } from '@temporalio/activity';
import type { TaskRow } from '../../store/contract.js';
import { aRole } from '../support/samples/briefs.js';
import { bidding, refusalOf, type Steps, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';
const TWO = { roles: [aRole({ headcount: 2 })] };
const named = (email: string): { decision: string; name: string; email: string; credentials: string[] } => ({
  decision: 'propose',
  name: 'Ada Analyst',
  email,
  credentials: ['CFA, number 1'],
});
const grants = ({ edge }: Steps): string[] =>
  edge.access.map(({ action, position, email }) => `${action} ${position} ${email}`);

describe('onboardTeam', () => {
  it('names, verifies and acknowledges one expert for a position, and only then grants access', async () => {
    const steps = await engagements.start();
    const proposal = await steps.reachOne('expert.propose', bidding(HARBOUR));
    expect(proposal.assignee.email).toBe('hannah@harbour-valuations.example');
    await steps.answer(proposal, named('ada@harbour-valuations.example'));
    const check = await steps.reachOne('expert.verify');
    expect([check.assignee.email, check.documents]).toEqual(['olu@client.example', [`${proposal.id}-evidence`]]);
    await steps.answer(check, 'verify');
    const acknowledgement = await steps.reachOne('expert.acknowledge');
    expect([acknowledgement.assignee.email, acknowledgement.assignee.role, acknowledgement.documents]).toEqual([
      'ada@harbour-valuations.example',
      'expert',
      ['confidential'],
    ]);
    expect(steps.edge.access).toEqual([]);
    await steps.answer(acknowledgement, 'acknowledge');
    await steps.reach('deliverable.submit');
    expect(
      (await steps.journal()).map(({ type }) => type).filter((type) => /^(expert|access|team)/.test(type)),
    ).toEqual(['expert.proposed', 'expert.verified', 'expert.acknowledged', 'access.granted', 'team.complete']);
    expect(await steps.told('access.granted')).toEqual([
      { position: 'analyst-1', email: 'ada@harbour-valuations.example', via: 'ledger' },
    ]);
    expect((await steps.store.engagement(steps.id))?.team).toEqual([
      {
        position: 'analyst-1',
        role: 'analyst',
        name: 'Ada Analyst',
        email: 'ada@harbour-valuations.example',
        state: 'active',
      },
    ]);
    await steps.cancel();
    expect(grants(steps)).toEqual([
      'grant analyst-1 ada@harbour-valuations.example',
      'revoke analyst-1 ada@harbour-valuations.example',
    ]);
  });

  it('asks for somebody else when the owner rejects, or the expert declines', async () => {
    const steps = await engagements.start();
    const script = bidding(HARBOUR);
    await steps.answer(await steps.reachOne('expert.propose', script), named('a@harbour-valuations.example'));
    await steps.answer(await steps.reachOne('expert.verify'), { decision: 'reject', reason: 'The number is unknown' });
    const second = await steps.reachOne('expert.propose');
    expect(second.context).toMatchObject({ attempt: 2, rejected: 'The number is unknown' });
    expect(steps.edge.mails.at(-1)).toMatchObject({
      to: { email: 'hannah@harbour-valuations.example' },
      lines: expect.arrayContaining(['The person before could not start: The number is unknown']),
    });
    await steps.answer(second, named('b@harbour-valuations.example'));
    await steps.answer(await steps.reachOne('expert.verify'), 'verify');
    await steps.answer(await steps.reachOne('expert.acknowledge'), { decision: 'decline', reason: 'I hold shares' });
    const third = await steps.reachOne('expert.propose');
    await steps.answer(third, named('c@harbour-valuations.example'));
    await steps.reach('deliverable.submit');
    expect(await steps.told('expert.rejected')).toEqual([{ position: 'analyst-1', why: 'The number is unknown' }]);
    expect(await steps.told('expert.declined')).toEqual([{ position: 'analyst-1', why: 'I hold shares' }]);
    expect(grants(steps)).toEqual(['grant analyst-1 c@harbour-valuations.example']);
    await steps.cancel();
  });

  it('passes the award to the runner-up when the vendor cannot place the minimum, and the owner decides so', async () => {
    const steps = await engagements.start();
    const proposal = await steps.reachOne('expert.propose', bidding(HARBOUR, LIFFEY));
    await steps.answer(proposal, { decision: 'cannot', reason: 'Everybody is busy' });
    const decision = await steps.reachOne('position.decide');
    expect([decision.assignee.email, decision.context]).toMatchObject([
      'olu@client.example',
      { position: 'analyst-1', reason: 'Everybody is busy', working: 0, minimum: 1, mayReduce: false },
    ]);
    await steps.answer(decision, { decision: 'replace', reason: 'Next' });
    await steps.reach('deliverable.submit');
    expect(await steps.told('position.decided')).toEqual([
      { position: 'analyst-1', role: 'analyst', decision: 'replace', by: 'olu@client.example' },
    ]);
    expect(await steps.told('position.unfilled')).toEqual([
      { position: 'analyst-1', role: 'analyst', why: 'Everybody is busy' },
    ]);
    expect(await steps.told('award.lost')).toEqual([
      { vendor: HARBOUR, why: 'only 0 of at least 1 Valuation analyst could be placed' },
    ]);
    expect(grants(steps)).toEqual(['grant analyst-1 expert.analyst-1@liffey-analytics.example']);
    await steps.cancel();
  });

  it('asks the vendor again where the owner wants so, goes on without the position, or ends', async () => {
    const steps = await engagements.start({ roles: [aRole({ headcount: 2, minimum: 2 })] });
    const script = { ...bidding(HARBOUR), 'expert.propose': () => null };
    const [first, second] = await steps.reach('expert.propose', bidding(HARBOUR));
    await steps.answer(first as TaskRow, 'propose');
    await steps.answer(await steps.reachOne('expert.verify', script), 'verify');
    await steps.answer(await steps.reachOne('expert.acknowledge', script), 'acknowledge');
    await steps.answer(second as TaskRow, { decision: 'cannot', reason: 'Nobody is free' });
    await steps.answer(await steps.reachOne('position.decide'), 'extend');
    await steps.answer(await steps.reachOne('expert.propose'), { decision: 'cannot', reason: 'Still nobody' });
    const decision = await steps.reachOne('position.decide');
    expect(decision.context).toMatchObject({ reason: 'Still nobody', working: 1, minimum: 2, mayReduce: true });
    await steps.answer(decision, { decision: 'reduce', reason: 'One will do' });
    await steps.reach('deliverable.submit');
    expect(await steps.told('team.complete')).toEqual([{ positions: 1 }]);
    expect(await steps.told('scope.amended')).toMatchObject([{ version: 2, why: 'One will do', deliverable: null }]);
    await steps.cancel();
  });

  it('ends before delivery where the owner decides so', async () => {
    const steps = await engagements.start();
    await steps.answer(await steps.reachOne('expert.propose', bidding(HARBOUR)), 'cannot');
    await steps.answer(await steps.reachOne('position.decide'), { decision: 'terminate', reason: 'No market' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'No market' });
  });

  it('takes away what was granted when the vendor loses the award', async () => {
    const steps = await engagements.start({ roles: [aRole({ headcount: 2, minimum: 2 })] });
    const [first, second] = await steps.reach('expert.propose', bidding(HARBOUR, LIFFEY));
    await steps.answer(first as TaskRow, 'propose');
    await steps.answer(await steps.reachOne('expert.verify', { 'expert.propose': () => null }), 'verify');
    await steps.answer(await steps.reachOne('expert.acknowledge', { 'expert.propose': () => null }), 'acknowledge');
    await steps.answer(second as TaskRow, { decision: 'cannot', reason: 'Nobody is free' });
    await steps.reach('nda.sign', { 'position.decide': () => 'replace' });
    expect(grants(steps)).toEqual([
      'grant analyst-1 expert.analyst-1@harbour-valuations.example',
      'revoke analyst-1 expert.analyst-1@harbour-valuations.example',
    ]);
    expect(await steps.told('access.revoked')).toEqual([
      {
        position: 'analyst-1',
        email: 'expert.analyst-1@harbour-valuations.example',
        via: 'ledger',
        why: 'the award passed to another vendor',
      },
    ]);
    await steps.cancel();
  });

  it('goes on below the headcount as long as the minimum is placed', async () => {
    const steps = await engagements.start(TWO);
    await steps.reach('deliverable.submit', {
      ...bidding(HARBOUR),
      'expert.propose': ({ context }) => (context.position === 'analyst-1' ? 'propose' : 'cannot'),
    });
    expect(await steps.told('team.complete')).toEqual([{ positions: 1 }]);
    expect((await steps.told('position.unfilled')).map(({ position }) => position)).toEqual(['analyst-2']);
    await steps.cancel();
  });

  it('refuses a person who fills another position, or works for the client', async () => {
    const steps = await engagements.start(TWO);
    const [first, second] = (await steps.reach('expert.propose', bidding(HARBOUR))) as [TaskRow, TaskRow];
    expect(await refusalOf(steps.answer(first, named('Rita@client.example')))).toEqual([
      'invalid',
      '/email',
      '“rita@client.example” works for the client in this engagement.',
    ]);
    await steps.answer(first, named('ada@harbour-valuations.example'));
    expect(await refusalOf(steps.answer(second, named('ADA@harbour-valuations.example')))).toEqual([
      'invalid',
      '/email',
      '“ada@harbour-valuations.example” fills the position analyst-1 already.',
    ]);
    await steps.cancel();
  });

  it('does not fill two positions with one person who is named twice at the same moment', async () => {
    const steps = await engagements.start(TWO);
    const tasks = await steps.reach('expert.propose', bidding(HARBOUR));
    const answers = await Promise.allSettled(
      tasks.map((task) => steps.answer(task, named('ada@harbour-valuations.example'))),
    );
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
    await steps.reach('deliverable.submit');
    const emails = (await steps.told('access.granted')).map(({ email }) => email);
    expect(emails).toHaveLength(2);
    expect(new Set(emails).size).toBe(2);
    await steps.cancel();
  });

  it('journals a refusal of the access system, tells the owner, and asks for somebody else', async () => {
    const steps = await engagements.start();
    await steps.reach('expert.acknowledge', bidding(HARBOUR));
    let calls = 0;
    steps.edge.instead.grantAccess = () => {
      calls += 1;
      throw ApplicationFailure.nonRetryable('the account is blocked', 'AccessRefused');
    };
    const decision = await steps.reachOne('award.approve', { 'position.decide': () => 'replace' });
    expect(calls).toBe(3);
    expect((await steps.told('access.failed'))[0]).toEqual({
      position: 'analyst-1',
      email: 'expert.analyst-1@harbour-valuations.example',
      action: 'grant',
      why: 'the account is blocked',
    });
    expect(steps.mailed('note').filter(([to]) => to === 'olu@client.example')).toEqual(
      Array(3).fill(['olu@client.example', 'Access could not be granted']),
    );
    expect(await steps.told('position.unfilled')).toEqual([
      { position: 'analyst-1', role: 'analyst', why: '3 people were proposed and none could start' },
    ]);
    expect(decision.context.failed).toBe('every vendor that was ranked fell away');
    await steps.cancel();
  });

  it('waits for an access system that is away, and takes back what it grants after a cancellation', async () => {
    const steps = await engagements.start();
    const acknowledgement = await steps.reachOne('expert.acknowledge', bidding(HARBOUR));
    const { grantAccess } = steps.edge.usual;
    let away = true;
    steps.edge.instead.grantAccess = (request) => {
      if (away) throw new Error('connection refused');
      return grantAccess(request);
    };
    await steps.answer(acknowledgement, 'acknowledge');
    await steps.env.sleep('1 minute');
    expect(await steps.told('access.granted')).toEqual([]);
    const cancelled = steps.cancel('the deal is off');
    away = false;
    expect(await cancelled).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect(grants(steps)).toEqual([
      'grant analyst-1 expert.analyst-1@harbour-valuations.example',
      'revoke analyst-1 expert.analyst-1@harbour-valuations.example',
    ]);
    expect((await steps.journal()).at(-1)?.type).toBe('engagement.cancelled');
  });

  it('tries a refused removal again every hour until access is gone', async () => {
    const steps = await engagements.start();
    await steps.reach('deliverable.submit', bidding(HARBOUR));
    const { revokeAccess } = steps.edge.usual;
    let refusals = 0;
    steps.edge.instead.revokeAccess = (request) => {
      refusals += 1;
      if (refusals <= 2) throw ApplicationFailure.nonRetryable('try later', 'AccessRefused');
      return revokeAccess(request);
    };
    await steps.cancel();
    const types = (await steps.journal()).map(({ type }) => type).filter((type) => /^access|cancelled$/.test(type));
    expect(types).toEqual([
      'access.granted',
      'access.failed',
      'access.failed',
      'access.revoked',
      'engagement.cancelled',
    ]);
  });
});
