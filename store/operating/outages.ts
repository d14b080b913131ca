import { randomUUID } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Outage } from '../../domain/calendar/index.js';
import { type Reason, reasonFor } from '../../domain/kernel/index.js';
import type { Beat, Beaten, OutageFilter, Page, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { lockHeartbeats } from '../database/locks.js';
import { cursorKey, limitOf, pageOf, TextPairKey } from '../page.js';
import type { Tables } from '../schema.js';
import { ABILITIES } from './outage-rows.js';

/** Whoever does each does so at least as recently; a process says so five times as often as makes an outage. */
const ALIVE_SHARE = 0.5;
/** The row of the whole system: when answers could be taken last. */
const SYSTEM = 'system';
/** Processes that have ended leave their rows behind for so long. */
const FORGET_AFTER_MS = 86_400_000;

type OutageMethods = Pick<
  Store,
  'beat' | 'seenAt' | 'outages' | 'outagesSince' | 'untoldOutages' | 'endOutageNews' | 'outageFigures'
>;

/** When answers could be taken, and when not. */
export function outages({ db, kind }: Database): OutageMethods {
  return {
    beat: (beat) =>
      db.transaction().execute(async (trx) => {
        await lockHeartbeats(kind, trx);
        return take(trx, beat);
      }),

    seenAt: async () => (await seen(db))?.at,

    async outages(filter: OutageFilter = {}): Promise<Page<Outage>> {
      const before = cursorKey(filter, TextPairKey);
      const limit = limitOf(filter);
      let query = db.selectFrom('outages').selectAll().orderBy('endedAt', 'desc').orderBy('id', 'desc');
      if (filter.after !== undefined) query = query.where('endedAt', '>', filter.after);
      if (before) query = query.where((eb) => eb(eb.refTuple('endedAt', 'id'), '<', eb.tuple(before[0], before[1])));
      const found = await query.limit(limit + 1).execute();
      return pageOf(found, limit, ({ endedAt, id }) => [endedAt, id], asOutage);
    },

    async outagesSince(since) {
      const found = await db
        .selectFrom('outages')
        .selectAll()
        .where('endedAt', '>', since)
        .orderBy('begunAt')
        .execute();
      return found.map(asOutage);
    },

    async untoldOutages() {
      const found = await db
        .selectFrom('outages')
        .selectAll()
        .where('toldAt', 'is', null)
        .orderBy('begunAt')
        .orderBy('id')
        .execute();
      return found.map(asOutage);
    },

    async endOutageNews(id, at) {
      await db.updateTable('outages').set({ toldAt: at }).where('id', '=', id).where('toldAt', 'is', null).execute();
    },

    async outageFigures() {
      const found = await db.selectFrom('outages').select(['cause', 'begunAt', 'endedAt']).execute();
      const figures = { outage: { count: 0, milliseconds: 0 }, maintenance: { count: 0, milliseconds: 0 } };
      for (const { cause, begunAt, endedAt } of found) {
        figures[cause].count += 1;
        figures[cause].milliseconds += Date.parse(endedAt) - Date.parse(begunAt);
      }
      return figures;
    },
  };
}

/** An outage as it is kept, still to be told to whoever waits. */
export const asRow = ({ id, from, to, cause, why }: Outage): Insertable<Tables['outages']> => ({
  ...{ id, begunAt: from, endedAt: to, cause, toldAt: null },
  why: JSON.stringify(why),
});

const asOutage = ({ id, begunAt, endedAt, cause, why }: Selectable<Tables['outages']>): Outage => ({
  ...{ id, from: begunAt, to: endedAt, cause },
  why: JSON.parse(why) as Reason,
});

const seen = (db: Database['db'] | Trx) =>
  db.selectFrom('heartbeats').select('at').where('process', '=', SYSTEM).executeTakeFirst();

/**
 * The gap is measured by the clock of the process where it has seen the system up itself: a host's clock that was set is no outage,
 * and neither is a system that was never up before.
 */
async function take(trx: Trx, { process, does, at, sinceUp, outageAfterMs }: Beat): Promise<Beaten> {
  for (const ability of does) await put(trx, process, ability, at);
  const alive = new Date(Date.parse(at) - outageAfterMs * ALIVE_SHARE).toISOString();
  const found = await trx
    .selectFrom('heartbeats')
    .select('does')
    .distinct()
    .where('process', '<>', SYSTEM)
    .where('at', '>=', alive)
    .execute();
  if (!ABILITIES.every((ability) => found.some((each) => each.does === ability))) return { up: false };
  const before = await seen(trx);
  await put(trx, SYSTEM, SYSTEM, at);
  if (sinceUp === undefined) await forgetOld(trx, at);
  const gap = before ? Math.min(Date.parse(at) - Date.parse(before.at), sinceUp ?? Number.POSITIVE_INFINITY) : 0;
  if (gap < outageAfterMs) return { up: true };
  const from = new Date(Date.parse(at) - gap).toISOString();
  const why = reasonFor('reasons.systemAway');
  const outage: Outage = { id: randomUUID(), from, to: at, cause: 'outage', why };
  await trx.insertInto('outages').values(asRow(outage)).execute();
  return { up: true, outage };
}

const put = (trx: Trx, process: string, does: Tables['heartbeats']['does'], at: string) =>
  trx
    .insertInto('heartbeats')
    .values({ process, does, at })
    .onConflict((conflict) => conflict.columns(['process', 'does']).doUpdateSet({ at }))
    .execute();

const forgetOld = (trx: Trx, at: string) =>
  trx
    .deleteFrom('heartbeats')
    .where('process', '<>', SYSTEM)
    .where('at', '<', new Date(Date.parse(at) - FORGET_AFTER_MS).toISOString())
    .execute();
