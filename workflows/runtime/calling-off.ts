import { ApplicationFailure } from '@temporalio/workflow';
import type { Actor, Reason } from '../../domain/kernel/index.js';

const CALLED_OFF = 'EngagementCalledOff';

/** Ends the engagement by somebody's decision; the phases above undo what they did. */
export const callOff = (reason: Reason, by: Actor): ApplicationFailure =>
  ApplicationFailure.nonRetryable('the engagement is called off', CALLED_OFF, { reason, by } satisfies CalledOff);

/** Why an engagement is called off, and by whom. */
export interface CalledOff {
  reason: Reason;
  by: Actor;
}

export const isCalledOff = (error: unknown): error is ApplicationFailure =>
  error instanceof ApplicationFailure && error.type === CALLED_OFF;
