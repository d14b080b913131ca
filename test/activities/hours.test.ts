import { createHours, isCollected } from '../../activities/mail/hours.js';
import type { QuietHours } from '../../domain/calendar/calendar.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import type { DirectoryPerson } from '../../store/contract.js';
import { onFreshActivities } from '../support/workflows/activities.js';
import { startSmtp } from '../support/site/smtp.js';
import { anAssignee, aNotice, anOpening, aTurn } from '../support/samples/turns.js';

const SARA = anAssignee();
const person = (quietHours?: QuietHours): DirectoryPerson => {
  const { role: _, ...sara } = SARA;
  return { ...sara, quietHours, console: false, defaultFor: [] };
};
const NIGHT: QuietHours = { from: '21:00', to: '07:30' };

describe('the hours of a mail', () => {
  const notBefore = (kind: NoticeKind, now: string, quiet?: QuietHours, window = 'PT5S') =>
    createHours({ store: { person: async () => person(quiet) }, window, now: () => now }).notBefore(
      aNotice({ kind, to: SARA }),
    );

  it('are at once, unless they are quiet', async () => {
    expect(await notBefore('task.asked', '2026-07-01T12:00:00.000Z', NIGHT)).toBeUndefined();
    expect(await notBefore('task.asked', '2026-07-01T20:00:00.000Z', NIGHT)).toBe('2026-07-02T06:30:00.000Z');
    expect(await notBefore('task.asked', '2026-07-01T20:00:00.000Z')).toBeUndefined();
  });

  it('are a window later for what is collected', async () => {
    const noon = '2026-07-01T12:00:00.000Z';
    for (const kind of ['task.reminder', 'task.moved'] as const) {
      expect(isCollected({ kind })).toBe(true);
      expect(await notBefore(kind, noon, NIGHT)).toBe('2026-07-01T12:00:05.000Z');
      expect(await notBefore(kind, noon, NIGHT, 'PT0S')).toBeUndefined();
      expect(await notBefore(kind, '2026-07-01T19:59:57.000Z', NIGHT)).toBe('2026-07-02T06:30:00.000Z');
    }
  });

  it('go by the clocks that were recorded where the directory says none', async () => {
    const listed = { ...person(NIGHT), timeZone: undefined };
    const hours = createHours({ store: { person: async () => listed }, now: () => '2026-07-01T12:00:00.000Z' });
    const to = { ...SARA, timeZone: 'Pacific/Auckland' };
    expect(await hours.notBefore({ kind: 'task.asked', to })).toBe('2026-07-01T19:30:00.000Z');
  });

  it('are at once for people whom the directory does not know', async () => {
    const hours = createHours({ store: { person: async () => undefined } });
    expect(await hours.notBefore(aNotice())).toBeUndefined();
  });
});

describe('a mail to somebody in quiet hours', () => {
  const openActivities = onFreshActivities();
  /** All but one minute of the day, half a day away from now. */
  const always = (): QuietHours => {
    const from = new Date(Date.now() + 12 * 3_600_000);
    const [start, end] = [from, new Date(from.getTime() - 60_000)].map((time) => time.toISOString().slice(11, 16));
    return { from: start ?? '', to: end ?? '' };
  };
  const quietPerson = (): DirectoryPerson => ({ ...person(always()), timeZone: 'UTC' });
  const asking = aTurn({ opened: [anOpening()], notices: [aNotice()] });
  /** Mails cannot be marked until the database comes back. */
  async function openUnableToMark(smtpUrl: string) {
    const { store } = await openActivities(smtpUrl);
    let away = true;
    const markMails: typeof store.markMails = (...given) =>
      away ? Promise.reject(new Error('away')) : store.markMails(...given);
    const { activities } = await openActivities(smtpUrl, { store: { ...store, markMails } });
    return { activities, store, comeBack: () => void (away = false) };
  }

  it('waits, and holds nobody up', async () => {
    const { activities, store } = await openActivities();
    await store.putPerson(quietPerson());
    expect((await activities.commit(asking)).undelivered).toEqual([]);
    expect((await store.mail('e1.main.1.0'))?.state).toBe('queued');
  });

  it('waits too when the mail server was away until they had begun', async () => {
    const server = await startSmtp();
    await server.close();
    const { activities, store } = await openActivities(server.url);
    const { undelivered } = await activities.commit(asking);
    expect(undelivered).toEqual(['e1.main.1.0']);
    await store.putPerson(quietPerson());
    const back = await startSmtp({ port: server.port });
    await activities.deliverMail(undelivered);
    await back.close();
    expect(back.attempts).toEqual([]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const due = { now: tomorrow, until: tomorrow, people: 1 };
    expect(await store.takeDeferred(due, { by: 'a', until: tomorrow })).toMatchObject([{ id: 'e1.main.1.0' }]);
  });

  it('waits too when they had begun before its turn was committed again', async () => {
    const server = await startSmtp();
    await server.close();
    const { activities, store } = await openActivities(server.url);
    await activities.commit(asking);
    await store.putPerson(quietPerson());
    const back = await startSmtp({ port: server.port });
    const { undelivered } = await activities.commit(asking);
    await back.close();
    expect(undelivered).toEqual([]);
    expect(back.attempts).toEqual([]);
  });

  it('is not put off when it was handed over before they began and only could not be marked', async () => {
    const server = await startSmtp();
    const { activities, store, comeBack } = await openUnableToMark(server.url);
    const { undelivered } = await activities.commit(asking);
    expect(undelivered).toEqual(['e1.main.1.0']);
    comeBack();
    await store.putPerson(quietPerson());
    await activities.deliverMail(undelivered);
    await server.close();
    expect(server.attempts).toHaveLength(1);
    expect((await store.mail('e1.main.1.0'))?.state).toBe('sent');
  });

  it('is marked with the next that is handed over when its turn was committed again in them', async () => {
    const server = await startSmtp();
    const { activities, store, comeBack } = await openUnableToMark(server.url);
    await activities.commit(asking);
    comeBack();
    await store.putPerson(quietPerson());
    await activities.commit(asking);
    const other = aNotice({ kind: 'note', to: anAssignee('olu@client.example'), task: undefined });
    await activities.commit(aTurn({ turn: 2, notices: [other] }));
    await server.close();
    expect(server.attempts).toHaveLength(2);
    expect((await store.mail('e1.main.1.0'))?.state).toBe('sent');
  });
});
