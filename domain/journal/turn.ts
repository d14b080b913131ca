import type { Fact } from './facts.js';
import type { Money } from '../kernel/money.js';
import type { Person, Role } from '../kernel/person.js';
import type { Text } from '../kernel/message.js';
import type { TaskPolicy } from '../tasks/policy.js';
import type { Course, Due, Placed, Progress, Replacing } from '../tasks/course.js';
import type { Assignee, Deferral, Pause, PlacedRung, TaskContext, TaskKind, TaskState } from '../tasks/task.js';

/** A task as a workflow opens it. Its instants come back in the turn's receipt. */
export interface TaskOpening {
  /** `<engagement>.<stream>.<n>` */
  id: string;
  kind: TaskKind;
  /** What the task is about in a few words; it becomes the mail's subject and the inbox line. One line. */
  subject: Text;
  assignee: Assignee;
  /** Whose calendar counts besides, where the policy says so, and whose local time is shown beside the assignee's. */
  counterparty?: Person;
  /** What the answer commits the client to, at most; a delegation may be bounded by it. */
  amount?: Money;
  context: TaskContext;
  due: Due;
  policy: TaskPolicy;
  /** Where its ladder stands, when the same was asked before under the same due date. */
  goesOn?: Progress;
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
  /** For whom the assignee answers; null when for themselves again. */
  onBehalfOf?: Person | null;
  /** Who may claim a task of a group; none once it is claimed. */
  candidates?: Person[];
  /** Null once the clock runs again. */
  pause?: Pause | null;
  deferrals?: Deferral[];
  /** How far the ladder has come, where that has changed but nothing is placed anew. */
  course?: Course;
  /** What its due instant is counted by, likewise. */
  terms?: Due;
  /** What the assignee may read, where more has come. */
  documents?: string[];
}

/** What a mail says. `task.*` mails carry the assignee's link; all others carry none. */
export type NoticeKind =
  | 'task.asked'
  | 'task.reminder'
  | 'task.escalated'
  | 'task.withdrawn'
  | 'task.lapsed'
  | 'task.moved'
  | 'task.handed-on'
  | 'task.claimed'
  | 'task.paused'
  | 'task.resumed'
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
