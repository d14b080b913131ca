import { subjectOf } from '../../domain/kernel/subject.js';
import type { TaskRow } from '../../store/contract.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { answersOf, expectKept, expectMailedOnce } from '../support/site/kept.js';
import { give, openTasks, playLive, startLive } from '../support/site/live.js';
import { onSite, type Site } from '../support/site/site.js';
import type { DeathPoint } from '../support/site/workers.js';

/** What a killed worker had begun is begun again soon. */
const site = onSite({ 'history.defaultWorkflowTaskTimeout': '3s' });
const PATIENCE_MS = 300_000;

describe('a worker that is killed in the middle of a turn', () => {
  it(
    'loses nothing and doubles nothing, wherever it dies',
    async () => {
      const deaths: { at: DeathPoint; nth: number }[] = [
        { at: 'written', nth: 3 },
        { at: 'mailed', nth: 5 },
        { at: 'committed', nth: 3 },
      ];
      const id = await startLive(site(), aPostedBrief());
      const dying = (async () => {
        for (const death of deaths) await (await site().startWorker(death)).gone;
        return site().startWorker();
      })();
      const outcome = await playLive(site(), id);
      await (await dying).kill();
      await expectKept(site(), outcome);
    },
    PATIENCE_MS,
  );

  it(
    'takes back a turn that Temporal never heard of, when the answer in it was lost as well',
    async () => {
      const { temporal, startWorker, store } = site();
      const mortal = await startWorker({ at: 'written', nth: 2 });
      const reminded = { due: 'PT10M', ladder: [{ before: 'PT9M45S', working: false, do: 'remind' as const }] };
      const id = await startLive(site(), aPostedBrief({ policy: { tasks: { 'scope.approve': reminded } } }));
      const [task] = await eventually(() => oneTask(site(), id));
      expect((await give(site(), task, { decision: 'approve' })).status).toBe(503);
      await mortal.gone;
      expect(await store.task(task.id)).toMatchObject({ state: 'answered' });
      await temporal.lose();
      await temporal.start();

      const worker = await startWorker();
      await eventually(async () => expect(await store.task(task.id)).toMatchObject({ state: 'open', outcome: null }));
      expect(await typesOf(site(), id)).toContain('turn.superseded');
      expect(await answersOf(site(), id)).toEqual([]);
      await eventually(async () =>
        expect((await give(site(), task, { decision: 'cancel', reason: 'We changed our mind.' })).status).toBe(200),
      );
      await eventually(async () => expect(await store.engagement(id)).toMatchObject({ phase: 'cancelled' }));
      expect(await answersOf(site(), id)).toEqual([[task.id, 'cancel']]);
      expect(await store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
      await expectMailedOnce(site(), id);
      await worker.kill();
    },
    PATIENCE_MS,
  );
});

async function oneTask({ store }: Site, engagement: string): Promise<[TaskRow]> {
  const [task] = await openTasks(store, engagement);
  if (!task) throw new Error('no task is open');
  return [task];
}

const typesOf = async ({ store }: Site, engagement: string): Promise<string[]> =>
  (await store.journal(subjectOf('engagement', engagement), { limit: 200 })).items.map(({ fact }) => fact.type);
