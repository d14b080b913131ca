import { WORK_KINDS } from '../../domain/tasks/kinds/index.js';
import { decidesAboutWork, workTaskAmong } from '../../domain/tasks/work-task.js';
import type { Store, TaskRow } from '../contract.js';

/** The task by which the deliverable of a stream is asked for; none where a stream is about no deliverable. */
export async function workTaskOf(
  store: Pick<Store, 'tasks'>,
  { engagement, stream }: Pick<TaskRow, 'engagement' | 'stream'>,
): Promise<TaskRow | undefined> {
  const pages = await Promise.all(WORK_KINDS.map((kind) => store.tasks({ engagement, stream, kind })));
  return workTaskAmong(pages.flatMap(({ items }) => items));
}

/** The task that asks for the deliverable which another one decides about. */
export const decidedWorkOf = async (store: Pick<Store, 'tasks'>, task: TaskRow): Promise<TaskRow | undefined> =>
  decidesAboutWork(task.kind) ? workTaskOf(store, task) : undefined;
