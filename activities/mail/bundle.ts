import { localizerFor } from '../../i18n/index.js';
import type { TaskMail } from './asked.js';
import { calendarEntryOf } from './calendar/calendar-entry.js';
import { attached } from './calendar/endings.js';
import { taskEntry } from './entries.js';
import { footerOf, greetingOf } from './frame.js';
import type { LetterEntry, Letter } from './letter.js';
import type { MailMessage } from './mailer.js';
import { oneLine } from './one-line.js';
import { remarksOn } from './remarks.js';
import { messageOf, renderMail, type Sender } from './render.js';

type ToldOfTask = Required<TaskMail>;

/** What is handed over for a bundle. About one task it is the mail that it would have been without waiting. */
export function bundleMessage(
  id: string,
  told: readonly [TaskMail, ...TaskMail[]],
  at: string,
  sender: Sender,
): MailMessage | undefined {
  const about = told.filter((each): each is ToldOfTask => each.asked !== undefined);
  const [first, ...others] = about;
  const tasks = [...new Set(about.map(({ asked }) => asked.task.id))];
  if (!first || tasks.length === 1) {
    const { mail, asked } = told.findLast(isMove) ?? told.at(-1) ?? told[0];
    const lines = isMove({ mail }) ? told.filter(isMove).flatMap((each) => each.mail.notice.lines) : mail.notice.lines;
    return renderMail({ ...mail, id, notice: { ...mail.notice, lines } }, asked, sender);
  }
  const subjects = new Set(told.map(({ mail }) => mail.subject));
  const [subject] = subjects.size === 1 ? subjects : [];
  const kind = told.every(isMove) ? 'task.moved' : 'task.reminder';
  const letter = bundleLetter([first, ...others], at, sender.organisation);
  const message = messageOf(letter, { id, to: first.mail.notice.to, kind, subject, tasks }, sender);
  return message && { ...message, attachments: attachmentsOf(about, sender) };
}

/** A calendar entry is about one task, so what has moved comes in a file for each. */
function attachmentsOf(about: readonly ToldOfTask[], sender: Sender): MailMessage['attachments'] {
  const moves = new Map(about.filter(isMove).map((each) => [each.asked.task.id, each]));
  return [...moves].flatMap(([task, { mail, asked }]) => {
    const entry = calendarEntryOf(mail, asked, sender);
    return entry ? [attached(task, entry)] : [];
  });
}

/** One letter of several mails about several tasks of one person, told as they are `at` an instant. */
function bundleLetter(told: readonly [ToldOfTask, ...ToldOfTask[]], at: string, organisation?: string): Letter {
  const { to } = (told.at(-1) ?? told[0]).mail.notice;
  const localizer = localizerFor(to);
  const tasks = [...new Set(told.map(({ asked }) => asked.task.id))];
  const about = aboutOf(told);
  const heading = localizer.message(`bundle.${about}.heading`, { count: tasks.length });
  const subject =
    about === 'reminders' ? localizer.message('bundle.reminders.subject', { count: tasks.length }) : heading;
  const titles = new Map(told.map(({ mail }) => [mail.subject, oneLine(mail.subjectTitle)]));
  const only = titles.size === 1 ? [...titles.values()].join() : undefined;
  return {
    localizer,
    subject: only === undefined ? subject : `[${only}] ${subject}`,
    occasion: localizer.message(`bundle.${about}.occasion`),
    heading,
    engagement: only ?? '',
    greeting: greetingOf(localizer, to.name),
    paragraphs: [],
    sections: [{ entries: tasks.map((task) => entryAbout(task)) }],
    choices: [],
    footer: footerOf(localizer, organisation, localizer.message('bundle.linkHint'), localizer.message('mail.keepLink')),
  };

  /** A date that moved is explained; what is only asked again needs no more words. */
  function entryAbout(task: string): LetterEntry {
    const mails = told.filter(({ asked }) => asked.task.id === task);
    const moves = mails.filter(isMove).flatMap(({ mail }) => mail.notice.lines);
    const { mail, asked } = mails.at(-1) ?? told[0];
    return taskEntry({ localizer, email: to.email }, asked.task, {
      at,
      url: asked.url,
      lines: (both) => [...moves.map((line) => both.text(line)), ...remarksOn(asked, mail, both)],
    });
  }
}

function aboutOf(told: readonly TaskMail[]): 'reminders' | 'moved' | 'mixed' {
  const moves = told.filter(isMove).length;
  if (moves === 0) return 'reminders';
  return moves === told.length ? 'moved' : 'mixed';
}

const isMove = ({ mail }: Pick<TaskMail, 'mail'>): boolean => mail.notice.kind === 'task.moved';
