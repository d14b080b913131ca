import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { lockEngagement } from '../database/locks.js';

/** Who was given access, and from whom it was taken, where no access system is connected. */
export function accessLedger({ db, kind }: Database): Pick<Store, 'recordAccess' | 'accessLedger'> {
  return {
    recordAccess: (entry) =>
      db.transaction().execute(async (trx) => {
        await lockEngagement(kind, trx, entry.engagement);
        const last = await trx
          .selectFrom('accessLedger')
          .select(['email', 'action'])
          .where('engagement', '=', entry.engagement)
          .where('position', '=', entry.position)
          .orderBy('entry', 'desc')
          .executeTakeFirst();
        // The same again is a retry, whatever the clock says by now.
        if (last?.email === entry.email && last.action === entry.action) return;
        await trx.insertInto('accessLedger').values(entry).execute();
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
