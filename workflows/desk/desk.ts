import type { Money } from '../../domain/kernel/money.js';
import type { Cast, Person, Role } from '../../domain/kernel/person.js';
import type { Text } from '../../domain/kernel/message.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import type { Due } from '../../domain/tasks/course.js';
import type { Problem } from '../../domain/kernel/problem.js';
import type { Climbed, MovedBy, Standstill, TaskOutcome } from '../../domain/tasks/machine.js';
import type { Policy } from '../../domain/tasks/policy.js';
import type { Answer, Assignee } from '../../domain/tasks/task.js';
import type { TaskKind, AskedOf } from '../../domain/tasks/kinds/index.js';
import type { Journal } from '../runtime/journal.js';
import type { OneAtATime } from '../runtime/one-at-a-time.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Reason } from '../../domain/kernel/reason.js';

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
  withdraw(reason: Reason): void;
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
  hold(kind: TaskKind, pause: Standstill): { release(by: Actor, why: Reason): void };
  /** Lets those who hold a task of a kind read one more document. */
  attach(kind: TaskKind, document: string): void;
  note(kind: NoticeKind, to: Person & { role?: Role }, subject: Text, lines: Text[]): void;
  /** Why the workflow was cancelled; null while it was not. */
  stopped: Reason | null;
}

/** Whether a person chose this; what silence is deemed to mean cannot stand in for a signature or a name. */
export const chosen = ({ decision, by }: TaskOutcome, choice: string): boolean =>
  decision === choice && by !== 'silence';

/** The text that was given for a field, if any. */
export const textOf = ({ answer }: TaskOutcome, field: string): string | undefined => {
  const value = answer[field];
  return typeof value === 'string' ? value : undefined;
};
