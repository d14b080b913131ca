import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../../domain/kernel/failures.js';
import type { Notice } from '../../domain/journal/turn.js';
import { onFreshActivities } from '../support/workflows/activities.js';
import { type Behaviour, startSmtp, type TestSmtp } from '../support/site/smtp.js';
import { message } from '../../workflows/runtime/message.js';
import { aChange, anAssignee, aNotice, anOpening, aTurn, START } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const openActivities = onFreshActivities();
const servers: TestSmtp[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function serve(behaviour: Behaviour = {}): Promise<TestSmtp> {
  const server = await startSmtp(behaviour);
  servers.push(server);
  return server;
}

const OVERDUE = { deliverable: 'D1: Model', reason: 'it is overdue', from: 'vendor', mayReplace: true };
const MAIL = 'e1.main.1.0';
/** Due so late that its links are still good. */
const asking = (notices: Notice[] = [aNotice()]) =>
  aTurn({ opened: [anOpening({ due: { on: '2099-01-01T00:00:00.000Z' } })], notices });
const linkIn = (text = ''): string | undefined => /https:\/\/kpo\.example\/t\/([\w.-]+)/.exec(text)?.[1];
const tokenIn = (server: TestSmtp, index = 0): string | undefined => linkIn(server.taken[index]?.text);

describe('commit', () => {
  it('hands the mails of its turn over, each with a link of its own', async () => {
    const server = await serve();
    const { activities, store, links } = await openActivities(server.url);
    expect((await activities.commit(asking())).undelivered).toEqual([]);
    expect((await store.mail(MAIL))?.state).toBe('sent');
    expect(await links.verify(tokenIn(server) ?? '')).toEqual({
      ok: true,
      claims: { task: 'e1.main.1', email: 'sara@client.example', assignment: 1 },
    });
  });

  it('speaks to each as the directory says now, whatever the brief said', async () => {
    const server = await serve();
    const { activities, store } = await openActivities(server.url);
    const { role: _, ...sara } = anAssignee();
    await store.putPerson({ ...sara, language: 'fr', timeZone: 'Europe/Paris', console: false, defaultFor: [] });
    await activities.commit(asking());
    expect(server.taken[0]?.text).toContain('Merci de répondre avant le');
    expect(server.taken[0]?.text).toMatch(/1 janvier 2099 à 01:00/);
  });

  describe('that a task was answered', () => {
    const answered = aNotice({ kind: 'task.answered', subject: 'Approve the scope', lines: ['It is recorded.'] });
    const answering = (...others: Notice[]) =>
      aTurn({ turn: 2, changed: [aChange({ state: 'answered' })], notices: [answered, ...others] });
    const cancelled = (server: TestSmtp, index: number) =>
      server.taken[index]?.attachments.map(({ contentType, content }) => [contentType, String(content)]) ?? [];

    it('takes the entry from the calendar of whoever has it, by a mail of its own', async () => {
      const server = await serve();
      const { activities } = await openActivities(server.url);
      await activities.commit(asking());
      await activities.commit(answering());
      expect(server.taken).toHaveLength(2);
      const [[type, entry] = []] = cancelled(server, 1);
      expect(server.taken[1]?.headers.get('x-kpo-kind')).toBe('task.answered');
      expect([type, /METHOD:\w+/.exec(entry ?? '')?.[0], /SEQUENCE:\d+/.exec(entry ?? '')?.[0]]).toEqual([
        'text/calendar',
        'METHOD:CANCEL',
        'SEQUENCE:1',
      ]);
    });

    it('goes along with whatever else they are told at that moment', async () => {
      const server = await serve();
      const { activities, store } = await openActivities(server.url);
      await activities.commit(asking());
      await activities.commit(answering(aNotice({ kind: 'note', subject: 'The scope is agreed' })));
      expect(server.taken.map(({ subject }) => subject).slice(1)).toEqual([
        expect.stringContaining('The scope is agreed'),
      ]);
      expect(cancelled(server, 1)[0]?.[1]).toContain('METHOD:CANCEL');
      expect((await store.mail('e1.main.2.0'))?.state).toBe('dropped');
    });

    it('is not mailed to somebody who never had an entry', async () => {
      const server = await serve();
      const { activities, store } = await openActivities(server.url);
      await activities.commit(asking([]));
      await activities.commit(answering());
      expect(server.attempts).toEqual([]);
      expect((await store.mail('e1.main.2.0'))?.state).toBe('dropped');
    });
  });

  it('marks each mail once, however many are handed over at a time', async () => {
    const server = await serve();
    const { store, links } = await openActivities(server.url);
    const marked: string[] = [];
    const { activities } = await openActivities(server.url, {
      links,
      store: {
        ...store,
        markMails: (ids, state) => {
          marked.push(...ids);
          return store.markMails(ids, state);
        },
      },
    });
    await activities.commit(asking(Array.from({ length: 8 }, () => aNotice())));
    expect(marked.sort()).toEqual(Array.from({ length: 8 }, (_, index) => `e1.main.1.${index}`));
  });

  it('sends nothing when the same turn is committed again', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(asking());
    await activities.commit(asking());
    expect(server.attempts).toHaveLength(1);
  });

  it('succeeds while the mail server is away; the mail goes out once when it is back, under the same Message-ID', async () => {
    const gone = await startSmtp({ onMessage: () => 451 });
    const { activities, store } = await openActivities(gone.url);
    const { undelivered } = await activities.commit(asking());
    expect(undelivered).toEqual([MAIL]);
    await gone.close();

    await expect(activities.deliverMail(undelivered)).rejects.toMatchObject({
      type: FAILURES.mailUnavailable,
      nonRetryable: false,
    });
    const back = await serve({ port: gone.port });
    await activities.deliverMail(undelivered);
    await activities.deliverMail(undelivered);
    expect(back.attempts).toEqual(gone.attempts);
    expect(back.attempts).toEqual(['<e1.main.1.0@client.example>']);
    expect((await store.mail(MAIL))?.state).toBe('sent');
  });

  it('does not wait for a slow server, nor send again what was under way', async () => {
    let release = (): void => undefined;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    const server = await serve({ onMessage: () => held });
    const { activities, store } = await openActivities(server.url, { handOverMs: 50 });
    const { undelivered } = await activities.commit(asking());
    expect(undelivered).toEqual([MAIL]);
    const delivered = activities.deliverMail(undelivered);
    release();
    await delivered;
    expect(server.attempts).toHaveLength(1);
    expect((await store.mail(MAIL))?.state).toBe('sent');
  });

  it('gives up on a recipient that the server refuses, without naming it in the log', async () => {
    const server = await serve({ onRecipient: (address) => (address.startsWith('sara') ? 550 : undefined) });
    const { activities, store, logged } = await openActivities(server.url);
    const olu = aNotice({ kind: 'note', to: anAssignee('olu@client.example'), task: undefined });
    expect((await activities.commit(asking([aNotice(), olu]))).undelivered).toEqual([]);
    expect((await store.mail(MAIL))?.state).toBe('refused');
    expect(server.taken).toHaveLength(1);
    await activities.deliverMail([MAIL]);
    expect(server.taken).toHaveLength(1);
    expect(logged()).toContain(MAIL);
    expect(logged()).not.toMatch(/sara|client\.example/);
  });

  it.each([421, 450])('keeps trying after the passing answer %i', async (code) => {
    const server = await serve({ onRecipient: () => code });
    const { activities, store } = await openActivities(server.url);
    expect((await activities.commit(asking())).undelivered).toEqual([MAIL]);
    expect((await store.mail(MAIL))?.state).toBe('queued');
  });
});

