import type { Notice, Turn } from '../domain/turn.js';
import type { OutboxMail, Store } from './contract.js';
import type { Database, Trx } from './database.js';
import type { OutboxTable } from './schema.js';

type TurnKey = Pick<Turn, 'engagement' | 'stream' | 'turn'>;

/** By the order of a turn's notices: before when their mails must not go. */
export type NotBefore = readonly (string | undefined)[];

/** Queues a turn's mails under ids that no superseded version of the turn has given to its own. */
export async function queueNotices(
  trx: Trx,
  written: Turn,
  { notBefore, isWithheld }: { notBefore: NotBefore; isWithheld(notice: Notice): boolean },
): Promise<void> {
  const { engagement, engagementTitle, stream, turn, at, notices } = written;
  if (notices.length === 0) return;
  const version = await unusedVersion(trx, written);
  for (const [ordinal, notice] of notices.entries())
    await trx
      .insertInto('outbox')
      .values({
        id: mailId(written, ordinal, version),
        engagement,
        engagementTitle,
        stream,
        turn,
        ordinal,
        notice: JSON.stringify(notice),
        state: isWithheld(notice) ? 'dropped' : 'queued',
        at,
        recipient: notice.to.email.toLowerCase(),
        notBefore: notBefore[ordinal] ?? null,
      })
      .execute();
}

/** Mails outlive their turn, and each version of a turn that has any has a first one. */
async function unusedVersion(trx: Trx, key: TurnKey): Promise<number> {
  const { engagement, stream, turn } = key;
  const firsts = await trx
    .selectFrom('outbox')
    .select('id')
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .where('ordinal', '=', 0)
    .execute();
  const used = new Set(firsts.map(({ id }) => id));
  let version = 1;
  while (used.has(mailId(key, 0, version))) version += 1;
  return version;
}

const mailId = ({ engagement, stream, turn }: TurnKey, ordinal: number, version: number): string =>
  `${engagement}.${stream}.${turn}.${ordinal}${version > 1 ? `~${version}` : ''}`;

/** The mails of one turn that are still to be sent with it, in their order. */
export async function queuedMails(trx: Trx, { engagement, stream, turn }: TurnKey): Promise<OutboxMail[]> {
  const rows = await trx
    .selectFrom('outbox')
    .selectAll()
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .where('state', '=', 'queued')
    .where('notBefore', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.map(asMail);
}

/** Keeps the unsent mails of a superseded turn from being sent. */
export async function dropMails(trx: Trx, { engagement, stream, turn }: TurnKey): Promise<void> {
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
export function outbox({ db }: Database): Pick<Store, 'mail' | 'markMails'> {
  return {
    async mail(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asMail(row);
    },
    async markMails(ids, state) {
      if (ids.length === 0) return;
      await db.updateTable('outbox').set({ state }).where('id', 'in', ids).where('state', '=', 'queued').execute();
    },
  };
}

/** A row as the mail that it is. */
export const asMail = ({ id, engagement, engagementTitle, notice, state, at }: OutboxTable): OutboxMail => ({
  id,
  engagement,
  engagementTitle,
  notice: JSON.parse(notice) as Notice,
  state,
  at,
});
