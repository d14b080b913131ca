import { sql } from 'kysely';
import { subjectOf } from '../../domain/kernel/index.js';
import { toldWith } from '../audit/told-with.js';
import type { Subscriptions } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { cursorKey, limitOf, NumberKey, pageOf } from '../page.js';

/** Older attempts are forgotten. */
const KEPT = 1_000;

/** Nothing has failed since it began anew. */
export const FRESH = { failures: 0, failingSince: null, retryAt: null };

/** The log of attempts to deliver, how subscriptions fare, and going back to an earlier point. */
export const deliveryLog = (database: Database): Pick<Subscriptions, 'noteDelivery' | 'deliveries' | 'resendFrom'> => ({
  noteDelivery: ({ id, resends }, delivery, fares) =>
    database.db.transaction().execute(async (trx) => {
      const found = await trx
        .updateTable('subscriptions')
        .set((each) => ({ tried: each('tried', '+', 1) }))
        .where('id', '=', id)
        .returning(['tried', 'pausedAt', 'resends', 'failures', 'failingSince'])
        .executeTakeFirst();
      if (!found) return false;
      await trx
        .insertInto('deliveries')
        .values({ subscription: id, number: found.tried, ...delivery })
        .execute();
      await trx
        .deleteFrom('deliveries')
        .where('subscription', '=', id)
        .where('number', '<=', found.tried - KEPT)
        .execute();
      if (fares) await count(trx, delivery.error === null ? 'taken' : 'refused');
      const goesOn = found.pausedAt === null && Number(found.resends) === resends;
      if (fares && goesOn)
        await trx
          .updateTable('subscriptions')
          .set(
            delivery.error === null
              ? { lastSuccessAt: delivery.at, ...FRESH }
              : {
                  ...{ lastErrorAt: delivery.at, lastError: delivery.error, retryAt: fares.retryAt },
                  ...{ failures: found.failures + 1, failingSince: found.failingSince ?? delivery.at },
                },
          )
          .where('id', '=', id)
          .execute();
      return goesOn;
    }),
  async deliveries(subscription, request = {}) {
    const limit = limitOf(request);
    const [before] = cursorKey(request, NumberKey) ?? [];
    let query = database.db
      .selectFrom('deliveries')
      .select(['number', 'at', 'event', 'type', 'attempt', 'status', 'error'])
      .where('subscription', '=', subscription)
      .orderBy('number', 'desc')
      .limit(limit + 1);
    if (before !== undefined) query = query.where('number', '<', before);
    return pageOf(
      await query.execute(),
      limit,
      ({ number }) => [number],
      (row) => row,
    );
  },
  resendFrom: (id, from, told) =>
    toldWith(
      database,
      async (trx) => {
        const point = 'since' in from ? await firstSince(trx, from.since) : await firstFrom(trx, from.event);
        if (!point) return false;
        await setBack(trx, id, point);
        return true;
      },
      told,
    ),
});

/** Counted apart from the log, which forgets, and from subscriptions, which end. */
async function count(trx: Trx, outcome: 'taken' | 'refused'): Promise<void> {
  await trx
    .insertInto('deliveriesCounted')
    .values({ outcome, count: 1 })
    .onConflict((conflict) =>
      conflict.column('outcome').doUpdateSet((each) => ({ count: each('deliveriesCounted.count', '+', 1) })),
    )
    .execute();
}

/** The first of the journal and of the checkpoints that go out again; null for none. */
interface ResendPoint {
  position: number | null;
  size: number | null;
}

async function setBack(trx: Trx, id: string, { position, size }: ResendPoint): Promise<void> {
  const ofIt = () => trx.updateTable('subscriptions').where('id', '=', id);
  await ofIt()
    .set((each) => ({ resends: each('resends', '+', 1), ...FRESH }))
    .execute();
  if (position !== null)
    await ofIt()
      .set({ position: position - 1 })
      .where('position', '>=', position)
      .execute();
  if (size !== null)
    await ofIt()
      .set({ checkpoint: size - 1 })
      .where('checkpoint', '>=', size)
      .execute();
}

async function firstSince(trx: Trx, since: string): Promise<ResendPoint> {
  const least = async (of: 'position' | 'size'): Promise<number | null> => {
    const table = of === 'position' ? 'journal' : 'checkpoints';
    const { rows } = await sql<{ least: number | string | null }>`
      select min(${sql.ref(of)}) as least from ${sql.table(table)} where at >= ${since}`.execute(trx);
    const found = rows[0]?.least ?? null;
    return found === null ? null : Number(found);
  };
  return { position: await least('position'), size: await least('size') };
}

/** Of what comes after an event, everything; of its own kind, the event as well. */
async function firstFrom(trx: Trx, event: string): Promise<ResendPoint | undefined> {
  const [, of = '', number = ''] = /^(.+)\.(\d{1,15})$/.exec(event) ?? [];
  if (of === 'checkpoint') {
    const found = await trx
      .selectFrom('checkpoints')
      .select(['size', 'at'])
      .where('size', '=', Number(number))
      .executeTakeFirst();
    return found && { ...(await firstSince(trx, found.at)), size: Number(found.size) };
  }
  const found = await trx
    .selectFrom('journal')
    .select(['position', 'at'])
    .where('subject', '=', subjectOf('engagement', of))
    .where('sequence', '=', Number(number))
    .executeTakeFirst();
  return found && { ...(await firstSince(trx, found.at)), position: Number(found.position) };
}
