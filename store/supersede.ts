import type { Fact } from '../domain/facts.js';
import type { Turn, TurnReceipt } from '../domain/turn.js';
import type { Trx } from './database.js';
import { journalConflict } from './failures.js';
import { dropMails } from './outbox.js';
import type { TasksTable, TurnsTable } from './schema.js';
import { listPeople } from './task-people.js';
import { restoreTasks } from './tasks.js';

/** What a turn leaves behind so that it can be superseded: its entries, and the tasks it changed as they were before. */
export interface Undo {
  entries: number[];
  tasks: TasksTable[];
}

/**
 * Takes back a turn and those that follow it in its stream. They were written but never became part of the workflow's history,
 * because a worker died in between and the workflow then took another way. Their entries stay in the journal; the facts
 * returned, the newest turn's first, say that they no longer count.
 */
export async function supersede(trx: Trx, turn: Turn, written: TurnsTable): Promise<Fact[]> {
  assertNotOutlived(turn, written);
  const tail = await trx
    .selectFrom('turns')
    .selectAll()
    .where('engagement', '=', turn.engagement)
    .where('stream', '=', turn.stream)
    .where('turn', '>=', turn.turn)
    .orderBy('turn', 'desc')
    .execute();
  const facts: Fact[] = [];
  // What a turn remembers of its tasks is what the turn before it left, so the newest goes first.
  for (const each of tail) facts.push(await takeBack(trx, each, turn.at));
  return facts;
}

async function takeBack(trx: Trx, written: TurnsTable, at: string): Promise<Fact> {
  const { engagement, stream, turn } = written;
  const { entries, tasks } = JSON.parse(written.undo) as Undo;
  const { placed } = JSON.parse(written.receipt) as TurnReceipt;
  // What was only placed anew was there before.
  const opened = Object.keys(placed).filter((id) => tasks.every((before) => before.id !== id));
  await restoreTasks(trx, opened, tasks);
  await listPeople(
    trx,
    tasks.map(({ id }) => id),
  );
  await dropMails(trx, written);
  await trx
    .deleteFrom('turns')
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn)
    .execute();
  return { type: 'turn.superseded', at, about: { stream, turn, entries } };
}

/** A worker that was taken for dead may still be writing what its successor has superseded. */
function assertNotOutlived({ engagement, stream, turn, at }: Turn, written: TurnsTable): void {
  if (at < written.at)
    throw journalConflict(
      `turn ${turn} of ${engagement} (${stream}) was committed before with other content at ${written.at}, which is later than ${at}`,
    );
}
