import { isGrpcServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Refusal } from './outcome.js';

/** A caller hears within five seconds; the rest is for the database and the way back. */
export const REACH_MS = 4_000;
const RETRY_AFTER_SECONDS = 5;

/** gRPC codes that mean "not now": cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const NOT_NOW: ReadonlySet<number> = new Set([1, 4, 8, 10, 14]);

export const unavailable: Refusal = { ok: false, why: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS };

/** Calls the Temporal server within a deadline; "not now" becomes a refusal, any other failure is thrown. */
export async function reach<T>(
  client: Client,
  call: () => Promise<T>,
): Promise<{ ok: true; value: T } | typeof unavailable> {
  let timer: NodeJS.Timeout | undefined;
  // The client's own retries may outlast the deadline that it is given.
  const late = new Promise<typeof unavailable>((resolve) => {
    timer = setTimeout(resolve, REACH_MS, unavailable);
  });
  try {
    return await Promise.race([late, called(client, call)]);
  } finally {
    clearTimeout(timer);
  }
}

async function called<T>(client: Client, call: () => Promise<T>): Promise<{ ok: true; value: T } | typeof unavailable> {
  try {
    return { ok: true, value: await client.withDeadline(Date.now() + REACH_MS, call) };
  } catch (error) {
    if (isNotNow(error)) return unavailable;
    throw error;
  }
}

function isNotNow(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if (isGrpcServiceError(error)) return NOT_NOW.has(error.code);
  return error instanceof Error && error.cause !== undefined && isNotNow(error.cause);
}

/** gRPC codes of what will never be taken: an invalid argument, and a failed precondition such as too many signals. */
const FOR_GOOD: ReadonlySet<number> = new Set([3, 9]);

/** Whether Temporal refuses something for good, rather than for now. */
export function isRefusal(error: unknown): boolean {
  if (isGrpcServiceError(error)) return FOR_GOOD.has(error.code);
  return error instanceof Error && error.cause !== undefined && isRefusal(error.cause);
}
