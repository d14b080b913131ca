import type { DeferredMail, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { lockPost } from '../database/locks.js';
import { asMail } from './outbox.js';

/**
 * Has the round look again at the mails that are held for somebody, because their hours have become others. Whoever has taken
 * one loses it, so as not to put it off by the old hours; what is in a letter already may be under way, and stays with them.
 */
export async function releaseMails(trx: Trx, email: string, now: string): Promise<void> {
  const held = trx
    .updateTable('outbox')
    .where('recipient', '=', email.toLowerCase())
    .where('state', '=', 'queued')
    .where('notBefore', 'is not', null);
  await held.set({ takenBy: null, takenUntil: null }).where('bundle', 'is', null).execute();
  await held.set({ notBefore: now }).where('notBefore', '>', now).execute();
}

/** Mails that wait for their hour. A process holds those it has taken for as long as its lease says. */
export function deferredMails({
  db,
  kind,
}: Database): Pick<Store, 'takeDeferred' | 'bundleMails' | 'deferMail' | 'postponeMails'> {
  return {
    takeDeferred: ({ now, until, people }, lease) =>
      db.transaction().execute(async (trx): Promise<DeferredMail[]> => {
        await lockPost(kind, trx);
        const free = trx
          .selectFrom('outbox')
          .where('state', '=', 'queued')
          .where((eb) => eb.or([eb('takenUntil', 'is', null), eb('takenUntil', '<=', now)]));
        const recipients = await free
          .select('recipient')
          .where('notBefore', '<=', now)
          .groupBy('recipient')
          .orderBy(({ fn }) => fn.min('notBefore'))
          .limit(people)
          .execute();
        if (recipients.length === 0) return [];
        const chosen = await free
          .selectAll()
          .where('notBefore', '<=', until)
          .where(
            'recipient',
            'in',
            recipients.map(({ recipient }) => recipient),
          )
          .orderBy('notBefore')
          .orderBy('at')
          .orderBy('id')
          .execute();
        const ids = chosen.map(({ id }) => id);
        await trx
          .updateTable('outbox')
          .set({ takenBy: lease.by, takenUntil: lease.until })
          .where('id', 'in', ids)
          .execute();
        return chosen.map((row) => ({ ...asMail(row), bundle: row.bundle }));
      }),

    async bundleMails(ids, bundle, { by, until }) {
      return db.transaction().execute(async (trx) => {
        await lockPost(kind, trx);
        const ours = await trx
          .selectFrom('outbox')
          .select('id')
          .where('id', 'in', ids)
          .where('state', '=', 'queued')
          .where('takenBy', '=', by)
          .execute();
        if (ours.length < ids.length) return false;
        await trx.updateTable('outbox').set({ bundle, takenUntil: until }).where('id', 'in', ids).execute();
        return true;
      });
    },

    async deferMail(id, notBefore) {
      await db
        .updateTable('outbox')
        .set({ notBefore })
        .where('id', '=', id)
        .where('state', '=', 'queued')
        .where('notBefore', 'is', null)
        .execute();
    },

    async postponeMails(ids, notBefore, { by }) {
      if (ids.length === 0) return;
      await db
        .updateTable('outbox')
        .set({ notBefore, takenBy: null, takenUntil: null })
        .where('id', 'in', ids)
        .where('state', '=', 'queued')
        .where('takenBy', '=', by)
        .execute();
    },
  };
}
