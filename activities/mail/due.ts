import { type Localizer, withOtherSide } from '../../i18n/index.js';
import { isAsked } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';

/** Tells instants of a task by the clocks of both sides: the reader's, and the other side's or, to others who are told, its holder's. */
export function readerAbout(localizer: Localizer, task: TaskRow, email: string): Localizer {
  const other = isAsked(task, email) ? task.counterparty : task.assignee;
  return other ? withOtherSide(localizer, other.timeZone) : localizer;
}
