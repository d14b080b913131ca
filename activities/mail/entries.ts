import type { Reader } from '../../i18n/localizer.js';
import { toldTo } from '../../i18n/recorded.js';
import { isOverdue } from '../../domain/tasks/task.js';
import type { TaskRow } from '../../store/contract.js';
import { readerAbout } from './due.js';
import type { Entry } from './letter.js';
import { oneLine } from './one-line.js';

/** What a task is about, in its reader's language where a workflow worded it. */
export const subjectIn = (reader: Reader, { phrase, subject }: Pick<TaskRow, 'phrase' | 'subject'>): string =>
  oneLine(phrase ? toldTo(reader, phrase) : subject);

/** A task among others in a mail: its engagement, when it is due, and the reader's own link. */
export function taskEntry(
  { reader: own, email }: { reader: Reader; email: string },
  task: TaskRow,
  { at, url, lines = () => [] }: { at: string; url?: string; lines?: (reader: Reader) => string[] },
): Entry {
  const reader = readerAbout(own, task, email);
  return {
    heading: subjectIn(reader, task),
    lines: [
      reader.say('bundle.engagement', { title: oneLine(task.engagementTitle) }),
      reader.say(isOverdue(task, at) ? 'bundle.overdue' : 'bundle.due', { due: { at: task.due } }),
      ...lines(reader),
    ],
    ...(url && { link: { label: reader.say('bundle.answer'), url } }),
  };
}
