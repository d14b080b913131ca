import { formFor, type Localizer, localizerFor } from '../../i18n/index.js';
import type { Text } from '../../domain/kernel/index.js';
import { isOverdue } from '../../domain/tasks/index.js';
import type { OutboxMail, TaskRow } from '../../store/index.js';
import type { MailTask } from './asked.js';
import { readerAbout } from './due.js';
import { footerOf, greetingOf } from './frame.js';
import { awayLink } from './away-link.js';
import { oneLine } from './one-line.js';
import { remarksOn } from './remarks.js';

/** What a mail says, in the order in which it is read; the text and the html part are both made from this. */
export interface Letter {
  localizer: Localizer;
  subject: string;
  occasion: string;
  heading: string;
  /** Empty where it is about several, each of which is named. */
  engagement: string;
  greeting: string;
  paragraphs: string[];
  due?: { label: string; date: string };
  choices: { label: string; consequence: string }[];
  link?: { label: string; url: string; hint: string; away?: { label: string; url: string } };
  /** Several things that one mail tells, under headings of their own. */
  sections?: Section[];
  footer: string[];
}

export const asksSomething = ({ notice }: OutboxMail): boolean =>
  notice.kind === 'task.asked' || notice.kind === 'task.reminder';

export interface Section {
  title?: string;
  entries: LetterEntry[];
}

/** One of several things in a mail, with a link of its own. */
export interface LetterEntry {
  heading: string;
  lines: string[];
  link?: { label: string; url: string; away?: { label: string; url: string } };
}

/** Composes the letter of a mail. */
export function letterOf(mail: OutboxMail, asked: MailTask | undefined, organisation?: string): Letter {
  const { notice } = mail;
  const own = localizerFor(notice.to);
  const localizer = asked ? readerAbout(own, asked.task, notice.to.email) : own;
  const heading = oneLine(localizer.text(notice.subject));
  const subject = notice.kind === 'task.reminder' ? localizer.message('mail.reminder', { subject: heading }) : heading;
  const engagement = oneLine(mail.subjectTitle);
  const url = asked?.url;
  return {
    localizer,
    subject: `[${engagement}] ${subject}`,
    occasion: localizer.message(`mail.occasion.${notice.kind}`),
    heading,
    engagement,
    greeting: greetingOf(localizer, notice.to.name),
    paragraphs: [
      ...notice.lines.map((line) => paragraphOf(localizer, line)),
      ...(asked ? remarksOn(asked, mail, localizer) : []),
      ...(asked && !url && asksSomething(mail) ? [localizer.message(`mail.meanwhile.${asked.task.state}`)] : []),
    ],
    ...(asked && url && { due: dueOf(localizer, asked.task, mail.at) }),
    choices: asked && url ? choicesOf(localizer, asked.task) : [],
    ...(url &&
      asked && {
        link: {
          label: localizer.message('mail.answer'),
          url,
          hint: localizer.message('mail.answerHint'),
          ...awayLink(localizer, asked.task, url),
        },
      }),
    footer: footerOf(localizer, organisation, ...(url ? [localizer.message('mail.keepLink')] : [])),
  };
}

const paragraphOf = (localizer: Localizer, line: Text): string => localizer.text(line);

const choicesOf = (localizer: Localizer, { kind, context }: TaskRow): Letter['choices'] =>
  formFor(localizer, kind, context).choices.map(({ label, consequence }) => ({ label, consequence }));

const dueOf = (localizer: Localizer, task: TaskRow, at: string): Letter['due'] => ({
  label: localizer.message(isOverdue(task, at) ? 'mail.overdue' : 'mail.due'),
  date: localizer.longTime(task.due),
});
