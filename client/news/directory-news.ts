import type { DirectoryChange, Store } from '../../store/index.js';
import type { DirectoryChanged } from '../../workflows/messages.js';
import { inParallel } from '../in-parallel.js';
import { tellNow, type TellWorkflow } from './tell-workflow.js';

export interface DirectoryNewsDeps {
  store: Pick<Store, 'directoryChanges' | 'endDirectoryChange' | 'workflowsConcerned'>;
  tell: TellWorkflow<DirectoryChanged>;
  log: { error(context: object, message: string): void };
  now?: () => string;
}

const CHANGES_AT_ONCE = 50;
const WORKFLOWS_A_PAGE = 60;
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
    const { id: key, who, subject, since, why } = change;
    const news: DirectoryChanged = { key, ...(who !== null && { who }), why };
    for (let cursor = reached.get(key); ; ) {
      const page = await store.workflowsConcerned({ who, subject, since, cursor, limit: WORKFLOWS_A_PAGE });
      await inParallel(page.items, SIGNALS_AT_ONCE, (workflowId) => tellOne(workflowId, news));
      if (page.next === null) break;
      cursor = page.next;
      reached.set(key, cursor);
    }
    reached.delete(key);
  }

  async function tellOne(workflowId: string, news: DirectoryChanged): Promise<void> {
    const told = await tellNow(tell, workflowId, news);
    // Tried again for ever, it would keep all others from hearing anything.
    if (told === 'refused')
      log.error({ workflowId, change: news.key }, 'a workflow could not be told of a change of the directory');
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
