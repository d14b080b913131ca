import type { BriefInput } from '../domain/engagement/brief.js';
import type { InboundEvent } from '../domain/engagement/events/index.js';
import type { Problem } from '../domain/kernel/problem.js';
import type { Answer, Answerer } from '../domain/tasks/task.js';

/** Why something asked for was not done; every way in turns it into its own words (problem document, page, exit code). */
export type Refusal =
  | { ok: false; why: 'invalid'; problems: Problem[] }
  | { ok: false; why: 'unknown'; what: string }
  /** The task was answered, lapsed, withdrawn or handed on meanwhile. */
  | {
      ok: false;
      why: 'ended';
      state: 'answered' | 'lapsed' | 'withdrawn' | 'reassigned';
      at: string | null;
      detail: string;
    }
  | { ok: false; why: 'forbidden'; detail: string }
  | { ok: false; why: 'conflict'; detail: string }
  /** No worker or no server takes it now; nothing was done. */
  | { ok: false; why: 'unavailable'; retryAfterSeconds: number };

/** Tasks that change hands at once, at most. */
export const MOST_AT_ONCE = 500;

/** Why none of several tasks changed hands, when that is because nobody takes it now. */
export const noneTaken = (outcomes: readonly { outcome: { ok: true } | Refusal }[]): Refusal | undefined =>
  outcomes.some(({ outcome }) => outcome.ok) ? undefined : outcomes.map(({ outcome }) => outcome).find(isUnavailable);

export const isUnavailable = (outcome: { ok: true } | Refusal): outcome is Extract<Refusal, { why: 'unavailable' }> =>
  !outcome.ok && outcome.why === 'unavailable';

/** Everything that changes engagements; the only user of the Temporal client. */
export interface Engagements {
  /** Starts an engagement; the same idempotency key gives the same id. */
  start(brief: BriefInput, by: string, idempotencyKey?: string): Promise<{ ok: true; id: string } | Refusal>;
  /** Checks the answer against the task's form, seals its secret fields, and returns once the workflow has taken it. */
  answer(
    task: string,
    answer: Answer,
    by: Answerer,
    assignment?: number,
  ): Promise<{ ok: true; task: string; decision: string; at: string } | Refusal>;
  reassign(
    task: string,
    to: string,
    reason: string,
    by: string,
  ): Promise<{ ok: true; task: string; assignment: number } | Refusal>;
  /** Of the assignment that a link or a page is about, where it is given; so is acknowledging. */
  snooze(
    task: string,
    duration: string,
    reason: string,
    by: string,
    assignment?: number,
  ): Promise<{ ok: true; task: string; next: string } | Refusal>;
  /** Says that the holder is on it, for the policy's time unless a duration is given; nothing is climbed meanwhile. */
  acknowledge(
    task: string,
    duration: string | undefined,
    reason: string,
    by: string,
    assignment?: number,
  ): Promise<{ ok: true; task: string; until: string } | Refusal>;
  /** Takes a task that is asked of a group; `by` is one of its candidates, `asker` whoever asks for it in their place. */
  claim(task: string, by: string, asker?: string): Promise<{ ok: true; task: string; assignment: number } | Refusal>;
  /** Stops a task's clock for at most a duration. */
  pause(
    task: string,
    duration: string,
    reason: string,
    by: string,
  ): Promise<{ ok: true; task: string; until: string } | Refusal>;
  resume(task: string, reason: string, by: string): Promise<{ ok: true; task: string } | Refusal>;
  /**
   * Hands several tasks on, or what somebody holds, `MOST_AT_ONCE` at most; each for itself, so that one refusal keeps no other
   * back. Once nobody takes it now, the rest is not tried.
   */
  reassignAll(
    tasks: { from: string } | { tasks: readonly string[] },
    to: string,
    reason: string,
    by: string,
  ): Promise<{ task: string; outcome: { ok: true; task: string; assignment: number } | Refusal }[]>;
  cancel(id: string, reason: string, by: string): Promise<{ ok: true } | Refusal>;
  requestChange(
    id: string,
    change: { reason: string; due?: { id: string; after: string }[]; drop?: string[] },
    by: string,
    /** The same key asks for the change once. */
    key?: string,
  ): Promise<{ ok: true } | Refusal>;
  /** Returns only when Temporal holds the event. */
  deliver(
    event: InboundEvent,
    to: { engagement: string } | { costCentre: string },
  ): Promise<{ ok: true; engagements: string[] } | Refusal>;
  /** Journals that somebody was refused; never throws. */
  noteDenied(engagement: string, attempt: { who: string; what: string; why: string }): Promise<void>;
  /** Throws when the Temporal server or its workers do not answer. */
  ready(): Promise<void>;
}