describe('a mail about a deliverable', () => {
  const asha = {
    ...anAssignee('asha@vendor.example'),
    name: 'Asha Rao',
    timeZone: 'Asia/Kolkata',
    role: 'vendor',
  } as const;
  const olu = { ...anAssignee('olu@client.example'), role: 'owner' } as const;
  const submitting = anOpening({ id: 'e1.D1.1', kind: 'deliverable.submit', assignee: asha, counterparty: olu });
  const inD1 = { stream: 'D1', opened: [submitting] };

  it('that is about none of its tasks tells dates by both clocks', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(aTurn());
    const line = message('waiting.newDue', {
      title: 'Model',
      due: { at: '2026-03-10T09:00:00.000Z' },
      was: { at: START },
    });
    await activities.commit(
      aTurn({ ...inD1, notices: [aNotice({ kind: 'note', to: asha, task: undefined, lines: [line] })] }),
    );
    expect(server.taken[0]?.text).toMatch(
      /14:30 GMT\+5:30, which is Tuesday,? 10 March 2026 at 09:00 GMT on the other/,
    );
    expect(server.taken[0]?.text).not.toContain('/t/');
  });

  it('whose fate is to be decided tells who has put it off', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(aTurn());
    await activities.commit(aTurn(inD1));
    const deferral = { kind: 'snoozed', at: START, by: someone(asha.email), reason: said('Auditors late.') } as const;
    const deferrals = [{ ...deferral, until: START, for: 'P1D' }];
    await activities.commit(
      aTurn({
        stream: 'D1',
        turn: 2,
        changed: [aChange({ id: 'e1.D1.1', state: 'open', assignee: asha, deferrals })],
        opened: [
          anOpening({ id: 'e1.D1.2', kind: 'overdue.decide', assignee: olu, counterparty: asha, context: OVERDUE }),
        ],
        notices: [aNotice({ to: olu, task: 'e1.D1.2' })],
      }),
    );
    expect(server.taken[0]?.text).toMatch(/Asha Rao put the reminders off until [^:]*:\d\d.*: Auditors late\./);
  });
});

