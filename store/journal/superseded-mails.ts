import type { Notice, NoticeKind, Turn } from '../../domain/journal/turn.js';
import type { Trx } from '../database/database.js';
import { canonicalJson, timelessSha256 } from './hash-chain.js';
import type { Undo } from '../schema.js';
import { handedOnSince } from '../engagements/tasks.js';

type TurnKey = Pick<Turn, 'engagement' | 'stream' | 'turn'>;

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

/** What was sent by turns that have been taken back: nothing else of this turn or a later one can be there before it. */
export async function supersededMails(trx: Trx, written: TurnKey): Promise<SupersededMails> {
  const { engagement, stream, turn } = written;
  const sent = await trx
    .selectFrom('outbox')
    .select(['id', 'notice'])
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '>=', turn)
    .where('state', '=', 'sent')
    .orderBy('turn')
    .orderBy('ordinal')
    .execute();
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
  const id = mails.get(wordsOf(notice))?.shift();
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
async function handedOnInVain(trx: Trx, { engagement, stream, turn }: TurnKey): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('turns')
    .select('undo')
    .where('engagement', '=', engagement)
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
