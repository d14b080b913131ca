import { exampleAnswer } from '../../domain/tasks/forms/form.js';
import type { TaskRow } from '../../store/contract.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { answersOf, expectKept, expectMailedOnce } from '../support/site/kept.js';
import { give, openTasks, playLive, startLive } from '../support/site/live.js';
import { onSite } from '../support/site/site.js';
import type { ChildWorker } from '../support/site/workers.js';
import { formOf, type TaskKind } from '../../domain/tasks/kinds/index.js';

const site = onSite();
const PATIENCE_MS = 240_000;
const TOLD_WITHIN_MS = 5_000;

let worker: ChildWorker;
beforeAll(async () => {
  worker = await site().startWorker();
}, 60_000);

/** The tasks of one kind, once they are open. */
const asked = (engagement: string, kind: TaskKind): Promise<[TaskRow, ...TaskRow[]]> =>
  eventually(async () => {
    const [first, ...others] = (await openTasks(site().store, engagement)).filter((task) => task.kind === kind);
    if (!first) throw new Error(`no task ${kind} is open`);
    return [first, ...others];
  });
const forward = ({ kind, context }: TaskRow) => {
  const form = formOf(kind, context);
  return exampleAnswer(form, form.choices[0]?.value ?? '');
};

describe('an answer', () => {
  it(
    'is refused within five seconds while no worker runs, and taken once when it is sent again',
    async () => {
      const id = await startLive(site(), aPostedBrief());
      const [task] = await asked(id, 'scope.approve');
      await worker.kill();
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const sent = Date.now();
        const refused = await give(site(), task, forward(task));
        expect(Date.now() - sent).toBeLessThan(TOLD_WITHIN_MS);
        expect(refused.status).toBe(503);
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(refused.headers.get('content-type')).toContain('application/problem+json');
      }
      expect(await answersOf(site(), id)).toEqual([]);

      worker = await site().startWorker();
      await eventually(async () => expect((await give(site(), task, forward(task))).status).toBe(200));
      expect((await give(site(), task, forward(task))).status).toBe(200);
      await asked(id, 'bid.submit');
      expect(await answersOf(site(), id)).toEqual([[task.id, 'approve']]);
      await expectKept(site(), await playLive(site(), id));
    },
    PATIENCE_MS,
  );
});

describe('an engagement', () => {
  it(
    'goes on when the Temporal server is killed and started again on its file',
    async () => {
      const id = await startLive(site(), aPostedBrief());
      const [task] = await asked(id, 'scope.approve');
      expect((await give(site(), task, forward(task))).status).toBe(200);
      const [bid] = await asked(id, 'bid.submit');
      await site().temporal.lose();
      const sent = Date.now();
      expect((await give(site(), bid, forward(bid))).status).toBe(503);
      expect(Date.now() - sent).toBeLessThan(TOLD_WITHIN_MS);
      expect((await site().call('GET', `/v1/tasks/${bid.id}`)).status).toBe(200);
      await site().temporal.start();
      await expectKept(site(), await playLive(site(), id));
    },
    PATIENCE_MS,
  );

  it(
    'goes on without the mail server, whose mails arrive later and once',
    async () => {
      const id = await startLive(site(), aPostedBrief());
      const [task] = await asked(id, 'scope.approve');
      await site().mailServer.lose();
      expect((await give(site(), task, forward(task))).status).toBe(200);
      for (const bid of await asked(id, 'bid.submit')) expect((await give(site(), bid, forward(bid))).status).toBe(200);
      await asked(id, 'bid.evaluate');
      await site().mailServer.start();
      await eventually(() => expectMailedOnce(site(), id));
      await expectKept(site(), await playLive(site(), id));
    },
    PATIENCE_MS,
  );
});
