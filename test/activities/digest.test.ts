import { pino } from 'pino';
import { subjectOf } from '../../domain/kernel/subject.js';
import { createDigest } from '../../activities/mail/digest.js';
import { createHours } from '../../activities/mail/hours.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import type { TaskOpening } from '../../domain/tasks/course.js';
import type { Store } from '../../store/contract.js';
import { onFreshActivities } from '../support/workflows/activities.js';
import { aMailer, LINKS } from '../support/site/post.js';
import { aChange, aFact, anAssignee, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const openActivities = onFreshActivities();
/** A Monday, half past eight in London. */
const MORNING = '2099-03-02T08:30:00.000Z';
const { role: _, ...SARA } = anAssignee();
const OLU = anAssignee('olu@client.example');

const entry = (different: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  ...SARA,
  digest: '08:30',
  console: false,
  defaultFor: [],
  ...different,
});

/** Opens a task for somebody in an engagement of its own. */
async function ask(store: Store, engagement: string, due: string, given: Partial<TaskOpening> = {}): Promise<void> {
  const task = anOpening({ id: `${engagement}.main.1`, subject: `Question ${engagement}`, ...given });
  const { kind, assignee } = task;
  const opened = aFact('task.opened', { task: task.id, kind, to: assignee.email, role: assignee.role });
  const facts = [aStart({ title: `Title of ${engagement}` }), opened];
  const turn = aTurn({ subject: subjectOf('engagement', engagement), facts, opened: [task] });
  await store.commit(turn, placedAt(turn, due));
}

async function atWork() {
  const { store } = await openActivities();
  await store.putPerson(entry());
  const mailer = aMailer();
  const clock = { now: MORNING };
  const now = () => clock.now;
  const { sendDigest } = createDigest({
    store,
    mailer,
    now,
    links: LINKS,
    envelopes: { senderOf: async () => undefined },
    hours: createHours({ store }),
    sender: { from: 'kpo <kpo@client.example>', organisation: 'Client & Sons', host: 'kpo.example' },
    log: pino({ level: 'silent' }),
  });
  return { store, mailer, clock, send: (at = clock.now) => sendDigest({ person: SARA.email, at }) };
}

const titles = (text = ''): string[] => text.split('\n').filter((line) => /^(Overdue|Due|Asked of)/.test(line));

