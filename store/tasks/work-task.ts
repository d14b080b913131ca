import { decidesAboutWork, WORK_KINDS, workTaskAmong } from '../../domain/tasks/index.js';
import type { Store, TaskRow } from '../contract.js';

/** The task by which the deliverable of a stream is asked for; none where a stream is about no deliverable. */
export async function workTaskOf(
  store: Pick<Store, 'tasks'>,
  { subject, stream }: Pick<TaskRow, 'subject' | 'stream'>,
): Promise<TaskRow | undefined> {
  const pages = await Promise.all(WORK_KINDS.map((kind) => store.tasks({ subject, stream, kind })));
  return workTaskAmong(pages.flatMap(({ items }) => items));
}

/** The task that asks for the deliverable which another one decides about. */
export const decidedWorkOf = async (store: Pick<Store, 'tasks'>, task: TaskRow): Promise<TaskRow | undefined> =>
  decidesAboutWork(task.kind) ? workTaskOf(store, task) : undefined;
