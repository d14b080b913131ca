import { deliverableWorkflowIdOf, workflowIdOf } from '../../domain/engagement/engagement.js';
import { subjectOf } from '../../domain/kernel/subject.js';
import { aDeliverable, aPostedBrief, pounds } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { answersOf, expectMailedOnce } from '../support/site/kept.js';
import { playLive, standingEntries, startLive } from '../support/site/live.js';
import type { TaskRow } from '../../store/contract.js';
import type { Script } from '../support/workflows/play.js';
import { onSite, type Site } from '../support/site/site.js';

const EVENTS_A_RUN = 4;
/** A worker that is killed costs seconds; `KPO_TEST_KILLS` says how many are, every one with a large number. */
const KILLS = Number(process.env.KPO_TEST_KILLS ?? 2);
const PATIENCE_MS = 300_000;

const answers = new Map<string, number>();
const plainly = onSite();
const continuing = onSite({
  'limit.historyCount.suggestContinueAsNew': EVENTS_A_RUN,
  // What a killed worker had begun is begun again soon.
  'history.defaultWorkflowTaskTimeout': '2s',
});

/** The second deliverable is never good enough with the first vendor, who is replaced. */
const BRIEF = aPostedBrief({
  deliverables: [
    aDeliverable({ payment: pounds(20_000) }),
    aDeliverable({ id: 'D2', title: 'Memo', dependsOn: ['D1'], payment: pounds(15_000) }),
  ],
});

/** One budget event grows the team of each vendor before it delivers. */
function scriptFor(site: Site, id: string): Script {
  let grown = 0;
  let growing: Promise<void> | undefined;
  const watch = async (): Promise<void> => {
    // Twice at once: it takes effect once, whichever run hears of it.
    await Promise.all([growth(site, id), growth(site, id)]);
    for (const times of [1, 2]) {
      await eventually(async () =>
        expect((await told(site, id)).filter((type) => type === 'scaling.completed')).toHaveLength(times),
      );
      grown = times;
    }
  };
  return {
    'deliverable.submit': ({ stream }) => {
      growing ??= watch();
      return grown >= (stream === 'D2~2' ? 2 : 1) ? 'submit' : null;
    },
    'review.score': ({ stream }) => (stream === 'D2' ? 'rework' : 'accept'),
    'overdue.decide': () => 'replace',
  };
}

const growth = (site: Site, engagement: string): Promise<Response> =>
  site.send({
    id: 'more-money',
    type: 'kpo.budget.changed.v1',
    engagement,
    data: { version: 2, amount: pounds(200_000) },
  });

const told = async (site: Site, id: string): Promise<string[]> =>
  (await standingEntries(site.store, id)).map(({ fact }) => fact.type);

/** What an engagement's journal says, but for ids and instants, and for the order in which people happened to answer. */
async function saidOf(site: Site, id: string): Promise<string[]> {
  return (await standingEntries(site.store, id))
    .filter(({ fact }) => !['event.ignored', 'turn.superseded'].includes(fact.type))
    .map(({ stream, fact }) =>
      `${stream} ${fact.type} ${JSON.stringify(fact.about)}`
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')
        .replaceAll(id, 'e')
        .replace(/e\.[\w~]+\.\d+[\w-]*/g, 'task'),
    )
    .sort();
}

/** Kills the worker when an engagement has gone on in another run, the first times, and starts the next. */
async function killAtContinuations(site: Site, id: string, isOver: () => boolean): Promise<void> {
  const handle = site.workflow.getHandle(workflowIdOf(id));
  let { runId } = await handle.describe();
  let worker = await site.startWorker();
  let next = site.holdWorker();
  for (let kills = 0; !isOver() && kills < KILLS; ) {
    const described = await handle.describe();
    if (described.runId === runId) continue;
    ({ runId } = described);
    kills += 1;
    await worker.kill();
    worker = await next.start();
    next = site.holdWorker();
  }
  await next.kill();
  await eventually(() => expect(isOver()).toBe(true), PATIENCE_MS);
  await worker.kill();
}

/** The first answers to a workflow of which it is waited for its going on in another run; a second each. */
const AWAITED: Readonly<Record<string, number>> = { main: 10, D1: 1, D2: 1 };

/** Answers, and waits until the workflow goes on in another run, which it does after every turn here, or has ended. */
async function untilGoneOn({ stream, workflowId }: TaskRow, answering: () => Promise<Response>): Promise<Response> {
  const given = answers.get(stream) ?? 0;
  if (given >= (AWAITED[stream] ?? 0)) return answering();
  const handle = continuing().workflow.getHandle(workflowId);
  const { runId } = await handle.describe();
  const response = await answering();
  if (response.status !== 200) return response;
  answers.set(stream, given + 1);
  await eventually(async () => {
    const now = await handle.describe();
    expect(now.runId !== runId || now.status.name !== 'RUNNING').toBe(true);
  });
  return response;
}

const workflowsOf = (id: string): string[] => [
  workflowIdOf(id),
  ...['D1', 'D2', 'D2~2'].map((stream) => deliverableWorkflowIdOf(id, stream)),
];

/** How often a workflow has gone on in another run. */
async function continuations({ workflow }: Site, workflowId: string): Promise<number> {
  for (let count = 0, runId: string | undefined; ; count += 1) {
    const { events } = await workflow.getHandle(workflowId, runId).fetchHistory();
    const before = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!before) return count;
    runId = before;
  }
}

describe('an engagement that goes on in many runs, its worker killed between them', () => {
  it(
    'ends like one that does not',
    async () => {
      const plain = await startLive(plainly(), BRIEF);
      const worker = await plainly().startWorker();
      const expected = await playLive(plainly(), plain, scriptFor(plainly(), plain));
      await worker.kill();

      const id = await startLive(continuing(), BRIEF);
      let isOver = false;
      const killing = killAtContinuations(continuing(), id, () => isOver);
      const outcome = await playLive(continuing(), id, scriptFor(continuing(), id), { around: untilGoneOn });
      isOver = true;
      await killing;
      const continued = await Promise.all(workflowsOf(id).map((each) => continuations(continuing(), each)));
      expect(continued[0]).toBeGreaterThanOrEqual(10);
      expect(Math.max(...continued.slice(1))).toBeGreaterThan(0);

      expect(outcome.view.phase).toBe(expected.view.phase);
      expect(await saidOf(continuing(), id)).toEqual(await saidOf(plainly(), plain));
      expect(await continuing().store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
      expect(await answersOf(continuing(), id)).toEqual(expect.arrayContaining([...outcome.acknowledged]));
      await expectMailedOnce(continuing(), id);
    },
    PATIENCE_MS,
  );
});