describe('sendDigest', () => {
  it('tells what is due, the most urgent first, each with its engagement and a link of its own', async () => {
    const { store, mailer, send } = await atWork();
    await ask(store, 'e1', '2099-03-06T17:00:00.000Z');
    await ask(store, 'e2', '2099-03-02T17:00:00.000Z');
    await ask(store, 'e3', '2099-02-27T17:00:00.000Z');
    await ask(store, 'e4', '2099-04-27T17:00:00.000Z');
    await send();
    expect(mailer.sent).toHaveLength(1);
    const [{ subject, text, html, to, messageId, headers } = { text: '', html: '' }] = mailer.sent;
    expect(to?.address).toBe(SARA.email);
    expect(subject).toBe('Your tasks on 2 Mar 2099');
    expect(messageId).toMatch(/^<digest-[0-9a-f]{24}-2099-03-02@client\.example>$/);
    expect(headers).toMatchObject({ 'X-Kpo-Kind': 'digest' });
    expect(titles(text)).toEqual(['Overdue', 'Due today', 'Due in the next seven days']);
    expect(text.indexOf('Question e3')).toBeLessThan(text.indexOf('Question e2'));
    expect(text.indexOf('Question e2')).toBeLessThan(text.indexOf('Question e1'));
    expect(text).toContain('4 tasks wait for your answer, 1 overdue');
    expect(text).toContain('1 more task is due later.');
    expect(text).not.toContain('Question e4');
    const tokens = [...text.matchAll(/kpo\.example\/t\/([^\s?]+)(?=\s)/g)].map(([, token = '']) => token);
    const claims = await Promise.all(tokens.map((token) => LINKS.verify(token)));
    expect(claims).toMatchObject(['e3', 'e2', 'e1'].map((id) => ({ ok: true, claims: { task: `${id}.main.1` } })));
    expect(html).toContain('Title of e2');
  });

  it('takes no task for overdue whose clock stands still, neither one’s own nor others’', async () => {
    const { store, mailer, send } = await atWork();
    const past = '2099-02-27T17:00:00.000Z';
    await ask(store, 'e1', past);
    await ask(store, 'e2', past, { assignee: OLU });
    const [from, until] = ['2099-02-26T09:00:00.000Z', '2099-03-02T18:00:00.000Z'];
    const pause = {
      from,
      until,
      holder: 'pause',
      why: said('Audit.'),
      by: someone(OLU.email),
      endedBy: 'owner',
    } as const;
    for (const [engagement, assignee] of [
      ['e1', anAssignee()],
      ['e2', OLU],
    ] as const) {
      const changed = [aChange({ id: `${engagement}.main.1`, state: 'open', assignee, pause })];
      await store.commit(aTurn({ subject: subjectOf('engagement', engagement), turn: 2, changed }), {});
    }
    await send();
    const [{ text } = { text: '' }] = mailer.sent;
    expect(titles(text)).toEqual(['Due today']);
    expect(text).toContain('The clock stands still until Monday, 2 March 2099 at 18:00 GMT at the latest');
    expect(text).not.toContain('An answer was due');
  });

  it('is sent once a day, however often it is asked for', async () => {
    const { store, mailer, clock, send } = await atWork();
    await ask(store, 'e1', '2099-03-02T17:00:00.000Z');
    await send();
    await send();
    clock.now = '2099-03-03T00:30:00.000Z';
    await send(MORNING);
    expect(mailer.sent).toHaveLength(1);
    await send();
    expect(mailer.sent.map(({ messageId }) => /\d{4}-\d\d-\d\d/.exec(messageId)?.[0])).toEqual([
      '2099-03-02',
      '2099-03-03',
    ]);
  });

  it('is not sent where there is nothing to say, or nobody who wants it', async () => {
    const { store, mailer, send } = await atWork();
    await ask(store, 'e1', '2099-04-27T17:00:00.000Z');
    await send();
    await ask(store, 'e2', '2099-03-02T17:00:00.000Z');
    await store.putPerson(entry({ digest: undefined }));
    await send();
    expect(mailer.sent).toEqual([]);
  });

  it('marks what is answered for somebody else, and what a group may take', async () => {
    const { store, mailer, send } = await atWork();
    await ask(store, 'e1', '2099-03-02T17:00:00.000Z');
    const open = { state: 'open' as const, outcome: undefined, by: undefined };
    await store.commit(aTurn({ turn: 2, changed: [aChange({ ...open, onBehalfOf: { ...OLU, name: 'Olu' } })] }), {});
    await ask(store, 'e2', '2099-03-02T17:00:00.000Z', { assignee: anAssignee('reviewers@client.example') });
    const changed = [aChange({ ...open, id: 'e2.main.1', assignee: OLU, candidates: [SARA, OLU] })];
    await store.commit(aTurn({ subject: 'engagement/e2', turn: 2, changed }), {});
    await send();
    const [{ text } = { text: '' }] = mailer.sent;
    expect(text).toContain('You answer on behalf of Olu.');
    expect(titles(text)).toEqual(['Due today', 'Asked of your group: whoever takes it, answers it']);
  });

  it('tells an owner what is overdue in their engagements, and who has it', async () => {
    const { store, mailer, send } = await atWork();
    const facts = [aStart({ owner: SARA.email, title: 'Title of e1' })];
    await store.commit(aTurn({ facts }), {});
    const task = anOpening({ id: 'e1.main.1', assignee: { ...OLU, name: 'Finn Finance', role: 'finance' } });
    const due = '2099-02-27T08:30:00.000Z';
    const about = { task: task.id, kind: task.kind, to: OLU.email, role: 'finance' as const, due };
    const turn = aTurn({ turn: 2, facts: [aFact('task.opened', about)], opened: [task] });
    await store.commit(turn, placedAt(turn, due));
    await send();
    const [{ text } = { text: '' }] = mailer.sent;
    expect(titles(text)).toEqual(['Overdue in your engagements']);
    expect(text).toContain('Asked: Finn Finance. Held by finance. Late by 3 days.');
    expect(text).not.toContain('/t/');
  });

  it('tells an owner of the longest overdue whoever has it, and how many more there are', async () => {
    const { store, mailer, send } = await atWork();
    const late = Array.from({ length: 130 }, (_, n) => {
      const role = n === 129 ? ('vendor' as const) : ('finance' as const);
      return anOpening({ id: `e1.main.${n + 1}`, subject: `Question ${n + 1}`, assignee: { ...OLU, role } });
    });
    const dueOf = (id: string) => (id === 'e1.main.130' ? '2099-02-02T08:30:00.000Z' : '2099-02-27T08:30:00.000Z');
    const facts = late.map(({ id, kind, assignee: { email, role } }) =>
      aFact('task.opened', { task: id, kind, to: email, role, due: dueOf(id) }),
    );
    const turn = aTurn({ facts: [aStart({ owner: SARA.email }), ...facts], opened: late });
    await store.commit(turn, Object.fromEntries(late.map(({ id }) => [id, { due: dueOf(id), rungs: [] }])));
    await send();
    const [{ text } = { text: '' }] = mailer.sent;
    expect(text.match(/Question \d+/)?.[0]).toBe('Question 130');
    expect(text).toContain('and 110 more');
  });

  it('waits for the mail server, and for the end of quiet hours', async () => {
    const { store, mailer, send } = await atWork();
    await ask(store, 'e1', '2099-03-02T17:00:00.000Z');
    mailer.trouble = new Error('away');
    await expect(send()).rejects.toMatchObject({ type: FAILURES.mailUnavailable, nonRetryable: false });
    mailer.trouble = undefined;
    await store.putPerson(entry({ quietHours: { from: '20:00', to: '09:00' } }));
    await expect(send()).rejects.toMatchObject({ nextRetryDelay: 30 * 60_000, nonRetryable: false });
    expect(mailer.sent).toEqual([]);
  });

  it('speaks the language of its reader', async () => {
    const { store, mailer, send } = await atWork();
    await store.putPerson(entry({ language: 'de', timeZone: 'Europe/Berlin', country: 'DE' }));
    await ask(store, 'e1', '2099-03-02T17:00:00.000Z');
    await send();
    expect(mailer.sent[0]?.subject).toBe('Ihre Aufgaben am 2. März 2099');
    expect(mailer.sent[0]?.text).toContain('Heute fällig');
    expect(mailer.sent[0]?.text).toContain('Montag, 2. März 2099 um 18:00 MEZ');
  });
});
