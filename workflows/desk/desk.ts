import type { Trigger } from '@temporalio/workflow';
import { judgedBySeveral, type Judges } from '../../domain/tasks/duties.js';
import type { Form, Problem } from '../../domain/tasks/forms.js';
import { addresseesOf, nextOf, playerOf } from '../../domain/tasks/ladder.js';
import type { Money } from '../../domain/kernel/money.js';
import type { Cast, Person, Role } from '../../domain/kernel/person.js';
import type { Text } from '../../domain/kernel/message.js';
import type { Policy } from '../../domain/tasks/policy.js';
import type { Answer, Assignee, Deferral, Pause, PlacedRung } from '../../domain/tasks/task.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import type { TaskChange, Course, Due, Progress } from '../../domain/tasks/course.js';
import type { Journal } from '../runtime/journal.js';
import type { OneAtATime } from '../runtime/one-at-a-time.js';
import { now } from '../runtime/waiting.js';
import { type AskedOf, formOf, type TaskKind } from '../../domain/tasks/kinds/index.js';

/** Whose time it is that moves an instant. */
export type MovedBy = 'calendar' | 'pause' | 'access';

/** What a phase wants to know from a person. */
export interface Question<K extends TaskKind> {
  kind: K;
  to: Assignee;
  /** A few words; the mail's subject. */
  subject: Text;
  /** Plain paragraphs for the mail. */
  lines: Text[];
  context: AskedOf[K];
  /** Else the policy's `due`, from now. */
  due?: Due | undefined;
  /** What the answer commits the client to, at most; a delegation may be bounded by it. */
  amount?: Money | undefined;
  /** Documents that the assignee may read. */
  documents?: string[];
  /** How far its ladder was climbed when it was asked before; it is not climbed again from the beginning. */
  goesOn?: Climbed | undefined;
  /** Complaints that depend on the workflow's state; synchronous, called by the update's validator. */
  check?: (answer: Answer) => Problem[];
  /** Called when the due instant has come and nobody has answered, or a task that is late already climbs its first rung. */
  onOverdue?: (due: string) => void;
  /** Called when the due instant falls elsewhere than it did. */
  onMoved?: (due: string, holder: MovedBy) => void;
  /** What a `decide` rung does; the decision ends the wait unless the answer comes first. */
  decide?: () => Withdrawable<TaskOutcome>;
}

/** A wait that somebody else may end. */
export interface Withdrawable<T> {
  result: Promise<T>;
  withdraw(reason: Text): void;
}

/** How far a ladder was climbed. */
export interface Climbed extends Progress {
  overdue: boolean;
  /** Somebody was deciding about the task. */
  deciding: boolean;
  /** Why its clock stood still. */
  pause?: Pause | undefined;
}

/** How a wait ended. */
export interface TaskOutcome {
  task: string;
  /** One of the form's choices, given or deemed; `silence` when nobody may be deemed to have chosen; `withdrawn`; or what a `decide` rung came to. */
  decision: string;
  /** Empty but for `decision` when nobody answered. */
  answer: Answer;
  /** The answerer's email, or `silence`. */
  by: string;
  at: string;
  /** Milliseconds past the due instant, until its clock was stopped where it was. */
  late: number;
  climbed: Climbed;
  /** What somebody else decided because nobody answered; carried out by whoever asked. */
  decided?: TaskOutcome;
}

/** A task that waits for its answer. */
export interface OpenTask {
  readonly id: string;
  question: Question<TaskKind>;
  assignee: Assignee;
  assignment: number;
  /** The other side of the deadline. */
  counterparty?: Person | undefined;
  /** Whom the assignee stands in for. */
  onBehalfOf?: Person | undefined;
  /** Who may claim it, where it is asked of a group. */
  candidates: Person[];
  openedAt: string;
  /** What the due instant is counted by. */
  terms: Due;
  due: string;
  rungs: PlacedRung[];
  course: Course;
  pause?: Pause | undefined;
  deferrals: Deferral[];
  /** Delegates who were passed over, so that it is recorded once. */
  passedOver: string[];
  /** How many placements are being worked out; nothing is climbed meanwhile. */
  placing: number;
  /** Somebody is deciding about it: nothing more is climbed, but a clock that is stopped still starts again. */
  deciding?: Promise<void> | undefined;
  /** What the timer is set to. */
  armed?: string | undefined;
  overdue: boolean;
  /** Settles the wait. */
  ended: Trigger<TaskOutcome>;
  /** Fires when the rungs moved, so that the timer is armed anew. */
  moved: Trigger<void>;
}

