import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { openTasks, startLive } from '../support/site/live.js';
import { onSite, type Site } from '../support/site/site.js';

const site = onSite();
const PATIENCE_MS = 180_000;

describe('a worker that is killed between handing deferred mails over and marking them', () => {
  it(
    'leaves them to another, and nobody is reminded twice',
    async () => {
      const { startWorker, store } = site();
      const reminded = { due: 'PT10M', ladder: [{ before: 'PT9M58S', working: false, do: 'remind' as const }] };
      const mortal = await startWorker({ at: 'mailed', nth: 3 });
      const ids = [
        await startLive(site(), aPostedBrief({ policy: { tasks: { 'scope.approve': reminded } } })),
        await startLive(site(), aPostedBrief({ policy: { tasks: { 'scope.approve': reminded } } })),
      ];
      await mortal.gone;
      const reminders = await remindersOf(site(), ids);
      expect(reminders.map(({ state }) => state)).toEqual(['queued', 'queued']);
      expect(await remindingMails(site())).toHaveLength(1);

      const worker = await startWorker();
      await eventually(async () => {
        expect((await remindersOf(site(), ids)).map(({ state }) => state)).toEqual(['sent', 'sent']);
      }, 60_000);
      const mails = await remindingMails(site());
      expect(mails.map(({ headers }) => headers['x-kpo-task']?.split(', ').sort())).toEqual([
        (await Promise.all(ids.map((id) => openTasks(store, id))))
          .flat()
          .map(({ id }) => id)
          .sort(),
      ]);
      await worker.kill();
    },
    PATIENCE_MS,
  );
});

/** The mails of the turns that remind: each engagement's second. */
const remindersOf = ({ store }: Site, engagements: readonly string[]) =>
  Promise.all(
    engagements.map(async (id) => {
      const mail = await store.mail(`${id}.main.2.0`);
      if (mail?.notice.kind !== 'task.reminder') throw new Error(`${id} has not reminded anybody`);
      return mail;
    }),
  );

const remindingMails = async (from: Site) =>
  (await from.mails()).filter(({ headers }) => headers['x-kpo-kind'] === 'task.reminder');
