import { aRole } from '../../support/samples/briefs.js';
import { looksSoFar } from '../../support/workflows/looks-interceptor.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';

const COUNTING = new URL('../../support/workflows/looks-interceptor.ts', import.meta.url);
const engagements = withSteps({ listening: [COUNTING] });
const ANSWERS = 3;

/** What the answers to some of so many open tasks cost: the events of the history, by type, and how often was looked. */
async function costOfAnswers(open: number): Promise<{ events: (number | null | undefined)[]; looks: number }[]> {
  const steps = await engagements.start({ roles: [aRole({ headcount: open, maximum: open })] });
  const tasks = await steps.reach('expert.propose', bidding('harbour-valuations'));
  expect(tasks).toHaveLength(open);
  const costs = [];
  for (const task of tasks.slice(0, ANSWERS)) {
    const before = await soFar(steps);
    await steps.answer(task, 'propose');
    await steps.env.sleep('1s');
    const after = await soFar(steps);
    costs.push({ events: after.events.slice(before.events.length), looks: after.looks - before.looks });
  }
  expect(await steps.open()).toHaveLength(open);
  await steps.cancel();
  return costs;
}

const soFar = async ({ handle }: Steps): Promise<{ events: (number | null | undefined)[]; looks: number }> => ({
  events: ((await handle.fetchHistory()).events ?? []).map(({ eventType }) => eventType),
  looks: await handle.query(looksSoFar),
});

describe('an engagement with many open tasks', () => {
  it('pays for an answer with fifty of them open exactly what it pays with five', async () => {
    const [few, many] = [await costOfAnswers(5), await costOfAnswers(50)];
    // The first is followed by a task that is due before all others, so that the timer is armed anew.
    expect(few.map(({ events }) => events.length)).toEqual([8, 6, 6]);
    expect(few[0]?.looks).toBeGreaterThan(0);
    expect(many).toEqual(few);
  }, 120_000);
});
