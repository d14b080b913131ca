import type { Message, Money, Person, Reason, Role, Text } from '../kernel/index.js';
import type { Assignee, Deferral, MailRefusal, Pause, PlacedRung, TaskContext, TaskState } from './task.js';
import type { TaskPolicy } from './task-policy.js';
import type { TaskKind } from './kinds/index.js';

/** When something is due: a duration after an instant (in working time when asked), or an instant. */
export type Due = Counted | Dated;
export interface Dated {
  on: string;
  /** What its clock stands still for is made up for in working time. */
  working?: boolean;
}
export interface Counted {
  from: string;
  after: string;
  working: boolean;
}

/** A task that is to be placed anew, because a calendar, an absence or its holder changed, or its clock stood still. */
export interface Replacing {
  id: string;
  kind: TaskKind;
  assignee: Assignee;
  counterparty?: Person;
  amount?: Money;
  openedAt: string;
  due: Due;
  policy: TaskPolicy;
  course: Course;
  /** Who has authority above its holder, and gets it where its ladder would end with nobody having been handed it. */
  above?: Role;
  /** From which instant on rungs still lie ahead, where that is not the turn's. */
  asOf?: string;
  /** When it is due as it stands, where its holder is away and nobody stood in. */
  stands?: string;
}

/** Since when somebody has been asked, and how far they have been pressed. */
export interface Progress {
  openedAt: string;
  course: Course;
}

/** How far a task's ladder has been climbed, and what has moved it. */
export interface Course {
  /** Rungs of the policy's ladder that were climbed, by their place in it. */
  climbed: number[];
  /** Durations by which the rest of the ladder was put off. */
  snoozed: string[];
  /** Nothing is climbed before this instant: the assignee has said that they are on it. */
  heldUntil?: string;
  /** For how long whoever held it has said so. */
  acknowledged?: string[];
  /** When somebody else was to decide it, and how many snoozes there had been by then; its own time counts once more from there. */
  decided?: { at: string; snoozes: number };
  /** Stretches in which the clock stood still. */
  pauses: { from: string; to: string }[];
}

/** Days on which somebody is away and nobody stands in: the last of them. */
export interface Leave {
  until: string;
}

/** Who answers instead of somebody, and how it came to that. */
export interface Delegate {
  to: Person;
  /** From the one who was asked to the one who answers. */
  path: { from: string; to: string; why: 'absence' | 'standing'; until: string | null }[];
}

/** Where a task falls, and with whom. */
export interface Placed {
  due: string;
  rungs: PlacedRung[];
  /**
   * When it was opened, and from when its time counts, as the turn that was written first has it: a worker that died before
   * Temporal knew of that turn comes to later ones.
   */
  opened?: { at: string; from?: string };
  /** Somebody answers for the assignee, who is away or has delegated this. */
  delegate?: Delegate;
  /** The assignee is away until a date, the last of it, and nobody stands in. */
  away?: Leave;
  /** Who was passed over as a delegate, and why. */
  refused?: { from: string; to: string; why: Message }[];
  /** Whoever answers, the assignee or the delegate, stands for a group; these may claim the task. */
  candidates?: Person[];
}

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
  /** Who has authority above its holder, and gets it where its ladder would end with nobody having been handed it. */
  above?: Role;
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
  /** What ended it: the decision taken or deemed. */
  outcome?: string;
  /** Since when it stands unanswered with the owner and operations. */
  standing?: string;
  /** Why it was withdrawn. */
  withdrawal?: Reason;
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
  /** Mails that were refused for good. */
  refusals?: MailRefusal[];
  /** How far the ladder has come, where that has changed but nothing is placed anew. */
  course?: Course;
  /** What its due instant is counted by, likewise. */
  terms?: Due;
  /** What the assignee may read, where more has come. */
  documents?: string[];
}

/** What a mail about a task says to whoever is asked, was asked or is above them. */
export type TaskNoticeKind =
  | 'task.asked'
  | 'task.reminder'
  | 'task.escalated'
  | 'task.answered'
  | 'task.withdrawn'
  | 'task.lapsed'
  | 'task.standing'
  | 'task.unattended'
  | 'task.moved'
  | 'task.handed-on'
  | 'task.claimed'
  | 'task.paused'
  | 'task.resumed';
