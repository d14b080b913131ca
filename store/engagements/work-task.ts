import type { TaskKind } from '../../domain/tasks/task.js';
import type { Store, TaskRow } from '../contract.js';

/** What a deliverable, or an input of the client's, is asked for by. */
const ASKS_FOR_WORK = ['deliverable.submit', 'input.provide'] as const satisfies TaskKind[];

/** The task by which the deliverable of a stream is asked for: the open one, else the newest; none where a stream is about no deliverable. */
export async function workTaskOf(
  store: Pick<Store, 'tasks'>,
  { engagement, stream }: Pick<TaskRow, 'engagement' | 'stream'>,
): Promise<TaskRow | undefined> {
  const pages = await Promise.all(ASKS_FOR_WORK.map((kind) => store.tasks({ engagement, stream, kind })));
  const asked = pages.flatMap(({ items }) => items);
  return (
    asked.find(({ state }) => state === 'open') ?? asked.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1)).at(-1)
  );
}

/** The task that asks for the deliverable which another one decides about. */
export const decidedWorkOf = async (store: Pick<Store, 'tasks'>, task: TaskRow): Promise<TaskRow | undefined> =>
  task.kind === 'overdue.decide' ? workTaskOf(store, task) : undefined;
