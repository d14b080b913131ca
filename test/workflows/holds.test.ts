import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../domain/kernel/failures.js';
import { holdDeliverable } from '../../workflows/messages.js';
import { eventually } from '../support/eventually.js';
import { bidding, type Steps, withSteps } from '../support/steps.js';
import { said } from '../support/said.js';

const engagements = withSteps();
const DELIVERING = bidding('harbour-valuations');

const hold = ({ env }: Steps, workflowId: string, why: string | null): Promise<void> =>
  env.client.workflow.getHandle(workflowId).signal(holdDeliverable, { why: why === null ? null : said(why) });

describe('a deliverable whose team cannot work', () => {
  it('is held no longer than a clock may stand still, also where it is asked for once more', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('deliverable.submit', DELIVERING);
    await hold(steps, task.workflowId, 'access is missing');
    await steps.env.sleep('91 days');
    expect(await steps.told('task.resumed')).toHaveLength(1);
    await steps.answer(task, 'submit');
    const again = await steps.reachOne('deliverable.submit', { 'review.score': () => 'rework' });
    await steps.env.sleep('1s');
    expect(again.id).not.toBe(task.id);
    expect(await steps.told('task.paused')).toMatchObject([{ task: task.id }]);
    await steps.cancel();
  });

  it('may have it back before it is known when the deliverable is due', async () => {
    const steps = await engagements.start();
    const { commit } = steps.edge.usual;
    let stuck = '';
    let away = true;
    steps.edge.instead.commit = (turn) => {
      if (!away || turn.opened.every(({ kind }) => kind !== 'deliverable.submit')) return commit(turn);
      const nonRetryable = stuck === '';
      stuck = turn.workflowId;
      throw ApplicationFailure.create({ message: 'away', type: FAILURES.storeUnavailable, nonRetryable });
    };
    const reached = steps.reachOne('deliverable.submit', DELIVERING);
    await eventually(() => expect(stuck).not.toBe(''), 20_000);
    await hold(steps, stuck, 'access is missing');
    await hold(steps, stuck, null);
    away = false;
    const task = await reached;
    expect([await steps.told('task.paused'), await steps.told('task.resumed')]).toMatchObject([
      [{ task: task.id }],
      [{ task: task.id }],
    ]);
    expect(task.pause).toBeNull();
    await steps.cancel();
  });
});
