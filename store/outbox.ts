import type { Notice, Turn } from '../domain/turn.js';
import type { OutboxMail, Store } from './contract.js';
import type { Database, Trx } from './database.js';
import type { OutboxTable } from './schema.js';

/** Queues a turn's mails under ids that stay the same when the turn is tried again, and are new when it was superseded. */
export async function queueNotices(
  trx: Trx,
  { engagement, engagementTitle, stream, turn, at, notices }: Turn,
  attempt: number,
): Promise<void> {
  for (const [ordinal, notice] of notices.entries()) {
    const id = `${engagement}.${stream}.${turn}.${ordinal}${attempt > 1 ? `~${attempt}` : ''}`;
    await trx
      .insertInto('outbox')
      .values({
        id,
        engagement,
        engagementTitle,
        stream,
        turn,
        ordinal,
        notice: JSON.stringify(notice),
        state: 'queued',
        at,
      })
      .execute();
  }
}

/** The mails of one turn that are still to be sent, in their order. */
export async function queuedMails(trx: Trx, { engagement, stream, turn }: Turn): Promise<OutboxMail[]> {
  const rows = await trx
    .selectFrom('outbox')
    .selectAll()
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .where('state', '=', 'queued')
    .orderBy('ordinal')
    .execute();
  return rows.map(asMail);
}

/** Keeps the unsent mails of a superseded turn from being sent. */
export async function dropMails(trx: Trx, { engagement, stream, turn }: Turn): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'dropped' })
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .where('state', '=', 'queued')
    .execute();
}

/** The queue of outgoing mails. */
export function outbox({ db }: Database): Pick<Store, 'mail' | 'markMail'> {
  return {
    async mail(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asMail(row);
    },
    async markMail(id, state) {
      await db.updateTable('outbox').set({ state }).where('id', '=', id).where('state', '=', 'queued').execute();
    },
  };
}

const asMail = ({ id, engagement, engagementTitle, notice, state, at }: OutboxTable): OutboxMail => ({
  id,
  engagement,
  engagementTitle,
  notice: JSON.parse(notice) as Notice,
  state,
  at,
});