describe('a mail that a clock was stopped', () => {
  it('tells when the task would be due if it went on now', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(asking([]));
    const [from, until] = ['2026-03-02T10:00:00.000Z', '2026-03-09T10:00:00.000Z'];
    const pause = {
      from,
      until,
      holder: 'pause',
      why: said('Audit.'),
      by: someone('olu@client.example'),
      endedBy: 'owner',
    } as const;
    const changed = [aChange({ state: 'open', pause })];
    const notices = [aNotice({ kind: 'task.paused' })];
    await activities.commit(aTurn({ turn: 2, at: '2026-03-02T12:00:00.000Z', changed, notices }));
    expect(server.taken[0]?.text).toMatch(
      /If it started again now, it would be due on Thursday,? 1 January 2099 at 02:00 GMT/,
    );
  });
});

describe('a reminder', () => {
  it('is not sent any more once the clock of its task stands still', async () => {
    const gone = await startSmtp();
    await gone.close();
    const { activities, store } = await openActivities(gone.url);
    const { undelivered } = await activities.commit(asking([aNotice({ kind: 'task.reminder' })]));
    const [from, until] = ['2026-03-02T10:00:00.000Z', '2026-03-09T10:00:00.000Z'];
    const pause = {
      from,
      until,
      holder: 'pause',
      why: said('Audit.'),
      by: someone('olu@client.example'),
      endedBy: 'owner',
    } as const;
    await activities.commit(aTurn({ turn: 2, changed: [aChange({ state: 'open', pause })] }));
    const back = await serve({ port: gone.port });
    await activities.deliverMail(undelivered);
    expect(back.attempts).toEqual([]);
    expect((await store.mail(MAIL))?.state).toBe('dropped');
  });
});

describe('a link', () => {
  it('is never sent to somebody who is not the assignee', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(asking([aNotice({ to: anAssignee('mallory@vendor.example') })]));
    expect(server.taken).toHaveLength(1);
    expect(`${server.taken[0]?.text}${String(server.taken[0]?.html)}`).not.toContain('/t/');
  });

  it('is for the assignment of now, when the task changed hands while the mail waited', async () => {
    const gone = await startSmtp();
    await gone.close();
    const { activities, links } = await openActivities(gone.url);
    await activities.commit(asking());
    const olu = anAssignee('olu@client.example');
    await activities.commit(
      aTurn({
        turn: 2,
        changed: [aChange({ state: 'open', assignee: olu, assignment: 2, outcome: undefined, by: undefined })],
        notices: [aNotice({ to: olu })],
      }),
    );
    const server = await serve({ port: gone.port });
    await activities.deliverMail([MAIL]);
    await activities.deliverMail(['e1.main.2.0']);
    expect(tokenIn(server, 0)).toBeUndefined();
    expect(server.taken[0]?.text).toContain('handed to somebody else');
    expect(await links.verify(tokenIn(server, 1) ?? '')).toMatchObject({
      claims: { email: 'olu@client.example', assignment: 2 },
    });
  });

  it('is not sent for a task that has ended, and the mail says so', async () => {
    const gone = await startSmtp();
    await gone.close();
    const { activities } = await openActivities(gone.url);
    await activities.commit(asking());
    await activities.commit(aTurn({ turn: 2, changed: [aChange()] }));
    const server = await serve({ port: gone.port });
    await activities.deliverMail([MAIL]);
    expect(tokenIn(server)).toBeUndefined();
    expect(server.taken[0]?.text).toContain('answered meanwhile');
  });

  it('is in no mail that only tells', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(asking([aNotice({ kind: 'task.escalated' })]));
    expect(tokenIn(server)).toBeUndefined();
  });
});

