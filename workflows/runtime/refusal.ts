import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** The failure that an activity threw; a durable activity wraps it, a local one does not. */
export function failureOf(error: unknown): ApplicationFailure | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure ? cause : undefined;
}

/** Whether an activity failed with one of these types; such a refusal stays one however often it is asked for. */
export const isRefusal = (error: unknown, types: readonly string[]): boolean =>
  types.includes(failureOf(error)?.type ?? '');
