import type { Fact } from '../domain/facts.js';
import type { Turn, TurnReceipt } from '../domain/turn.js';
import type { Trx } from './database.js';
import { journalConflict } from './failures.js';
import { dropMails } from './outbox.js';
import type { TasksTable, TurnsTable } from './schema.js';
import { restoreTasks } from './tasks.js';

/** What a turn leaves behind so that it can be superseded: its entries, and the tasks it changed as they were before. */
export interface Undo {
  entries: number[];
  tasks: TasksTable[];
}

/**
 * Takes back a turn that was written but never became part of the workflow's history, because a worker died in between and the
 * workflow then took another way. Its entries stay in the journal; the fact returned says that they no longer count.
 */
export async function supersede(trx: Trx, turn: Turn, written: TurnsTable): Promise<Fact> {
  await assertSupersedable(trx, turn, written);
  const { entries, tasks } = JSON.parse(written.undo) as Undo;
  const { placed } = JSON.parse(written.receipt) as TurnReceipt;
  await restoreTasks(trx, Object.keys(placed), tasks);
  await dropMails(trx, turn);
  const { engagement, stream, at } = turn;
  await trx
    .deleteFrom('turns')
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '=', turn.turn)
    .execute();
  return { type: 'turn.superseded', at, about: { stream, turn: turn.turn, entries } };
}

/** A stream writes one turn after the other, so what has a later turn is history. */
async function assertSupersedable(
  trx: Trx,
  { engagement, stream, turn, at }: Turn,
  written: TurnsTable,
): Promise<void> {
  const later = await trx
    .selectFrom('turns')
    .select('turn')
    .where('engagement', '=', engagement)
    .where('stream', '=', stream)
    .where('turn', '>', turn)
    .limit(1)
    .executeTakeFirst();
  const conflict = `turn ${turn} of ${engagement} (${stream}) was committed before with other content`;
  if (later) throw journalConflict(`${conflict}, and turn ${later.turn} follows it`);
  // A worker that was taken for dead may still be writing what its successor has superseded.
  if (at < written.at) throw journalConflict(`${conflict} at ${written.at}, which is later than ${at}`);
}
