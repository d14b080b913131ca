import { subjectOf } from '../../domain/kernel/subject.js';
import { addDuration } from '../../domain/kernel/duration.js';
import type { TaskRow } from '../../store/contract.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { give, openTasks, standingEntries, startLive } from '../support/site/live.js';
import { onSite } from '../support/site/site.js';

const site = onSite();
const PATIENCE_MS = 180_000;
const SARA = 'sara@client.example';
const DANA = 'dana@client.example';

const day = (distance: string, sign: 1 | -1 = 1): string =>
  addDuration(new Date().toISOString(), distance, sign).slice(0, 10);
/** Every date of the next weeks, so that a deadline in working time falls after them. */
const WEEKS_OFF = Array.from({ length: 30 }, (_, index) => day(`P${index + 1}D`));

/** The sponsor's one open task. */
async function approval(engagement: string): Promise<TaskRow> {
  const [task] = await openTasks(site().store, engagement);
  if (task?.kind !== 'scope.approve') throw new Error('the scope is not to be approved yet');
  return task;
}

const factsOf = async (engagement: string, ...types: string[]) =>
  (await standingEntries(site().store, engagement)).map(({ fact }) => fact).filter(({ type }) => types.includes(type));

describe('an edit of the directory', () => {
  it(
    'moves the deadlines of open tasks, and takes them to a delegate who answers on somebody’s behalf',
    async () => {
      const { call, store, mails, startWorker, temporal } = site();
      const worker = await startWorker();
      const policy = { tasks: { 'scope.approve': { due: 'P3D', working: true } } };
      const id = await startLive(site(), aPostedBrief({ policy }));
      const asked = await eventually(() => approval(id));
      expect(asked.assignee.email).toBe(SARA);

      const put = await call('PUT', '/v1/organisations/client.example', {
        name: 'Client',
        calendar: { daysOff: WEEKS_OFF },
      });
      expect(put.status).toBe(200);
      const moved = await eventually(async () => {
        const task = await approval(id);
        expect(task.due > asked.due).toBe(true);
        return task;
      });
      expect(await factsOf(id, 'task.moved')).toMatchObject([
        {
          about: {
            task: asked.id,
            from: asked.due,
            to: moved.due,
            why: { code: 'reasons.directoryNew', params: { who: 'client.example' } },
          },
        },
      ]);

      // While Temporal is away the edit is kept, and told once it is back.
      await temporal.lose();
      const absences = [{ from: day('P1D', -1), to: day('P9D'), delegate: DANA }];
      const person = { name: 'Sara Sponsor', timeZone: 'Europe/London', country: 'GB', absences };
      expect((await call('PUT', `/v1/people/${SARA}`, person)).status).toBe(200);
      await temporal.start();
      const handed = await eventually(async () => {
        const task = await approval(id);
        expect(task.assignee.email).toBe(DANA);
        return task;
      });
      expect(handed.onBehalfOf?.email).toBe(SARA);
      expect(await factsOf(id, 'task.delegated')).toMatchObject([{ about: { chain: [SARA, DANA], why: 'absence' } }]);
      await eventually(async () => {
        const toDana = (await mails()).filter(({ to }) => JSON.stringify(to).includes(DANA));
        expect(toDana.length).toBeGreaterThan(0);
      });
      await eventually(async () => expect((await give(site(), handed, { decision: 'approve' })).status).toBe(200));
      expect(await store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
      await worker.kill();
    },
    PATIENCE_MS,
  );
});
