import { setTimeout as pause } from 'node:timers/promises';
import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../domain/kernel/index.js';
import type { Unavailable } from './outcome.js';

/** A caller hears within five seconds; the rest is for the database and the way back. */
export const REACH_MS = 4_000;
const RETRY_AFTER_SECONDS = 5;
/** Between two tries of what a closing run does not take. */
const CLOSING_PAUSE_MS = 100;

const CODES = {
  invalidArgument: 3,
  notFound: 5,
  failedPrecondition: 9,
  /** Cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
  notNow: [1, 4, 8, 10, 14],
} as const;

/** The server's failure of an update whose workflow ended before it had an outcome. */
const ENDED_MEANWHILE = 'AcceptedUpdateCompletedWorkflow';

/** What was sent may still take effect: an update that the server holds is handed to the next worker that can take it. */
export const unavailable: Unavailable = {
  ok: false,
  why: 'unavailable',
  retryAfterSeconds: RETRY_AFTER_SECONDS,
  sent: true,
};

const { sent: _, ...untouched } = unavailable;
/** The same of what certainly has no effect. */
export const notDone: Unavailable = untouched;

/** The server's failure of an update that the worker did not mention when it was done with its task. */
const PASSED_OVER = 'UnprocessedUpdate';

type ReachOutcome<T> = { ok: true; value: T } | Unavailable;

/** Calls the Temporal server within a deadline; "not now" becomes a refusal, any other failure is thrown. */
export const reach = <T>(client: Client, call: () => Promise<T>): Promise<ReachOutcome<T>> =>
  inTime(async (until) => {
    try {
      return { ok: true, value: await client.withDeadline(until, call) };
    } catch (error) {
      if (isNotNow(error)) return unavailable;
      throw error;
    }
  });

/** Through what a workflow is reached. */
export interface ReachDeps {
  client: Client;
  /** Told of a workflow that took nothing in time, or whose code may be unable to go on. */
  suspect?: (workflowId: string) => void;
}

/**
 * Sends something to a workflow within the deadline. A run that closes, to go on as a new one, is asked again until the next
 * run takes it, and so is a worker that has passed it over; one that has ended throws WorkflowNotFoundError. An update needs an id, so that it takes effect once.
 */
export async function reachWorkflow<T>(
  { client, suspect }: ReachDeps,
  workflowId: string,
  send: (handle: WorkflowHandle) => Promise<T>,
): Promise<ReachOutcome<T>> {
  const reached = await inTime(async (until): Promise<ReachOutcome<T>> => {
    for (; Date.now() < until; await pause(CLOSING_PAUSE_MS)) {
      try {
        return { ok: true, value: await client.withDeadline(until, () => send(client.workflow.getHandle(workflowId))) };
      } catch (error) {
        const again = saysClosing(error) || saysPassedOver(error);
        if (!again && (isNotNow(error) || saysStuck(error))) return unavailable;
        if (saysUnheardOf(error)) return notDone;
        if (!again && !(saysEnded(error) && (await runs(client, workflowId)))) throw asEnded(error, workflowId);
      }
    }
    return unavailable;
  });
  if (!reached.ok) suspect?.(workflowId);
  return reached;
}

/** A call whose deadline has come may take its time to say so. */
async function inTime<T>(work: (until: number) => Promise<ReachOutcome<T>>): Promise<ReachOutcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Unavailable>((resolve) => {
    timer = setTimeout(resolve, REACH_MS, unavailable);
  });
  try {
    return await Promise.race([late, work(Date.now() + REACH_MS)]);
  } finally {
    clearTimeout(timer);
  }
}

async function runs(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Temporal's own words for a run that is about to close, or the refusal of a run that waits for its handlers. */
const saysClosing = (error: unknown): boolean =>
  failureIn(error)?.type === FAILURES.workflowClosing ||
  anywhere(error, ({ message }) => /workflow is closing/i.test(message));

/** Of many updates at once a worker can leave some out; the server then takes them for refused, and nothing was done. */
const saysPassedOver = (error: unknown): boolean => failureIn(error)?.type === PASSED_OVER;

const saysEnded = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError || failureIn(error)?.type === ENDED_MEANWHILE;

/** The workflow's code has failed several times in a row, so that the server takes no more updates for it. */
const saysStuck = (error: unknown): boolean =>
  codeOf(error) === CODES.failedPrecondition &&
  anywhere(error, ({ message }) => /workflow task in failed state/i.test(message));

/** The code of the release that runs does not listen where the workflow's own did: it is another's. */
const saysUnheardOf = (error: unknown): boolean =>
  /^No registered handler for update/.test(failureIn(error)?.message ?? '');

const asEnded = (error: unknown, workflowId: string): unknown =>
  saysEnded(error) ? new WorkflowNotFoundError('the workflow has ended', workflowId, undefined) : error;

const failureIn = (error: unknown): ApplicationFailure | undefined =>
  error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure ? error.cause : undefined;

function isNotNow(error: unknown): boolean {
  if (anywhere(error, (each) => each instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) return true;
  const code = codeOf(error);
  return code !== undefined && CODES.notNow.some((each) => each === code);
}

/** Whether Temporal refuses something for good, rather than for now, such as one signal too many. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code === CODES.invalidArgument || code === CODES.failedPrecondition;
}

export const isNotFound = (error: unknown): boolean => codeOf(error) === CODES.notFound;

/** The code of the gRPC error that an error was made of. */
function codeOf(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error ? codeOf(error.cause) : undefined;
}

/** Whether something holds of an error, or of one that it was made of. */
const anywhere = (error: unknown, holds: (error: Error) => boolean): boolean =>
  error instanceof Error && (holds(error) || anywhere(error.cause, holds));
