import type { Store, TaskRow } from '../contract.js';

/**
 * Whether the end of a task may be taken back: its workflow cannot go on, and had not finished the step in which the task
 * ended. The database learns of a step before Temporal does.
 */
export async function isUnsettled(
  store: Pick<Store, 'incidentOf'>,
  { state, workflowId, endedAt }: Pick<TaskRow, 'state' | 'workflowId' | 'endedAt'>,
): Promise<boolean> {
  if (state === 'open' || endedAt === null) return false;
  const incident = await store.incidentOf(workflowId);
  return incident !== undefined && endedAt >= incident.since;
}
