import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { calendarEntryOf } from '../../activities/mail/calendar/calendar-entry.js';
import { mailboxApp } from '../../platform/mailbox/app.js';
import { type CaughtMail, keyOf, readMail } from '../../platform/mailbox/caught-mail.js';
import { type Mailbox, startMailbox } from '../../platform/mailbox/index.js';
import { type MessageStore, openMessageStore } from '../../platform/mailbox/message-store.js';
import { aNotice, aTaskRow } from '../support/samples/turns.js';

const AT = '2026-03-02T09:00:00.000Z';

let directory: string;
let mailbox: Mailbox;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kpo-mailbox-'));
  mailbox = await open();
});
afterEach(async () => {
  await mailbox.close();
  rmSync(directory, { recursive: true, force: true });
});

const open = (): Promise<Mailbox> => startMailbox({ host: '127.0.0.1', smtpPort: 0, webPort: 0, directory });

async function send(different: Record<string, unknown> = {}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort });
  await transport.sendMail({
    from: 'kpo <kpo@client.example>',
    to: 'Sara <Sara@client.example>',
    subject: 'Prüfen & antworten',
    text: 'Answer: https://kpo.example/t/abc.def-1.\n',
    html: '<p>Answer <a href="https://kpo.example/t/abc.def-1?a=1&amp;b=2">here</a></p>',
    messageId: '<e1.main.1.0@kpo.invalid>',
    headers: { 'X-Kpo-Task': 'e1.main.1' },
    ...different,
  });
}

const get = (path: string): Promise<Response> => fetch(`${mailbox.url}${path}`);
async function caught(query = ''): Promise<CaughtMail[]> {
  const { items } = (await (await get(`/api/messages${query}`)).json()) as { items: CaughtMail[] };
  return items;
}

