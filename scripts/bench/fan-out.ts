import { setTimeout } from 'node:timers/promises';
import { type BriefInput, workflowIdOf } from '../../domain/engagement/index.js';
import { everyItem, type TaskRow } from '../../store/index.js';
import { type Playing, startEngagement } from './reference.js';
import { atMost, median, rounded } from './statistics.js';
import type { BenchStage } from './stage.js';

/** What moving many open tasks by one edit of a calendar costs. */
export interface FanOut {
  tasks: number;
  /** Open tasks whose due instant moved. */
  moved: number;
  /** From the edit to the last task that moved. */
  seconds: number;
  msPerTask: number;
  /** History events of one moved task, with its journal and mail; the median. */
  eventsPerTask: number;
}

const STARTED_AT_ONCE = 16;
const LOOK_EVERY_MS = 100;
const GIVE_UP_MS = 300_000;
const SAMPLED = 20;
const DAY_MS = 86_400_000;
/** Approvals wait in working time, so that days off move them. */
export const IN_WORKING_TIME = { tasks: { 'scope.approve': { due: 'P5D', working: true } } } as const;
/** The sponsor of the reference brief, who is asked to approve every scope. */
const SPONSOR = 'sara@client.example';

/** Opens as many engagements as there are to be tasks, all waiting for one person, and gives that person days off. */
export async function measureFanOut(
  stage: BenchStage,
  playing: Playing,
  { tasks, brief }: { tasks: number; brief: BriefInput },
): Promise<FanOut> {
  const ids = await startAll(playing, brief, tasks);
  const before = new Map((await openTasks(playing)).map((task) => [task.id, task.due]));
  const lengths = await historyLengths(playing, ids);
  const began = Date.now();
  await takeDaysOff(stage);
  const moved = await waitUntilMoved(playing, before);
  const milliseconds = Date.now() - began;
  const after = await historyLengths(playing, ids);
  return {
    tasks: before.size,
    moved,
    seconds: rounded(milliseconds / 1000, 1),
    msPerTask: rounded(milliseconds / before.size, 1),
    eventsPerTask: median(after.map((length, index) => length - (lengths[index] ?? 0))),
  };
}

async function startAll(playing: Playing, brief: BriefInput, count: number): Promise<string[]> {
  const ids: string[] = [];
  await atMost(STARTED_AT_ONCE, Array.from({ length: count }), async () => {
    ids.push(await startEngagement(playing, brief));
  });
  while ((await openTasks(playing)).length < count) await setTimeout(LOOK_EVERY_MS);
  return ids;
}

const openTasks = ({ store }: Playing): Promise<TaskRow[]> =>
  everyItem((page) => store.tasks({ ...page, state: 'open', kind: 'scope.approve' }));

/** The next days, by the API, as an operator or another system would. */
async function takeDaysOff({ stack }: BenchStage): Promise<void> {
  const headers = { authorization: `Bearer ${stack.adminKey}`, 'content-type': 'application/json' };
  const address = `${stack.url}/v1/people/${encodeURIComponent(SPONSOR)}`;
  const found = await fetch(address, { headers });
  const { email: _, ...person } = found.ok ? ((await found.json()) as Record<string, unknown>) : { name: 'Sara' };
  const daysOff = [1, 2, 3, 4, 5].map((day) => new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10));
  const edited = await fetch(address, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ ...person, calendar: { daysOff } }),
  });
  if (!edited.ok) throw new Error(`the edit of the calendar was answered with ${edited.status}`);
}

/** What handing many of one person's open tasks to somebody else costs. */
export interface HandOn {
  moved: number;
  refused: number;
  seconds: number;
}

/** Hands what the sponsor holds to somebody else, as many tasks as the API moves at once. */
export async function measureHandOn({ stack }: BenchStage): Promise<HandOn> {
  const began = performance.now();
  const response = await fetch(`${stack.url}/v1/tasks/reassign`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ from: SPONSOR, to: 'stan@client.example', reason: 'The benchmark moves them.' }),
  });
  if (!response.ok) throw new Error(`handing tasks on was answered with ${response.status}`);
  const { moved, refused } = (await response.json()) as { moved: unknown[]; refused: unknown[] };
  return { moved: moved.length, refused: refused.length, seconds: rounded((performance.now() - began) / 1000, 1) };
}

/** How many tasks fall elsewhere, once all do. */
async function waitUntilMoved(playing: Playing, before: ReadonlyMap<string, string>): Promise<number> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    const moved = (await openTasks(playing)).filter(({ id, due }) => before.get(id) !== due).length;
    if (moved === before.size || Date.now() > deadline) return moved;
    await setTimeout(LOOK_EVERY_MS);
  }
}

const historyLengths = (playing: Playing, ids: readonly string[]): Promise<number[]> =>
  Promise.all(
    ids
      .slice(0, SAMPLED)
      .map(async (id) => (await playing.client.workflow.getHandle(workflowIdOf(id)).describe()).historyLength),
  );
