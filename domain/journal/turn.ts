import type { OutageLook } from '../calendar/index.js';
import type { Fact } from './facts.js';
import type { Person, Role, Subject, Text } from '../kernel/index.js';
import type { Placed, Replacing, TaskChange, TaskNoticeKind, TaskOpening } from '../tasks/index.js';

/** What a mail says. `task.*` mails carry the assignee's link; all others carry none. */
export type NoticeKind =
  | TaskNoticeKind
  | 'mail.refused'
  | 'mail.delayed'
  | 'team.note'
  | 'vendor.debrief'
  | 'vendor.awarded'
  | 'vendor.released'
  | 'nda.completed'
  | 'deliverable.accepted'
  | 'payment.released'
  | 'scaling.notice'
  | 'scaling.done'
  | 'engagement.closed'
  | 'engagement.cancelled'
  | 'note';

/** One mail to one person. */
export interface Notice {
  kind: NoticeKind;
  to: Person & { role?: Role };
  /** The task it is about; for `task.asked` and `task.reminder` its link is put in. */
  task?: string;
  subject: Text;
  /** Plain paragraphs; the mail frames them. Never confidential. */
  lines: Text[];
  /** Answered tasks whose entries it takes from its reader's calendar besides what it says. */
  ends?: string[];
}

/**
 * The notices that go with a turn, where that somebody's task was answered travels with whatever else they are told: by the same
 * order, null for what travels with another.
 */
export function withEndings(notices: readonly Notice[], goes: (ordinal: number) => boolean): (Notice | null)[] {
  const told: (Notice | null)[] = [...notices];
  for (const [ordinal, notice] of notices.entries()) {
    if (notice.kind !== 'task.answered' || notice.task === undefined || !goes(ordinal)) continue;
    const other = told.findIndex(
      (each, n) => each && each.kind !== 'task.answered' && each.to.email === notice.to.email && goes(n),
    );
    const carrier = told[other];
    if (!carrier) continue;
    told[other] = { ...carrier, ends: [...(carrier.ends ?? []), notice.task] };
    told[ordinal] = null;
  }
  return told;
}

/** Everything one workflow turn wants written, in one transaction. */
export interface Turn {
  subject: Subject;
  subjectTitle: string;
  /** The workflow that writes: `main`, or a deliverable's id (with `~2` and so on when started again). */
  stream: string;
  workflowId: string;
  /** Counts the turns of this stream from 1. Together with subject and stream it makes the turn idempotent. */
  turn: number;
  at: string;
  facts: Fact[];
  opened: TaskOpening[];
  changed: TaskChange[];
  /** Open tasks to be placed anew. */
  replaced: Replacing[];
  notices: Notice[];
  /** What is written only where answers could be taken all the time since. */
  fairly?: Fairly;
  /** Why it is without that. */
  away?: OutageLook;
}

/** Reminders that are not sent where the time before them has not been everybody's own. */
export interface Fairly {
  since: string;
  /** Outages that the workflow has heard of. */
  known: string[];
  /** Which facts and notices of the turn they are. */
  facts: number[];
  notices: number[];
}

/** What came of a turn; the same again when the turn is committed again. */
export interface TurnReceipt {
  /** By id of the tasks opened or placed anew in this turn. */
  placed: Record<string, Placed>;
  /** Mails that could not be handed to the mail server in time; a durable activity delivers them. */
  undelivered: string[];
  /** Why nothing was written of what is written only fairly. */
  away?: OutageLook;
}
