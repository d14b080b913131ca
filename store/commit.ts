import type { Turn, TurnReceipt } from '../domain/turn.js';
import { type EngagementView, project } from '../domain/view.js';
import type { OutboxMail, Placements } from './contract.js';
import type { Database, Trx } from './database.js';
import { columnsOf } from './engagements.js';
import { journalConflict } from './failures.js';
import { canonicalJson, digestOf, GENESIS, linkOf } from './hash-chain.js';
import { lockEngagement } from './locks.js';
import { mailsOfTurn, queueNotices } from './outbox.js';
import { changeTasks, openTasks } from './tasks.js';

type Committed = { receipt: TurnReceipt; mails: OutboxMail[] };

/** Writes one turn whole, or nothing; a turn committed before returns its first receipt and the mails still queued. */
export function commitTurn({ db, kind }: Database, turn: Turn, placements: Placements): Promise<Committed> {
  return db.transaction().execute(async (trx) => {
    await lockEngagement(kind, trx, turn.engagement);
    return (await committedBefore(trx, turn)) ?? write(trx, turn, placements);
  });
}

/** Placements are no part of a turn's identity: computed again they may differ, and the first ones stand. */
async function committedBefore(trx: Trx, turn: Turn): Promise<Committed | undefined> {
  const { engagement, stream } = turn;
  const before = await trx
    .selectFrom('turns')
    .select(['digest', 'receipt'])
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn.turn)
    .executeTakeFirst();
  if (!before) return undefined;
  if (before.digest !== digestOf(turn))
    throw journalConflict(`turn ${turn.turn} of ${engagement} (${stream}) was committed before with other content`);
  const mails = await mailsOfTurn(trx, turn);
  return { receipt: JSON.parse(before.receipt) as TurnReceipt, mails: mails.filter(({ state }) => state === 'queued') };
}

async function write(trx: Trx, turn: Turn, placements: Placements): Promise<Committed> {
  await appendFacts(trx, turn);
  const receipt: TurnReceipt = { placed: await openTasks(trx, turn, placements), undelivered: [] };
  await changeTasks(trx, turn);
  await queueNotices(trx, turn);
  await trx
    .insertInto('turns')
    .values({
      engagement: turn.engagement,
      stream: turn.stream,
      turn: turn.turn,
      digest: digestOf(turn),
      receipt: JSON.stringify(receipt),
    })
    .execute();
  return { receipt, mails: await mailsOfTurn(trx, turn) };
}

/** Links the facts to the chain and moves the read model on with them. */
async function appendFacts(trx: Trx, turn: Turn): Promise<void> {
  const { engagement: id, stream, at } = turn;
  const before = await trx
    .selectFrom('engagements')
    .select(['view', 'entries', 'head', 'updatedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  let view = before ? (JSON.parse(before.view) as EngagementView) : null;
  let head = before?.head ?? GENESIS;
  const first = (before?.entries ?? 0) + 1;
  const entries = turn.facts.map((fact, index) => {
    const sequence = first + index;
    view = project(view, fact, id);
    head = linkOf(head, { engagement: id, sequence, stream, turn: turn.turn, fact });
    return {
      engagement: id,
      sequence,
      stream,
      turn: turn.turn,
      type: fact.type,
      at: fact.at,
      fact: canonicalJson(fact),
      hash: head,
    };
  });
  if (!view) throw new Error(`the journal of ${id} does not begin with engagement.started`);
  const updatedAt = before && before.updatedAt > at ? before.updatedAt : at;
  const row = { ...columnsOf(view), view: canonicalJson(view), entries: first - 1 + entries.length, head, updatedAt };
  if (before) await trx.updateTable('engagements').set(row).where('id', '=', id).execute();
  else
    await trx
      .insertInto('engagements')
      .values({ id, ...row })
      .execute();
  for (const entry of entries) await trx.insertInto('journal').values(entry).execute();
}
