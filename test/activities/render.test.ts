import { asksSomething, letterOf } from '../../activities/mail/letter.js';
import { renderMail } from '../../activities/mail/render.js';
import { formFor, PLAIN } from '../../i18n/index.js';
import type { Notice } from '../../domain/journal/turn.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';
import { aContext } from '../support/samples/contexts.js';
import { anAssignee, aNotice, aTaskRow } from '../support/samples/turns.js';

const SENDER = { from: 'kpo <kpo@client.example>', organisation: 'Client & Sons', host: 'kpo.example' };
const URL = 'https://kpo.example/t/token';

const aMail = (notice: Partial<Notice> = {}, different: Partial<OutboxMail> = {}): OutboxMail => ({
  id: 'e1.main.1.0',
  subject: 'engagement/e1',
  subjectTitle: 'Valuation model',
  stream: 'main',
  notice: aNotice(notice),
  state: 'queued',
  at: '2026-03-02T09:00:00.000Z',
  ...different,
});

const aTask = (different: Partial<TaskRow> = {}): TaskRow =>
  aTaskRow({
    kind: 'extension.decide',
    title: 'Decide about more time',
    context: { deliverable: 'D1', requested: 'P5D', reason: 'Data came late' },
    due: '2026-03-27T17:00:00.000Z',
    ...different,
  });

const render = (
  mail: OutboxMail,
  asked = { task: aTask(), url: URL } as { task: TaskRow; url?: string } | undefined,
) => {
  const message = renderMail(mail, asked, SENDER);
  if (!message) throw new Error('the mail was refused');
  return message;
};

