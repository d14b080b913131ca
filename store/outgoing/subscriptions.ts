import type { Checkpoint, ProvenHead, Subscriptions } from '../contract.js';
import { asCheckpoint, checkpoints } from '../checkpoints/checkpoints.js';
import { removeWith, tell } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import { everyItem } from '../page.js';
import { asEntry, entryRows } from '../journal/entries.js';
import { lockAllSubjects } from '../database/locks.js';

/** Who wants to hear of facts, and how far in the journal each has been told. A new subscription hears of what comes after it. */
export function subscriptions(database: Database): Subscriptions {
  const { db, kind } = database;
  return {
    async putSubscription({ id, url, types, secret, createdAt }, told = []) {
      const changeable = { url, types: JSON.stringify(types), secret };
      await db.transaction().execute(async (trx) => {
        await lockAllSubjects(kind, trx);
        const { last } = await trx
          .selectFrom('journal')
          .select(({ fn }) => fn.max('position').as('last'))
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('subscriptions')
          .values({ id, createdAt, position: last ?? 0, checkpoint: await newestSize(trx), ...changeable })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
          .execute();
        await tell(kind, trx, told);
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
    deleteSubscription: (id, told) => removeWith(database, 'subscriptions', id, told),
    ...deliveries({ db, kind }),
    ...checkpointDeliveries({ db, kind }),
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

const newestSize = async (db: Trx | Database['db']): Promise<number> =>
  (
    await db
      .selectFrom('checkpoints')
      .select(({ fn }) => fn.max('size').as('size'))
      .executeTakeFirst()
  )?.size ?? 0;

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
      if (!told || !asksFor(told.types, CHECKPOINT_SIGNED)) return [];
      const rows = await db
        .selectFrom('checkpoints')
        .selectAll()
        .where('size', '>', told.checkpoint)
        .orderBy('size')
        .limit(limit)
        .execute();
      const found: (Checkpoint & { leaves: ProvenHead[] })[] = [];
      for (const row of rows) {
        const { size: beyond = 0 } =
          (await db
            .selectFrom('checkpoints')
            .select('size')
            .where('size', '<', row.size)
            .orderBy('size', 'desc')
            .limit(1)
            .executeTakeFirst()) ?? {};
        const leaves = await everyItem((page) => provenHeads(row.size, { ...page, beyond }));
        found.push({ ...asCheckpoint(row), leaves });
      }
      return found;
    },
    async markCheckpointDelivered(subscription, size) {
      await db
        .updateTable('subscriptions')
        .set({ checkpoint: size })
        .where('id', '=', subscription)
        .where('checkpoint', '<', size)
        .execute();
    },
  };
}

/** The type of the event that tells of a checkpoint, as subscriptions ask for it. */
const CHECKPOINT_SIGNED = 'checkpoint.signed';

function asksFor(types: string, type: string): boolean {
  const asked = JSON.parse(types) as string[];
  return asked.length === 0 || asked.includes(type);
}
