import type { TurnReceipt } from '../../domain/journal/index.js';
import type { JournalEntry, Page, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { cursorKey, limitOf, NumberKey, pageOf } from '../page.js';
import { asEntry, entryRows } from './entries.js';

/** The facts of a subject as they were recorded. */
export function journalReads({ db }: Database): Pick<Store, 'journal' | 'turnsOf' | 'writtenTurn'> {
  return {
    async writtenTurn({ subject, stream, turn }) {
      const written = await db
        .selectFrom('turns')
        .select(['receipt', 'sha256'])
        .where('subject', '=', subject)
        .where('stream', '=', stream)
        .where('turn', '=', turn)
        .executeTakeFirst();
      return written && { ...written, receipt: JSON.parse(written.receipt) as TurnReceipt };
    },
    async turnsOf(subject, stream) {
      const last = await db
        .selectFrom('turns')
        .select((eb) => eb.fn.max('turn').as('turn'))
        .where('subject', '=', subject)
        .where('stream', '=', stream)
        .executeTakeFirstOrThrow();
      return Number(last.turn ?? 0);
    },
    async journal(subject, request = {}): Promise<Page<JournalEntry>> {
      const [after] = cursorKey(request, NumberKey) ?? [request.after ?? 0];
      const limit = limitOf(request);
      const found = await entryRows(db)
        .where('journal.subject', '=', subject)
        .where('journal.sequence', '>', after)
        .orderBy('journal.sequence')
        .limit(limit + 1)
        .execute();
      return pageOf(found, limit, ({ sequence }) => [sequence], asEntry);
    },
  };
}
