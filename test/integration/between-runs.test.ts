import { engagementOf } from '../../domain/engagement/engagement.js';
import { isEnd } from '../../domain/engagement/phases.js';
import type { Answer } from '../../domain/tasks/task.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';
import type { TaskRow } from '../../store/contract.js';
import { runCli } from '../../cli/program.js';
import { aDeliverable, aPostedBrief, pounds } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { answersOf } from '../support/site/kept.js';
import { give, openTasks, playLive, standingEntries, startLive } from '../support/site/live.js';
import { answerOf } from '../support/workflows/play.js';
import { onSite } from '../support/site/site.js';
import { bundleOf } from '../support/workflows/workflow-bundle.js';
import type { ChildWorker } from '../support/site/workers.js';

const EVENTS_A_RUN = 4;
const PATIENCE_MS = 120_000;

const site = onSite({ 'limit.historyCount.suggestContinueAsNew': EVENTS_A_RUN });

const BRIEF = aPostedBrief({
  deliverables: [
    aDeliverable({ payment: pounds(20_000) }),
    aDeliverable({ id: 'D2', title: 'Memo', payment: pounds(15_000) }),
  ],
});
const STOP = { decision: 'cancel', reason: 'No longer needed.' };

let worker: ChildWorker;
beforeAll(async () => {
  worker = await site().startWorker();
}, 60_000);
afterAll(() => worker.kill());

/** Answers what is asked until something of a kind is. */
async function reach(engagement: string, kind: TaskKind): Promise<TaskRow[]> {
  for (;;) {
    const open = await openTasks(site().store, engagement);
    const asked = open.filter((task) => task.kind === kind);
    if (asked.length > 0) return asked;
    for (const task of open) {
      const answer = answerOf(task, {});
      if (answer) expect([200, 409, 503]).toContain((await give(site(), task, answer)).status);
    }
  }
}

const told = async (engagement: string): Promise<string[]> =>
  (await standingEntries(site().store, engagement)).map(({ stream, fact }) => `${stream} ${fact.type}`);
const incidentsOf = async (engagement: string, ended = false) =>
  (await site().store.incidents({ engagement, ended })).items;
const cancel = (engagement: string): Promise<Response> =>
  site().call('POST', `/v1/engagements/${engagement}/cancel`, { reason: 'No longer needed.' });

/** Back to before the last step that it took, as an operator would have it. */
async function reset(workflowId: string): Promise<void> {
  const { workflow } = site();
  const { events } = await workflow.getHandle(workflowId).fetchHistory();
  const last = (events ?? []).filter((event) => event.workflowTaskCompletedEventAttributes).at(-1);
  await workflow.workflowService.resetWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId },
    reason: 'it was ended by mistake',
    workflowTaskFinishEventId: last?.eventId,
    requestId: workflowId,
  });
}

describe('answers that race while the engagement goes on in another run', () => {
  it(
    'are taken once, whichever run takes them, and the one that was taken has its receipt in each',
    async () => {
      const id = await startLive(site(), aPostedBrief());
      const [task] = await reach(id, 'scope.approve');
      if (!task) throw new Error('nothing is asked');
      const runOf = async (): Promise<string> => (await site().workflow.getHandle(task.workflowId).describe()).runId;
      const before = await runOf();
      // None of them ends the engagement, which would have no other run.
      const answers = [
        { decision: 'approve' },
        ...[1, 2, 3].map((nth) => ({ decision: 'change', changes: `Change ${nth}.` })),
      ];
      /** Sends one again and again, in the run that takes it, while that leaves, and in the next. */
      const sendOn = async (answer: Answer): Promise<Response[]> => {
        const replies: Response[] = [];
        for (let isNext = false; !isNext; ) {
          isNext = (await runOf()) !== before;
          replies.push(await give(site(), task, answer));
        }
        return replies;
      };
      const replies = await Promise.all([...answers, ...answers].map(sendOn));
      for (const { status, headers } of replies.flat())
        expect([200, 409, 410, ...(headers.has('retry-after') ? [503] : [])]).toContain(status);
      const receipts = await Promise.all(
        answers.map(async (_, nth) => {
          const sent = [...(replies[nth] ?? []), ...(replies[nth + answers.length] ?? [])];
          const taken = sent.filter(({ status }) => status === 200);
          return new Set(await Promise.all(taken.map((reply) => reply.text())));
        }),
      );
      expect(receipts.map(({ size }) => size).sort()).toEqual([0, 0, 0, 1]);
      const winner = answers[receipts.findIndex(({ size }) => size === 1)];
      expect(await answersOf(site(), id)).toEqual([[task.id, winner?.decision]]);
    },
    PATIENCE_MS,
  );
});

