import { ApplicationFailure } from '@temporalio/activity';
import { cancelEngagement } from '../../../workflows/messages.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps();

/** Takes the database away, first for good as the local activity sees it, then until it is called back. */
function away({ edge }: Steps): () => void {
  const { commit } = edge.usual;
  let gone = true;
  let tries = 0;
  edge.instead.commit = (turn) => {
    if (!gone) return commit(turn);
    tries += 1;
    const how = { message: 'the database is away', type: 'StoreUnavailable', nonRetryable: tries === 1 };
    throw ApplicationFailure.create(how);
  };
  return () => {
    gone = false;
  };
}

describe('the journal', () => {
  it('waits in a durable activity while the database is away, and loses nothing', async () => {
    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    const back = away(steps);
    await steps.answer(approval, 'approve');
    await steps.env.sleep('2 minutes');
    expect(await steps.told('scope.approved')).toEqual([]);
    expect((await steps.open()).map(({ kind }) => kind)).toEqual(['scope.approve']);
    back();
    await steps.reach('bid.submit', { 'scope.approve': () => null });
    expect(await steps.told('scope.approved')).toEqual([{ version: 1, by: 'sara@client.example' }]);
    expect((await steps.told('task.opened')).map(({ kind }) => kind)).toEqual([
      'scope.approve',
      'bid.submit',
      'bid.submit',
      'bid.submit',
    ]);
    await steps.cancel();
  });

  it('takes a cancellation during the outage, and withdraws what was being asked', async () => {
    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    const back = away(steps);
    await steps.answer(approval, 'approve');
    await steps.handle.signal(cancelEngagement, { reason: said('the deal is off'), by: someone('olu@client.example') });
    await steps.env.sleep('2 minutes');
    expect(await steps.told('engagement.cancelled')).toEqual([]);
    back();
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect((await steps.told('task.withdrawn')).map(({ kind, reason }) => [kind, reason])).toEqual(
      Array(3).fill(['bid.submit', 'the engagement was cancelled (the deal is off)']),
    );
  });

  it('does not end before every mail is handed over', async () => {
    const steps = await engagements.start();
    const { commit } = steps.edge.usual;
    const delivered: string[][] = [];
    let refusals = 2;
    steps.edge.instead.commit = async (turn) => {
      const receipt = await commit(turn);
      return turn.facts.some(({ type }) => type === 'engagement.closed')
        ? { ...receipt, undelivered: ['m1', 'm2'] }
        : receipt;
    };
    steps.edge.instead.deliverMail = (ids) => {
      if (refusals-- > 0) throw ApplicationFailure.retryable('the mail server is away', 'MailUnavailable');
      delivered.push(ids);
      return Promise.resolve();
    };
    await steps.answer(await steps.reachOne('closeout.certify', bidding('harbour-valuations')), 'certify');
    expect((await steps.ended()).outcome).toBe('closed');
    expect(delivered).toEqual([['m1', 'm2']]);
    expect(refusals).toBe(-1);
  });
});
