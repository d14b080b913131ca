import type { Reader } from '../../domain/language/reader.js';
import type { NoticeKind } from '../../domain/turn.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';
import { oneLine } from './one-line.js';

/** Whoever is asked is told by the workflow why they answer for somebody else. */
const NAMES_DELEGATOR: ReadonlySet<NoticeKind> = new Set(['task.asked']);
const TELLS_DEFERRALS: ReadonlySet<NoticeKind> = new Set(['task.reminder', 'task.escalated']);

/** What a mail adds from the task as it is now: for whom it is answered, and who has asked for time until when, and why. */
export function remarksOn(task: TaskRow, { notice: { kind, to } }: OutboxMail, reader: Reader): string[] {
  return [
    ...(task.onBehalfOf && !NAMES_DELEGATOR.has(kind) ? [standIn(task, task.onBehalfOf.name, to.email, reader)] : []),
    ...(TELLS_DEFERRALS.has(kind) ? task.deferrals.map((deferral) => deferred(task, deferral, reader)) : []),
  ];
}

const standIn = ({ assignee }: TaskRow, name: string, email: string, reader: Reader): string =>
  email === assignee.email
    ? reader.say('mail.onBehalfOf', { name: oneLine(name) })
    : reader.say('mail.standsIn', { delegate: oneLine(assignee.name), name: oneLine(name) });

const deferred = (
  { assignee }: TaskRow,
  { kind, by, until, reason }: TaskRow['deferrals'][number],
  reader: Reader,
): string =>
  reader.say(`mail.${kind}`, {
    name: by === assignee.email ? oneLine(assignee.name) : by,
    until: { at: until },
    reason,
  });