describe('the mailbox', () => {
  it('catches a mail with its links, headers and both parts', async () => {
    await send();
    const [mail] = await caught();
    expect(mail).toMatchObject({
      to: ['sara@client.example'],
      from: '"kpo" <kpo@client.example>',
      subject: 'Prüfen & antworten',
      text: 'Answer: https://kpo.example/t/abc.def-1.\n',
      links: ['https://kpo.example/t/abc.def-1?a=1&b=2', 'https://kpo.example/t/abc.def-1'],
    });
    expect(mail?.html).toContain('<a href=');
    expect(mail?.headers['x-kpo-task']).toBe('e1.main.1');
    expect(await (await get(`/api/messages/${mail?.id}`)).json()).toEqual(mail);
  });

  it('shows what a mail does to its reader’s calendar, once', async () => {
    const asked = { task: aTaskRow({ due: '2026-03-27T17:00:00.000Z' }), url: 'https://kpo.example/t/abc' };
    const mail = {
      id: 'm',
      subject: 'engagement/e1' as const,
      subjectTitle: '',
      stream: 'main',
      notice: aNotice(),
      state: 'queued' as const,
      at: AT,
    };
    const inviter = { from: 'kpo@client.example', host: 'kpo.example' };
    const entry = calendarEntryOf(mail, asked, inviter) ?? { method: '', content: '' };
    await send({ icalEvent: { ...entry, filename: 'task.ics' } });
    const [caughtMail] = await caught();
    expect(caughtMail?.calendar).toEqual([
      {
        method: 'REQUEST',
        uid: 'e1.main.1@kpo.example',
        sequence: 0,
        summary: 'Approve the statement of work',
        start: '2026-03-27T17:00:00.000Z',
      },
    ]);
    const page = await (await get(`/messages/${caughtMail?.id}`)).text();
    expect(page).toContain('REQUEST');
    expect(page).toMatch(/Friday,? 27 March 2026 at 17:00 UTC/);
    expect(page).toContain('e1.main.1@kpo.example, sequence 0');
  });

  it('takes a calendar that is none as an attachment like any other', async () => {
    await send({ icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nnonsense' } });
    expect((await caught()).map(({ calendar }) => calendar)).toEqual([[]]);
  });

  it('lists them by recipient, and after one that was seen', async () => {
    await send();
    await send({ to: 'olu@client.example', messageId: '<2@kpo.invalid>' });
    await send({ subject: 'Third', messageId: '<3@kpo.invalid>' });
    const hers = await caught('?to=SARA@client.example');
    expect(hers.map(({ subject }) => subject)).toEqual(['Prüfen & antworten', 'Third']);
    expect((await caught(`?to=sara@client.example&after=${hers[0]?.id}`)).map(({ subject }) => subject)).toEqual([
      'Third',
    ]);
  });

  it('keeps one copy of a mail that was sent twice', async () => {
    await send();
    await send();
    expect(await caught()).toHaveLength(1);
  });

  it('has every mail again after a restart, but for one that was torn', async () => {
    await send();
    await send({ messageId: '<2@kpo.invalid>', subject: 'Second' });
    const before = await caught();
    await mailbox.close();
    const [first = ''] = readdirSync(directory).sort();
    mailbox = await open();
    expect(await caught()).toEqual(before);
    await send();
    expect(await caught()).toHaveLength(2);

    await mailbox.close();
    const file = join(directory, first);
    writeFileSync(file, readFileSync(file).subarray(0, -10));
    mailbox = await open();
    expect((await caught()).map(({ subject }) => subject)).toEqual(['Prüfen & antworten']);
    await send({ messageId: '<2@kpo.invalid>', subject: 'Second' });
    await mailbox.close();
    appendFileSync(file, '{"torn');
    mailbox = await open();
    expect((await caught()).map(({ subject }) => subject)).toEqual(['Prüfen & antworten', 'Second']);
  });

  it('refuses a mail that is too large, and lives on', async () => {
    await expect(send({ text: 'x'.repeat(11 * 1024 * 1024) })).rejects.toThrow();
    await send();
    expect(await caught()).toHaveLength(1);
  });

  it('gives its ports back when it is closed, also half-started', async () => {
    const { smtpPort, webPort } = mailbox;
    await mailbox.close();
    const other = await startMailbox({ host: '127.0.0.1', smtpPort: 0, webPort: 0 });
    await expect(startMailbox({ host: '127.0.0.1', smtpPort, webPort: other.webPort })).rejects.toThrow('EADDRINUSE');
    await other.close();
    mailbox = await startMailbox({ host: '127.0.0.1', smtpPort, webPort, directory });
    expect((await get('/')).status).toBe(200);
  });
});

describe('the mailbox’s pages', () => {
  it('list mails newest first, escaped, and by recipient', async () => {
    await send({ subject: '<script>alert(1)</script>' });
    await send({ subject: 'Newer', messageId: '<2@kpo.invalid>', to: 'olu@client.example' });
    const page = await (await get('/')).text();
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>');
    expect(page.indexOf('Newer')).toBeLessThan(page.indexOf('&lt;script'));
    expect(await (await get('/?to=olu@client.example')).text()).not.toContain('&lt;script');
    expect(await (await get('/?to=nobody@client.example')).text()).toContain('No mail for nobody@client.example');
  });

  it('show the html part where it can run nothing', async () => {
    await send({ html: '<script>alert(1)</script><p>Hello</p>' });
    const [mail] = await caught();
    const page = await (await get(`/messages/${mail?.id}`)).text();
    expect(page).toMatch(
      /<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"/,
    );
    expect(page).not.toContain('alert(1)');
    const html = await get(`/messages/${mail?.id}/html`);
    expect(html.headers.get('Content-Security-Policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  });

  it('allow nothing but their own style', async () => {
    const { headers } = await get('/');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; style-src 'self'");
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('say what is not there', async () => {
    expect((await get('/messages/none')).status).toBe(404);
    expect((await get('/messages/none/html')).status).toBe(404);
    expect((await get('/api/messages/none')).status).toBe(404);
    expect((await get(`/api/messages?to=${'x'.repeat(300)}`)).status).toBe(400);
  });

  it('are refused under a name that is not the machine’s own', async () => {
    const app = mailboxApp(await openMessageStore(), new Set(['localhost']));
    expect((await app.request('http://evil.example/api/messages')).status).toBe(421);
    expect((await app.request('http://localhost/api/messages')).status).toBe(200);
  });
});

describe('the store of messages', () => {
  const letter = (subject: string): Buffer =>
    Buffer.from(`Message-ID: <${subject}@kpo.invalid>\r\nSubject: ${subject}\r\n\r\n`);
  const keepAll = (messages: MessageStore, subjects: readonly string[]): Promise<unknown> =>
    Promise.all(subjects.map((subject) => messages.keep(letter(subject), ['a@b.example'])));
  const subjectsOf = (messages: MessageStore): Promise<(string | undefined)[]> =>
    Promise.all(messages.list().map(async ({ id }) => (await messages.mail(id))?.subject));

  it('keeps the newest mails only, in memory and on disk', async () => {
    const messages = await openMessageStore(directory, 3);
    await keepAll(messages, ['1', '2', '3', '4', '5']);
    expect(await subjectsOf(messages)).toEqual(['3', '4', '5']);
    expect(readdirSync(directory)).toHaveLength(3);
    await messages.close();
    const again = await openMessageStore(directory, 3);
    expect(again.list()).toEqual(messages.list());
    expect(await subjectsOf(again)).toEqual(['3', '4', '5']);
    await again.close();
  });

  it('puts many mails into one file', async () => {
    const messages = await openMessageStore(directory, 50);
    await keepAll(
      messages,
      Array.from({ length: 60 }, (_, index) => String(index)),
    );
    expect(readdirSync(directory)).toHaveLength(10);
    expect(await subjectsOf(messages)).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 10)));
    await messages.close();
  });

  it('orders mails of one moment as they came', async () => {
    const messages = await openMessageStore();
    await keepAll(
      messages,
      Array.from({ length: 20 }, (_, index) => String(index)),
    );
    const ids = messages.list().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect([...new Set(ids)].sort()).toEqual(ids);
  });

  it('tells mails without a Message-ID apart by their content', () => {
    const [one, same, other] = ['x', 'x', 'y'].map((text) => keyOf(Buffer.from(`Subject: s\r\n\r\n${text}`), []));
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});

describe('readMail', () => {
  it('takes a mail without anything', async () => {
    const head = { id: '1', to: ['a@b.example'], date: AT };
    expect(await readMail(Buffer.from(''), head)).toMatchObject({ ...head, subject: '', html: null, links: [] });
  });
});
