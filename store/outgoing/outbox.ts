import { type Notice, type Turn, withEndings } from '../../domain/journal/index.js';
import { stemOf } from '../../domain/kernel/index.js';
import type { OutboxMail, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { insertRows, prepared } from '../database/prepared.js';
import type { OutboxTable } from '../schema.js';
import { wasSent, supersededMails } from '../journal/superseded-mails.js';

type TurnKey = Pick<Turn, 'subject' | 'stream' | 'turn'>;
/** As a mail is queued: nobody has taken it. */
type OutboxRow = Omit<OutboxTable, 'bundle' | 'takenBy' | 'takenUntil'>;

/** By the order of a turn's notices: before when their mails must not go. */
export type NotBefore = readonly (string | undefined)[];

/**
 * Queues a turn's mails under ids that no superseded version of the turn has given to its own, and returns those that go with it.
 * What a superseded version has sent in the same words is not sent again: that mail counts as this turn's.
 */
export async function queueNotices(
  trx: Trx,
  written: Turn,
  { notBefore, isWithheld }: { notBefore: NotBefore; isWithheld(notice: Notice): boolean },
): Promise<OutboxMail[]> {
  const { subject, subjectTitle, stream, turn, at, notices } = written;
  if (notices.length === 0) return [];
  const earlier = await mailsSince(trx, { subject, stream, turn });
  const version = unusedVersion(written, earlier);
  const told = await supersededMails(trx, written, earlier);
  const rows: OutboxRow[] = [];
  const goesWithTurn = (ordinal: number): boolean => {
    const notice = notices[ordinal];
    return notBefore[ordinal] === undefined && notice !== undefined && !isWithheld(notice);
  };
  const going = withEndings(notices, goesWithTurn);
  for (const [ordinal, original] of notices.entries()) {
    const travelling = going[ordinal];
    const notice = travelling ?? original;
    const withheld = !travelling || isWithheld(notice);
    const isTold = !withheld && (await wasSent(trx, told, notice));
    rows.push({
      id: mailId(written, ordinal, version),
      subject,
      subjectTitle,
      stream,
      turn,
      ordinal,
      notice: JSON.stringify(notice),
      state: withheld ? 'dropped' : isTold ? 'sent' : 'queued',
      at,
      recipient: notice.to.email.toLowerCase(),
      notBefore: notBefore[ordinal] ?? null,
    });
  }
  await insertRows(trx, 'outbox', rows);
  return rows.filter((row) => row.state === 'queued' && row.notBefore === null).map(asMail);
}

/** What superseded versions of a turn and of those after it have queued, in its order: nothing else can be there before it. */
const mailsSince = prepared((db, { subject, stream, turn }: TurnKey) =>
  db
    .selectFrom('outbox')
    .select(['id', 'turn', 'ordinal', 'state', 'notice'])
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .where('turn', '>=', turn)
    .orderBy('turn')
    .orderBy('ordinal'),
);

/** Mails outlive their turn, and each version of a turn that has any has a first one. */
function unusedVersion(key: TurnKey, earlier: readonly Pick<OutboxTable, 'id' | 'turn' | 'ordinal'>[]): number {
  const used = new Set(earlier.map(({ id }) => id));
  let version = 1;
  while (used.has(mailId(key, 0, version))) version += 1;
  return version;
}

const mailId = ({ subject, stream, turn }: TurnKey, ordinal: number, version: number): string =>
  `${stemOf(subject)}.${stream}.${turn}.${ordinal}${version > 1 ? `~${version}` : ''}`;

/** The mails of one turn that are still to be sent with it, in their order. */
export async function queuedMails(trx: Trx, { subject, stream, turn }: TurnKey): Promise<OutboxMail[]> {
  const rows = await trx
    .selectFrom('outbox')
    .selectAll()
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .where('state', '=', 'queued')
    .where('notBefore', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.map(asMail);
}

/** Has the mails of one turn that are still to be sent with it wait, each for its hour. */
export async function deferMails(trx: Trx, { subject, stream, turn }: TurnKey, hours: NotBefore): Promise<void> {
  for (const [ordinal, notBefore] of hours.entries())
    if (notBefore)
      await trx
        .updateTable('outbox')
        .set({ notBefore })
        .where('subject', '=', subject)
        .where('stream', '=', stream)
        .where('turn', '=', turn)
        .where('ordinal', '=', ordinal)
        .where('state', '=', 'queued')
        .where('notBefore', 'is', null)
        .execute();
}

/** Keeps the unsent mails of a superseded turn from being sent. */
export async function dropMails(trx: Trx, { subject, stream, turn }: TurnKey): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'dropped' })
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .where('state', '=', 'queued')
    .execute();
}

const mailWith = prepared((db, { id }: { id: string }) => db.selectFrom('outbox').selectAll().where('id', '=', id));
const mark = prepared((db, { ids, state }: { ids: readonly string[]; state: OutboxTable['state'] }) =>
  db.updateTable('outbox').set({ state }).where('id', 'in', ids).where('state', '=', 'queued'),
);

/** The queue of outgoing mails. */
export function outbox({ db }: Database): Pick<Store, 'mail' | 'markMails' | 'markBounced' | 'sentAbout'> {
  return {
    async mail(id) {
      const [row] = await mailWith(db, { id });
      return row && asMail(row);
    },
    async markMails(ids, state) {
      if (ids.length === 0) return;
      await mark(db, { ids, state });
    },
    async markBounced(ids) {
      if (ids.length === 0) return;
      await db
        .updateTable('outbox')
        .set({ state: 'refused' })
        .where('id', 'in', ids)
        .where('state', '=', 'sent')
        .execute();
    },
    async sentAbout({ subject, task, to }) {
      const rows = await db
        .selectFrom('outbox')
        .select('notice')
        .where('subject', '=', subject)
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
export const asMail = ({ id, subject, subjectTitle, stream, notice, state, at }: OutboxRow): OutboxMail => ({
  id,
  subject,
  subjectTitle,
  stream,
  notice: JSON.parse(notice) as Notice,
  state,
  at,
});
