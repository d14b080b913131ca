import type { Notice, NoticeKind, Turn } from '../../domain/journal/index.js';
import type { Trx } from '../database/database.js';
import { canonicalJson, timelessSha256 } from './hash-chain.js';
import type { OutboxTable, Undo } from '../schema.js';
import { handedOnSince } from '../tasks/tasks.js';

type SupersededTurn = Pick<Turn, 'subject' | 'stream' | 'turn'>;

/** What superseded turns have sent. */
export interface SupersededMails {
  /** Ids of mails, by what they say. */
  mails: Map<string, string[]>;
  /** Tasks that changed hands since, or while they were told of: a link to them may be dead. */
  handedOn: ReadonlySet<string>;
}

/** These say by which instant to go by: with another it is other news. */
const TELLS_INSTANT: ReadonlySet<NoticeKind> = new Set(['task.moved', 'task.paused']);

const wordsOf = (notice: Notice): string =>
  TELLS_INSTANT.has(notice.kind) ? canonicalJson(notice) : timelessSha256(notice);

/** What was sent of the mails that turns queued which have been taken back. */
export async function supersededMails(
  trx: Trx,
  written: SupersededTurn,
  queued: readonly Pick<OutboxTable, 'id' | 'state' | 'notice'>[],
): Promise<SupersededMails> {
  const sent = queued.filter(({ state }) => state === 'sent');
  const mails: SupersededMails['mails'] = new Map();
  for (const { id, notice } of sent) {
    const words = wordsOf(JSON.parse(notice) as Notice);
    mails.set(words, [...(mails.get(words) ?? []), id]);
  }
  return { mails, handedOn: sent.length > 0 ? await handedOnInVain(trx, written) : new Set() };
}

/**
 * Whether a mail that was sent says this; each says it for one notice only, and its old row no longer counts. A notice is sent
 * again when the link in the mail may be dead.
 */
export async function wasSent(trx: Trx, { mails, handedOn }: SupersededMails, notice: Notice): Promise<boolean> {
  const id = mails.size === 0 ? undefined : mails.get(wordsOf(notice))?.shift();
  if (id === undefined) return false;
  if (notice.task && handedOn.has(notice.task) && (await hasChangedHands(trx, notice.task))) return false;
  await trx.updateTable('outbox').set({ state: 'dropped' }).where('id', '=', id).execute();
  return true;
}

async function hasChangedHands(trx: Trx, task: string): Promise<boolean> {
  const row = await trx.selectFrom('tasks').select('assignment').where('id', '=', task).executeTakeFirst();
  return row !== undefined && row.assignment > 1;
}

/** Tasks that changed hands in a superseded turn, or in one that was written since. */
async function handedOnInVain(trx: Trx, { subject, stream, turn }: SupersededTurn): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('turns')
    .select('undo')
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .where('turn', '<=', turn)
    .orderBy('turn')
    .execute();
  const undos = rows.map(({ undo }) => JSON.parse(undo) as Undo);
  const first = undos.findIndex(({ handedOn }) => handedOn !== undefined);
  const since = undos.slice(Math.max(first, 0));
  const inVain = since.flatMap(({ handedOn = [] }) => handedOn);
  const before = since.flatMap(({ tasks }) => tasks);
  return new Set([...inVain, ...(await handedOnSince(trx, before))]);
}
