import { stemOf } from '../../../domain/kernel/index.js';
import { localizerFor } from '../../../i18n/index.js';
import { isAsked, isWork } from '../../../domain/tasks/index.js';
import type { NoticeKind } from '../../../domain/journal/index.js';
import type { OutboxMail, TaskRow } from '../../../store/index.js';
import type { MailTask } from '../asked.js';
import { subjectIn } from '../entries.js';
import { oneLine } from '../one-line.js';
import { icalendarOf } from './icalendar.js';

/** What a mail brings for its reader's calendar: an entry, new or changed, or that there is none any more (RFC 5546). */
export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/** Who invites, and the host whose tasks these are. */
export interface Inviter {
  from: string;
  host: string;
}

const ENTERS: ReadonlySet<NoticeKind> = new Set(['task.asked', 'task.moved']);
const ENDS: ReadonlySet<NoticeKind> = new Set(['task.answered', 'task.withdrawn', 'task.lapsed']);
const LEAVES: ReadonlySet<NoticeKind> = new Set(['task.handed-on', 'task.claimed']);

/** The due instant of the task that a mail is about, for whoever is to answer; nothing for others who are told. */
export function calendarEntryOf(
  mail: OutboxMail,
  asked: MailTask | undefined,
  inviter: Inviter,
): CalendarEntry | undefined {
  const method = asked && methodOf(mail, asked);
  return method && { method, content: entry(method, mail, asked, inviter) };
}

function methodOf({ notice: { kind, to } }: OutboxMail, { task, url }: MailTask): CalendarEntry['method'] | undefined {
  if (ENTERS.has(kind)) return url ? 'REQUEST' : undefined;
  if (ENDS.has(kind)) return isAsked(task, to.email) ? 'CANCEL' : undefined;
  return LEAVES.has(kind) && !isAsked(task, to.email) ? 'CANCEL' : undefined;
}

function entry(
  method: CalendarEntry['method'],
  { at, notice: { to } }: OutboxMail,
  { task }: MailTask,
  { from, host }: Inviter,
): string {
  const localizer = localizerFor(to);
  const subject = subjectIn(localizer, task);
  return icalendarOf({
    method,
    uid: `${thingOf(task)}@${host}`,
    sequence: sequenceOf(task),
    stamp: at,
    start: task.due,
    summary: subject,
    description: [
      localizer.message('calendar.engagement', { title: oneLine(task.subjectTitle) }),
      localizer.message('calendar.howTo'),
    ].join('\n'),
    organizer: organiserOf(from),
    attendee: { name: plain(to.name), email: to.email },
    ...(method === 'REQUEST' && { alarm: localizer.message('calendar.alarm', { subject }) }),
  });
}

/** More often than this no task changes. */
const REVISIONS = 10_000;

/** What an entry stands for: a task, or the one deliverable that several tasks of a stream ask for. */
const thingOf = ({ id, kind, subject, stream }: TaskRow): string =>
  isWork(kind) ? `${stemOf(subject)}.${stream}` : id;

/** Rises with each change of a task, and from one task to the next that asks for the same: streams number their tasks. */
function sequenceOf({ id, kind, revision }: TaskRow): number {
  if (!isWork(kind)) return revision;
  const number = Number(/\.(\d+)$/.exec(id)?.[1] ?? 0);
  return number * REVISIONS + revision;
}

/** `kpo <kpo@client.example>`, or the address alone. */
function organiserOf(from: string): { name: string; email: string } {
  const [, name = '', email = from] = /^([^<]*)<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: plain(name) || 'kpo', email };
}

/** A name as it may stand in a parameter, where nothing can be escaped. */
const plain = (name: string): string => oneLine(name).replace(/["\\]/g, "'");
