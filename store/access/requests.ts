import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';

/** A request that runs longer than this was cut off; the same key may try again. */
const STALE_MS = 60_000;
/** How long a response is remembered. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Responses remembered by `Idempotency-Key`. */
export function requests({ db }: Database): Pick<Store, 'beginRequest' | 'endRequest' | 'abandonRequest'> {
  return {
    async beginRequest(key, fingerprint, now) {
      await db.deleteFrom('requests').where('startedAt', '<', before(now, REMEMBERED_MS)).execute();
      const begun = await db
        .insertInto('requests')
        .values({ key, fingerprint, startedAt: now, status: null, body: null })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ startedAt: now })
            .where('requests.fingerprint', '=', fingerprint)
            .where('requests.status', 'is', null)
            .where('requests.startedAt', '<', before(now, STALE_MS)),
        )
        .returning('key')
        .executeTakeFirst();
      if (begun) return { state: 'new' };
      const known = await db.selectFrom('requests').selectAll().where('key', '=', key).executeTakeFirst();
      // It was abandoned between the two statements; the client tries again.
      if (!known) return { state: 'running' };
      if (known.fingerprint !== fingerprint) return { state: 'other' };
      return known.status === null
        ? { state: 'running' }
        : { state: 'done', status: known.status, body: known.body ?? '' };
    },
    async endRequest(key, status, body) {
      await db.updateTable('requests').set({ status, body }).where('key', '=', key).execute();
    },
    async abandonRequest(key) {
      await db.deleteFrom('requests').where('key', '=', key).where('status', 'is', null).execute();
    },
  };
}

const before = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) - milliseconds).toISOString();
