import type { Localizer } from '../../i18n/index.js';
import type { Deferral } from '../../domain/tasks/task.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';
import type { MailTask } from './asked.js';
import { oneLine } from './one-line.js';
import { actorCalled } from '../../domain/journal/facts/told.js';
import { nameOf } from '../../domain/kernel/actor.js';

/** Whoever is asked is told by the workflow why they answer for somebody else. */
const NAMES_DELEGATOR: ReadonlySet<NoticeKind> = new Set(['task.asked']);
const TELLS_DEFERRALS: ReadonlySet<NoticeKind> = new Set(['task.reminder', 'task.escalated']);

/**
 * What a mail adds from the task as it is now: for whom it is answered, and who has asked for time until when, and why. Whoever
 * is asked hears what others have put off, also of the deliverable that they are to decide about.
 */
export function remarksOn(
  { task, work, resumed }: MailTask,
  { notice: { kind, to } }: OutboxMail,
  localizer: Localizer,
): string[] {
  if (!kind.startsWith('task.')) return [];
  const ofOthers = task.deferrals.filter(({ by }) => nameOf(by) !== to.email);
  const told = TELLS_DEFERRALS.has(kind) ? task.deferrals : kind === 'task.asked' ? ofOthers : [];
  const ofWork = TELLS_DEFERRALS.has(kind) || kind === 'task.asked' ? work : undefined;
  return [
    ...(resumed ? [localizer.message('pages.waits.paused.due', { due: { at: resumed } })] : []),
    ...(task.onBehalfOf && !NAMES_DELEGATOR.has(kind)
      ? [standIn(task, task.onBehalfOf.name, to.email, localizer)]
      : []),
    ...(ofWork ? ofWork.deferrals.map((deferral) => deferred(ofWork, deferral, localizer)) : []),
    ...told.map((deferral) => deferred(task, deferral, localizer)),
  ];
}

const standIn = ({ assignee }: TaskRow, name: string, email: string, localizer: Localizer): string =>
  email === assignee.email
    ? localizer.message('mail.onBehalfOf', { name: oneLine(name) })
    : localizer.message('mail.standsIn', { delegate: oneLine(assignee.name), name: oneLine(name) });

const deferred = ({ assignee }: TaskRow, { kind, by, until, reason }: Deferral, localizer: Localizer): string =>
  localizer.message(`mail.${kind}`, {
    name: nameOf(by) === assignee.email ? oneLine(assignee.name) : actorCalled(by),
    until: { at: until },
    reason,
  });
