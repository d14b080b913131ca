import type { SignalDefinition } from '@temporalio/workflow';
import type { Actor, Cast, Money, Person, Problem, Reason, Role, Text } from '../../domain/kernel/index.js';
import type { NoticeKind } from '../../domain/journal/index.js';
import type {
  Answer,
  AskedOf,
  Assignee,
  Climbed,
  Due,
  Foretold,
  MovedBy,
  OpenTask,
  Policy,
  Standstill,
  TaskKind,
  TaskOutcome,
} from '../../domain/tasks/index.js';
import type { Journal, Written } from '../runtime/journal.js';
import type { Inputs, Past } from '../runtime/inputs.js';
import type { Outside } from '../runtime/run-local-first.js';
import type { Attributes } from '../search-attributes.js';
import type { KnownTime } from './fair-time.js';
import type { Heard } from './receive-messages.js';

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
  onMoved?: (due: string, holder: MovedBy, from: string) => void;
  /** Called when it is known, or known anew, what silence leads to and when; and again with the last reminder before it. */
  onForetold?: (foretold: Foretold) => void;
  /** What a `decide` rung does; the decision ends the wait unless the answer comes first. */
  decide?: () => Withdrawable<TaskOutcome>;
}

/** A wait that somebody else may end. */
export interface Withdrawable<T> {
  result: Promise<T>;
  withdraw(reason: Reason): void;
}

/** The one primitive for waiting on people. */
export interface TaskDesk extends Pick<Journal, 'record' | 'tell' | 'settled' | 'whole'> {
  policy: Policy;
  /** Who plays which part now; rungs that name a role look here. */
  cast: Cast;
  /** The instant that a working duration leads to, on the calendars that the policy names; nothing is asked. */
  reckon(kind: TaskKind, to: Assignee, due: Due): Promise<string>;
  /** All that reaches the process whose desk this is. */
  inputs: Inputs;
  /** The process's clock, as an ISO instant. */
  now(): string;
  /** Calls a short, idempotent capability, once in all runs; it is not cancelled half-way. */
  outside<K extends keyof Outside>(name: K, request: Parameters<Outside[K]>[0]): ReturnType<Outside[K]>;
  /** Tells another workflow something; one that has ended has nothing left to be told. */
  signal<T>(workflowId: string, signal: SignalDefinition<[T]>, value: T): Promise<void>;
  /** What the engagement can be searched by. */
  setAttributes(values: Attributes): void;
  ask<K extends TaskKind>(question: Question<K>): Promise<TaskOutcome>;
  open<K extends TaskKind>(question: Question<K>): Withdrawable<TaskOutcome>;
  /** Stops the clocks of the tasks of a kind, also of those still to be opened, until `release` is called. */
  hold(kind: TaskKind, pause: Standstill): { release(by: Actor, why: Reason): void };
  /** Lets those who hold a task of a kind read one more document. */
  attach(kind: TaskKind, document: string): void;
  note(kind: NoticeKind, to: Person & { role?: Role }, subject: Text, lines: Text[]): void;
  /** Why the workflow was cancelled; null while it was not. */
  stopped: Reason | null;
  /** Takes nothing any more: whoever answers from now on is told that it is too late. */
  close(): void;
  /** Takes answers again, to what is asked after that. */
  reopen(): void;
  /** Whether nothing is under way but what the next run can take over. */
  mayLeave(): boolean;
  /** Whether nothing goes on beside it, so that the next run need not go through that again. */
  isAlone(): boolean;
  carried(): Carried;
}

/** What a run leaves to the next: what the process has gone through, and all that the desk holds. */
export interface Carried {
  past: Past;
  written: Written;
  tasks: OpenTask[];
  /** Who has judged what, where several opinions are wanted. */
  judged: [thing: string, emails: string[]][];
  heard: Heard;
  time: KnownTime;
}

/** Whether a person chose this; what silence is deemed to mean cannot stand in for a signature or a name. */
export const chosen = ({ decision, by }: TaskOutcome, choice: string): boolean =>
  decision === choice && by.kind !== 'silence';

/** The text that was given for a field, if any. */
export const textOf = ({ answer }: TaskOutcome, field: string): string | undefined => {
  const value = answer[field];
  return typeof value === 'string' ? value : undefined;
};
