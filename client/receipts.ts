import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { TaskDeps } from './answer-task.js';
import type { Outcome } from './outcome.js';
import { sha256 } from './sha256.js';
import { reach } from './temporal-call.js';

type Parts = Parameters<typeof sha256>;

/** What makes an update the same one when it is asked again: the request's key, or else what is asked of which state. */
export const updateIdOf = (key: string | undefined, ...parts: Parts): string =>
  key === undefined ? sha256(...parts) : sha256('key', key);

/**
 * A request that is refused because it took effect before has the receipt of the first time: the server keeps it by the
 * request's key.
 */
export async function orReceipt<T>(
  { client, store }: TaskDeps,
  { task, key }: { task: string; key?: string },
  asked: Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const outcome = await asked;
  if (outcome.ok || outcome.why === 'unavailable' || key === undefined) return outcome;
  const row = await store.task(task);
  if (!row) return outcome;
  try {
    const handle = client.workflow.getHandle(row.workflowId).getUpdateHandle<T>(updateIdOf(key));
    const reached = await reach(client, () => handle.result());
    return reached.ok ? { ...reached.value, ok: true } : reached;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof WorkflowUpdateFailedError) return outcome;
    throw error;
  }
}
