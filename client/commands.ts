import type { BriefInput } from '../domain/engagement/brief.js';
import type { InboundEvent } from '../domain/engagement/events/index.js';
import type {
  AcknowledgeTask,
  AnswerReceipt,
  AnswerTask,
  ClaimTask,
  DeniedAttempt,
  PauseTask,
  ReassignTask,
  ResumeTask,
  SnoozeTask,
} from '../workflows/messages.js';
import type { Outcome, OutcomeOf } from './outcome.js';

/** Tasks that change hands at once, at most. */
export const MOST_AT_ONCE = 500;

/** Who asks for it: an address, or `key:` and the name of a key. */
type By = string;
/** A message to a workflow, with the words and the name of whoever asks for it. */
type Asked<Sent> = Omit<Sent, 'reason' | 'by'> & { reason: string; by: By };
type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Starts an engagement; the same key gives the same engagement. */
export interface StartCommand {
  brief: BriefInput;
  by: By;
  key?: string;
}
/** An answer to a task; to one assignment of it where that is said, as by a link or a page. */
export type AnswerCommand = Optional<AnswerTask, 'assignment'>;
/** Hands an open task to whoever has an address. */
export type ReassignCommand = Omit<Asked<ReassignTask>, 'to'> & { to: string };
/** Hands several tasks on, or what somebody holds. */
export type ReassignAllCommand = ({ from: string } | { tasks: readonly string[] }) & Omit<ReassignCommand, 'task'>;
/** Puts off the rest of a task's ladder. */
export type SnoozeCommand = Asked<SnoozeTask>;
/** Says that the assignee is on it, for the policy's time unless a duration is given; nothing is climbed meanwhile. */
export type AcknowledgeCommand = Optional<Asked<AcknowledgeTask>, 'for'>;
/** Takes a task that is asked of a group; `by` is one of its candidates, `asker` whoever asks for it in their place. */
export type ClaimCommand = Omit<ClaimTask, 'asker'> & { asker?: By };
/** Stops a task's clock for at most a duration. */
export type PauseCommand = Asked<PauseTask>;
/** Starts it again. */
export type ResumeCommand = Asked<ResumeTask>;

export interface CancelCommand {
  engagement: string;
  reason: string;
  by: By;
}
/** Asks for other due dates, or fewer deliverables; the same key asks for it once. */
export interface ChangeCommand {
  engagement: string;
  reason: string;
  due?: { id: string; after: string }[];
  drop?: string[];
  by: By;
  key?: string;
}
/** What an event is for. */
export type Addressee = { engagement: string } | { costCentre: string };
export interface EventCommand {
  event: InboundEvent;
  to: Addressee;
}
/** Somebody was refused something. */
export type DeniedCommand = DeniedAttempt & { engagement: string };

export interface Reassigned {
  task: string;
  assignment: number;
}
/** Until when the ladder or the clock of a task stands still. */
export interface Deferred {
  task: string;
  until: string;
}

/** Everything that changes engagements; the only user of the Temporal client. */
export interface Engagements {
  start(command: StartCommand): Promise<Outcome<{ id: string }>>;
  /** Checks the answer against the task's form, seals its secret fields, and returns once the workflow has taken it. */
  answer(command: AnswerCommand): Promise<Outcome<AnswerReceipt>>;
  reassign(command: ReassignCommand): Promise<Outcome<Reassigned>>;
  /**
   * `MOST_AT_ONCE` at most; each for itself, so that one refusal keeps no other back. Once nobody takes it now, the rest is not
   * tried.
   */
  reassignAll(command: ReassignAllCommand): Promise<OutcomeOf<Reassigned>[]>;
  snooze(command: SnoozeCommand): Promise<Outcome<{ task: string; next: string }>>;
  acknowledge(command: AcknowledgeCommand): Promise<Outcome<Deferred>>;
  claim(command: ClaimCommand): Promise<Outcome<Reassigned>>;
  pause(command: PauseCommand): Promise<Outcome<Deferred>>;
  resume(command: ResumeCommand): Promise<Outcome<{ task: string }>>;
  cancel(command: CancelCommand): Promise<Outcome>;
  requestChange(command: ChangeCommand): Promise<Outcome>;
  /** Returns only when Temporal holds the event. */
  deliver(command: EventCommand): Promise<Outcome<{ engagements: string[] }>>;
  /** Journals it; never throws. */
  noteDenied(command: DeniedCommand): Promise<void>;
  /** Throws when the Temporal server or its workers do not answer. */
  ready(): Promise<void>;
}
