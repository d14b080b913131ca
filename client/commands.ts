import type { RequestOrigin } from '../domain/audit/index.js';
import type { Actor } from '../domain/kernel/index.js';
import type { BriefInput, Count, InboundEvent, ImportedNotice } from '../domain/engagement/index.js';
import type { KeyGrant } from '../domain/tasks/index.js';
import type {
  AcknowledgeTask,
  AnswerReceipt,
  AnswerTask,
  ClaimTask,
  DeniedAttempt,
  PauseTask,
  ReassignTask,
  ResumeTask,
  SendAgain,
  SnoozeTask,
} from '../workflows/messages.js';
import type { Outcome, OutcomeOf } from './outcome.js';

/** Tasks that change hands at once, at most. */
export const MOST_AT_ONCE = 500;

/** Names a request: the same key is the same request, takes effect once, and has the first one's receipt. */
interface Keyed {
  key?: string;
}
/** What a key was issued for, where a key asks; nothing where it is not said. */
interface Issued {
  issued?: KeyGrant;
}
/** A message to a workflow, with the words of whoever asks for it. */
type AskedOfTask<Sent> = Omit<Sent, 'reason'> & { reason: string } & Keyed;
type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Starts an engagement; the same key gives the same engagement. */
export interface StartCommand extends Keyed {
  brief: BriefInput;
  by: Actor;
  /** The procurement notice that the brief was made of. */
  notice?: ImportedNotice;
  /** Starts another engagement from a notice that has started one. */
  again?: boolean | undefined;
}
/** An answer to a task; to one assignment of it where that is said, as by a link or a page. */
export type AnswerCommand = Optional<AnswerTask, 'assignment'> & Issued;
/** Says that an address which nobody knows is right; the owner's word alone counts. */
interface Confirmed {
  confirm?: boolean | undefined;
}
/** Hands an open task to whoever has an address. */
export type ReassignCommand = Omit<AskedOfTask<ReassignTask>, 'to'> & Confirmed & { to: string };
/** Hands several tasks on, or what somebody holds. */
export type ReassignAllCommand = ({ from: string } | { tasks: readonly string[] }) &
  Omit<ReassignCommand, 'task' | 'key'>;
/** Puts off the rest of a task's ladder. */
export type SnoozeCommand = AskedOfTask<SnoozeTask>;
/** Says that the assignee is on it, for the policy's time unless a duration is given; nothing is climbed meanwhile. */
export type AcknowledgeCommand = Optional<AskedOfTask<AcknowledgeTask>, 'for'>;
/** Takes a task that is asked of a group; `by` is one of its candidates, `asker` whoever asks for it in their place. */
export type ClaimCommand = ClaimTask & Keyed & Issued;
/** Stops a task's clock for at most a duration. */
export type PauseCommand = AskedOfTask<PauseTask>;
/** Starts it again. */
export type ResumeCommand = AskedOfTask<ResumeTask>;

/** Has a question mailed again, to another address of the same person where the one that was used is wrong. */
export type SendAgainCommand = Omit<AskedOfTask<SendAgain>, 'correction'> &
  Confirmed & {
    to?: string;
    /** From where whoever asks came, for the audit. */
    origin?: RequestOrigin;
    /** The address that is wrong; not needed where mail was refused for one alone. */
    from?: string;
  };

export interface CancelCommand {
  engagement: string;
  reason: string;
  by: Actor;
}
/** Asks for other due dates, or fewer deliverables; the same key asks for it once. */
export interface ChangeCommand extends Keyed {
  engagement: string;
  reason: string;
  due?: { id: string; after: string }[];
  drop?: string[];
  by: Actor;
}
/** Has the versions of an engagement's budgets or demands count on from another one. */
export interface ResetCommand extends Keyed {
  engagement: string;
  of: Count;
  to: number;
  reason: string;
  by: Actor;
}
/** What an event is for; an engagement may be named with the cost centre that pays for it. */
export type Addressee = { engagement: string; costCentre?: string } | { costCentre: string };
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
   * `MOST_AT_ONCE` at most; each for itself, so that one refusal keeps no other back. Once nobody takes any, the rest is not
   * tried.
   */
  reassignAll(command: ReassignAllCommand): Promise<OutcomeOf<Reassigned>[]>;
  snooze(command: SnoozeCommand): Promise<Outcome<{ task: string; next: string }>>;
  acknowledge(command: AcknowledgeCommand): Promise<Outcome<Deferred>>;
  claim(command: ClaimCommand): Promise<Outcome<Reassigned>>;
  pause(command: PauseCommand): Promise<Outcome<Deferred>>;
  resume(command: ResumeCommand): Promise<Outcome<{ task: string }>>;
  sendAgain(command: SendAgainCommand): Promise<Outcome<Reassigned>>;
  cancel(command: CancelCommand): Promise<Outcome>;
  requestChange(command: ChangeCommand): Promise<Outcome>;
  resetVersion(command: ResetCommand): Promise<Outcome>;
  /** Returns only when Temporal holds the event. */
  deliver(command: EventCommand): Promise<Outcome<{ engagements: string[] }>>;
  /** Journals it; never throws. */
  noteDenied(command: DeniedCommand): Promise<void>;
  /** Throws when the Temporal server or its workers do not answer. */
  ready(): Promise<void>;
}
