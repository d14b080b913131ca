import { addDuration } from '../../domain/kernel/index.js';
import type { SubscriptionFigures, SubscriptionNews, Subscriptions } from '../contract.js';
import type { Database } from '../database/database.js';
import { lockPost } from '../database/locks.js';
import { waitingFor } from './waiting.js';

/** A receiver that has failed for as long is told of. */
const TOLD_AFTER = 'P1D';

/** Whom a receiver that fails is told of, and the figures of all. */
export const subscriptionNews = ({
  db,
  kind,
}: Database): Pick<Subscriptions, 'takeSubscriptionNews' | 'markSubscriptionNews' | 'subscriptionFigures'> => ({
  takeSubscriptionNews: (until, now) =>
    db.transaction().execute(async (trx) => {
      await lockPost(kind, trx);
      const rows = await trx
        .selectFrom('subscriptions')
        .select(['id', 'url', 'owner', 'toldFailing', 'failingSince', 'lastErrorAt', 'lastError', 'lastSuccessAt'])
        .where('pausedAt', 'is', null)
        .where((eb) => eb.or([eb('newsTakenUntil', 'is', null), eb('newsTakenUntil', '<=', now)]))
        .where((eb) =>
          eb.or([eb('failingSince', '<=', addDuration(now, TOLD_AFTER, -1)), eb('toldFailing', '!=', '[]')]),
        )
        .orderBy('id')
        .execute();
      const due = rows.flatMap(newsOf);
      const ids = due.map(({ subscription }) => subscription);
      if (ids.length > 0)
        await trx.updateTable('subscriptions').set({ newsTakenUntil: until }).where('id', 'in', ids).execute();
      return due;
    }),
  markSubscriptionNews: ({ subscription, what }, email) =>
    db.transaction().execute(async (trx) => {
      await lockPost(kind, trx);
      const row = await trx
        .selectFrom('subscriptions')
        .select('toldFailing')
        .where('id', '=', subscription)
        .executeTakeFirst();
      if (!row) return;
      const others = emailsIn(row.toldFailing).filter((each) => each !== email);
      const toldFailing = JSON.stringify(what === 'failing' ? [...others, email] : others);
      await trx.updateTable('subscriptions').set({ toldFailing }).where('id', '=', subscription).execute();
    }),
  async subscriptionFigures() {
    const [rows, counted] = await Promise.all([
      db.selectFrom('subscriptions').select(['position', 'checkpoint', 'types', 'pausedAt', 'failures']).execute(),
      db.selectFrom('deliveriesCounted').selectAll().execute(),
    ]);
    const figures: SubscriptionFigures = {
      ...{ sending: 0, failing: 0, paused: 0, waiting: 0, oldest: null, taken: 0, refused: 0 },
      ...Object.fromEntries(counted.map(({ outcome, count }) => [outcome, Number(count)])),
    };
    for (const row of rows) {
      figures[row.pausedAt !== null ? 'paused' : row.failures > 0 ? 'failing' : 'sending'] += 1;
      if (row.pausedAt !== null) continue;
      const { count, oldest } = await waitingFor(db, row);
      figures.waiting += count;
      if (oldest !== null && (figures.oldest === null || oldest < figures.oldest)) figures.oldest = oldest;
    }
    return figures;
  },
});

const emailsIn = (json: string): string[] => JSON.parse(json) as string[];

interface Faring {
  id: string;
  url: string;
  owner: string | null;
  toldFailing: string;
  failingSince: string | null;
  lastErrorAt: string | null;
  lastError: string | null;
  lastSuccessAt: string | null;
}

/** That it fails, by attempts that lie a day apart; or that an event was taken since somebody was told so. */
function newsOf({
  id,
  url,
  owner,
  failingSince,
  lastErrorAt,
  lastError,
  lastSuccessAt,
  ...row
}: Faring): SubscriptionNews[] {
  const told = emailsIn(row.toldFailing);
  const about = { subscription: id, host: new URL(url).host, owner, told };
  if (failingSince !== null)
    return lastErrorAt !== null && lastErrorAt >= addDuration(failingSince, TOLD_AFTER)
      ? [{ ...about, what: 'failing', since: failingSince, error: lastError ?? '' }]
      : [];
  return told.length > 0 && lastSuccessAt !== null && lastSuccessAt >= (lastErrorAt ?? '')
    ? [{ ...about, what: 'working', since: lastSuccessAt }]
    : [];
}
