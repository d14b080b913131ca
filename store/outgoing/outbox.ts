import type { Notice, Turn } from '../../domain/journal/turn.js';
import type { OutboxMail, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import type { OutboxTable } from '../schema.js';
import { wasSent, supersededMails } from '../journal/superseded-mails.js';

type TurnKey = Pick<Turn, 'engagement' | 'stream' | 'turn'>;

/** By the order of a turn's notices: before when their mails must not go. */
export type NotBefore = readonly (string | undefined)[];

/**
 * Queues a turn's mails under ids that no superseded version of the turn has given to its own. What a superseded version has
 * sent in the same words is not sent again: that mail counts as this turn's.
 */
export async function queueNotices(
  trx: Trx,
  written: Turn,
  { notBefore, isWithheld }: { notBefore: NotBefore; isWithheld(notice: Notice): boolean },
): Promise<void> {
  const { engagement, engagementTitle, stream, turn, at, notices } = written;
  if (notices.length === 0) return;
  const version = await unusedVersion(trx, written);
  const told = await supersededMails(trx, written);
  for (const [ordinal, notice] of notices.entries()) {
    const withheld = isWithheld(notice);
    const isTold = !withheld && (await wasSent(trx, told, notice));
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
        state: withheld ? 'dropped' : isTold ? 'sent' : 'queued',
        at,
        recipient: notice.to.email.toLowerCase(),
        notBefore: notBefore[ordinal] ?? null,
      })
      .execute();
  }
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

/** Has the mails of one turn that are still to be sent with it wait, each for its hour. */
export async function deferMails(trx: Trx, { engagement, stream, turn }: TurnKey, hours: NotBefore): Promise<void> {
  for (const [ordinal, notBefore] of hours.entries())
    if (notBefore)
      await trx
        .updateTable('outbox')
        .set({ notBefore })
        .where('engagement', '=', engagement)
        .where('stream', '=', stream)
        .where('turn', '=', turn)
        .where('ordinal', '=', ordinal)
        .where('state', '=', 'queued')
        .where('notBefore', 'is', null)
        .execute();
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
export function outbox({ db }: Database): Pick<Store, 'mail' | 'markMails' | 'sentAbout'> {
  return {
    async mail(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row && asMail(row);
    },
    async markMails(ids, state) {
      if (ids.length === 0) return;
      await db.updateTable('outbox').set({ state }).where('id', 'in', ids).where('state', '=', 'queued').execute();
    },
    async sentAbout({ engagement, task, to }) {
      const rows = await db
        .selectFrom('outbox')
        .select('notice')
        .where('engagement', '=', engagement)
        .where('recipient', '=', to.toLowerCase())
        .where('state', '=', 'sent')
        .orderBy('at')
        .orderBy('turn')
        .orderBy('ordinal')
        .execute();
      const sent = rows.map(({ notice }) => JSON.parse(notice) as Notice);
      return sent.filter((notice) => notice.task === task).map(({ kind }) => kind);
    },
  };
}

/** A row as the mail that it is. */
export const asMail = ({ id, engagement, engagementTitle, stream, notice, state, at }: OutboxTable): OutboxMail => ({
  id,
  engagement,
  engagementTitle,
  stream,
  notice: JSON.parse(notice) as Notice,
  state,
  at,
});
