import { PLAIN } from '../../i18n/index.js';
import { besideIn, type ChainedFact, partsOf, restored, type SealedParts } from '../../domain/journal/beside.js';
import { chainedOf, peopleIn } from '../../domain/journal/chained.js';
import type { Fact } from '../../domain/journal/facts.js';
import { sentenceOf } from '../../domain/journal/sentence.js';
import type { Turn } from '../../domain/journal/turn.js';
import type { JournalEntry } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { canonicalJson, linkOf } from './hash-chain.js';
import { type Identities, identify, namesIn } from './persons.js';
import { seal, sealOf } from './seal.js';

/** Rows that one statement inserts, within what databases take of parameters. */
const AT_ONCE = 500;

/** Links facts to the chain from its head on; people get ids, and what is personal goes beside it. */
export async function chain(
  trx: Trx,
  turn: Turn,
  facts: readonly Fact[],
  { head, last }: { head: string; last: number },
): Promise<JournalEntry[]> {
  const { engagement, stream } = turn;
  const people = await identify(trx, facts.flatMap(peopleIn), namesIn(turn));
  let previous = head;
  return facts.map((fact, index) => {
    const { chained, beside } = apart(fact, people);
    const entry = {
      engagement,
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
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE);
    await trx
      .insertInto('journal')
      .values(
        some.map(({ chained, fact: _fact, beside: _beside, ...entry }) => ({
          ...entry,
          type: chained.type,
          at: chained.at,
          fact: canonicalJson(chained),
        })),
      )
      .execute();
    await trx
      .insertInto('journalBeside')
      .values(some.map(({ engagement, sequence, beside }) => ({ engagement, sequence, parts: canonicalJson(beside) })))
      .execute();
  }
}

/** Entries with what stands beside them, as rows. */
export const entryRows = (db: Trx | Database['db']) =>
  db
    .selectFrom('journal')
    .leftJoin('journalBeside', (join) =>
      join
        .onRef('journalBeside.engagement', '=', 'journal.engagement')
        .onRef('journalBeside.sequence', '=', 'journal.sequence'),
    )
    .select([
      'journal.engagement',
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
