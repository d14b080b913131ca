import type { Fact } from '../../domain/journal/facts.js';
import type { JournalEntry, Page, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { cursorKey, limitOf, NumberKey, pageOf } from '../page.js';
import type { Tables } from '../schema.js';

/** The facts of an engagement as they were recorded. */
export function journalReads({ db }: Database): Pick<Store, 'journal'> {
  return {
    async journal(engagement, request = {}): Promise<Page<JournalEntry>> {
      const [after] = cursorKey(request, NumberKey) ?? [request.after ?? 0];
      const limit = limitOf(request);
      const found = await db
        .selectFrom('journal')
        .select(ENTRY_COLUMNS)
        .where('engagement', '=', engagement)
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(limit + 1)
        .execute();
      return pageOf(found, limit, ({ sequence }) => [sequence], asEntry);
    },
  };
}

/** What an entry is made of. */
export const ENTRY_COLUMNS = ['engagement', 'sequence', 'stream', 'turn', 'fact', 'hash'] as const;

/** A stored entry with its fact read. */
export const asEntry = ({ fact, ...row }: Pick<Tables['journal'], (typeof ENTRY_COLUMNS)[number]>): JournalEntry => ({
  ...row,
  fact: JSON.parse(fact) as Fact,
});
