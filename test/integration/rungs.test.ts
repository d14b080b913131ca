import type { CaughtMail } from '../../platform/mailbox/caught-mail.js';
import type { OutboxMail, Store } from '../../store/contract.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { openTasks, standingEntries, startLive } from '../support/site/live.js';
import { onSite } from '../support/site/site.js';

const site = onSite();
const PATIENCE_MS = 240_000;
const RUNGS = 4;
/** Long enough for a rung's mail to be collected before the next rung. */
const STEP_SECONDS = 8;

const remind = (rung: number) => ({ after: `PT${rung * STEP_SECONDS}S`, working: false, do: 'remind' as const });
const ladder = [
  ...Array.from({ length: RUNGS - 1 }, (_, index) => remind(index + 1)),
  { after: `PT${RUNGS * STEP_SECONDS}S`, working: false, do: 'escalate' as const, to: 'owner' as const },
  { after: 'P1D', working: false, do: 'reject' as const },
];

/** One rung, as soon as anything can be. */
const soon = {
  due: 'PT1S',
  ladder: [
    { ...remind(0), after: 'PT1S' },
    { after: 'P1D', working: false, do: 'reject' as const },
  ],
  onSilence: 'reject' as const,
};

describe('a worker that is killed between every two rungs', () => {
  it(
    'loses no notice and doubles none',
    async () => {
      const { holdWorker, store, mails } = site();
      let next = holdWorker();
      const policy = { tasks: { 'scope.approve': { due: 'PT1S', ladder, onSilence: 'reject' as const } } };
      const id = await startLive(site(), aPostedBrief({ policy }));
      const climbed = async (): Promise<string[]> =>
        (await standingEntries(store, id)).flatMap(({ fact }) =>
          fact.type === 'task.reminded' || fact.type === 'task.escalated' ? [`${fact.type} ${fact.about.to}`] : [],
        );
      const mailsOf = async (kind: string): Promise<CaughtMail[]> =>
        (await mails()).filter(({ headers }) => headers['x-kpo-kind'] === kind && headers['x-kpo-engagement'] === id);
      for (let rung = 0; rung < RUNGS; rung += 1) {
        const worker = await next.start();
        next = holdWorker();
        await eventually(async () => {
          expect((await climbed()).length).toBeGreaterThanOrEqual(rung);
          const notices = await noticesOf(store, id);
          expect(notices.length).toBeGreaterThan(rung);
          expect(notices.filter(({ state }) => state === 'queued')).toEqual([]);
        });
        await worker.kill();
      }
      const last = await next.start();
      const told = [
        ...Array.from({ length: RUNGS - 1 }, () => 'task.reminded sara@client.example'),
        'task.reminded sara@client.example',
        'task.escalated olu@client.example',
      ];
      await eventually(async () => expect(await climbed()).toEqual(told));
      const [task] = await openTasks(store, id);
      await eventually(async () => expect(await mailsOf('task.escalated')).toHaveLength(1));
      await eventually(async () =>
        expect((await noticesOf(store, id)).filter(({ state }) => state !== 'sent')).toEqual([]),
      );
      // Collected mails go out in order: whatever were to be repeated would have gone before those of rungs that come later.
      const other = await startLive(site(), aPostedBrief({ policy: { tasks: { 'scope.approve': soon } } }));
      await eventually(async () => {
        const reminders = (await noticesOf(store, other)).filter(({ notice }) => notice.kind === 'task.reminder');
        expect(reminders.map(({ state }) => state)).toEqual(['sent']);
      });
      const kinds = (await noticesOf(store, id)).map(({ notice }) => notice.kind);
      expect(kinds.filter((kind) => kind === 'task.reminder')).toHaveLength(RUNGS);
      expect(await mailsOf('task.escalated')).toHaveLength(1);
      expect(await mailsOf('task.asked')).toHaveLength(1);
      // Two reminders that a slow restart brings together are one mail; none comes twice.
      const reminders = await mailsOf('task.reminder');
      expect(reminders.length).toBeLessThanOrEqual(RUNGS);
      expect(reminders.length).toBeGreaterThan(0);
      expect(new Set((await mails()).map(({ headers }) => headers['message-id'])).size).toBe((await mails()).length);
      expect(task?.state).toBe('open');
      await last.kill();
    },
    PATIENCE_MS,
  );
});

/** Everything that was to be mailed to somebody about the engagement, by its turns. */
async function noticesOf(store: Store, id: string): Promise<OutboxMail[]> {
  const turns = new Set((await standingEntries(store, id)).map(({ turn }) => turn));
  const found = await Promise.all(
    [...turns].flatMap((turn) => [0, 1, 2].map((ordinal) => store.mail(`${id}.main.${turn}.${ordinal}`))),
  );
  return found.flatMap((mail) => mail ?? []).filter(({ notice }) => notice.kind !== 'task.moved');
}
