import type { Fact } from '../../domain/journal/facts.js';
import { project, VIEW_VERSION, viewOf } from '../../domain/journal/projection.js';
import type { Notice, Turn, TurnReceipt } from '../../domain/journal/turn.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { OutboxMail, Placements } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { chain, insertEntries } from './entries.js';
import { GENESIS, timelessSha256 } from './hash-chain.js';
import { writeShares } from '../engagements/lateness.js';
import { lockEngagement } from '../database/locks.js';
import { deferMails, type NotBefore, queuedMails, queueNotices } from '../outgoing/outbox.js';
import { columnsWith, factsOf } from './read-model.js';
import type { TurnsTable, Undo } from '../schema.js';
import { supersede, type Superseded } from './supersede.js';
import { listPeople } from '../engagements/task-people.js';
import { changeTasks, openTasks, tasksBefore } from '../engagements/tasks.js';

type Committed = { receipt: TurnReceipt; mails: OutboxMail[] };

/** What was found out for a turn before its transaction. */
interface Found {
  placements: Placements;
  notBefore: NotBefore;
}

/**
 * Writes one turn whole, or nothing. The transaction ends before the workflow task does, so a turn may come again: the same
 * but for its instants, it returns its first receipt and the mails still queued; otherwise it supersedes what was written,
 * and with it the turns that follow.
 */
export function commitTurn({ db, kind }: Database, turn: Turn, found: Found): Promise<Committed> {
  return db.transaction().execute(async (trx) => {
    await lockEngagement(kind, trx, turn.engagement);
    const written = await writtenBefore(trx, turn);
    if (!written) return write(trx, turn, found);
    if (written.sha256 === timelessSha256(turn)) return repeat(trx, turn, written, found);
    return write(trx, turn, found, await supersede(trx, turn, written));
  });
}

const writtenBefore = (trx: Trx, { engagement, stream, turn }: Turn): Promise<TurnsTable | undefined> =>
  trx
    .selectFrom('turns')
    .selectAll()
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .executeTakeFirst();

/**
 * Placements are no part of a turn's identity: computed again they may differ, and the first ones stand. Its mails go by the
 * hours of now, since quiet hours may have begun.
 */
async function repeat(trx: Trx, turn: Turn, { at, receipt }: TurnsTable, { notBefore }: Found): Promise<Committed> {
  const { engagement, stream } = turn;
  if (turn.at > at)
    await trx
      .updateTable('turns')
      .set({ at: turn.at })
      .where('engagement', '=', engagement)
      .where('stream', '=', stream)
      .where('turn', '=', turn.turn)
      .execute();
  await deferMails(trx, turn, notBefore);
  return { receipt: JSON.parse(receipt) as TurnReceipt, mails: await queuedMails(trx, turn) };
}

async function write(
  trx: Trx,
  turn: Turn,
  { placements, notBefore }: Found,
  superseded?: Superseded,
): Promise<Committed> {
  const entries = await appendFacts(trx, turn, factsOfTurn(turn, placements), superseded?.facts ?? []);
  const undo: Undo = { entries, tasks: await tasksBefore(trx, turn), handedOn: superseded?.handedOn };
  const receipt: TurnReceipt = { placed: await openTasks(trx, turn, placements), undelivered: [] };
  await changeTasks(trx, turn);
  await listPeople(trx, tasksOf(turn));
  await trx
    .insertInto('turns')
    .values({
      engagement: turn.engagement,
      stream: turn.stream,
      turn: turn.turn,
      at: turn.at,
      sha256: timelessSha256(turn),
      receipt: JSON.stringify(receipt),
      undo: JSON.stringify(undo),
    })
    .execute();
  await queueNotices(trx, turn, { notBefore, isWithheld: (notice) => isWithheld(notice, placements) });
  return { receipt, mails: await queuedMails(trx, turn) };
}

const tasksOf = ({ opened, changed, replaced }: Turn): string[] =>
  [...opened, ...changed, ...replaced].map(({ id }) => id);

/** The workflow knows what it asks; when that is due is known only once it is placed. */
const factsOfTurn = ({ facts }: Turn, placements: Placements): Fact[] =>
  facts.map((fact) => {
    const due = fact.type === 'task.opened' ? placements[fact.about.task]?.due : undefined;
    return fact.type === 'task.opened' && due ? { ...fact, about: { ...fact.about, due } } : fact;
  });

/** Nobody is asked whom the directory knows to be away, nor a group as such: the workflow asks those who answer instead. */
function isWithheld({ kind, task }: Notice, placements: Placements): boolean {
  const placed = kind === 'task.asked' && task ? placements[task] : undefined;
  return placed?.delegate !== undefined || (placed?.candidates ?? []).length > 0;
}

/** Links the facts to the chain, moves the read model on with them, and returns the sequences of the turn's own. */
async function appendFacts(
  trx: Trx,
  turn: Turn,
  facts: readonly Fact[],
  superseded: readonly Fact[],
): Promise<number[]> {
  const { engagement } = turn;
  const before = await engagementBefore(trx, engagement);
  const last = before?.entries ?? 0;
  const start = before?.head ?? GENESIS;
  const entries = await chain(trx, turn, [...superseded, ...facts], { head: start, last });
  const head = entries.at(-1)?.hash ?? start;
  const anew = superseded.length > 0 || (before && before.viewVersion !== VIEW_VERSION);
  const view = anew
    ? viewOf([...(await factsOf(trx, engagement)), ...entries], engagement)
    : entries.reduce((sofar, { fact }) => project(sofar, fact, engagement), before?.view ?? null);
  if (!view) throw new Error(`the journal of ${engagement} does not begin with engagement.started`);
  const updatedAt = before && before.updatedAt > turn.at ? before.updatedAt : turn.at;
  const row = { ...columnsWith(view), entries: last + entries.length, head, updatedAt };
  if (before) await trx.updateTable('engagements').set(row).where('id', '=', engagement).execute();
  else
    await trx
      .insertInto('engagements')
      .values({ id: engagement, ...row })
      .execute();
  await writeShares(trx, view, before?.view);
  await insertEntries(trx, entries);
  return entries.slice(superseded.length).map(({ sequence }) => sequence);
}

async function engagementBefore(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('engagements')
    .select(['view', 'viewVersion', 'entries', 'head', 'updatedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, view: JSON.parse(row.view) as EngagementView };
}
