import type { Database } from '../database/database.js';
import type { EventSource, EventSources, EventSourcesTable } from './event-source-rows.js';

/** Who may send events. The database has their secrets sealed. */
export const eventSources = ({ db }: Database): EventSources => ({
  async putEventSource({ id, createdAt, secret, name, source, owner, ...lists }) {
    const changeable = { name, source, owner, ...asTexts(lists) };
    await db
      .insertInto('eventSources')
      .values({ id, createdAt, secret, previousSecret: null, previousUntil: null, lastUsedAt: null, ...changeable })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
      .execute();
  },
  async eventSources() {
    const rows = await db.selectFrom('eventSources').selectAll().orderBy('createdAt').orderBy('id').execute();
    return rows.map(asEventSource);
  },
  async rotateEventSource(id, { secret, previousUntil }) {
    const { numUpdatedRows } = await db
      .updateTable('eventSources')
      .set((each) => ({ previousSecret: each.ref('secret'), secret, previousUntil }))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },
  async deleteEventSource(id) {
    const { numDeletedRows } = await db.deleteFrom('eventSources').where('id', '=', id).executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  },
  async noteEventSourceUsed(id, at) {
    await db.updateTable('eventSources').set({ lastUsedAt: at }).where('id', '=', id).execute();
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