describe('a header', () => {
  it('cannot be added through a recipient', async () => {
    const server = await serve();
    const { activities, store } = await openActivities(server.url);
    const injected = [
      'a@b.example\r\nBcc: eve@evil.example',
      'a@b.example, eve@evil.example',
      '<a@b.example> eve@evil.example',
    ];
    await activities.commit(
      asking(injected.map((email) => aNotice({ kind: 'note', to: anAssignee(email), task: undefined }))),
    );
    expect(server.attempts).toEqual([]);
    expect((await store.mail(MAIL))?.state).toBe('refused');
  });

  it('cannot be added through a subject, a title or a name', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    const evil = 'Innocent\r\nBcc: eve@evil.example';
    const to = { ...anAssignee(), name: evil };
    await activities.commit({ ...asking([aNotice({ kind: 'note', to, subject: evil })]), subjectTitle: evil });
    const [mail] = server.taken;
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.subject).toBe('[Innocent Bcc: eve@evil.example] Innocent Bcc: eve@evil.example');
  });

  it('tells programs that a program wrote, and keeps an engagement in one thread', async () => {
    const server = await serve();
    const { activities } = await openActivities(server.url);
    await activities.commit(asking());
    const [mail] = server.taken;
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-kpo-engagement')).toBe('e1');
    expect(mail?.headers.get('x-kpo-task')).toBe('e1.main.1');
    expect(mail?.headers.get('x-kpo-kind')).toBe('task.asked');
    expect(mail?.inReplyTo).toBe('<engagement-e1@client.example>');
    expect(mail?.references).toBe('<engagement-e1@client.example>');
    expect(mail?.from?.text).toBe('"kpo" <kpo@client.example>');
  });
});

describe('the store’s failures', () => {
  it('are final for a conflict in the journal', async () => {
    const { store } = await openActivities();
    const conflict = Object.assign(new Error('committed before with other content'), {
      name: FAILURES.journalConflict,
    });
    const { activities } = await openActivities(undefined, {
      store: { ...store, commit: () => Promise.reject(conflict) },
    });
    const other = activities.commit(aTurn());
    await expect(other).rejects.toBeInstanceOf(ApplicationFailure);
    await expect(other).rejects.toMatchObject({ type: FAILURES.journalConflict, nonRetryable: true });
  });

  it('pass while the database is away', async () => {
    const { activities, store } = await openActivities();
    await store.close();
    await expect(activities.commit(aTurn())).rejects.toMatchObject({
      type: FAILURES.storeUnavailable,
      nonRetryable: false,
    });
  });

  it('do not have a mail sent twice that could not be marked', async () => {
    const server = await serve();
    const { store, links } = await openActivities(server.url);
    let away = true;
    const { activities } = await openActivities(server.url, {
      links,
      store: {
        ...store,
        markMails: (...given) => (away ? Promise.reject(new Error('away')) : store.markMails(...given)),
      },
    });
    expect((await activities.commit(asking())).undelivered).toEqual([MAIL]);
    away = false;
    await activities.deliverMail([MAIL]);
    expect(server.attempts).toHaveLength(1);
    expect((await store.mail(MAIL))?.state).toBe('sent');
  });
});

describe('placing', () => {
  it('puts due instants and rungs of opened tasks into the receipt, in the assignee’s working time', async () => {
    const { activities } = await openActivities();
    const friday = '2026-03-06T12:00:00.000Z';
    const opening = anOpening({
      due: { from: friday, after: 'P1D', working: true },
      policy: {
        due: 'P1D',
        working: true,
        ladder: [{ before: 'PT4H', working: true, do: 'remind' }],
        onSilence: 'escalate',
      },
    });
    const { placed } = await activities.commit(aTurn({ at: friday, opened: [opening] }));
    expect(placed['e1.main.1']).toEqual({
      due: '2026-03-09T12:00:00.000Z',
      rungs: [
        { at: '2026-03-06T16:30:00.000Z', do: 'remind', n: 0 },
        { at: '2026-03-09T12:00:00.000Z', do: 'lapse', n: 1 },
      ],
      opened: { at: friday, from: friday },
    });
  });
});
