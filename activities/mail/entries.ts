import { type Localizer } from '../../i18n/index.js';
import { isOverdue } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import { awayLink } from './away-link.js';
import { readerAbout } from './due.js';
import type { LetterEntry } from './letter.js';
import { oneLine } from './one-line.js';

/** What a task is about, in its reader's language where a workflow worded it. */
export const subjectIn = (localizer: Localizer, { phrase, title }: Pick<TaskRow, 'phrase' | 'title'>): string =>
  oneLine(phrase ? localizer.text(phrase) : title);

/** A task among others in a mail: its engagement, when it is due, and the reader's own link. */
export function taskEntry(
  { localizer: own, email }: { localizer: Localizer; email: string },
  task: TaskRow,
  { at, url, lines = () => [] }: { at: string; url?: string; lines?: (localizer: Localizer) => string[] },
): LetterEntry {
  const localizer = readerAbout(own, task, email);
  return {
    heading: subjectIn(localizer, task),
    lines: [
      localizer.message('bundle.engagement', { title: oneLine(task.subjectTitle) }),
      localizer.message(isOverdue(task, at) ? 'bundle.overdue' : 'bundle.due', { due: { at: task.due } }),
      ...lines(localizer),
    ],
    ...(url && { link: { label: localizer.message('bundle.answer'), url, ...awayLink(localizer, task, url) } }),
  };
}
