import { setTimeout } from 'node:timers/promises';
import { aPostedBrief } from '../support/briefs.js';
import { eventually } from '../support/eventually.js';
import { openTasks, standingEntries, startLive } from '../support/live.js';
import { onSite } from '../support/site.js';

const site = onSite();
const PATIENCE_MS = 240_000;
const RUNGS = 4;
/** Long enough for a rung's mail to be collected, and for the next worker to be there before the next rung. */
const STEP_SECONDS = 20;

const remind = (rung: number) => ({ after: `PT${rung * STEP_SECONDS}S`, working: false, do: 'remind' as const });
const ladder = [
  ...Array.from({ length: RUNGS - 1 }, (_, index) => remind(index + 1)),
  { after: `PT${RUNGS * STEP_SECONDS}S`, working: false, do: 'escalate' as const, to: 'owner' as const },
  { after: 'P1D', working: false, do: 'reject' as const },
];

describe('a worker that is killed between every two rungs', () => {
  it(
    'loses no notice and doubles none',
    async () => {
      const { startWorker, store, mails } = site();
      const policy = { tasks: { 'scope.approve': { due: 'PT1S', ladder, onSilence: 'reject' as const } } };
      const id = await startLive(site(), aPostedBrief({ policy }));
      const climbed = async (): Promise<string[]> =>
        (await standingEntries(store, id)).flatMap(({ fact }) =>
          fact.type === 'task.reminded' || fact.type === 'task.escalated' ? [`${fact.type} ${fact.about.to}`] : [],
        );
      const about = async (kind: string): Promise<string[]> =>
        (await mails())
          .filter(({ headers }) => headers['x-kpo-kind'] === kind && headers['x-kpo-engagement'] === id)
          .map(({ headers }) => String(headers['message-id']));
      for (let rung = 0; rung < RUNGS; rung += 1) {
        const worker = await startWorker();
        const [kind, count] = rung === 0 ? ['task.asked', 1] : ['task.reminder', rung];
        await eventually(async () => expect(await about(kind)).toHaveLength(count));
        await worker.kill();
      }
      const last = await startWorker();
      const told = [
        ...Array.from({ length: RUNGS - 1 }, () => 'task.reminded sara@client.example'),
        'task.reminded sara@client.example',
        'task.escalated olu@client.example',
      ];
      await eventually(async () => expect(await climbed()).toEqual(told));
      const [task] = await openTasks(store, id);
      await eventually(async () => expect(await about('task.escalated')).toHaveLength(1));
      await eventually(async () => expect(await about('task.reminder')).toHaveLength(RUNGS));
      // Whatever were to be repeated would come within the time that a new worker takes to go on.
      await setTimeout(3_000);
      expect(await about('task.reminder')).toHaveLength(RUNGS);
      expect(await about('task.escalated')).toHaveLength(1);
      expect(await about('task.asked')).toHaveLength(1);
      expect(new Set([...(await about('task.reminder')), ...(await about('task.asked'))]).size).toBe(RUNGS + 1);
      expect(task?.state).toBe('open');
      await last.kill();
    },
    PATIENCE_MS,
  );
});
