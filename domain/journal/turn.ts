import type { Fact } from './facts.js';
import type { Person, Role } from '../kernel/person.js';
import type { Text } from '../kernel/message.js';
import type { Placed, Replacing, TaskChange, TaskNoticeKind, TaskOpening } from '../tasks/course.js';

/** What a mail says. `task.*` mails carry the assignee's link; all others carry none. */
export type NoticeKind =
  | TaskNoticeKind
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
}

/** Everything one workflow turn wants written, in one transaction. */
export interface Turn {
  engagement: string;
  engagementTitle: string;
  /** The workflow that writes: `main`, or a deliverable's id (with `~2` and so on when started again). */
  stream: string;
  workflowId: string;
  /** Counts the turns of this stream from 1. Together with engagement and stream it makes the turn idempotent. */
  turn: number;
  at: string;
  facts: Fact[];
  opened: TaskOpening[];
  changed: TaskChange[];
  /** Open tasks to be placed anew. */
  replaced: Replacing[];
  notices: Notice[];
}

/** What came of a turn; the same again when the turn is committed again. */
export interface TurnReceipt {
  /** By id of the tasks opened or placed anew in this turn. */
  placed: Record<string, Placed>;
  /** Mails that could not be handed to the mail server in time; a durable activity delivers them. */
  undelivered: string[];
}
