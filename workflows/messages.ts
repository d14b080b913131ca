import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { InboundEvent } from '../domain/engagement/events/index.js';
import type { Message } from '../domain/kernel/message.js';
import type { Problem } from '../domain/kernel/problem.js';
import type { Reason } from '../domain/kernel/reason.js';
import type { Answer, Answerer } from '../domain/tasks/task.js';
import type { Counted } from '../domain/tasks/course.js';
import type { Actor } from '../domain/kernel/actor.js';

/** An answer to one assignment of one task; secret fields have become document references. */
export interface AnswerTask {
  task: string;
  assignment: number;
  answer: Answer;
  by: Answerer;
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
/** A calendar, an absence or a delegation of somebody has changed; open tasks that it concerns are placed anew. */
export interface DirectoryChanged {
  /** The same key takes effect once. */
  key: string;
  /** An address, or the domain of an organisation; every open task without. */
  who?: string;
  why: Reason;
}
export interface DeniedAttempt {
  who: string;
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
}
/** Time that others took, by whoever took most of it. */
export interface Delay {
  holder: 'pause' | 'access' | 'reviewer';
  milliseconds: number;
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
export const directoryChanged = defineSignal<[DirectoryChanged]>('directoryChanged');
export const cancelEngagement = defineSignal<[{ reason: Reason; by: Actor }]>('cancelEngagement');
export const requestChange =
  defineSignal<[{ key: string; reason: Reason; by: Actor; due?: { id: string; after: string }[]; drop?: string[] }]>(
    'requestChange',
  );
export const inboundEvent = defineSignal<[InboundEvent]>('inboundEvent');
export const deniedAttempt = defineSignal<[DeniedAttempt]>('deniedAttempt');
/** Stops the clocks of a deliverable for a reason, or starts them again. */
export const holdDeliverable = defineSignal<[{ why: Reason | null }]>('holdDeliverable');
/** What the vendor before has handed over, once the work is under way again. */
export const receiveHandover = defineSignal<[{ document: string }]>('receiveHandover');
/** A deliverable was given more time, or dropped: the engagement numbers the statement of work anew. */
export const scopeAmended =
  defineSignal<[{ deliverable: string; due: string | null; why: Reason; by: Actor }]>('scopeAmended');
export const amendDeliverable = defineSignal<[Amendment]>('amendDeliverable');
/** The ids of the tasks that this workflow holds open. */
export const openTasks = defineQuery<string[]>('openTasks');
