import { setTimeout } from 'node:timers/promises';
import { type Answer, exampleAnswer, formOf, type TaskKind } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/contract.js';
import { engagementOf } from '../../domain/engagement/engagement.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { answersOf } from '../support/site/kept.js';
import { give, openTasks, startLive } from '../support/site/live.js';
import { onSite } from '../support/site/site.js';
import { bundleOf, type KeptBundle } from '../support/workflows/workflow-bundle.js';
import type { ChildWorker } from '../support/site/workers.js';

const site = onSite();
const PATIENCE_MS = 120_000;
const TOLD_WITHIN_MS = 5_000;

let worker: ChildWorker;
beforeAll(async () => {
  worker = await site().startWorker();
}, 60_000);

async function release(bundle?: KeptBundle): Promise<void> {
  await worker.kill();
  worker = await site().startWorker(undefined, bundle);
}

const asked = (engagement: string, kind: TaskKind): Promise<TaskRow> =>
  eventually(async () => {
    const task = (await openTasks(site().store, engagement)).find((each) => each.kind === kind);
    if (!task) throw new Error(`no task ${kind} is open`);
    return task;
  });
/** A task of an engagement whose first steps Temporal has, and not the database alone. */
async function underWay(engagement: string): Promise<TaskRow> {
  const { id } = await asked(engagement, 'scope.approve');
  const held = await site().call('POST', `/v1/tasks/${id}/acknowledge`, { reason: 'We are on it.' });
  expect(held.status).toBe(200);
  return asked(engagement, 'scope.approve');
}
const forward = ({ kind, context }: TaskRow): Answer => {
  const form = formOf(kind, context);
  return exampleAnswer(form, form.choices[0]?.value ?? '');
};

/** Sends again when it is told to, as a caller has to: a busy machine may take nothing within the time that a caller waits. */
async function insist(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await send();
    if (response.status !== 503) return response;
    await setTimeout(Number(response.headers.get('retry-after')) * 1_000);
  }
}

/** An answer that nobody takes: told soon, when to come again, and nothing that sounds like success. */
async function expectNotTaken(task: TaskRow, answer: Answer): Promise<void> {
  const sent = Date.now();
  const refused = await give(site(), task, answer);
  expect(Date.now() - sent).toBeLessThan(TOLD_WITHIN_MS);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
}

const toldOf = async ({ subject }: TaskRow): Promise<(string | undefined)[]> =>
  (await site().mails())
    .filter(({ headers }) => headers['x-kpo-engagement'] === engagementOf(subject))
    .map(({ headers }) => headers['x-kpo-kind'])
    .filter((kind) => kind?.startsWith('incident.'));

const isOver = ({ subject }: TaskRow): Promise<void> =>
  eventually(async () => {
    const engagement = engagementOf(subject);
    const { store } = site();
    expect((await store.incidents({ engagement })).items).toEqual([]);
    expect((await store.incidents({ engagement, ended: true })).items).toMatchObject([{ end: 'recovered' }]);
  });

describe('answers that race', () => {
  const statuses = async (sent: Promise<Response>[]): Promise<number[]> =>
    (await Promise.all(sent)).map(({ status }) => status).sort();

  it('are taken once, and each other is told that the task is answered', async () => {
    const id = await startLive(site(), aPostedBrief());
    const task = await asked(id, 'scope.approve');
    const sent = Array.from({ length: 20 }, (_, nth) =>
      insist(() => give(site(), task, { decision: 'cancel', reason: `Reason ${nth}.` })),
    );
    expect(await statuses(sent)).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(await answersOf(site(), id)).toEqual([[task.id, 'cancel']]);
  });

  it('have one receipt when they are the same', async () => {
    const id = await startLive(site(), aPostedBrief());
    const task = await asked(id, 'scope.approve');
    const stop = { decision: 'cancel', reason: 'No longer needed.' };
    const taken = await Promise.all(Array.from({ length: 10 }, () => insist(() => give(site(), task, stop))));
    const receipts = await Promise.all(taken.map((response) => response.text()));
    expect(new Set(receipts).size).toBe(1);
    expect(taken.map(({ status }) => status)).toEqual(taken.map(() => 200));
  });

  it('lose against a cancellation without a fault', async () => {
    const id = await startLive(site(), aPostedBrief());
    const task = await asked(id, 'scope.approve');
    const cancel = (): Promise<Response> =>
      insist(() => site().call('POST', `/v1/engagements/${id}/cancel`, { reason: 'No longer needed.' }));
    const sent = Array.from({ length: 10 }, (_, nth) =>
      nth === 3 ? cancel() : insist(() => give(site(), task, { decision: 'change', changes: `Less of ${nth}.` })),
    );
    for (const response of await Promise.all(sent)) expect([200, 202, 409]).toContain(response.status);
    await eventually(async () => expect(await site().store.engagement(id)).toMatchObject({ phase: 'cancelled' }));
    expect(await statuses([cancel(), give(site(), task, forward(task))])).toEqual([409, 409]);
  });
});

