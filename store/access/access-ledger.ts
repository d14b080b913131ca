import { subjectOf } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { lockSubject } from '../database/locks.js';
import { insertRows, prepared } from '../database/prepared.js';

/** Who was given access, and from whom it was taken, where no access system is connected. */
export function accessLedger({ db, kind }: Database): Pick<Store, 'recordAccess' | 'accessLedger'> {
  return {
    recordAccess: (entry) =>
      db.transaction().execute(async (trx) => {
        await lockSubject(kind, trx, subjectOf('engagement', entry.engagement));
        const { engagement, position } = entry;
        const [last] = await lastOf(trx, { engagement, position });
        // The same again is a retry, whatever the clock says by now.
        if (last?.email === entry.email && last.action === entry.action) return;
        await insertRows(trx, 'accessLedger', [entry]);
      }),
    accessLedger: (engagement) =>
      db
        .selectFrom('accessLedger')
        .select(['position', 'email', 'action', 'at'])
        .where('engagement', '=', engagement)
        .orderBy('entry')
        .execute(),
  };
}

const lastOf = prepared((db, { engagement, position }: { engagement: string; position: string }) =>
  db
    .selectFrom('accessLedger')
    .select(['email', 'action'])
    .where('engagement', '=', engagement)
    .where('position', '=', position)
    .orderBy('entry', 'desc')
    .limit(1),
);
