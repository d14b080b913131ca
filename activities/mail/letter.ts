import { formFor } from '../../i18n/form.js';
import { type Reader, readerFor } from '../../i18n/localizer.js';
import { toldTo } from '../../i18n/recorded.js';
import { isPhrase, type Text } from '../../domain/kernel/phrase.js';
import { isOverdue } from '../../domain/tasks/task.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';
import type { Asked } from './asked.js';
import { readerAbout } from './due.js';
import { footerOf, greetingOf } from './frame.js';
import { oneLine } from './one-line.js';
import { remarksOn } from './remarks.js';

/** What a mail says, in the order in which it is read; the text and the html part are both made from this. */
export interface Letter {
  reader: Reader;
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

/** Composes the letter of a mail. */
export function letterOf(mail: OutboxMail, asked: Asked | undefined, organisation?: string): Letter {
  const { notice } = mail;
  const own = readerFor(notice.to);
  const reader = asked ? readerAbout(own, asked.task, notice.to.email) : own;
  const heading = oneLine(toldTo(reader, notice.subject));
  const subject = notice.kind === 'task.reminder' ? reader.say('mail.reminder', { subject: heading }) : heading;
  const engagement = oneLine(mail.engagementTitle);
  const url = asked?.url;
  return {
    reader,
    subject: `[${engagement}] ${subject}`,
    occasion: reader.say(`mail.occasion.${notice.kind}`),
    heading,
    engagement,
    greeting: greetingOf(reader, notice.to.name),
    paragraphs: [
      ...notice.lines.map((line) => paragraphOf(reader, line)),
      ...(asked ? remarksOn(asked, mail, reader) : []),
      ...(asked && !url && asksSomething(mail) ? [reader.say(`mail.meanwhile.${asked.task.state}`)] : []),
    ],
    ...(asked && url && { due: dueOf(reader, asked.task, mail.at) }),
    choices: asked && url ? choicesOf(reader, asked.task) : [],
    ...(url && { link: { label: reader.say('mail.answer'), url, hint: reader.say('mail.answerHint') } }),
    footer: footerOf(reader, organisation, ...(url ? [reader.say('mail.keepLink')] : [])),
  };
}

const paragraphOf = (reader: Reader, line: Text): string => (isPhrase(line) ? toldTo(reader, line) : line);

const choicesOf = (reader: Reader, { kind, context }: TaskRow): Letter['choices'] =>
  formFor(reader, kind, context).choices.map(({ label, consequence }) => ({ label, consequence }));

const dueOf = (reader: Reader, task: TaskRow, at: string): Letter['due'] => ({
  label: reader.say(isOverdue(task, at) ? 'mail.overdue' : 'mail.due'),
  date: reader.longTime(task.due),
});
