import type { Client } from '@temporalio/client';
import { reach } from './temporal-call.js';

/** The server's value for a task queue of workflow tasks. */
const WORKFLOW_TASK_QUEUE = 1;
/** A worker polls at least once a minute; the server remembers pollers for five. */
const POLLED_WITHIN_MS = 75_000;

/** Throws, with words for an operator, when the Temporal server or a worker of the task queue does not answer. */
export async function temporalReady(client: Client, taskQueue: string): Promise<void> {
  const described = await reach(client, () =>
    client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: WORKFLOW_TASK_QUEUE,
    }),
  );
  if (!described.ok) throw new Error('the Temporal server does not answer');
  const since = Date.now() - POLLED_WITHIN_MS;
  const alive = (described.value.pollers ?? []).some(
    ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since,
  );
  if (!alive) throw new Error(`no worker polls the task queue "${taskQueue}"`);
}
