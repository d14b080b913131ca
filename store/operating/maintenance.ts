import type { Selectable } from 'kysely';
import type { Outage } from '../../domain/calendar/index.js';
import { type Actor, reasonFor } from '../../domain/kernel/index.js';
import type { Maintenance, Store } from '../contract.js';
import { toldWith } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import type { Tables } from '../schema.js';
import { asRow } from './outages.js';

type MaintenanceMethods = Pick<
  Store,
  'announce' | 'maintenance' | 'maintenances' | 'endMaintenance' | 'closeMaintenance'
>;

/** MaintenanceMethods that operations announce; the time inside is an outage, whatever else is seen. */
export function maintenance(database: Database): MaintenanceMethods {
  const { db } = database;
  const find = async (id: string, reads: Database['db'] | Trx = db): Promise<Maintenance | undefined> => {
    const row = await reads.selectFrom('maintenance').selectAll().where('id', '=', id).executeTakeFirst();
    return row && asMaintenance(row);
  };
  return {
    announce: ({ id, from, until, reason, by, announcedAt }, told) =>
      toldWith(
        database,
        async (trx) => {
          const made = await trx
            .insertInto('maintenance')
            .values({
              id,
              beginsAt: from,
              endsAt: until,
              reason,
              announcedBy: JSON.stringify(by),
              announcedAt,
              endedAt: null,
              closedAt: null,
            })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
        },
        told,
      ),

    maintenance: find,

    async maintenances({ now, over = false }) {
      let query = db.selectFrom('maintenance').selectAll().orderBy('beginsAt').orderBy('id');
      if (!over) query = query.where('endsAt', '>', now).where('endedAt', 'is', null);
      return (await query.execute()).map(asMaintenance);
    },

    endMaintenance: (id, at, told = []) =>
      toldWith(
        database,
        async (trx) => {
          const { numUpdatedRows } = await trx
            .updateTable('maintenance')
            .set({ endedAt: at })
            .where('id', '=', id)
            .where('endedAt', 'is', null)
            .where('endsAt', '>', at)
            .executeTakeFirstOrThrow();
          return { stop: await find(id, trx), isEnded: numUpdatedRows > 0n };
        },
        ({ isEnded }) => (isEnded ? told : []),
      ).then(({ stop }) => stop),

    async closeMaintenance(now) {
      const over = await db
        .selectFrom('maintenance')
        .selectAll()
        .where('closedAt', 'is', null)
        .where((eb) => eb.or([eb('endsAt', '<=', now), eb('endedAt', 'is not', null)]))
        .execute();
      if (over.length === 0) return [];
      return db.transaction().execute(async (trx) => {
        const closed: Outage[] = [];
        for (const stop of over.map(asMaintenance)) {
          const marked = await trx
            .updateTable('maintenance')
            .set({ closedAt: now })
            .where('id', '=', stop.id)
            .where('closedAt', 'is', null)
            .executeTakeFirstOrThrow();
          const outage = asOutage(stop);
          if (marked.numUpdatedRows === 0n || outage.from >= outage.to) continue;
          await trx.insertInto('outages').values(asRow(outage)).execute();
          closed.push(outage);
        }
        return closed;
      });
    },
  };
}

const asOutage = ({ id, from, until, endedAt, reason, by }: Maintenance): Outage => ({
  ...{ id, from, to: endedAt ?? until, cause: 'maintenance' },
  why: reasonFor('reasons.maintenance', { reason: { words: reason, by } }),
});

const asMaintenance = ({ beginsAt, endsAt, announcedBy, ...row }: Selectable<Tables['maintenance']>): Maintenance => ({
  ...{ id: row.id, from: beginsAt, until: endsAt, reason: row.reason, by: JSON.parse(announcedBy) as Actor },
  ...{ announcedAt: row.announcedAt, endedAt: row.endedAt },
});
