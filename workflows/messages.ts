import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { InboundEvent } from '../domain/events.js';
import type { Answer, Answerer } from '../domain/task.js';

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
  reason: string;
  by: string;
}
export interface SnoozeTask {
  task: string;
  /** ISO 8601 duration. */
  for: string;
  reason: string;
  by: string;
}
export interface DeniedAttempt {
  who: string;
  what: string;
  why: string;
}
/** How a deliverable's workflow ended. */
export interface DeliverableReport {
  stream: string;
  deliverable: string;
  from: 'client' | 'vendor';
  outcome: 'accepted' | 'provided' | 'dropped' | 'replace' | 'terminate';
  reason: string;
  /** How many times its due date was moved; each made a new version of the statement of work. */
  amendments: number;
  late: boolean;
  rounds: number;
  score: number | null;
}
/** A change of a running deliverable that the sponsor approved. */
export interface Amendment {
  due?: string;
  drop?: string;
}

export const answerTask = defineUpdate<AnswerReceipt, [AnswerTask]>('answerTask');
export const reassignTask = defineUpdate<{ task: string; assignment: number }, [ReassignTask]>('reassignTask');
export const snoozeTask = defineUpdate<{ task: string; next: string }, [SnoozeTask]>('snoozeTask');
export const cancelEngagement = defineSignal<[{ reason: string; by: string }]>('cancelEngagement');
export const requestChange =
  defineSignal<[{ key: string; reason: string; by: string; due?: { id: string; after: string }[]; drop?: string[] }]>(
    'requestChange',
  );
export const inboundEvent = defineSignal<[InboundEvent]>('inboundEvent');
export const deniedAttempt = defineSignal<[DeniedAttempt]>('deniedAttempt');
export const amendDeliverable = defineSignal<[Amendment]>('amendDeliverable');
/** The ids of the tasks that this workflow holds open. */
export const openTasks = defineQuery<string[]>('openTasks');
