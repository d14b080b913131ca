import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { type bare, bareAnswer, bareChildId, type BarePlan } from './bare-workflow.js';

const LOOK_EVERY_MS = 10;

/** Plays one bare workflow to its end, one answer after the other. */
export async function playBare(client: Client, taskQueue: string, plan: BarePlan): Promise<string> {
  const workflowId = `bare-${randomUUID()}`;
  const handle = await client.workflow.start<typeof bare>('bare', { workflowId, taskQueue, args: [plan] });
  const answer = async (id: string, from: number, to: number): Promise<void> => {
    for (let count = from; count < to; count += 1) await answerOnce(client, id, count);
  };
  const last = Math.max(0, plan.answers - 1);
  await answer(workflowId, 0, last);
  for (const [index, child] of plan.children.entries()) await answer(bareChildId(workflowId, index), 0, child.answers);
  await answer(workflowId, last, plan.answers);
  await handle.result();
  return workflowId;
}

/** Answers as soon as the workflow waits for it; a child may not have been started yet. */
async function answerOnce(client: Client, workflowId: string, count: number): Promise<void> {
  for (;;) {
    try {
      return await client.workflow.getHandle(workflowId).executeUpdate(bareAnswer, { args: [count] });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError || error instanceof WorkflowUpdateFailedError)) throw error;
      await setTimeout(LOOK_EVERY_MS);
    }
  }
}
