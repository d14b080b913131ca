import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Outage } from '../domain/calendar/index.js';
import type { Count, InboundEvent } from '../domain/engagement/index.js';
import type { Actor, Message, Money, Person, Problem, Reason, Text } from '../domain/kernel/index.js';
import type { NoticeKind } from '../domain/journal/index.js';
import type { Answer, Answerer, Counted } from '../domain/tasks/index.js';

/** An answer to one assignment of one task; secret fields have become document references. */
export interface AnswerTask {
  task: string;
  assignment: number;
  answer: Answer;
  by: Answerer;
  /** Up to where the directory lets them approve, where what they approve exceeds it: finance is to approve it as well. */
  above?: Money;
}
/** What the answer became. */
export interface AnswerReceipt {
  task: string;
  decision: string;
  at: string;
}
export interface ReassignTask {
  task: string;
  to: { name: string; email: string; language: string; timeZone: string; country?: string };
  reason: Reason;
  by: Actor;
  /** The last day on which its holder is away: whoever gets it answers for them meanwhile. */
  awayUntil?: string;
}
export interface SnoozeTask {
  task: string;
  /** ISO 8601 duration. */
  for: string;
  reason: Reason;
  by: Actor;
  /** Of which assignment; of any where it is not said. */
  assignment?: number;
}
/** The assignee has seen a task and is on it; nothing is climbed for a while. */
export interface AcknowledgeTask {
  task: string;
  /** ISO 8601 duration; the policy's `acknowledge` at most. */
  for: string;
  reason: Reason;
  by: Actor;
  /** Of which assignment; of any where it is not said. */
  assignment?: number;
}
/** One of a group takes a task. */
export interface ClaimTask {
  task: string;
  /** The address of a candidate. */
  by: string;
  /** Who asked for it, if not the candidate. */
  asker?: Actor;
}
/** Stops a task's clock. */
export interface PauseTask {
  task: string;
  /** ISO 8601 duration, after which the clock starts again by itself. */
  for: string;
  reason: Reason;
  by: Actor;
}
export interface ResumeTask {
  task: string;
  reason: Reason;
  by: Actor;
}
/** Has a question mailed again to whoever it did not reach. */
export interface SendAgain {
  task: string;
  reason: Reason;
  by: Actor;
  /** An address that is put right; the person stays the same. */
  correction?: AddressCorrection;
}
export interface AddressCorrection {
  from: string;
  to: Person;
}
/** Somebody of an engagement has another address. */
export interface CorrectedAddress extends AddressCorrection {
  reason: Reason;
  by: Actor;
}
/** A mail of an engagement that a mail server refused. */
export interface UntakenMail {
  /** Its id; the same takes effect once. */
  mail: string;
  /** What it said. */
  about: NoticeKind;
  subject: Text;
  task?: string;
  to: { name: string; email: string };
  /** When it was written. */
  sentAt: string;
  status: string;
  /** What the mail server said. */
  words: string;
}
/** A calendar, an absence or a delegation of somebody has changed; open tasks that it concerns are placed anew. */
export interface DirectoryChanged {
  /** The same key takes effect once. */
  key: string;
  /** An address, or the domain of an organisation; every open task without. */
  who?: string;
  why: Reason;
}
export interface DeniedAttempt {
  who: Actor;
  what: string;
  why: Message;
}
/** Why a task does not take an update, as its failure carries it. */
export type TaskRefusal =
  | { why: 'ended' | 'reassigned' | 'forbidden' | 'conflict'; reason: Message }
  | { why: 'invalid'; problems: Problem[] };
