import type { Fact, Turn, TurnReceipt } from '../../domain/journal/index.js';
import type { Trx } from '../database/database.js';
import { journalConflict } from '../failures.js';
import { dropMails } from '../outgoing/outbox.js';
import type { TurnsTable, Undo } from '../schema.js';
import { listPeople } from '../tasks/task-people.js';
import { handedOnSince, restoreTasks } from '../tasks/tasks.js';

/** What the turns that were taken back leave to the one that superseded them. */
export interface Superseded {
  facts: Fact[];
  handedOn: string[];
}

/**
 * Takes back a turn and those that follow it in its stream. They were written but never became part of the workflow's history,
 * because a worker died in between and the workflow then took another way. Their entries stay in the journal; the facts
 * returned, the newest turn's first, say that they no longer count.
 */
export async function supersede(trx: Trx, turn: Turn, written: TurnsTable): Promise<Superseded> {
  assertNotOutlived(turn, written);
  const tail = await trx
    .selectFrom('turns')
    .selectAll()
    .where('subject', '=', turn.subject)
    .where('stream', '=', turn.stream)
    .where('turn', '>=', turn.turn)
    .orderBy('turn', 'desc')
    .execute();
  const taken: Superseded[] = [];
  // What a turn remembers of its tasks is what the turn before it left, so the newest goes first.
  for (const each of tail) taken.push(await takeBack(trx, each, turn.at));
  return {
    facts: taken.flatMap(({ facts }) => facts),
    handedOn: [...new Set(taken.flatMap(({ handedOn }) => handedOn))],
  };
}

async function takeBack(trx: Trx, written: TurnsTable, at: string): Promise<Superseded> {
  const { subject, stream, turn } = written;
  const { entries, tasks, handedOn = [] } = JSON.parse(written.undo) as Undo;
  const { placed } = JSON.parse(written.receipt) as TurnReceipt;
  // What was only placed anew was there before.
  const opened = Object.keys(placed).filter((id) => tasks.every((before) => before.id !== id));
  const since = await handedOnSince(trx, tasks);
  await restoreTasks(trx, opened, tasks);
  await listPeople(trx, tasks, new Set());
  await dropMails(trx, written);
  await trx
    .deleteFrom('turns')
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .execute();
  return {
    facts: [{ type: 'turn.superseded', at, about: { stream, turn, entries } }],
    handedOn: [...handedOn, ...since],
  };
}

/** A worker that was taken for dead may still be writing what its successor has superseded. */
function assertNotOutlived({ subject, stream, turn, at }: Turn, written: TurnsTable): void {
  if (at < written.at)
    throw journalConflict(
      `turn ${turn} of ${subject} (${stream}) was committed before with other content at ${written.at}, which is later than ${at}`,
    );
}