describe('what somebody ends in Temporal', () => {
  let id: string;
  beforeAll(async () => {
    id = await startLive(site(), BRIEF);
  });

  it(
    'is dropped where it is a deliverable, though the run that had started it is over, and nobody is asked any more',
    async () => {
      const [first] = await reach(id, 'deliverable.submit');
      if (!first) throw new Error('nothing is asked');
      await site().workflow.getHandle(first.workflowId).terminate('a mistake');
      await eventually(async () => expect(await site().store.task(first.id)).toMatchObject({ state: 'withdrawn' }));
      await eventually(async () => expect(await told(id)).toContain('main deliverable.dropped'));
      expect((await told(id)).filter((each) => each === `${first.stream} task.withdrawn`)).toHaveLength(1);
      expect((await give(site(), first, STOP)).status).toBe(409);
      await eventually(async () => {
        const mails = (await site().mails()).filter(({ headers }) => headers['x-kpo-task'] === first.id);
        expect(mails.map(({ headers }) => headers['x-kpo-kind'])).toContain('task.withdrawn');
      });
      expect(await incidentsOf(id)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'is an incident where it is an engagement, which takes nothing until it is reset',
    async () => {
      const [task] = await reach(id, 'deliverable.submit');
      if (!task) throw new Error('nothing is asked');
      const { store, workflow } = site();
      const workflowId = `engagement-${id}`;
      await workflow.getHandle(workflowId).terminate('a mistake');
      const refused = await cancel(id);
      expect([refused.status, refused.headers.has('retry-after')]).toEqual([503, true]);
      await eventually(async () =>
        expect(await incidentsOf(id)).toMatchObject([
          { workflowId, cause: 'ended', error: expect.stringMatching(/^terminated in Temporal, a mistake, by /) },
        ]),
      );
      expect(isEnd((await store.engagement(id))?.phase ?? 'closed')).toBe(false);
      // What comes to an end meanwhile is not lost on it.
      await workflow.getHandle(task.workflowId).cancel();
      await eventually(async () =>
        expect((await workflow.getHandle(task.workflowId).describe()).status.name).toBe('CANCELLED'),
      );
      await reset(workflowId);
      await eventually(async () => expect(await incidentsOf(id, true)).toMatchObject([{ end: 'recovered' }]));
      await eventually(async () =>
        expect((await told(id)).filter((each) => each === 'main deliverable.dropped')).toHaveLength(2),
      );
      await eventually(async () => expect((await cancel(id)).status).toBe(202));
      // The vendor holds what is confidential, and is asked what became of it.
      expect((await playLive(site(), id)).view.phase).toBe('cancelled');
      expect(await store.verify(task.subject)).toMatchObject({ ok: true });
      expect(await openTasks(store, engagementOf(task.subject))).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('two releases side by side', () => {
  it(
    'each finish what began with them, in whichever run, and what begins goes to the promoted one',
    async () => {
      const { startWorker, store, workflow } = site();
      const lookAt = ({ workflowId }: TaskRow) => workflow.getHandle(workflowId).describe();
      const buildOf = async (task: TaskRow): Promise<string | undefined> =>
        (await lookAt(task)).raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? undefined;
      /** Has an engagement go on in another run, of which one task is done. */
      const goOn = async (task: TaskRow): Promise<void> => {
        const { runId } = await lookAt(task);
        const held = await site().call('POST', `/v1/tasks/${task.id}/acknowledge`, { reason: 'We are on it.' });
        expect(held.status).toBe(200);
        await eventually(async () => expect((await lookAt(task)).runId).not.toBe(runId));
        await eventually(async () => expect((await lookAt(task)).historyLength).toBeGreaterThan(EVENTS_A_RUN));
      };
      const begin = async (): Promise<TaskRow> => {
        const [task] = await reach(await startLive(site(), aPostedBrief()), 'scope.approve');
        if (!task) throw new Error('nothing is asked');
        return task;
      };
      await worker.kill();
      worker = await startWorker(undefined, undefined, 'first');
      const old = await begin();
      const module = new URL('../support/workflows/next-workflows.ts', import.meta.url);
      const next = await startWorker(undefined, await bundleOf(module), 'second');
      const still = await begin();
      const said = await promoted('second');
      expect(said).toContain('New engagements begin with the build "second", and no longer with "first".');
      const recent = await begin();
      await Promise.all([old, still, recent].map(goOn));
      expect(await Promise.all([old, still, recent].map(buildOf))).toEqual(['first', 'first', 'second']);
      for (const task of [old, still, recent]) {
        await eventually(async () => expect((await give(site(), task, STOP)).status).toBe(200));
        const id = engagementOf(task.subject);
        await eventually(async () => expect(await store.engagement(id)).toMatchObject({ phase: 'cancelled' }));
      }
      expect((await store.incidents()).items).toEqual([]);
      await next.kill();
    },
    PATIENCE_MS,
  );

  it('is refused for a build that no worker runs', async () =>
    expect(await promoted('third')).toContain('The build "third" cannot take new engagements'));
});

/** What `kpo promote` says. */
async function promoted(build: string): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(text);
  await runCli(['promote', build], {
    ...{ out: say, err: say, fetch, stdin: process.stdin },
    env: { TEMPORAL_ADDRESS: site().temporalAddress },
    onSignal: () => () => undefined,
  });
  return lines.join('\n');
}
