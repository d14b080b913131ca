import { WorkflowNotFoundError } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import { isRefusal, type ReachDeps, reachWorkflow } from '../temporal-call.js';

/** Tells one workflow, unless it has ended, or Temporal refuses it for good, or does not take it now. Throws for anything else. */
export type TellWorkflow<News> = (workflowId: string, news: News) => Promise<'told' | 'ended' | 'refused' | 'not now'>;

/** Tells workflows by signals. */
export const bySignal =
  <News>(deps: ReachDeps, signal: SignalDefinition<[News]>): TellWorkflow<News> =>
  async (workflowId, news) => {
    try {
      const sent = await reachWorkflow(deps, workflowId, (handle) => handle.signal(signal, news));
      return sent.ok ? 'told' : 'not now';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'ended';
      if (isRefusal(error)) return 'refused';
      throw error;
    }
  };

/** The same for a loop, which throws where Temporal takes nothing now, and tells the rest once it does again. */
export async function tellNow<News>(
  tell: TellWorkflow<News>,
  workflowId: string,
  news: News,
): Promise<'told' | 'ended' | 'refused'> {
  const told = await tell(workflowId, news);
  if (told === 'not now') throw Object.assign(new Error('Temporal takes no signals now'), { name: 'NotNow' });
  return told;
}
