import type { Selectable } from 'kysely';
import { type EngagementView, project } from '../domain/view.js';
import type { Verification } from './contract.js';
import type { Database, Trx } from './database.js';
import { columnsOf } from './engagements.js';
import { canonicalJson, GENESIS, linkOf } from './hash-chain.js';
import { asEntry } from './journal.js';
import type { EngagementsTable, Tables } from './schema.js';

/** Entries held in memory at once. */
const BATCH = 500;

type Link = { head: string; view: EngagementView | null };
type JournalRow = Selectable<Tables['journal']>;

/** Proves a journal: every hash anew, no gap, nothing cut off at the end, and a read model that follows from the facts. */
export function verifyJournal({ db }: Database, engagement: string): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const stored = await trx.selectFrom('engagements').selectAll().where('id', '=', engagement).executeTakeFirst();
      if (!stored) return { ok: false, entries: 0, sequence: 0, why: `there is no engagement "${engagement}"` };
      let link: Link = { head: GENESIS, view: null };
      let entries = 0;
      for (
        let batch = await batchAfter(trx, engagement, 0);
        batch.length > 0;
        batch = await batchAfter(trx, engagement, entries)
      )
        for (const row of batch) {
          const next = follow(link, row, entries + 1);
          if ('why' in next) return { ok: false, entries, sequence: entries + 1, why: next.why };
          link = next;
          entries += 1;
        }
      const why = whyNotEnd(stored, link, entries);
      return why ? { ok: false, entries, sequence: entries, why } : { ok: true, entries, head: link.head };
    });
}

const batchAfter = (trx: Trx, engagement: string, sequence: number): Promise<JournalRow[]> =>
  trx
    .selectFrom('journal')
    .selectAll()
    .where('engagement', '=', engagement)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(BATCH)
    .execute();

/** The chain with one more entry, or why that entry is not its next link. */
function follow({ head, view }: Link, row: JournalRow, sequence: number): Link | { why: string } {
  if (row.sequence !== sequence) return { why: `entry ${sequence} is missing` };
  try {
    const entry = asEntry(row);
    const { type, at } = entry.fact;
    if (
      canonicalJson(entry.fact) !== row.fact ||
      type !== row.type ||
      at !== row.at ||
      linkOf(head, entry) !== row.hash
    )
      return { why: `entry ${sequence} is not what was recorded` };
    return { head: row.hash, view: project(view, entry.fact, row.engagement) };
  } catch {
    return { why: `entry ${sequence} cannot be read` };
  }
}

function whyNotEnd(stored: EngagementsTable, { head, view }: Link, entries: number): string | undefined {
  if (entries !== stored.entries) return `the journal holds ${entries} entries, but ${stored.entries} were recorded`;
  if (head !== stored.head) return 'the journal does not end in the hash that was recorded';
  if (!view || canonicalJson(view) !== stored.view) return 'the read model is not what the journal gives';
  const moved = Object.entries(columnsOf(view)).find(
    ([column, value]) => stored[column as keyof EngagementsTable] !== value,
  );
  return moved && `the read model's "${moved[0]}" is not what the journal gives`;
}
