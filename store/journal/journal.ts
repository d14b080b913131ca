import type { JournalEntry, Page, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { cursorKey, limitOf, NumberKey, pageOf } from '../page.js';
import { asEntry, entryRows } from './entries.js';

/** The facts of an engagement as they were recorded. */
export function journalReads({ db }: Database): Pick<Store, 'journal'> {
  return {
    async journal(engagement, request = {}): Promise<Page<JournalEntry>> {
      const [after] = cursorKey(request, NumberKey) ?? [request.after ?? 0];
      const limit = limitOf(request);
      const found = await entryRows(db)
        .where('journal.engagement', '=', engagement)
        .where('journal.sequence', '>', after)
        .orderBy('journal.sequence')
        .limit(limit + 1)
        .execute();
      return pageOf(found, limit, ({ sequence }) => [sequence], asEntry);
    },
  };
}
