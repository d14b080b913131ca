import type { Fact, Notice, Turn, TurnReceipt } from '../../domain/journal/index.js';
import type { OutboxMail, Placements } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { insertRows, prepared } from '../database/prepared.js';
import { type Bindings, bindingsOf } from './bindings.js';
import { chain, insertEntries } from './entries.js';
import { GENESIS, timelessSha256 } from './hash-chain.js';
import { lockSubject } from '../database/locks.js';
import { deferMails, type NotBefore, queuedMails, queueNotices } from '../outgoing/outbox.js';
import { readModelOf } from '../read-models.js';
import type { Tables, TurnsTable, Undo } from '../schema.js';
import { supersede, type Superseded } from './supersede.js';
import { listPeople } from '../tasks/task-people.js';
import { changeTasks, openTasks, tasksBefore } from '../tasks/tasks.js';

type Committed = { receipt: TurnReceipt; mails: OutboxMail[] };

/** What was found out for a turn before its transaction. */
interface FoundTurn {
  placements: Placements;
  notBefore: NotBefore;
}

/**
 * Writes one turn whole, or nothing. The transaction ends before the workflow task does, so a turn may come again: the same
 * but for its instants, it returns its first receipt and the mails still queued; otherwise it supersedes what was written,
 * and with it the turns that follow.
 */
export function commitTurn({ db, kind }: Database, turn: Turn, found: FoundTurn): Promise<Committed> {
  return db.transaction().execute(async (trx) => {
    await lockSubject(kind, trx, turn.subject);
    const { subject, stream } = turn;
    const [written] = await turnWith(trx, { subject, stream, turn: turn.turn });
    if (!written) return write(trx, turn, found);
    if (written.sha256 === timelessSha256(turn)) return repeat(trx, turn, written, found);
    return write(trx, turn, found, await supersede(trx, turn, written));
  });
}

const turnWith = prepared((db, { subject, stream, turn }: Pick<Turn, 'subject' | 'stream' | 'turn'>) =>
  db
    .selectFrom('turns')
    .selectAll()
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .where('turn', '=', turn),
);

/**
 * Placements are no part of a turn's identity: computed again they may differ, and the first ones stand. Its mails go by the
 * hours of now, since quiet hours may have begun.
 */
async function repeat(trx: Trx, turn: Turn, { at, receipt }: TurnsTable, { notBefore }: FoundTurn): Promise<Committed> {
  const { subject, stream } = turn;
  if (turn.at > at)
    await trx
      .updateTable('turns')
      .set({ at: turn.at })
      .where('subject', '=', subject)
      .where('stream', '=', stream)
      .where('turn', '=', turn.turn)
      .execute();
  await deferMails(trx, turn, notBefore);
  return { receipt: JSON.parse(receipt) as TurnReceipt, mails: await queuedMails(trx, turn) };
}

async function write(
  trx: Trx,
  turn: Turn,
  { placements, notBefore }: FoundTurn,
  superseded?: Superseded,
): Promise<Committed> {
  const [last] = await headOf(trx, { subject: turn.subject });
  if (!last) await insertRows(trx, 'subjects', [{ id: turn.subject, title: turn.subjectTitle, ...FIRST }]);
  const before = await tasksBefore(trx, turn);
  const { placed, opened } = await openTasks(trx, turn, placements);
  const receipt: TurnReceipt = { placed, undelivered: [], ...(turn.away && { away: turn.away }) };
  const tasks = await changeTasks(trx, turn, [...before, ...opened]);
  const facts = factsOfTurn(turn, placements);
  const bound = await bindingsOf(trx, turn.subject, facts, tasks);
  const entries = await appendFacts(trx, turn, last ?? FIRST, { facts, bound, superseded: superseded?.facts ?? [] });
  const undo: Undo = { entries, tasks: before, handedOn: superseded?.handedOn };
  await listPeople(trx, tasks, new Set(opened.map(({ id }) => id)));
  await insertRows(trx, 'turns', [
    {
      subject: turn.subject,
      stream: turn.stream,
      turn: turn.turn,
      at: turn.at,
      sha256: timelessSha256(turn),
      receipt: JSON.stringify(receipt),
      undo: JSON.stringify(undo),
    },
  ]);
  const mails = await queueNotices(trx, turn, {
    notBefore,
    isWithheld: (notice) => isWithheld(notice, placements),
  });
  return { receipt, mails };
}

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

/** How many entries a chain has, and the hash of its last. */
type Head = Pick<Tables['subjects'], 'entries' | 'head'>;
const FIRST: Head = { entries: 0, head: GENESIS };

const headOf = prepared((db, { subject }: Pick<Turn, 'subject'>) =>
  db.selectFrom('subjects').select(['entries', 'head']).where('id', '=', subject),
);
const moveHead = prepared((db, { subject, entries, head }: Head & Pick<Turn, 'subject'>) =>
  db.updateTable('subjects').set({ entries, head }).where('id', '=', subject),
);

/** Links the facts to the chain, moves what is read of it on with them, and returns the sequences of the turn's own. */
async function appendFacts(
  trx: Trx,
  turn: Turn,
  last: Head,
  { facts, bound, superseded }: { facts: readonly Fact[]; bound: Bindings; superseded: readonly Fact[] },
): Promise<number[]> {
  const { subject, at } = turn;
  const entries = await chain(trx, turn, [...superseded, ...facts], { head: last.head, last: last.entries, bound });
  const head = entries.at(-1)?.hash ?? last.head;
  await moveHead(trx, { subject, entries: last.entries + entries.length, head });
  await insertEntries(trx, entries);
  await readModelOf(subject)?.follow(trx, subject, entries, { anew: superseded.length > 0, at });
  return entries.slice(superseded.length).map(({ sequence }) => sequence);
}
