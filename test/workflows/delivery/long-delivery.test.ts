import type { WorkflowHandle } from '@temporalio/client';
import { aRole } from '../../support/samples/briefs.js';
import { budget } from '../../support/samples/inbound.js';
import { staffed, YEAR_LONG } from '../../support/samples/staffing.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';

const engagements = withSteps({ continuing: true });

const ROUNDS = 8;
/** Above this a worker warns. */
const MOST_CARRIED = 512 * 1024;
/** What a deliverable remembers of a round: more time that was asked for and granted, the work, its reviews and what comes of them. */
const MOST_A_ROUND = 6 * 1024;

/** What each run of a workflow was left by the one before, in bytes, the first run first. */
async function carried({ env }: Steps, { workflowId }: Pick<WorkflowHandle, 'workflowId'>): Promise<number[]> {
  const bytes: number[] = [];
  for (let runId: string | undefined, isFirst = true; isFirst || runId; isFirst = false) {
    const { events } = await env.client.workflow.getHandle(workflowId, runId).fetchHistory();
    const begun = events?.[0]?.workflowExecutionStartedEventAttributes;
    bytes.unshift(begun?.input?.payloads?.[1]?.data?.length ?? 0);
    runId = begun?.continuedExecutionRunId ?? undefined;
  }
  return bytes;
}

describe('a delivery that takes very long', () => {
  it('leaves no more to its next run after years of plans, and little of each round of work', async () => {
    const steps = await engagements.start({
      roles: [aRole({ headcount: 2, maximum: 5 })],
      deliverables: [YEAR_LONG],
      policy: { rounds: { extension: ROUNDS } },
    });
    const { workflowId } = await steps.reachOne('deliverable.submit', bidding('harbour-valuations'));
    const team = staffed(steps);
    for (let round = 1; round <= ROUNDS; round += 1) {
      await team.send(budget(round + 1, round % 2 === 1 ? 80_000 : 60_000));
      await team.settle();
      await steps.env.sleep('20 days');
      await team.settle();
      const more = { decision: 'extend', by: 'P5D', reason: `The accounts of round ${round} came late.` };
      await steps.answer(await steps.reachOne('deliverable.submit'), more);
      await steps.answer(await steps.reachOne('extension.decide'), 'grant');
      await steps.answer(await steps.reachOne('deliverable.submit'), 'submit');
      for (const review of await steps.reach('review.score')) await steps.answer(review, 'rework');
    }
    expect(await team.plans()).toHaveLength(ROUNDS);
    const [first = 0, ...later] = (await carried(steps, steps.handle)).slice(1);
    expect(later.length).toBeGreaterThan(ROUNDS / 2);
    expect(Math.max(...later)).toBeLessThan(2 * first);
    expect(2 * first).toBeLessThan(MOST_CARRIED / 16);
    const ofRounds = await carried(steps, { workflowId });
    expect(ofRounds.length).toBeGreaterThan(ROUNDS);
    expect(Math.max(...ofRounds) / ROUNDS).toBeLessThan(MOST_A_ROUND);
    await steps.cancel();
  }, 120_000);
});
