import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { DirectoryChange, Store } from '../store/contract.js';
import { directoryChanged } from '../workflows/messages.js';
import type { DirectoryChanged } from '../workflows/messages.js';
import { isRefusal, reach } from './temporal-call.js';

/** Tells one workflow, unless it has ended, or Temporal refuses it for good, or does not take it now. Throws for anything else. */
export type TellWorkflow = (
  workflowId: string,
  news: DirectoryChanged,
) => Promise<'told' | 'ended' | 'refused' | 'not now'>;

export interface DirectoryNewsDeps {
  store: Pick<Store, 'directoryChanges' | 'endDirectoryChange' | 'workflowsConcerned'>;
  tell: TellWorkflow;
  log: { error(context: object, message: string): void };
  now?: () => string;
}

const CHANGES_AT_ONCE = 50;
const WORKFLOWS_A_PAGE = 200;
const SIGNALS_AT_ONCE = 20;

/**
 * Tells open tasks of changes of the directory, at least once: a change is done only when every workflow concerned has been
 * told, and a workflow takes the same change once, however many processes tell it.
 */
export function createDirectoryNews({ store, tell, log, now = () => new Date().toISOString() }: DirectoryNewsDeps) {
  /** How far a change has got that Temporal did not take to the end. */
  const reached = new Map<string, string>();

  /** Throws when Temporal takes no more now. */
  async function tellAll(change: DirectoryChange): Promise<void> {
    const { id: key, who, engagement, since, why } = change;
    const news: DirectoryChanged = { key, ...(who !== null && { who }), why };
    for (let cursor = reached.get(key); ; ) {
      const page = await store.workflowsConcerned({ who, engagement, since, cursor, limit: WORKFLOWS_A_PAGE });
      await inParallel(page.items, SIGNALS_AT_ONCE, (workflowId) => tellOne(workflowId, news));
      if (page.next === null) break;
      cursor = page.next;
      reached.set(key, cursor);
    }
    reached.delete(key);
  }

  async function tellOne(workflowId: string, news: DirectoryChanged): Promise<void> {
    const told = await tell(workflowId, news);
    // Tried again for ever, it would keep all others from hearing anything.
    if (told === 'refused')
      log.error({ workflowId, change: news.key }, 'a workflow could not be told of a change of the directory');
    if (told === 'not now') throw Object.assign(new Error('Temporal takes no signals now'), { name: 'NotNow' });
  }

  return {
    /** Returns how many changes have been told to the end. */
    async drain(): Promise<number> {
      const changes = await store.directoryChanges(CHANGES_AT_ONCE, now());
      for (const change of changes) {
        await tellAll(change);
        await store.endDirectoryChange(change.id);
      }
      return changes.length;
    },
  };
}

/** Tells workflows by signals. */
export const bySignal =
  (client: Client): TellWorkflow =>
  async (workflowId, news) => {
    try {
      const sent = await reach(client, () => client.workflow.getHandle(workflowId).signal(directoryChanged, news));
      return sent.ok ? 'told' : 'not now';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'ended';
      if (isRefusal(error)) return 'refused';
      throw error;
    }
  };

/** Works on some items at a time; after a failure it begins no more, and throws it once those begun are through. */
async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const hands = Array.from({ length: atOnce }, async () => {
    try {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    } catch (error) {
      rest.length = 0;
      throw error;
    }
  });
  const failed = (await Promise.allSettled(hands)).find((hand) => hand.status === 'rejected');
  if (failed) throw failed.reason;
}
