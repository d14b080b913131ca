import { type Reader, readerFor } from '../../domain/language/reader.js';
import { formFor } from '../../domain/language/form.js';
import type { Person } from '../../domain/person.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';
import type { Asked } from './asked.js';
import { dueText } from './due.js';
import { MESSAGES } from './messages.js';

/** What a mail says, in the order in which it is read; the text and the html part are both made from this. */
export interface Letter {
  subject: string;
  occasion: string;
  heading: string;
  /** Empty where it is about several, each of which is named. */
  engagement: string;
  greeting: string;
  paragraphs: string[];
  due?: { label: string; date: string };
  choices: { label: string; consequence: string }[];
  link?: { label: string; url: string; hint: string };
  /** Several things that one mail tells, under headings of their own. */
  sections?: Section[];
  footer: string[];
}

export const asksSomething = ({ notice }: OutboxMail): boolean =>
  notice.kind === 'task.asked' || notice.kind === 'task.reminder';

export interface Section {
  title?: string;
  entries: Entry[];
}

/** One of several things in a mail, with a link of its own. */
export interface Entry {
  heading: string;
  lines: string[];
  link?: { label: string; url: string };
}

/** Workflows write instants as they are; only here is it known who reads them. */
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z/g;

/** Composes the letter of a mail. */
export function letterOf(mail: OutboxMail, asked: Asked | undefined, organisation?: string): Letter {
  const { notice } = mail;
  const reader = readerFor(notice.to);
  const about = reader.text(notice.subject);
  const subject = oneLine(notice.kind === 'task.reminder' ? MESSAGES.reminder(about) : about);
  const url = asked?.url;
  return {
    subject: `[${oneLine(mail.engagementTitle)}] ${subject}`,
    occasion: MESSAGES.occasion[notice.kind],
    heading: oneLine(about),
    engagement: oneLine(mail.engagementTitle),
    greeting: MESSAGES.greeting(oneLine(notice.to.name)),
    paragraphs: [
      ...notice.lines.map((line) => reader.text(line).replace(INSTANT, (at) => dateFor(notice.to, at))),
      ...(asked && !url && asksSomething(mail) ? [MESSAGES.meanwhile[asked.task.state]] : []),
    ],
    ...(asked && url && { due: dueOf(asked.task, mail) }),
    choices: asked && url ? choicesOf(reader, asked.task) : [],
    ...(url && { link: { label: MESSAGES.answer, url, hint: MESSAGES.answerHint } }),
    footer: [MESSAGES.sentBy(organisation), ...(url ? [MESSAGES.keepLink] : []), MESSAGES.automatic],
  };
}

const choicesOf = (reader: Reader, { kind, context }: TaskRow): Letter['choices'] =>
  formFor(reader, kind, context).choices.map(({ label, consequence }) => ({ label, consequence }));

const dueOf = (task: TaskRow, { at, notice }: OutboxMail): Letter['due'] => ({
  label: at > task.due ? MESSAGES.overdue : MESSAGES.due,
  date: dueText(readerFor(notice.to), task),
});

/** An instant in the reader's own language and time zone; a zone or language that this host does not know must not stop a mail. */
export function dateFor(
  { language, country, timeZone }: Pick<Person, 'language' | 'country' | 'timeZone'>,
  at: string,
): string {
  const locale = language.includes('-') || !country ? language : `${language}-${country}`;
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  const instant = new Date(at);
  try {
    return new Intl.DateTimeFormat([locale, language, 'en'], { ...options, timeZone }).format(instant);
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(instant);
  }
}

/** Text for a header or a heading: nothing in it can start a new line. */
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
