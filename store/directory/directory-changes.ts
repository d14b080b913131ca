import { addDuration, type Reason, type Subject } from '../../domain/kernel/index.js';
import type { DirectoryChange, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import type { DirectoryChangesTable } from '../schema.js';
import { workflowsConcerned } from '../tasks/task-people.js';

/**
 * A turn that was placed by the directory as it was may be committed after its tasks were looked for. So each change is told
 * once more, when no such turn can be under way any longer, to whoever has got tasks since; hosts' clocks may differ a bit.
 */
const LATE = 'PT1M';
const CLOCKS_DIFFER = 'PT5S';
/** Rows written by one statement; databases bound how many values a statement may carry. */
const BATCH = 200;

export type News = Pick<DirectoryChange, 'id' | 'who' | 'why' | 'at'> & { subject?: Subject };

/** Keeps changes until open tasks are told of them; part of the transaction that makes the change. */
export async function noteChanges(trx: Trx, changes: readonly News[]): Promise<void> {
  const rows = changes.flatMap(({ subject = null, why, ...news }): DirectoryChangesTable[] => {
    const change = { ...news, why: JSON.stringify(why), subject, since: null, doneAt: null };
    const since = addDuration(news.at, CLOCKS_DIFFER, -1);
    return [change, { ...change, id: `${news.id}.late`, at: addDuration(news.at, LATE), since }];
  });
  for (let from = 0; from < rows.length; from += BATCH)
    await trx
      .insertInto('directoryChanges')
      .values(rows.slice(from, from + BATCH))
      .execute();
}

/** What open tasks are still to be told of. */
export function directoryChanges(
  database: Database,
): Pick<Store, 'directoryChanges' | 'endDirectoryChange' | 'workflowsConcerned'> {
  const { db } = database;
  return {
    async directoryChanges(limit, now) {
      const rows = await db
        .selectFrom('directoryChanges')
        .select(['id', 'who', 'subject', 'why', 'at', 'since'])
        .where('doneAt', 'is', null)
        .where('at', '<=', now)
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ why, ...row }) => ({ ...row, why: JSON.parse(why) as Reason }));
    },
    async endDirectoryChange(id) {
      await db
        .updateTable('directoryChanges')
        .set({ doneAt: new Date().toISOString() })
        .where('id', '=', id)
        .where('doneAt', 'is', null)
        .execute();
    },
    workflowsConcerned: (request) => workflowsConcerned(database, request),
  };
}
