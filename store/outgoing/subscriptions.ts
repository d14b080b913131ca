import type { Checkpoint, ProvenHead, Subscriptions } from '../contract.js';
import { asCheckpoint, checkpoints } from '../checkpoints/checkpoints.js';
import { removeWith, tell, toldWith } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import { everyItem } from '../page.js';
import { asEntry, entryRows } from '../journal/entries.js';
import { lockAllSubjects } from '../database/locks.js';
import { deliveryLog, FRESH } from './deliveries.js';
import { subscriptionNews } from './subscription-news.js';
import type { Subscription, SubscriptionsTable } from './subscription-rows.js';
import { asksForCheckpoints } from './waiting.js';

/** Who wants to hear of facts, and how far in the journal each has been told. A new subscription hears of what comes after it. */
export function subscriptions(database: Database): Subscriptions {
  const { db, kind } = database;
  return {
    async putSubscription({ id, url, types, secret, owner = null, createdAt }, told = []) {
      const changeable = { url, types: JSON.stringify(types), secret };
      await db.transaction().execute(async (trx) => {
        await lockAllSubjects(kind, trx);
        const { last } = await trx
          .selectFrom('journal')
          .select(({ fn }) => fn.max('position').as('last'))
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('subscriptions')
          .values({
            id,
            createdAt,
            owner,
            ...UNTRIED,
            position: last ?? 0,
            checkpoint: await newestSize(trx),
            ...changeable,
          })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
          .execute();
        await tell(kind, trx, told);
      });
    },
    async subscription(id) {
      const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asSubscription(row);
    },
    async subscriptions() {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('createdAt').orderBy('id').execute();
      return rows.map(asSubscription);
    },
    rotateSubscription: (id, { secret, previousUntil, insteadOf }, told) =>
      toldWith(
        database,
        (trx) =>
          isDone(
            trx
              .updateTable('subscriptions')
              .set((each) => ({ previousSecret: each.ref('secret'), secret, previousUntil }))
              .where('id', '=', id)
              .where('secret', '=', insteadOf),
          ),
        told,
      ),
    pauseSubscription: (id, pausedAt, told) =>
      toldWith(
        database,
        (trx) =>
          isDone(
            trx
              .updateTable('subscriptions')
              .set({ pausedAt, ...FRESH })
              .where('id', '=', id),
          ),
        told,
      ),
    deleteSubscription: (id, told) => removeWith(database, 'subscriptions', id, told),
    ...deliveries({ db, kind }),
    ...checkpointDeliveries({ db, kind }),
    ...deliveryLog(database),
    ...subscriptionNews(database),
  };
}

const UNTRIED = {
  ...{ previousSecret: null, previousUntil: null, pausedAt: null, lastSuccessAt: null, lastErrorAt: null },
  ...{ lastError: null, ...FRESH, resends: 0, tried: 0, toldFailing: '[]', newsTakenUntil: null },
};

/** Whether there was such a subscription to change. */
async function isDone(update: { executeTakeFirstOrThrow(): Promise<{ numUpdatedRows: bigint }> }): Promise<boolean> {
  return (await update.executeTakeFirstOrThrow()).numUpdatedRows > 0n;
}

const asSubscription = ({
  types,
  position: _,
  checkpoint: _size,
  tried: _tried,
  toldFailing: _told,
  newsTakenUntil: _taken,
  ...row
}: SubscriptionsTable): Subscription => ({
  ...row,
  types: JSON.parse(types) as string[],
});

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
    async markDelivered({ id, resends }, { subject, sequence }) {
      const entry = await db
        .selectFrom('journal')
        .select('position')
        .where('subject', '=', subject)
        .where('sequence', '=', sequence)
        .executeTakeFirstOrThrow();
      await db
        .updateTable('subscriptions')
        .set({ position: entry.position })
        .where('id', '=', id)
        .where('resends', '=', resends)
        .where('position', '<', entry.position)
        .execute();
    },
  };
}

/** Of the newest checkpoint, or of the newest of those that are smaller; 0 without one. */
async function newestSize(db: Trx | Database['db'], than?: number): Promise<number> {
  let query = db.selectFrom('checkpoints').select(({ fn }) => fn.max('size').as('size'));
  if (than !== undefined) query = query.where('size', '<', than);
  return (await query.executeTakeFirst())?.size ?? 0;
}

function checkpointDeliveries(
  database: Database,
): Pick<Subscriptions, 'undeliveredCheckpoints' | 'markCheckpointDelivered'> {
  const { db } = database;
  const { provenHeads } = checkpoints(database);
  return {
    async undeliveredCheckpoints(subscription, limit) {
      const told = await db
        .selectFrom('subscriptions')
        .select(['checkpoint', 'types'])
        .where('id', '=', subscription)
        .executeTakeFirst();
      if (!told || !asksForCheckpoints(told.types)) return [];
      const rows = await db
        .selectFrom('checkpoints')
        .selectAll()
        .where('size', '>', told.checkpoint)
        .orderBy('size')
        .limit(limit)
        .execute();
      const found: (Checkpoint & { leaves: ProvenHead[] })[] = [];
      // After a point to send again from, the first is not told of what the one before it had.
      let beyond = rows[0] ? await newestSize(db, rows[0].size) : 0;
      for (const row of rows) {
        const from = { beyond };
        const leaves = await everyItem((page) => provenHeads(row.size, { ...page, ...from }));
        found.push({ ...asCheckpoint(row), leaves });
        beyond = row.size;
      }
      return found;
    },
    async markCheckpointDelivered({ id, resends }, size) {
      await db
        .updateTable('subscriptions')
        .set({ checkpoint: size })
        .where('id', '=', id)
        .where('resends', '=', resends)
        .where('checkpoint', '<', size)
        .execute();
    },
  };
}
