import type { Localizer } from '../../i18n/index.js';
import { type Deferral, isAsked, silenceFrom } from '../../domain/tasks/index.js';
import { actorCalled, type NoticeKind } from '../../domain/journal/index.js';
import type { OutboxMail, TaskRow } from '../../store/index.js';
import type { MailTask } from './asked.js';
import { oneLine } from './one-line.js';
import { nameOf } from '../../domain/kernel/index.js';

/** Whoever is asked is told by the workflow why they answer for somebody else. */
const NAMES_DELEGATOR: ReadonlySet<NoticeKind> = new Set(['task.asked']);
/** With the question, and whenever it is repeated, goes what follows if nobody answers it. */
const TELLS_SILENCE: ReadonlySet<NoticeKind> = new Set(['task.asked', 'task.reminder', 'task.moved', 'task.resumed']);
const TELLS_DEFERRALS: ReadonlySet<NoticeKind> = new Set(['task.reminder', 'task.escalated']);

/**
 * What a mail adds from the task as it is now: for whom it is answered, and who has asked for time until when, and why. Whoever
 * is asked hears what others have put off, also of the deliverable that they are to decide about.
 */
export function remarksOn(
  { task, work, resumed }: MailTask,
  { at, notice: { kind, to } }: OutboxMail,
  localizer: Localizer,
): string[] {
  if (!kind.startsWith('task.')) return [];
  const silence = TELLS_SILENCE.has(kind) && isAsked(task, to.email) ? silenceOf(task, at, localizer) : undefined;
  const ofOthers = task.deferrals.filter(({ by }) => nameOf(by) !== to.email);
  const told = TELLS_DEFERRALS.has(kind) ? task.deferrals : kind === 'task.asked' ? ofOthers : [];
  const ofWork = TELLS_DEFERRALS.has(kind) || kind === 'task.asked' ? work : undefined;
  return [
    ...(silence ? [silence] : []),
    ...(resumed ? [localizer.message('pages.waits.paused.due', { due: { at: resumed } })] : []),
    ...(task.onBehalfOf && !NAMES_DELEGATOR.has(kind)
      ? [standIn(task, task.onBehalfOf.name, to.email, localizer)]
      : []),
    ...(ofWork ? ofWork.deferrals.map((deferral) => deferred(ofWork, deferral, localizer)) : []),
    ...told.map((deferral) => deferred(task, deferral, localizer)),
  ];
}

/** What silence leads to from now on, and when; nothing while the clock stands still, since nobody knows when then. */
function silenceOf(task: TaskRow, now: string, localizer: Localizer) {
  if (task.state !== 'open' || task.pause) return undefined;
  const { at, told } = silenceFrom(task, now);
  return at === undefined ? undefined : localizer.message('mail.silence', { at: { at }, then: told });
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