/** The one primitive for waiting on people. */
export interface TaskDesk extends Omit<Journal, 'open' | 'change' | 'replace'> {
  policy: Policy;
  /** Who plays which part now; rungs that name a role look here. */
  cast: Cast;
  /** The instant that a working duration leads to, on the calendars that the policy names; nothing is asked. */
  reckon(kind: TaskKind, to: Assignee, due: Due): Promise<string>;
  /** The queue of this workflow's local activities. */
  oneAtATime: OneAtATime;
  ask<K extends TaskKind>(question: Question<K>): Promise<TaskOutcome>;
  open<K extends TaskKind>(question: Question<K>): Withdrawable<TaskOutcome>;
  /** Stops the clocks of the tasks of a kind, also of those still to be opened, until `release` is called. */
  hold(kind: TaskKind, pause: Standstill): { release(by: string, why: Text): void };
  /** Lets those who hold a task of a kind read one more document. */
  attach(kind: TaskKind, document: string): void;
  note(kind: NoticeKind, to: Person & { role?: Role }, subject: Text, lines: Text[]): void;
  /** Why the workflow was cancelled; empty while it was not. */
  stopped: Text;
}

/** Why a clock is to stand still; told in the reader's language, and kept as it is recorded. */
export type Standstill = Omit<Pause, 'from' | 'why'> & { why: Text };

/** A desk from the inside: with the journal it writes to and the tasks it holds open. */
export interface Waiting {
  desk: TaskDesk;
  journal: Journal;
  tasks: Map<string, OpenTask>;
  /** Why the clocks of a kind of task stand still. */
  holds: Map<TaskKind, Standstill>;
  /** Who has judged what several people judge. */
  judged: Judges;
}

/** What is climbed next, or that the due instant comes before it. */
export type Step = PlacedRung | { at: string; do: 'fall-due' };

/** What happens next; nothing while the task is being placed, and only the end of the pause while its clock stands still. */
export function nextStep(task: OpenTask): Step | undefined {
  const { placing, deciding, pause, rungs, due } = task;
  if (placing > 0) return undefined;
  const rung = nextOf({ pause, rungs: deciding ? [] : rungs });
  const first = !rung || due < rung.at;
  return first && !pause && fallsDue(task) ? { at: due, do: 'fall-due' } : rung;
}

/** Somebody wants to know of the due instant; whoever was asked only after it is late from the first rung on. */
const fallsDue = ({ question, overdue, due, openedAt }: OpenTask): boolean =>
  !!question.onOverdue && !overdue && due > openedAt;

/** The due instant has passed. */
export function fallDue(task: OpenTask): void {
  task.overdue = true;
  task.question.onOverdue?.(task.due);
}

/** Whoever is asked: the assignee, or everybody who may claim the task. */
export const addressees = (task: OpenTask): Assignee[] => addresseesOf(task);

/** What every fact about a task begins with. */
export const about = ({ id, question }: OpenTask): { task: string; kind: TaskKind } => ({
  task: id,
  kind: question.kind,
});

/** What every change of a task that stays open begins with. */
export const still = ({ id, assignee, assignment }: OpenTask): TaskChange => ({
  id,
  state: 'open',
  assignee,
  assignment,
});

/** Who plays a part now. */
export const played = ({ cast }: TaskDesk, role: Role | undefined): Assignee | undefined => playerOf(cast, role);

/** What an open task has several people judge. */
export const judgedIn = ({ question }: OpenTask): string | undefined =>
  judgedBySeveral(question.kind, question.context);

/** Ends the wait; no further rung is climbed. */
export function end(task: OpenTask, how: Omit<TaskOutcome, 'task' | 'at' | 'late' | 'climbed'>): void {
  const { id, due, openedAt, course, overdue, deciding, pause } = task;
  const at = now();
  const until = pause?.from ?? at;
  const late = due && until > due ? Date.parse(until) - Date.parse(due) : 0;
  task.rungs = [];
  task.ended.resolve({
    task: id,
    at,
    late,
    climbed: { openedAt, course, overdue, deciding: !!deciding, pause },
    ...how,
  });
}

/** The form of an open task. */
export const formOfTask = ({ question }: OpenTask): Form => formOf(question.kind, question.context);

/** Whether a person chose this; what silence is deemed to mean cannot stand in for a signature or a name. */
export const chosen = ({ decision, by }: TaskOutcome, choice: string): boolean =>
  decision === choice && by !== 'silence';

/** The text that was given for a field, if any. */
export const textOf = ({ answer }: TaskOutcome, field: string): string | undefined => {
  const value = answer[field];
  return typeof value === 'string' ? value : undefined;
};

/** The reason that was given, or what to say where silence decided. */
export const reasonOf = <T extends Text>(asked: TaskOutcome, otherwise: T): string | T =>
  textOf(asked, 'reason') ?? otherwise;
