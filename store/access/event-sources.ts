import { removeWith, toldWith } from '../audit/told-with.js';
import type { Database } from '../database/database.js';
import type { EventSource, EventSources, EventSourcesTable } from './event-source-rows.js';

/** Who may send events. The database has their secrets sealed. */
export const eventSources = (database: Database): EventSources => ({
  putEventSource: ({ id, createdAt, secret, name, source, owner, ...lists }, told) =>
    toldWith(
      database,
      async (trx) => {
        const changeable = { name, source, owner, ...asTexts(lists) };
        await trx
          .insertInto('eventSources')
          .values({ id, createdAt, secret, previousSecret: null, previousUntil: null, lastUsedAt: null, ...changeable })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
          .execute();
      },
      told,
    ),
  async eventSources() {
    const rows = await database.db.selectFrom('eventSources').selectAll().orderBy('createdAt').orderBy('id').execute();
    return rows.map(asEventSource);
  },
  rotateEventSource: (id, { secret, previousUntil, insteadOf }, told) =>
    toldWith(
      database,
      async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('eventSources')
          .set((each) => ({ previousSecret: each.ref('secret'), secret, previousUntil }))
          .where('id', '=', id)
          .where('secret', '=', insteadOf)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      },
      told,
    ),
  deleteEventSource: (id, told) => removeWith(database, 'eventSources', id, told),
  async noteEventSourceUsed(id, at) {
    await database.db.updateTable('eventSources').set({ lastUsedAt: at }).where('id', '=', id).execute();
  },
});

const asTexts = ({ types, costCentres, engagements }: Pick<EventSource, 'types' | 'costCentres' | 'engagements'>) => ({
  types: JSON.stringify(types),
  costCentres: JSON.stringify(costCentres),
  engagements: JSON.stringify(engagements),
});

const asEventSource = ({ types, costCentres, engagements, ...row }: EventSourcesTable): EventSource => ({
  ...row,
  types: JSON.parse(types) as string[],
  costCentres: JSON.parse(costCentres) as string[],
  engagements: JSON.parse(engagements) as string[],
});
