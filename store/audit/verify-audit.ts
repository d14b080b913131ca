import type { Verification } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { canonicalJson, GENESIS } from '../journal/hash-chain.js';
import { isErased, sealOf } from '../journal/seal.js';
import { asAuditEntry, auditLink, columnsOf } from './audit-chain.js';

/** Entries read at once. */
const BATCH = 500;

/** Proves the audit: every hash anew, no gap, nothing cut off at its end. */
export function verifyAudit({ db }: Database): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const stored = await trx.selectFrom('chains').selectAll().where('id', '=', 'audit').executeTakeFirst();
      let head = GENESIS;
      let entries = 0;
      let erased = 0;
      for (let batch = await batchAfter(trx, 0); batch.length > 0; batch = await batchAfter(trx, entries))
        for (const row of batch) {
          const next = follow(head, row, entries + 1);
          if ('why' in next) return { ok: false, entries, sequence: entries + 1, why: next.why };
          head = row.hash;
          entries += 1;
          if (next.erased) erased += 1;
        }
      const recorded = stored ?? { entries: 0, head: GENESIS };
      if (entries !== recorded.entries)
        return {
          ok: false,
          entries,
          sequence: entries,
          why: `the audit holds ${entries} entries, but ${recorded.entries} were recorded`,
        };
      if (head !== recorded.head)
        return { ok: false, entries, sequence: entries, why: 'the audit does not end in the hash that was recorded' };
      return { ok: true, entries, erased, head };
    });
}

const batchAfter = (trx: Trx, sequence: number) =>
  trx
    .selectFrom('audit')
    .leftJoin('auditBeside', 'auditBeside.sequence', 'audit.sequence')
    .selectAll('audit')
    .select('auditBeside.parts')
    .where('audit.sequence', '>', sequence)
    .orderBy('audit.sequence')
    .limit(BATCH)
    .execute();

function follow(
  head: string,
  row: Awaited<ReturnType<typeof batchAfter>>[number],
  sequence: number,
): { erased: boolean } | { why: string } {
  if (row.sequence !== sequence) return { why: `entry ${sequence} is missing` };
  try {
    const { chained, beside, besideSha256 } = asAuditEntry(row);
    const { type, at, actor, engagement } = row;
    const isSame =
      canonicalJson(chained) === row.act &&
      canonicalJson(columnsOf(chained)) === canonicalJson({ type, at, actor, engagement });
    if (!isSame || auditLink(head, { act: chained, besideSha256, sequence }) !== row.hash)
      return { why: `entry ${sequence} is not what was recorded` };
    if (beside && sealOf(beside) !== besideSha256)
      return { why: `what stands beside entry ${sequence} is not what was recorded` };
    return { erased: isErased(beside) };
  } catch {
    return { why: `entry ${sequence} cannot be read` };
  }
}
