import { PLAIN } from '../../i18n/index.js';
import {
  besideIn,
  type ChainedFact,
  chainedOf,
  type Fact,
  partsOf,
  peopleIn,
  restored,
  type SealedParts,
  sentenceOf,
  type Turn,
} from '../../domain/journal/index.js';
import type { Subject } from '../../domain/kernel/index.js';
import type { JournalEntry } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { insertRows, prepared } from '../database/prepared.js';
import { canonicalJson, linkOf } from './hash-chain.js';
import { type Identities, identify, namesIn } from './persons.js';
import { seal, sealOf } from './seal.js';

/** Links facts to the chain from its head on; people get ids, and what is personal goes beside it. */
export async function chain(
  trx: Trx,
  turn: Turn,
  facts: readonly Fact[],
  { head, last, bound }: { head: string; last: number; bound: ReadonlyMap<Fact, Record<string, string>> },
): Promise<JournalEntry[]> {
  const { subject, stream } = turn;
  const people = await identify(trx, facts.flatMap(peopleIn), namesIn(turn));
  let previous = head;
  return facts.map((fact, index) => {
    const { chained: plain, beside } = apart(fact, people);
    const binds = bound.get(fact);
    const chained = binds ? { ...plain, bound: binds } : plain;
    const entry = {
      subject,
      sequence: last + index + 1,
      stream,
      turn: turn.turn,
      chained,
      besideSha256: sealOf(beside),
    };
    previous = linkOf(previous, entry);
    return { ...entry, fact, beside, hash: previous };
  });
}

function apart(fact: Fact, known: Identities): { chained: ChainedFact; beside: SealedParts } {
  const people: Record<string, { email: string; name: string | null }> = {};
  const { chained, texts } = chainedOf(fact, (email) => {
    const person = known.get(email);
    if (!person) throw new Error('a fact names somebody without an id');
    people[person.id] = { email, name: person.name };
    return person.id;
  });
  return { chained, beside: seal(partsOf({ people, texts, english: PLAIN.text(sentenceOf(fact)) })) };
}

/** Writes entries and what stands beside them. */
export async function insertEntries(trx: Trx, entries: readonly JournalEntry[]): Promise<void> {
  const rows = entries.map(({ chained, fact: _fact, beside: _beside, ...entry }) => ({
    ...entry,
    type: chained.type,
    at: chained.at,
    fact: canonicalJson(chained),
  }));
  await insertRows(trx, 'journal', rows);
  await insertRows(
    trx,
    'journalBeside',
    entries.map(({ subject, sequence, beside }) => ({ subject, sequence, parts: canonicalJson(beside) })),
  );
}

/** Entries with what stands beside them, as rows. */
export const entryRows = (db: Trx | Database['db']) =>
  db
    .selectFrom('journal')
    .leftJoin('journalBeside', (join) =>
      join
        .onRef('journalBeside.subject', '=', 'journal.subject')
        .onRef('journalBeside.sequence', '=', 'journal.sequence'),
    )
    .select([
      'journal.subject',
      'journal.sequence',
      'journal.stream',
      'journal.turn',
      'journal.fact',
      'journal.besideSha256',
      'journal.hash',
      'journalBeside.parts',
    ]);

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number];

/** A stored entry, its fact put together again. */
export function asEntry({ fact, parts, ...row }: EntryRow): JournalEntry {
  const chained = JSON.parse(fact) as ChainedFact;
  const beside = parts === null ? null : (JSON.parse(parts) as SealedParts);
  return { ...row, chained, beside, fact: restored(chained, besideIn(beside)) };
}

/** Every fact of a subject, the oldest first. */
export async function factsOf(trx: Trx, subject: Subject): Promise<{ sequence: number; fact: Fact }[]> {
  const rows = await entryRows(trx).where('journal.subject', '=', subject).orderBy('journal.sequence').execute();
  return rows.map(asEntry);
}

/** Every fact of a subject as the chain holds it, without people's names and words; the oldest first. */
export async function chainedFactsOf(trx: Trx, subject: Subject): Promise<{ sequence: number; fact: Fact }[]> {
  const rows = await chainedOfSubject(trx, { subject });
  return rows.map(({ sequence, fact }) => ({
    sequence,
    fact: restored(JSON.parse(fact) as ChainedFact, besideIn(null)),
  }));
}

const chainedOfSubject = prepared((db, { subject }: { subject: Subject }) =>
  db.selectFrom('journal').select(['sequence', 'fact']).where('subject', '=', subject).orderBy('sequence'),
);
