import type { Deed } from '../../domain/audit/index.js';
import type { Database, DatabaseKind, Trx } from '../database/database.js';
import { lockAudit } from '../database/locks.js';
import { appendDeeds } from './audit-chain.js';

/** What a change is told by in the audit; of one that did not come about, nothing. */
type DeedsOf<R = void> = readonly Deed[] | ((made: R) => readonly Deed[]);

/** Changes something and puts it on record in one transaction: both are written, or neither. */
export const toldWith = <R>(
  { db, kind }: Database,
  change: (trx: Trx) => Promise<R>,
  told: DeedsOf<R> = [],
): Promise<R> =>
  db.transaction().execute(async (trx) => {
    const made = await change(trx);
    if (made !== false) await tell(kind, trx, typeof told === 'function' ? told(made) : told);
    return made;
  });

/** Removes what has an id, and puts it on record; false where there was none. */
export const removeWith = (
  database: Database,
  table: 'apiKeys' | 'eventSources' | 'subscriptions',
  id: string,
  told?: readonly Deed[],
): Promise<boolean> =>
  toldWith(
    database,
    async (trx) => {
      const { numDeletedRows } = await trx.deleteFrom(table).where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    told,
  );

/** Appends to the audit within a transaction, as the last thing that it does. */
export async function tell(kind: DatabaseKind, trx: Trx, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  await lockAudit(kind, trx);
  await appendDeeds(trx, deeds);
}
