import type { Message } from '../../domain/kernel/index.js';
import type { Database } from '../database/database.js';
import { lockPost } from '../database/locks.js';
import type { RefusedEvents } from './refused-event-rows.js';

const MOST_AT_ONCE = 50;

/** Events that could not be used, for whoever is to hear of them. */
export const refusedEvents = ({ db, kind }: Database): RefusedEvents => ({
  async noteRefusedEvent({ why, ...refused }) {
    await db
      .insertInto('refusedEvents')
      .values({ ...refused, why: JSON.stringify(why), toldAt: null, takenUntil: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  takeRefusedEvents: (until, now) =>
    db.transaction().execute(async (trx) => {
      await lockPost(kind, trx);
      const rows = await trx
        .selectFrom('refusedEvents')
        .leftJoin('engagements', 'engagements.id', 'refusedEvents.engagement')
        .selectAll('refusedEvents')
        .select('engagements.title as engagementTitle')
        .where('toldAt', 'is', null)
        .where((eb) => eb.or([eb('takenUntil', 'is', null), eb('takenUntil', '<=', now)]))
        .orderBy('refusedEvents.at')
        .orderBy('refusedEvents.id')
        .limit(MOST_AT_ONCE)
        .execute();
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0)
        await trx.updateTable('refusedEvents').set({ takenUntil: until }).where('id', 'in', ids).execute();
      return rows.map(({ why, toldAt: _toldAt, takenUntil: _takenUntil, ...row }) => ({
        ...row,
        why: JSON.parse(why) as Message,
      }));
    }),
  async markRefusedEvent(id, toldAt) {
    await db.updateTable('refusedEvents').set({ toldAt }).where('id', '=', id).execute();
  },
  async ownersFor(costCentre) {
    const rows = await db
      .selectFrom('engagements')
      .select('owner')
      .distinct()
      .where('costCentre', '=', costCentre)
      .where('endedAt', 'is', null)
      .orderBy('owner')
      .execute();
    return rows.map(({ owner }) => owner);
  },
});
