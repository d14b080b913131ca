import type { Fact } from '../../domain/journal/facts.js';
import { viewOf } from '../../domain/journal/projection.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { Verification } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { columnsOf } from '../engagements/engagements.js';
import { canonicalJson, GENESIS, linkOf } from './hash-chain.js';
import { asEntry, entryRows } from './entries.js';
import { sealOf } from './seal.js';
import { type Shares, sharesOf, storedShares } from '../engagements/lateness.js';
import type { EngagementsTable } from '../schema.js';

/** Entries read at once. */
const BATCH = 500;

type CountedEntry = { sequence: number; fact: Fact; erased: boolean };
type JournalRow = Awaited<ReturnType<typeof batchAfter>>[number];

/**
 * Proves a journal: every hash anew, no gap, nothing cut off at the end, and a read model that follows from the facts that
 * still count. What was erased beside the chain is counted, and what is left there has to be what was recorded.
 */
export function verifyJournal({ db }: Database, engagement: string): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const stored = await trx.selectFrom('engagements').selectAll().where('id', '=', engagement).executeTakeFirst();
      if (!stored) return { ok: false, entries: 0, sequence: 0, why: `there is no engagement "${engagement}"` };
      let head = GENESIS;
      const facts: CountedEntry[] = [];
      for (
        let batch = await batchAfter(trx, engagement, 0);
        batch.length > 0;
        batch = await batchAfter(trx, engagement, facts.length)
      )
        for (const row of batch) {
          const entries = facts.length;
          const next = follow(head, row, entries + 1);
          if ('why' in next) return { ok: false, entries, sequence: entries + 1, why: next.why };
          head = row.hash;
          facts.push(next);
        }
      const entries = facts.length;
      const why = whyNotEnd(stored, head, facts, await storedShares(trx, engagement));
      const erased = facts.filter((each) => each.erased).length;
      return why ? { ok: false, entries, sequence: entries, why } : { ok: true, entries, erased, head };
    });
}

const batchAfter = (trx: Trx, engagement: string, sequence: number) =>
  entryRows(trx)
    .select(['journal.type', 'journal.at'])
    .where('journal.engagement', '=', engagement)
    .where('journal.sequence', '>', sequence)
    .orderBy('journal.sequence')
    .limit(BATCH)
    .execute();

/** The next link of the chain, or why that entry is not it. */
function follow(
  head: string,
  { type: kept, at: since, ...row }: JournalRow,
  sequence: number,
): CountedEntry | { why: string } {
  if (row.sequence !== sequence) return { why: `entry ${sequence} is missing` };
  try {
    const entry = asEntry(row);
    const { type, at } = entry.chained;
    if (canonicalJson(entry.chained) !== row.fact || type !== kept || at !== since || linkOf(head, entry) !== row.hash)
      return { why: `entry ${sequence} is not what was recorded` };
    const { fact, beside, besideSha256 } = entry;
    if (beside && sealOf(beside) !== besideSha256)
      return { why: `what stands beside entry ${sequence} is not what was recorded` };
    return { sequence, fact, erased: !beside || Object.values(beside).some((part) => !('salt' in part)) };
  } catch {
    return { why: `entry ${sequence} cannot be read` };
  }
}

function whyNotEnd(
  stored: EngagementsTable,
  head: string,
  facts: readonly CountedEntry[],
  shares: Shares,
): string | undefined {
  if (facts.length !== stored.entries)
    return `the journal holds ${facts.length} entries, but ${stored.entries} were recorded`;
  if (head !== stored.head) return 'the journal does not end in the hash that was recorded';
  const view = viewIn(facts, stored.id);
  if (!view || canonicalJson(view) !== stored.view) return 'the read model is not what the journal gives';
  const moved = Object.entries(columnsOf(view)).find(
    ([column, value]) => stored[column as keyof EngagementsTable] !== value,
  );
  if (moved) return `the read model's "${moved[0]}" is not what the journal gives`;
  return canonicalJson(sharesOf(view)) === canonicalJson(shares)
    ? undefined
    : "the read model's lateness is not what the journal gives";
}

/** Null also where the facts, each as it was recorded, give no view. */
function viewIn(facts: readonly CountedEntry[], id: string): EngagementView | null {
  try {
    return viewOf(facts, id);
  } catch {
    return null;
  }
}