describe('a release whose code cannot go on', () => {
  let unreadable: TaskRow;
  let failing: TaskRow;
  beforeAll(async () => {
    unreadable = await underWay(await startLive(site(), aPostedBrief({ title: 'Unreadable' })));
    failing = await underWay(await startLive(site(), aPostedBrief()));
    const module = new URL('../support/workflows/wrong-workflows.ts', import.meta.url);
    await release(await bundleOf(module, module));
  }, PATIENCE_MS);

  it(
    'is an incident of every engagement that it cannot read or that it fails in, and everybody concerned hears of it',
    async () => {
      const { store, call } = site();
      await Promise.all([expectNotTaken(unreadable, forward(unreadable)), expectNotTaken(failing, forward(failing))]);
      const items = await eventually(async () => {
        const found = (await store.incidents()).items;
        expect(new Map(found.map(({ engagement, cause }) => [engagement, cause]))).toEqual(
          new Map([
            [engagementOf(unreadable.subject), 'nondeterminism'],
            [engagementOf(failing.subject), 'failure'],
          ]),
        );
        expect(found.find(({ engagement }) => engagement === engagementOf(unreadable.subject))).toMatchObject({
          tasks: 1,
        });
        return found;
      });
      expect(items.map(({ error }) => error)).toEqual(
        expect.arrayContaining([expect.stringContaining('Nondeterminism'), 'a mistake of the release']),
      );
      expect(await (await call('GET', '/readyz')).json()).toMatchObject({
        status: 'ready',
        incidents: {
          count: 2,
          items: items.map(({ workflowId, error, since }) => ({ workflow: workflowId, error, since })),
        },
      });
      const metrics = await (await call('GET', '/metrics')).text();
      expect(metrics).toContain('kpo_incidents{cause="nondeterminism"} 1');
      expect(metrics).toContain('kpo_incidents{cause="failure"} 1');
      expect(metrics).toContain('kpo_incidents_total 2');
      await eventually(async () => expect(await toldOf(unreadable)).toEqual(['incident.begun']));
      await eventually(async () => expect(await toldOf(failing)).toEqual(['incident.begun']));
    },
    PATIENCE_MS,
  );

  it('tells nobody that an answer counts, not even one that the database knows of and Temporal does not', async () => {
    expect(await site().store.task(failing.id)).toMatchObject({ state: 'answered' });
    await expectNotTaken(failing, { decision: 'cancel', reason: 'We changed our mind.' });
    await expectNotTaken(unreadable, forward(unreadable));
    expect(await answersOf(site(), engagementOf(unreadable.subject))).toEqual([]);
  });

  it(
    'is over once the right release runs again, and each answer then counts once',
    async () => {
      await release();
      for (const task of [unreadable, failing]) {
        await eventually(async () => expect((await give(site(), task, forward(task))).status).toBe(200));
        await isOver(task);
        await eventually(async () => expect(await toldOf(task)).toEqual(['incident.begun', 'incident.over']));
        expect(await answersOf(site(), engagementOf(task.subject))).toEqual([[task.id, 'approve']]);
      }
    },
    PATIENCE_MS,
  );
});
