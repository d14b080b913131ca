import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../../domain/kernel/index.js';
import type { FoundIncident } from '../../store/index.js';
import { answerTask } from '../../workflows/messages.js';
import type { AnswerTask } from '../../workflows/messages.js';
import { isNotFound, reach } from '../temporal-call.js';

/** Types of events in Temporal's API. */
const EVENT = { taskCompleted: 7, taskFailed: 9 } as const;
const GOES_ON_ELSEWHERE = 28;
/** How a workflow ended, by the event. */
const ENDS: Readonly<Record<number, string>> = {
  2: 'completed',
  3: 'failed',
  4: 'timed out',
  21: 'cancelled',
  27: 'terminated',
};

const NON_DETERMINISTIC = 24;
/** Causes for which the server itself makes a worker's task anew: an unhandled command, a sticky queue, a forced or failed-over close, a reset, a pause. */
const ORDINARY: ReadonlySet<number> = new Set([1, 13, 17, 18, 20, 39]);

const NEWEST_EVENTS = 200;
/** The first task that fails is tried again at once, and mostly succeeds. */
const GRACE_MS = 3_000;

type FoundStuck = Omit<FoundIncident, 'workflowId'>;

/** How and when a workflow has ended. */
export interface WorkflowEnd {
  ended: string;
  at: string;
}
/** `soon`: its last task has failed, or its run has ended, only just now. `not known`: nothing of the newest events tells. */
type Stuck = FoundStuck | WorkflowEnd | 'recovered' | 'soon' | 'not known';

/**
 * Whether the code of a workflow can go on, by the newest workflow task of its history that came to an end: the server writes
 * there what the worker said of it, whichever worker it was.
 */
export async function whyStuck(client: Client, workflowId: string): Promise<Stuck> {
  try {
    const read = await reach(client, () =>
      client.workflowService.getWorkflowExecutionHistoryReverse({
        namespace: client.options.namespace,
        execution: { workflowId },
        maximumPageSize: NEWEST_EVENTS,
      }),
    );
    return read.ok ? stuckBy(read.value.history?.events ?? [], Date.now()) : 'not known';
  } catch (error) {
    if (isNotFound(error))
      return { ended: 'Temporal does not know the workflow any more', at: new Date().toISOString() };
    throw error;
  }
}

/**
 * Whether a worker takes an update of the workflow now. It is one that every workflow with tasks refuses, so that where all is
 * well nothing is written.
 */
export async function takesUpdates(client: Client, workflowId: string): Promise<boolean> {
  const nothing: AnswerTask = { task: '', assignment: 0, answer: { decision: '' }, by: { kind: 'key', key: '' } };
  try {
    return (
      await reach(client, () => client.workflow.getHandle(workflowId).executeUpdate(answerTask, { args: [nothing] }))
    ).ok;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return true;
    const refused = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    return refused instanceof ApplicationFailure && refused.type === FAILURES.taskRefused;
  }
}

type HistoryEvents = NonNullable<
  Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistoryReverse']>>['history']
>['events'];

/** The same by the newest events, the newest first. */
export function stuckBy(events: NonNullable<HistoryEvents>, now: number): Stuck {
  const [newest] = events;
  if (typeOf(newest) === GOES_ON_ELSEWHERE) return 'soon';
  const ended = ENDS[typeOf(newest)];
  if (newest && ended) return { ended: `${ended} in Temporal${wordsOf(newest)}`, at: instantOf(newest) };
  const ends = events.filter((each) => typeOf(each) === EVENT.taskCompleted || typeOf(each) === EVENT.taskFailed);
  const [last] = ends;
  if (!last) return 'not known';
  const failed = last.workflowTaskFailedEventAttributes;
  if (typeOf(last) === EVENT.taskCompleted || !failed || ORDINARY.has(failed.cause ?? 0)) return 'recovered';
  if (now - millisecondsOf(last.eventTime) < GRACE_MS) return 'soon';
  const begun = ends.slice(0, endsSinceThen(ends)).at(-1)?.workflowTaskFailedEventAttributes?.startedEventId;
  const started = events.find(({ eventId }) => begun !== undefined && String(eventId) === String(begun));
  return {
    cause: Number(failed.cause) === NON_DETERMINISTIC ? 'nondeterminism' : 'failure',
    error: failed.failure?.message ?? 'the worker did not say why',
    since: instantOf(started ?? last),
  };
}

/** How many tasks have failed one after the other. */
function endsSinceThen(ends: NonNullable<HistoryEvents>): number {
  const good = ends.findIndex((each) => typeOf(each) === EVENT.taskCompleted);
  return good === -1 ? ends.length : good;
}

type HistoryEvent = NonNullable<HistoryEvents>[number];

/** What whoever ended it said, and who that was; or what it failed of. */
function wordsOf({
  workflowExecutionTerminatedEventAttributes: terminated,
  workflowExecutionFailedEventAttributes: failed,
}: HistoryEvent): string {
  const words = [failed?.failure?.message, terminated?.reason, terminated?.identity && `by ${terminated.identity}`];
  return words
    .filter(Boolean)
    .map((each) => `, ${each}`)
    .join('');
}

const typeOf = (event: HistoryEvent | undefined): number => Number(event?.eventType ?? 0);

const instantOf = ({ eventTime }: HistoryEvent): string => new Date(millisecondsOf(eventTime)).toISOString();

const millisecondsOf = (time: HistoryEvent['eventTime']): number =>
  Number(time?.seconds ?? 0) * 1_000 + Number(time?.nanos ?? 0) / 1_000_000;
