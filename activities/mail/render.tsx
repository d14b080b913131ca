import { engagementOf } from '../../domain/engagement/index.js';
import type { Person, Subject } from '../../domain/kernel/index.js';
import type { OutboxMail } from '../../store/index.js';
import { calendarEntryOf } from './calendar/calendar-entry.js';
import { Card } from './card.js';
import type { MailTask } from './asked.js';
import { type Letter, letterOf } from './letter.js';
import { oneLine } from './one-line.js';
import type { MailMessage } from './mailer.js';
import { sectionsText } from './sections.js';

/** Who mails come from. */
export interface Sender {
  /** `kpo <kpo@client.example>` */
  from: string;
  /** The organisation that kpo works for, as the footer names it. */
  organisation?: string;
  /** Of the address that links lead to. */
  host: string;
}

/** One plain address: nothing in it can end a header or add a recipient. */
const ADDRESS = /^[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]{1,64}@[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]{1,253}$/;
/** Used where the sender's address has no domain that others know. */
const NO_DOMAIN = 'kpo.invalid';

/** A mail ready for the mail server, or undefined when its recipient is no address that may stand in a header. */
export function renderMail(mail: OutboxMail, asked: MailTask | undefined, sender: Sender): MailMessage | undefined {
  const { id, subject, notice } = mail;
  const envelope = { id, to: notice.to, kind: notice.kind, subject, tasks: notice.task ? [notice.task] : [] };
  const message = messageOf(letterOf(mail, asked, sender.organisation), envelope, sender);
  const entry = message && calendarEntryOf(mail, asked, sender);
  return entry ? { ...message, icalEvent: { ...entry, filename: 'task.ics' } } : message;
}

/** What is written around a letter. */
export interface Envelope {
  /** The left side of the Message-ID: the same for the same letter, so that one that is tried twice is recognised as one. */
  id: string;
  to: Pick<Person, 'name' | 'email'>;
  kind: string;
  /** Absent where a letter is about several. */
  subject?: Subject;
  tasks: readonly string[];
}

/** A letter in its envelope, as text and html; undefined when its recipient is no address that may stand in a header. */
export function messageOf(letter: Letter, envelope: Envelope, sender: Sender): MailMessage | undefined {
  const { id, to, kind, subject, tasks } = envelope;
  const engagement = subject && engagementOf(subject);
  if (!ADDRESS.test(to.email)) return undefined;
  const domain = domainOf(sender.from);
  const thread = engagement && `<engagement-${engagement}@${domain}>`;
  return {
    from: sender.from,
    to: { name: oneLine(to.name), address: to.email },
    subject: letter.subject,
    text: textOf(letter),
    html: page(<Card letter={letter} />),
    messageId: `<${id}@${domain}>`,
    ...(thread && { inReplyTo: thread, references: thread }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(engagement && { 'X-Kpo-Engagement': engagement }),
      ...(tasks.length > 0 && { 'X-Kpo-Task': tasks.join(', ') }),
      'X-Kpo-Kind': kind,
    },
  };
}

/** No component here is asynchronous, so an element is its text as soon as it is asked for it. */
const page = (card: unknown): string => `<!doctype html>${card as string}`;

/** Mail programs fold away what follows it. */
const SIGNATURE = '-- ';

function textOf({ localizer, occasion, heading, engagement, greeting, paragraphs, ...letter }: Letter): string {
  const { sections = [], due, choices, link, footer } = letter;
  const labelled = (label: string, value: string): string => `${localizer.message('mail.label', { label })} ${value}`;
  const options = choices.map(({ label, consequence }) => `- ${labelled(label, consequence)}`);
  return [
    labelled(occasion, heading),
    ...(engagement ? [labelled(localizer.message('mail.engagement'), engagement)] : []),
    greeting,
    ...paragraphs,
    ...sectionsText(sections, labelled),
    ...(due ? [labelled(due.label, due.date)] : []),
    ...(link ? [labelled(link.label, link.url), link.hint] : []),
    ...(link?.away ? [labelled(link.away.label, link.away.url)] : []),
    ...(options.length > 0
      ? [[localizer.message('mail.label', { label: localizer.message('mail.choices') }), ...options].join('\n')]
      : []),
    [SIGNATURE, ...footer].join('\n'),
  ].join('\n\n');
}

function domainOf(from: string): string {
  const domain = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? '';
  return domain.includes('.') ? domain : NO_DOMAIN;
}
