import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { asEntry, entryRows } from '../journal/entries.js';
import { lockAllSubjects } from '../database/locks.js';

type Subscriptions = Pick<
  Store,
  'putSubscription' | 'subscriptions' | 'deleteSubscription' | 'undelivered' | 'markDelivered'
>;

/** Who wants to hear of facts, and how far in the journal each has been told. A new subscription hears of what comes after it. */
export function subscriptions({ db, kind }: Database): Subscriptions {
  return {
    async putSubscription({ id, url, types, secret, createdAt }) {
      const changeable = { url, types: JSON.stringify(types), secret };
      await db.transaction().execute(async (trx) => {
        await lockAllSubjects(kind, trx);
        const { last } = await trx
          .selectFrom('journal')
          .select(({ fn }) => fn.max('position').as('last'))
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('subscriptions')
          .values({ id, createdAt, position: last ?? 0, ...changeable })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
          .execute();
      });
    },
    async subscriptions() {
      const rows = await db
        .selectFrom('subscriptions')
        .select(['id', 'url', 'types', 'secret', 'createdAt'])
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, types: JSON.parse(row.types) as string[] }));
    },
    async deleteSubscription(id) {
      const { numDeletedRows } = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    ...deliveries({ db, kind }),
  };
}

function deliveries({ db, kind }: Database): Pick<Subscriptions, 'undelivered' | 'markDelivered'> {
  return {
    undelivered: (subscription, limit) =>
      db.transaction().execute(async (trx) => {
        const localizer = await trx
          .selectFrom('subscriptions')
          .select(['position', 'types'])
          .where('id', '=', subscription)
          .executeTakeFirst();
        if (!localizer) return [];
        await lockAllSubjects(kind, trx);
        const types = JSON.parse(localizer.types) as string[];
        let query = entryRows(trx)
          .where('journal.position', '>', localizer.position)
          .orderBy('journal.position')
          .limit(limit);
        if (types.length > 0) query = query.where('journal.type', 'in', types);
        return (await query.execute()).map(asEntry);
      }),
    async markDelivered(subscription, { subject, sequence }) {
      const entry = await db
        .selectFrom('journal')
        .select('position')
        .where('subject', '=', subject)
        .where('sequence', '=', sequence)
        .executeTakeFirstOrThrow();
      await db
        .updateTable('subscriptions')
        .set({ position: entry.position })
        .where('id', '=', subscription)
        .where('position', '<', entry.position)
        .execute();
    },
  };
}