/** How a deliverable's workflow ended. */
export interface DeliverableReport {
  stream: string;
  deliverable: string;
  from: 'client' | 'vendor';
  outcome: 'accepted' | 'provided' | 'dropped' | 'replace' | 'terminate';
  reason: Reason;
  late: boolean;
  /** When it was first due, on the calendars that count. */
  firstDue: string;
  settledAt: string;
  /** What stood still or was reviewed late, and so was not the vendor's time. */
  delay?: Delay;
  rounds: number;
  score: number | null;
  /** What was accepted, and what is paid for it. */
  submission?: string;
  paid?: Money;
}
/** How a deliverable ended, for its engagement; nothing is reported of one that was cancelled. */
export interface DeliverableEnd {
  stream: string;
  report: DeliverableReport | null;
}
/** Time that others took, by whoever took most of it. */
export interface Delay {
  holder: 'pause' | 'system' | 'reviewer';
  milliseconds: number;
}
/** Why the vendor's work stands still. */
export interface HeldWork {
  why: Reason;
  /** Nobody of the team may work, so that no work is taken from it. */
  nobodyWorks: boolean;
}
/** A change of a running deliverable that the sponsor approved. */
export interface Amendment {
  due?: string;
  /** Else the working time that leads there. */
  counted?: Counted;
  /** Why it is dropped. */
  drop?: Reason;
}

export const answerTask = defineUpdate<AnswerReceipt, [AnswerTask]>('answerTask');
export const reassignTask = defineUpdate<{ task: string; assignment: number }, [ReassignTask]>('reassignTask');
export const snoozeTask = defineUpdate<{ task: string; next: string }, [SnoozeTask]>('snoozeTask');
export const acknowledgeTask = defineUpdate<{ task: string; until: string }, [AcknowledgeTask]>('acknowledgeTask');
export const claimTask = defineUpdate<{ task: string; assignment: number }, [ClaimTask]>('claimTask');
export const pauseTask = defineUpdate<{ task: string; until: string }, [PauseTask]>('pauseTask');
export const resumeTask = defineUpdate<{ task: string }, [ResumeTask]>('resumeTask');
export const sendAgain = defineUpdate<{ task: string; assignment: number }, [SendAgain]>('sendAgain');
export const addressCorrected = defineSignal<[CorrectedAddress]>('addressCorrected');
/** A mail was refused for good. */
export const mailRefused = defineSignal<[UntakenMail]>('mailRefused');
/** Mails have been refused for a while, again and again. */
export const mailDelayed = defineSignal<[{ mails: UntakenMail[] }]>('mailDelayed');
export const directoryChanged = defineSignal<[DirectoryChanged]>('directoryChanged');
/** Answers could not be taken; the same outage takes effect once. */
export const systemAway = defineSignal<[{ outages: Outage[] }]>('systemAway');
export const cancelEngagement = defineSignal<[{ reason: Reason; by: Actor }]>('cancelEngagement');
export const requestChange =
  defineSignal<[{ key: string; reason: Reason; by: Actor; due?: { id: string; after: string }[]; drop?: string[] }]>(
    'requestChange',
  );
export const inboundEvent = defineSignal<[InboundEvent]>('inboundEvent');
/** Has the versions of budgets or demands count on from another one; the same key does so once. */
export const resetVersion =
  defineSignal<[{ key: string; of: Count; to: number; reason: Reason; by: Actor }]>('resetVersion');
/** How many events of a source changed nothing within an hour, and why the first of them did not. */
export const ignoredEvents =
  defineSignal<[{ source: string; hour: string; count: number; why: Reason }]>('ignoredEvents');
export const deniedAttempt = defineSignal<[DeniedAttempt]>('deniedAttempt');
/** Stops the clocks of a deliverable for a reason, or starts them again. */
export const holdDeliverable = defineSignal<[{ held: HeldWork | null }]>('holdDeliverable');
/** What the vendor before has handed over, once the work is under way again. */
export const receiveHandover = defineSignal<[{ document: string }]>('receiveHandover');
/** A deliverable was given more time, or dropped: the engagement numbers the statement of work anew. */
export const scopeAmended =
  defineSignal<[{ deliverable: string; due: string | null; why: Reason; by: Actor }]>('scopeAmended');
/** A deliverable has ended. */
export const deliverableEnded = defineSignal<[DeliverableEnd]>('deliverableEnded');
export const amendDeliverable = defineSignal<[Amendment]>('amendDeliverable');
/** The ids of the tasks that this workflow holds open. */
export const openTasks = defineQuery<string[]>('openTasks');
