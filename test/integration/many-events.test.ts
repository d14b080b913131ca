import { workflowIdOf } from '../../domain/engagement/engagement.js';
import { subjectOf } from '../../domain/kernel/subject.js';
import type { TaskRow } from '../../store/contract.js';
import { aPostedBrief, pounds } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { answerOf } from '../support/workflows/play.js';
import { give, openTasks, standingEntries, startLive } from '../support/site/live.js';
import { onSite, type Site } from '../support/site/site.js';

/** `KPO_TEST_EVENTS=12000` sends more signals than Temporal takes for one run. */
const EVENTS = Number(process.env.KPO_TEST_EVENTS ?? 1_500);
/** So many of them say something new; they come in batches, after each of which the engagement goes on in another run. */
const NEWS = 300;
const BATCHES = 6;
const AT_ONCE = 24;
/** Above this a worker warns. */
const MOST_CARRIED = 512 * 1024;
const PATIENCE_MS = 240_000;

const site = onSite({ 'limit.historyCount.suggestContinueAsNew': 20 });

type Event = Parameters<Site['send']>[0];
const budget = (engagement: string, version: number, id = `budget ${version}`): Event => ({
  id,
  type: 'kpo.budget.changed.v1',
  engagement,
  data: { version, amount: pounds(60_000 + version) },
});

/** Sends events, some at a time, and returns how often which status was the reply. */
async function sendAll({ send }: Site, events: readonly Event[]): Promise<Record<number, number>> {
  const replies: Record<number, number> = {};
  const left = [...events];
  const sendOn = async (): Promise<void> => {
    for (let event = left.shift(); event; event = left.shift()) {
      const { status } = await send(event);
      replies[status] = (replies[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
  return replies;
}

const reach = (id: string, kind: TaskRow['kind']): Promise<TaskRow> =>
  eventually(async () => {
    const task = (await openTasks(site().store, id)).find((each) => each.kind === kind);
    if (!task) throw new Error(`${kind} is not asked yet`);
    return task;
  });
const untilBudget = (id: string, version: number): Promise<void> =>
  eventually(async () => expect((await site().store.engagement(id))?.budgetVersion).toBe(version));

/** How many runs an engagement has gone on in, the signals of all, the events of the longest and the most that one has left to the next. */
async function runsOf(
  { workflow }: Site,
  id: string,
): Promise<Record<'runs' | 'longest' | 'signals' | 'carried', number>> {
  const counted = { runs: 0, longest: 0, signals: 0, carried: 0 };
  for (let runId: string | undefined, isFirst = true; isFirst || runId; isFirst = false) {
    const { events = [] } = await workflow.getHandle(workflowIdOf(id), runId).fetchHistory();
    const [begun] = events ?? [];
    counted.runs += 1;
    counted.longest = Math.max(counted.longest, events?.length ?? 0);
    counted.signals += (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
    const [, carried] = begun?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    counted.carried = Math.max(counted.carried, carried?.data?.length ?? 0);
    runId = begun?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return counted;
}

describe('an engagement that was sent a very large number of signed events', () => {
  it(
    'takes answers, news and a cancellation as before',
    async () => {
      const worker = await site().startWorker();
      const id = await startLive(site(), aPostedBrief());
      const asked = await reach(id, 'scope.approve');
      const news = Array.from({ length: NEWS }, (_, index) => budget(id, index + 2));
      const size = NEWS / BATCHES;
      const handle = site().workflow.getHandle(workflowIdOf(id));
      for (let from = 0; from < NEWS; from += size) {
        const { runId } = await handle.describe();
        expect(await sendAll(site(), news.slice(from, from + size))).toEqual({ 202: size });
        await untilBudget(id, 1 + from + size);
        await eventually(async () => expect((await handle.describe()).runId).not.toBe(runId));
      }
      const old = Array.from({ length: EVENTS - NEWS }, (_, index) => budget(id, 1 + (index % NEWS), `old ${index}`));
      const repeated = news.slice(0, NEWS / 10);
      expect(await sendAll(site(), [...old, ...repeated])).toEqual({ 202: old.length + repeated.length });
      const answer = answerOf(asked, {});
      if (!answer) throw new Error('there is no answer to the scope');
      expect((await give(site(), asked, answer)).status).toBe(200);
      await reach(id, 'bid.submit');
      expect(await sendAll(site(), [budget(id, NEWS + 2)])).toEqual({ 202: 1 });
      await untilBudget(id, NEWS + 2);
      const cancelled = await site().call('POST', `/v1/engagements/${id}/cancel`, { reason: 'No longer needed' });
      expect(cancelled.status).toBe(202);
      await eventually(async () => expect((await site().store.engagement(id))?.phase).toBe('cancelled'));
      await worker.kill();

      const { runs, longest, signals, carried } = await runsOf(site(), id);
      expect(runs).toBeGreaterThan(BATCHES);
      expect(longest).toBeLessThan(NEWS);
      // Events come and go, and what is remembered of them is bounded.
      expect(carried).toBeGreaterThan(0);
      expect(carried).toBeLessThan(MOST_CARRIED);
      // Each of the news, the cancellation, and what was on its way while the journal did not know of the newest yet.
      expect(signals).toBeLessThanOrEqual(NEWS + 2);
      const told = (await standingEntries(site().store, id)).filter(({ fact }) => fact.type === 'budget.changed');
      expect(told.length).toBeGreaterThan(BATCHES);
      expect(await site().store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
    },
    PATIENCE_MS,
  );
});
