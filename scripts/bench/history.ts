import type { WorkflowHandle } from '@temporalio/client';
import type { EventCounts, EventGroup } from './steps.js';

type HistoryEvents = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>;
type HistoryEvent = HistoryEvents[number];

/** What one workflow's history came to. */
export interface HistoryCost {
  events: number;
  byGroup: EventCounts;
  /** The sum of the encoded sizes of its events, as the server counts them. */
  bytes: number;
  actions: number;
}

/** Reads what a closed workflow cost. */
export async function readCost(handle: WorkflowHandle): Promise<HistoryCost> {
  const [{ events }, { historySize }] = await Promise.all([handle.fetchHistory(), handle.describe()]);
  return costOf(events ?? [], historySize ?? 0);
}

export function costOf(events: HistoryEvents, bytes: number): HistoryCost {
  const byGroup: EventCounts = {};
  for (const event of events) byGroup[groupOf(event)] = (byGroup[groupOf(event)] ?? 0) + 1;
  return { events: events.length, byGroup, bytes, actions: billableActions(events) };
}

const GROUPS: readonly [RegExp, EventGroup][] = [
  [/^workflowTask/, 'workflow task'],
  [/^workflowExecutionUpdate/, 'update'],
  [/^timer/, 'timer'],
  [/^markerRecorded/, 'local activity'],
  [/^activity/, 'activity'],
  [/^upsertWorkflowSearchAttributes/, 'search attributes'],
  [/^(workflowExecutionSignaled|signalExternal|externalWorkflowExecutionSignaled)/, 'signal'],
  [/childWorkflow/i, 'child'],
  [/^workflowExecution/, 'start and finish'],
];

const groupOf = (event: HistoryEvent): EventGroup =>
  GROUPS.find(([pattern]) => pattern.test(typeOf(event)))?.[1] ?? 'other';

/** An event's type is the name of the one set of attributes it has, such as `timerStarted`. */
export function typeOf(event: HistoryEvent): string {
  const entries = Object.entries(event) as [string, unknown][];
  const [name = ''] = entries.find(([key, value]) => key.endsWith('EventAttributes') && value) ?? [];
  return name.replace(/EventAttributes$/, '');
}

/** Actions of an event, by type. */
const ACTIONS: Readonly<Record<string, number>> = {
  workflowExecutionStarted: 1,
  timerStarted: 1,
  upsertWorkflowSearchAttributes: 1,
  workflowExecutionSignaled: 1,
  workflowExecutionUpdateAccepted: 1,
  // One for the start, one for the attempted execution; the child's own start is not billed again.
  startChildWorkflowExecutionInitiated: 2,
};

/**
 * Temporal Cloud's billable actions, as https://docs.temporal.io/cloud/actions defines them (read in November 2026), as far as a
 * history shows them: rejected updates, queries and heartbeats are not in it. All markers, and so all local activities,
 * of one workflow task are one action; every attempt of an activity is one.
 */
function billableActions(events: HistoryEvents): number {
  const markedTasks = new Set<string>();
  let actions = 0;
  for (const event of events) {
    actions += ACTIONS[typeOf(event)] ?? 0;
    if (event.workflowExecutionStartedEventAttributes?.parentWorkflowExecution) actions -= 1;
    actions += event.activityTaskStartedEventAttributes?.attempt ?? 0;
    const marked = event.markerRecordedEventAttributes?.workflowTaskCompletedEventId;
    if (marked) markedTasks.add(String(marked));
  }
  return actions + markedTasks.size;
}

/** Events per repetition, between the first and the last event of a type that every repetition has once. */
export function eventsPer(events: HistoryEvents, type: string): number {
  const at = events.flatMap((event, index) => (typeOf(event) === type ? [index] : []));
  return ((at.at(-1) ?? NaN) - (at[0] ?? NaN)) / (at.length - 1);
}
