import { subjectOf } from '../../domain/kernel/subject.js';
import type { Assignee } from '../../domain/tasks/task.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import type { TaskChange } from '../../domain/tasks/course.js';
import type { DirectoryPerson, Store } from '../../store/contract.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aMailer, aPostRound, LINKS } from '../support/site/post.js';
import { aChange, anAssignee, aNotice, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const SARA = anAssignee();
const OLU = anAssignee('olu@client.example');
const START = Date.UTC(2099, 2, 2, 9);
const at = (second: number): string => new Date(START + second * 1000).toISOString();
const DUE = at(86_400);

/** What is told to somebody about a task of an engagement, before when it must not be handed over. */
interface Told {
  task: string;
  kind?: NoticeKind;
  to?: Assignee;
  notBefore?: number;
  lines?: string[];
}

const engagementOf = (task: string): string => task.split('.')[0] ?? '';

/** Opens tasks, one engagement each, and tells of them in turns of their own. */
async function tell(store: Store, ...told: Told[]): Promise<void> {
  for (const [index, { task, kind = 'task.reminder', to = SARA, notBefore = 5, lines }] of told.entries()) {
    const engagement = engagementOf(task);
    const of = { subject: subjectOf('engagement', engagement), subjectTitle: `Title of ${engagement}` };
    if (!(await store.task(task))) {
      const opened = [anOpening({ id: task, subject: `Question ${task}`, assignee: to })];
      const turn = aTurn({ ...of, facts: [aStart({ title: of.subjectTitle })], opened });
      await store.commit(turn, placedAt(turn, DUE));
    }
    const notice = aNotice({ kind, to, task, subject: `Question ${task}`, ...(lines && { lines }) });
    await store.commit(aTurn({ ...of, stream: `told-${index}`, notices: [notice] }), {}, [at(notBefore)]);
  }
}
/** Somebody's entry in the directory. */
const entryOf = ({ role: _, ...person }: Assignee): DirectoryPerson => ({ ...person, console: false, defaultFor: [] });
const change = (store: Store, task: string, different: Partial<TaskChange> = {}) =>
  store.commit(
    aTurn({
      subject: subjectOf('engagement', engagementOf(task)),
      turn: 2,
      changed: [aChange({ id: task, ...different })],
    }),
    {},
  );
const PAUSE: TaskChange['pause'] = {
  from: at(1),
  holder: 'pause',
  why: said('The data room is closed.'),
  by: someone(OLU.email),
  endedBy: 'owner',
  until: at(3_600),
};
const failing =
  (why: string): Store['markMails'] =>
  (ids) =>
    ids.length === 0 ? Promise.resolve() : Promise.reject(new Error(why));
const mailOf = (task: string, told: number): string => `${engagementOf(task)}.told-${told}.1.0`;

onEachDatabase('the post round', (database) => {
  let store: Store;
  let second = 0;
  let mailer: ReturnType<typeof aMailer>;
  beforeEach(async () => {
    store = await database.open();
    second = 0;
    mailer = aMailer();
  });
  const round = (window?: string) => aPostRound(store, mailer, () => at(second), window);
  const statesOf = async (...ids: string[]) => Promise.all(ids.map(async (id) => (await store.mail(id))?.state));

  it('makes one mail of the reminders of one person that fall due together, each with its own link', async () => {
    await tell(store, { task: 'e1.main.1' }, { task: 'e2.main.1', notBefore: 7 });
    await tell(store, { task: 'e3.main.1', to: OLU });
    const post = round();
    expect(await post.drain()).toBe(0);
    second = 5;
    expect(await post.drain()).toBe(2);
    expect(await post.drain()).toBe(0);
    expect(
      mailer.sent
        .map(({ to, subject }) => [to.address, subject])
        .sort()
        .reverse(),
    ).toEqual([
      ['sara@client.example', 'Reminder: 2 tasks wait for your answer'],
      ['olu@client.example', '[Title of e3] Reminder: Question e3.main.1'],
    ]);
    const bundle = mailer.sent.find(({ to }) => to.address === SARA.email);
    for (const part of [bundle?.text, bundle?.html]) {
      expect(part).toContain('Question e1.main.1');
      expect(part).toContain('Engagement: Title of e2');
      expect(part).toContain('Please answer by Tuesday, 3 March 2099 at 09:00 GMT');
    }
    const tokens = [...(bundle?.text ?? '').matchAll(/kpo\.example\/t\/([^\s?]+)(?=\s)/g)].map(
      ([, token = '']) => token,
    );
    const claims = await Promise.all(tokens.map((token) => LINKS.verify(token)));
    expect(claims).toEqual(
      ['e1.main.1', 'e2.main.1'].map((task) => ({
        ok: true,
        claims: { task, email: SARA.email, assignment: 1 },
      })),
    );
    expect(bundle?.headers).toMatchObject({ 'X-Kpo-Kind': 'task.reminder', 'X-Kpo-Task': 'e1.main.1, e2.main.1' });
    expect(bundle?.headers).not.toHaveProperty('X-Kpo-Engagement');
    expect(await statesOf(mailOf('e1.main.1', 0), mailOf('e2.main.1', 1))).toEqual(['sent', 'sent']);
  });

  it('tells of a task once, however often it was reminded of', async () => {
    await tell(store, { task: 'e1.main.1' }, { task: 'e1.main.1' });
    second = 5;
    expect(await round().drain()).toBe(1);
    expect(mailer.sent.map(({ subject, messageId }) => [subject, messageId])).toEqual([
      ['[Title of e1] Reminder: Question e1.main.1', '<e1.told-0.1.0@client.example>'],
    ]);
  });

  it('takes an answered task’s entry away with whatever else waits for its reader, if they have one', async () => {
    const none = aMailer();
    await tell(store, { task: 'e1.main.1', kind: 'task.asked', notBefore: 0 });
    await aPostRound(store, none, () => at(second)).drain();
    await change(store, 'e1.main.1', { state: 'answered' });
    await tell(store, { task: 'e2.main.1' }, { task: 'e1.main.1', kind: 'task.answered' });
    second = 5;
    expect(await round().drain()).toBe(1);
    const [mail] = mailer.sent;
    expect(mail?.subject).toBe('[Title of e2] Reminder: Question e2.main.1');
    expect(mail?.attachments?.map(({ filename, content }) => [filename, /METHOD:\w+/.exec(content)?.[0]])).toEqual([
      ['e1.main.1.ics', 'METHOD:CANCEL'],
    ]);
  });

  it('says nothing of an answered task to somebody who was never mailed its question', async () => {
    await tell(store, { task: 'e1.main.1', kind: 'task.answered' });
    second = 5;
    expect(await round().drain()).toBe(0);
    expect(await statesOf(mailOf('e1.main.1', 0))).toEqual(['dropped']);
  });

  it('explains what has moved beside what is asked again', async () => {
    const moved: Told = { task: 'e2.main.1', kind: 'task.moved', lines: ['The holiday was added.'] };
    await tell(store, { task: 'e1.main.1' }, moved, { ...moved, lines: ['And another one.'] });
    second = 5;
    await round().drain();
    expect(mailer.sent.map(({ subject }) => subject)).toEqual(['Reminders and moved dates for 2 tasks']);
    expect(mailer.sent[0]?.text).toContain('  The holiday was added.\n  And another one.\n  If there is no answer by ');
  });

  it('leaves out a task that was answered or handed on meanwhile, and sends nothing where nothing is left', async () => {
    await tell(store, { task: 'e1.main.1' }, { task: 'e2.main.1' }, { task: 'e3.main.1' });
    await change(store, 'e1.main.1');
    await change(store, 'e2.main.1', { state: 'open', assignee: OLU, assignment: 2 });
    second = 5;
    await round().drain();
    expect(mailer.sent.map(({ subject }) => subject)).toEqual(['[Title of e3] Reminder: Question e3.main.1']);
    const mails = ['e1.main.1', 'e2.main.1', 'e3.main.1'].map(mailOf);
    expect(await statesOf(...mails)).toEqual(['dropped', 'dropped', 'sent']);

    await tell(store, { task: 'e4.main.1' });
    await change(store, 'e4.main.1', { state: 'withdrawn' });
    expect(await round().drain()).toBe(0);
    expect(mailer.sent).toHaveLength(1);
  });

  it('neither asks nor takes back what was asked and withdrawn while its mail waited', async () => {
    const asked: Told = { task: 'e1.main.1', kind: 'task.asked' };
    await tell(store, asked, { ...asked, kind: 'task.withdrawn' }, { task: 'e1.main.1', kind: 'task.lapsed' });
    await change(store, 'e1.main.1', { state: 'withdrawn' });
    second = 5;
    await round().drain();
    expect(mailer.sent.map(({ headers }) => headers['X-Kpo-Kind'])).toEqual(['task.lapsed']);
  });

  it('takes back in the morning what was asked the day before, also when it was asked again in the night', async () => {
    const asked: Told = { task: 'e1.main.1', kind: 'task.asked' };
    const night: Told = { ...asked, notBefore: 60 };
    await tell(store, asked, night, { ...night, kind: 'task.withdrawn' });
    second = 5;
    expect(await round().drain()).toBe(1);
    await change(store, 'e1.main.1', { state: 'withdrawn' });
    second = 60;
    expect(await round().drain()).toBe(1);
    expect(mailer.sent.map(({ headers }) => headers['X-Kpo-Kind'])).toEqual(['task.asked', 'task.withdrawn']);
    expect(mailer.sent[1]?.icalEvent?.method).toBe('CANCEL');
  });

  it('takes nothing back twice, where it was asked again only in the night', async () => {
    const asked: Told = { task: 'e1.main.1', kind: 'task.asked' };
    const goes: Told = { ...asked, kind: 'task.handed-on' };
    const night = { notBefore: 60 };
    await tell(store, asked, { ...goes, notBefore: 20 }, { ...asked, ...night }, { ...goes, ...night });
    second = 5;
    await round().drain();
    await change(store, 'e1.main.1', { state: 'open', assignee: OLU, assignment: 2 });
    second = 20;
    await round().drain();
    second = 60;
    expect(await round().drain()).toBe(0);
    expect(mailer.sent.map(({ headers }) => headers['X-Kpo-Kind'])).toEqual(['task.asked', 'task.handed-on']);
  });

  it('takes nothing back of what only others were asked', async () => {
    const night: Told = { task: 'e1.main.1', kind: 'task.asked', notBefore: 60 };
    await tell(store, { ...night, to: OLU, notBefore: 5 }, night, { ...night, kind: 'task.withdrawn' });
    second = 5;
    expect(await round().drain()).toBe(1);
    await change(store, 'e1.main.1', { state: 'withdrawn' });
    second = 60;
    expect(await round().drain()).toBe(0);
  });

  it('asks once what was handed on and came back while its mail waited', async () => {
    const asked: Told = { task: 'e1.main.1', kind: 'task.asked' };
    await tell(store, asked, { ...asked, kind: 'task.handed-on' }, asked);
    second = 5;
    expect(await round().drain()).toBe(1);
    expect(mailer.sent.map(({ messageId }) => messageId)).toEqual(['<e1.told-2.1.0@client.example>']);
  });

  it('asks without a reminder beside it, and reminds of what was asked before', async () => {
    const asked: Told = { task: 'e1.main.1', kind: 'task.asked' };
    await tell(store, { task: 'e2.main.1', kind: 'task.asked', notBefore: 1 });
    second = 1;
    await round('PT0S').drain();
    await tell(store, asked, { task: 'e1.main.1' }, { task: 'e2.main.1' });
    second = 5;
    expect(await round().drain()).toBe(2);
    const sent = mailer.sent.map(({ headers }) => [headers['X-Kpo-Kind'], headers['X-Kpo-Task']]);
    expect(sent.sort()).toEqual([
      ['task.asked', 'e1.main.1'],
      ['task.asked', 'e2.main.1'],
      ['task.reminder', 'e2.main.1'],
    ]);
  });

  it('reminds nobody of a task whose clock stands still by then, but asks it and says that it does', async () => {
    await tell(store, { task: 'e1.main.1', kind: 'task.asked' }, { task: 'e2.main.1' });
    await tell(store, { task: 'e2.main.1', kind: 'task.paused' });
    for (const task of ['e1.main.1', 'e2.main.1']) await change(store, task, { state: 'open', pause: PAUSE });
    second = 5;
    await round().drain();
    expect(mailer.sent.map(({ headers }) => headers['X-Kpo-Kind']).sort()).toEqual(['task.asked', 'task.paused']);
    expect(await statesOf(mailOf('e2.main.1', 1))).toEqual(['dropped']);
  });

  it('does not tell that a task is unanswered, or stands still, once it has ended', async () => {
    const kinds = ['task.escalated', 'task.paused', 'task.resumed'] as const;
    await tell(store, ...kinds.map((kind) => ({ task: 'e1.main.1', kind, to: OLU })));
    await tell(store, { task: 'e2.main.1', kind: 'task.escalated', to: OLU });
    await change(store, 'e1.main.1', { assignee: OLU });
    second = 5;
    await round().drain();
    expect(mailer.sent.map(({ headers }) => headers['X-Kpo-Task'])).toEqual(['e2.main.1']);
  });

  it('sends every other mail on its own', async () => {
    await tell(store, { task: 'e1.main.1', kind: 'task.asked' }, { task: 'e2.main.1', kind: 'task.asked' });
    second = 5;
    expect(await round().drain()).toBe(2);
    expect(mailer.sent.map(({ subject }) => subject)).toEqual([
      '[Title of e1] Question e1.main.1',
      '[Title of e2] Question e2.main.1',
    ]);
  });

  it('speaks to people as the directory says now, and as was recorded where it leaves that open', async () => {
    await store.putPerson({ ...entryOf(SARA), language: 'de', timeZone: 'Europe/Berlin', country: 'DE' });
    await store.putPerson({ ...entryOf(OLU), language: undefined, timeZone: undefined, country: undefined });
    for (const to of [SARA, OLU]) await tell(store, { task: `${to.email.slice(0, 2)}.main.1`, to });
    await tell(store, { task: 'ol.main.1', to: OLU }, { task: 'e3.main.1', to: SARA });
    second = 5;
    await round().drain();
    const sent = Object.fromEntries(mailer.sent.map(({ to, text }) => [to.address, text]));
    expect(sent[SARA.email]).toContain('Dienstag, 3. März 2099 um 10:00 MEZ');
    expect(sent[OLU.email]).toContain('Tuesday, 3 March 2099 at 09:00 GMT');
  });

  it('tells the other side’s time by the zone that the directory has for them now', async () => {
    await store.putPerson({ ...entryOf(OLU), timeZone: 'Asia/Kolkata' });
    const turn = aTurn({ opened: [anOpening({ counterparty: OLU })] });
    await store.commit(turn, placedAt(turn, DUE));
    await store.commit(aTurn({ stream: 'told', notices: [aNotice()] }), {}, [at(5)]);
    second = 5;
    await round().drain();
    expect(mailer.sent[0]?.text).toContain('14:30 GMT+5:30');
  });

  it('waits once more when quiet hours have begun since', async () => {
    await store.putPerson({
      ...SARA,
      quietHours: { from: '09:00', to: '10:00' },
      console: false,
      defaultFor: [],
    });
    await tell(store, { task: 'e1.main.1' });
    second = 5;
    expect(await round().drain()).toBe(0);
    second = 3599;
    expect(await round().drain()).toBe(0);
    second = 3600;
    expect(await round().drain()).toBe(1);
  });

  it('tries again under the same Message-ID when the mail server was away, with nothing added', async () => {
    await tell(store, { task: 'e1.main.1' }, { task: 'e2.main.1' });
    second = 5;
    mailer.trouble = new Error('away');
    expect(await round().drain()).toBe(0);
    mailer.trouble = undefined;
    await tell(store, { task: 'e3.main.1', notBefore: 6 });
    second = 19;
    await round('PT0S').drain();
    second = 20;
    await round().drain();
    expect(mailer.sent.map(({ messageId }) => messageId)).toEqual([
      '<e3.told-0.1.0@client.example>',
      '<e1.told-0.1.0@client.example>',
    ]);
  });

  it('does not repeat what could not be marked, within one process', async () => {
    await tell(store, { task: 'e1.main.1' });
    const { markMails } = store;
    store.markMails = failing('away');
    second = 5;
    const post = round();
    await expect(post.drain()).rejects.toThrow('away');
    store.markMails = markMails;
    second = 200;
    expect(await post.drain()).toBe(0);
    expect(mailer.sent).toHaveLength(1);
    expect(await statesOf(mailOf('e1.main.1', 0))).toEqual(['sent']);
  });

  it('repeats after a death between hand-over and mark, but only under the same Message-ID', async () => {
    await tell(store, { task: 'e1.main.1' }, { task: 'e2.main.1' });
    const { markMails } = store;
    store.markMails = failing('dead');
    second = 5;
    await expect(round().drain()).rejects.toThrow('dead');
    store.markMails = markMails;
    await change(store, 'e1.main.1');
    await tell(store, { task: 'e3.main.1' });
    second = 34;
    await round().drain();
    second = 35;
    await round().drain();
    expect(mailer.sent.map(({ messageId, subject }) => [messageId, subject])).toEqual([
      ['<e1.told-0.1.0@client.example>', 'Reminder: 2 tasks wait for your answer'],
      ['<e3.told-0.1.0@client.example>', '[Title of e3] Reminder: Question e3.main.1'],
      ['<e1.told-0.1.0@client.example>', '[Title of e2] Reminder: Question e2.main.1'],
    ]);
    second = 500;
    expect(await round().drain()).toBe(0);
  });

  it('gives up on a recipient that the server refuses for good', async () => {
    await tell(store, { task: 'e1.main.1' });
    mailer.trouble = Object.assign(new Error('no such user'), { command: 'RCPT TO', responseCode: 550 });
    second = 5;
    expect(await round().drain()).toBe(0);
    expect(await statesOf(mailOf('e1.main.1', 0))).toEqual(['refused']);
  });

  it('sends each letter once where several processes make the round', async () => {
    const tasks = Array.from({ length: 30 }, (_, index) => `e${index + 1}.main.1`);
    await tell(store, ...tasks.map((task, index) => ({ task, to: anAssignee(`p${index % 10}@client.example`) })));
    second = 60;
    const others = [store, await database.open(), await database.open()];
    const drained = await Promise.all(others.map((each) => aPostRound(each, mailer, () => at(second), 'PT5S').drain()));
    expect(drained.reduce((sum, sent) => sum + sent)).toBe(10);
    expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(10);
    expect(mailer.sent).toHaveLength(10);
  });
});
