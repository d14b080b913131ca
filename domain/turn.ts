import type { Fact } from './facts.js';
import type { Person, Role } from './person.js';
import type { TaskPolicy } from './policy.js';
import type { Assignee, PlacedRung, TaskContext, TaskKind, TaskState } from './task.js';

/** When something is due: a duration after an instant (in working time when asked), or an instant. */
export type Due = { from: string; after: string; working: boolean } | { on: string };

/** A task as a workflow opens it. Its instants come back in the turn's receipt. */
export interface TaskOpening {
  /** `<engagement>.<stream>.<n>` */
  id: string;
  kind: TaskKind;
  /** What the task is about in a few words; it becomes the mail's subject and the inbox line. One line. */
  subject: string;
  assignee: Assignee;
  context: TaskContext;
  due: Due;
  policy: TaskPolicy;
  /** Other documents the assignee may read through the link; `confidential` only after the NDA. */
  documents: string[];
}

/** A change of a task that is open already. */
export interface TaskChange {
  id: string;
  state: TaskState;
  assignee: Assignee;
  /** Counts up whenever the task changes hands; links of earlier assignments are dead. */
  assignment: number;
  /** What ended it: the decision taken or deemed, or why it was withdrawn. */
  outcome?: string;
  /** Who answered. */
  by?: string;
  /** Rungs still to climb, when they moved. */
  rungs?: PlacedRung[];
  due?: string;
}

/** What a mail says. `task.*` mails carry the assignee's link; all others carry none. */
export type NoticeKind =
  | 'task.asked'
  | 'task.reminder'
  | 'task.escalated'
  | 'task.withdrawn'
  | 'task.lapsed'
  | 'team.note'
  | 'vendor.debrief'
  | 'vendor.awarded'
  | 'vendor.released'
  | 'nda.completed'
  | 'deliverable.accepted'
  | 'deliverable.rework'
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
  subject: string;
  /** Plain paragraphs; the mail frames them. Never confidential. */
  lines: string[];
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
  notices: Notice[];
}

/** What came of a turn; the same again when the turn is committed again. */
export interface TurnReceipt {
  /** By id of the tasks opened in this turn. */
  placed: Record<string, { due: string; rungs: PlacedRung[] }>;
  /** Mails that could not be handed to the mail server in time; a durable activity delivers them. */
  undelivered: string[];
}