/** What a reader of the html part reads, in one line. */
const words = (html: string): string =>
  html
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('renderMail', () => {
  it('names the engagement and what is asked in the subject', () => {
    expect(render(aMail()).subject).toBe('[Valuation model] Approve the statement of work');
    expect(render(aMail({ kind: 'task.reminder' })).subject).toBe(
      '[Valuation model] Reminder: Approve the statement of work',
    );
  });

  it('has a link for whoever is away, in both parts, unless nobody else may answer', () => {
    const { text, html } = render(aMail());
    expect(text).toContain(`I am away until …, ask …: ${URL}?away#away`);
    expect(html).toContain(`href="${URL}?away#away"`);
    const personal = aTask({ kind: 'expert.acknowledge', context: aContext('expert.acknowledge') });
    expect(render(aMail(), { task: personal, url: URL }).text).not.toContain('?away');
  });

  it('shows the link, the due date and every choice with its consequence, in both parts', () => {
    const { text, html } = render(aMail());
    const { choices } = formFor(PLAIN, 'extension.decide', aTask().context);
    for (const part of [text.replace(/\s+/g, ' '), words(html)]) {
      expect(part).toContain('Hello Sara Sponsor,');
      expect(part).toContain('Please decide.');
      expect(part).toMatch(/Friday,? 27 March 2026 at 17:00 GMT/);
      for (const { label, consequence } of choices) {
        expect(part).toContain(label);
        expect(part).toContain(consequence);
      }
      expect(part).toContain('Never forward this mail');
      expect(part).toContain('Client & Sons');
    }
    expect(text).toContain(`Answer: ${URL}`);
    expect(html).toContain(`href="${URL}"`);
  });

  it('says the same in both parts', () => {
    const letter = letterOf(aMail(), { task: aTask(), url: URL }, 'Client & Sons');
    const { text, html } = render(aMail());
    const said = [
      letter.heading,
      letter.occasion,
      letter.engagement,
      letter.greeting,
      ...letter.paragraphs,
      ...letter.footer,
    ];
    for (const each of said) {
      expect(text).toContain(each);
      expect(words(html)).toContain(each);
    }
  });

  it('tells both sides’ local times where their clocks differ', () => {
    const inDelhi = { ...anAssignee('asha@vendor.example'), timeZone: 'Asia/Kolkata' };
    const inLisbon = { ...anAssignee('ana@vendor.example'), timeZone: 'Europe/Lisbon' };
    const dueWith = (counterparty: TaskRow['counterparty']) =>
      render(aMail(), { task: aTask({ counterparty }), url: URL }).text;
    expect(dueWith(inDelhi)).toMatch(
      /Please answer by: Friday,? 27 March 2026 at 17:00 GMT, which is Friday,? 27 March 2026 at 22:30 GMT\+5:30 on the other side\n/,
    );
    expect(dueWith(inLisbon)).toMatch(/Please answer by: Friday,? 27 March 2026 at 17:00 GMT\n/);
  });

  it('writes instants that a workflow mentions as its reader would', () => {
    const line = { code: 'notices.overdue.due', params: { title: 'Model', due: { at: '2026-07-01T09:00:00.000Z' } } };
    const { text } = render(aMail({ kind: 'task.escalated', lines: [line] }), undefined);
    expect(text).toMatch(/“Model” was due on Wednesday,? 1 July 2026 at 10:00 BST\./);
  });

  it('escapes whatever people wrote', () => {
    const evil = '<img src=x onerror="alert(1)"> & </p><script>alert(2)</script>';
    const { html, text } = render(
      aMail({ subject: evil, lines: [evil], to: { ...anAssignee(), name: evil } }, { subjectTitle: evil }),
    );
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;script&gt;alert(2)');
    expect(text).toContain(evil);
  });

  it('writes nothing that a mail program would load from elsewhere', () => {
    const { html } = render(aMail());
    expect(html.match(/(src|href|url\()\s*=?\s*["']?https?:[^"')]*/g)).toEqual([
      `href="${URL}`,
      `href="${URL}?away#away`,
    ]);
  });

  it('says what became of a task that its reader need not answer any more', () => {
    const states: [Partial<TaskRow>, RegExp][] = [
      [{ state: 'answered' }, /answered meanwhile/],
      [{ state: 'lapsed' }, /closed meanwhile/],
      [{ state: 'withdrawn' }, /withdrawn meanwhile/],
      [{ state: 'open' }, /handed to somebody else/],
    ];
    for (const [different, words] of states) {
      const { text, html } = render(aMail(), { task: aTask(different) });
      expect(text).toMatch(words);
      expect(html).not.toContain('Never forward');
      expect(text).not.toContain('You can choose');
    }
  });

  it('tells that an answer was due already', () => {
    const { text } = render(aMail({ kind: 'task.reminder' }, { at: '2026-04-01T00:00:00.000Z' }));
    expect(text).toContain('An answer was due by: ');
  });

  it('has a Message-ID made from the outbox alone, in the sender’s domain where there is one', () => {
    expect(render(aMail()).messageId).toBe('<e1.main.1.0@client.example>');
    expect(renderMail(aMail(), undefined, { ...SENDER, from: 'kpo <kpo@localhost>' })?.messageId).toBe(
      '<e1.main.1.0@kpo.invalid>',
    );
    expect(renderMail(aMail(), undefined, { ...SENDER, from: 'kpo@mail.client.example' })?.messageId).toBe(
      '<e1.main.1.0@mail.client.example>',
    );
  });

  it.each(['a@b.example\r\nBcc: c@d.example', 'a@b, c@d', 'a b@c.example', '<a@b.example>', 'nobody', ''])(
    'refuses the recipient %j',
    (email) => expect(renderMail(aMail({ to: anAssignee(email) }), undefined, SENDER)).toBeUndefined(),
  );
});

describe('asksSomething', () => {
  it('is true of questions and reminders only', () => {
    expect(asksSomething(aMail({ kind: 'task.asked' }))).toBe(true);
    expect(asksSomething(aMail({ kind: 'task.reminder' }))).toBe(true);
    expect(asksSomething(aMail({ kind: 'task.escalated' }))).toBe(false);
  });
});
