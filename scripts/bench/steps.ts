/** Kinds of history events that are told apart in figures. */
export const EVENT_GROUPS = [
  'start and finish',
  'workflow task',
  'update',
  'timer',
  'local activity',
  'activity',
  'search attributes',
  'signal',
  'child',
  'other',
] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];
export type EventCounts = Partial<Record<EventGroup, number>>;

/** What one thing that happens costs at least: history events, and Temporal Cloud's billable actions. */
interface StepCost {
  events: EventCounts;
  actions: number;
}

/** Scheduled, started and completed. */
const TASK = 3;

/** The table of known costs. What an action is, history.ts says. */
export const STEPS = {
  /** 5 events; a child's start is billed to its parent. */
  startAndFinish: { events: { 'start and finish': 2, 'workflow task': TASK }, actions: 1 },
  childStartAndFinish: { events: { 'start and finish': 2, 'workflow task': TASK }, actions: 0 },
  /** The commit of a turn that no answer began: 1 event. */
  commit: { events: { 'local activity': 1 }, actions: 1 },
  /** A local activity beside the commit of its turn: 1 event; the markers of one workflow task are billed once. */
  localActivity: { events: { 'local activity': 1 }, actions: 0 },
  /** An answered task with its journal and the next mail: update 5, timer armed and cancelled 2, commit 1. */
  answered: { events: { update: 2, 'workflow task': TASK, timer: 2, 'local activity': 1 }, actions: 3 },
  /** A rung that is climbed, with its journal and mail: timer armed and fired 2, workflow task 3, commit 1. */
  lap: { events: { timer: 2, 'workflow task': TASK, 'local activity': 1 }, actions: 2 },
  /** A task that became moot: timer armed and cancelled. */
  withdrawn: { events: { timer: 2 }, actions: 1 },
  /** A task that changed hands by an update. */
  moved: { events: { update: 2, 'workflow task': TASK, 'local activity': 1 }, actions: 2 },
  /** An event from outside, with its journal. */
  signal: { events: { signal: 1, 'workflow task': TASK, 'local activity': 1 }, actions: 2 },
  upsert: { events: { 'search attributes': 1 }, actions: 1 },
  /** In the parent: started and completed, each of which wakes it. */
  child: { events: { child: 3, 'workflow task': 2 * TASK }, actions: 2 },
} satisfies Record<string, StepCost>;
export type StepName = keyof typeof STEPS;

/** How often each step was taken. */
export type StepCounts = Partial<Record<StepName, number>>;

/** What the steps cost at least, by group of events. */
export function eventsOf(steps: StepCounts): EventCounts {
  const counts: EventCounts = {};
  for (const [name, times] of Object.entries(steps) as [StepName, number][])
    for (const [group, events] of Object.entries(STEPS[name].events) as [EventGroup, number][])
      counts[group] = (counts[group] ?? 0) + events * times;
  return counts;
}

/** What the steps are billed at least. */
export const actionsOf = (steps: StepCounts): number =>
  (Object.entries(steps) as [StepName, number][]).reduce((sum, [name, times]) => sum + STEPS[name].actions * times, 0);

export const sumOf = (counts: EventCounts): number =>
  Object.values(counts).reduce((sum: number, count) => sum + count, 0);

/** What is above the floor, by group; groups that meet it are left out, and less is negative. */
export function surplusOf(measured: EventCounts, floor: EventCounts): EventCounts {
  const differences = EVENT_GROUPS.map((group) => [group, (measured[group] ?? 0) - (floor[group] ?? 0)] as const);
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}
