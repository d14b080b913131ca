import { idOf, kindOf, type Subject } from '../../domain/kernel/index.js';
import type { Verification } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { canonicalJson, GENESIS, linkOf } from './hash-chain.js';
import { asEntry, entryRows } from './entries.js';
import { isErased, sealOf } from './seal.js';
import type { Tables } from '../schema.js';
import { readModelOf } from '../read-models.js';
import type { FileDigests } from '../documents/documents.js';
import { type BindingEntry, whyNotFiles, whyUnbound } from './bound.js';

/** Entries read at once. */
const BATCH = 500;

type JournalRow = Awaited<ReturnType<typeof batchAfter>>[number];

/**
 * Proves a journal: every hash anew, no gap, nothing cut off at the end, and a read model that follows from the facts that
 * still count. What was erased beside the chain is counted, and what is left there has to be what was recorded.
 */
export async function verifyJournal(database: Database, subject: Subject, files?: FileDigests): Promise<Verification> {
  const verification = await verifyRows(database, subject);
  if (!verification.ok || !files) return verification;
  const { entries } = verification;
  const why = await whyNotFiles(database, subject, files);
  return why === undefined ? verification : { ok: false, entries, sequence: entries, why };
}

function verifyRows({ db }: Database, subject: Subject): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const stored = await trx.selectFrom('subjects').selectAll().where('id', '=', subject).executeTakeFirst();
      if (!stored)
        return { ok: false, entries: 0, sequence: 0, why: `there is no ${kindOf(subject)} "${idOf(subject)}"` };
      let head = GENESIS;
      const facts: BindingEntry[] = [];
      for (
        let batch = await batchAfter(trx, subject, 0);
        batch.length > 0;
        batch = await batchAfter(trx, subject, facts.length)
      )
        for (const row of batch) {
          const entries = facts.length;
          const next = follow(head, row, entries + 1);
          if ('why' in next) return { ok: false, entries, sequence: entries + 1, why: next.why };
          head = row.hash;
          facts.push(next);
        }
      const entries = facts.length;
      const why =
        whyNotEnd(stored, head, facts) ??
        (await readModelOf(subject)?.whyWrong(trx, subject, facts)) ??
        (await whyUnbound(trx, subject, facts));
      const erased = facts.filter((each) => each.erased).length;
      return why ? { ok: false, entries, sequence: entries, why } : { ok: true, entries, erased, head };
    });
}

const batchAfter = (trx: Trx, subject: Subject, sequence: number) =>
  entryRows(trx)
    .select(['journal.type', 'journal.at'])
    .where('journal.subject', '=', subject)
    .where('journal.sequence', '>', sequence)
    .orderBy('journal.sequence')
    .limit(BATCH)
    .execute();

/** The next link of the chain, or why that entry is not it. */
function follow(
  head: string,
  { type: kept, at: since, ...row }: JournalRow,
  sequence: number,
): BindingEntry | { why: string } {
  if (row.sequence !== sequence) return { why: `entry ${sequence} is missing` };
  try {
    const entry = asEntry(row);
    const { type, at } = entry.chained;
    if (canonicalJson(entry.chained) !== row.fact || type !== kept || at !== since || linkOf(head, entry) !== row.hash)
      return { why: `entry ${sequence} is not what was recorded` };
    const { fact, beside, besideSha256 } = entry;
    if (beside && sealOf(beside) !== besideSha256)
      return { why: `what stands beside entry ${sequence} is not what was recorded` };
    return { sequence, fact, erased: isErased(beside), bound: entry.chained.bound };
  } catch {
    return { why: `entry ${sequence} cannot be read` };
  }
}

function whyNotEnd(stored: Tables['subjects'], head: string, facts: readonly BindingEntry[]): string | undefined {
  if (facts.length !== stored.entries)
    return `the journal holds ${facts.length} entries, but ${stored.entries} were recorded`;
  return head === stored.head ? undefined : 'the journal does not end in the hash that was recorded';
}
