import type { Database, Trx } from '../database/database.js';
import type { Agreement, ChainName, SignedHead } from './checkpoint-rows.js';

/** Compares a chain, as it is in the database, with heads that were signed. */
export async function agreementOf(
  db: Trx | Database['db'],
  chain: ChainName,
  heads: readonly SignedHead[],
): Promise<Agreement> {
  let upTo = 0;
  let broken: SignedHead | null = null;
  for (const signed of [...heads].sort((a, b) => a.entries - b.entries)) {
    const hash = signed.entries === 0 ? undefined : await hashAt(db, chain, signed.entries);
    if (hash !== signed.head) {
      broken = signed;
      break;
    }
    upTo = signed.entries;
  }
  return { upTo, broken, entries: await lengthOf(db, chain) };
}

async function hashAt(db: Trx | Database['db'], chain: ChainName, sequence: number): Promise<string | undefined> {
  const row =
    chain === 'audit'
      ? await db.selectFrom('audit').select('hash').where('sequence', '=', sequence).executeTakeFirst()
      : await db
          .selectFrom('journal')
          .select('hash')
          .where('subject', '=', chain)
          .where('sequence', '=', sequence)
          .executeTakeFirst();
  return row?.hash;
}

async function lengthOf(db: Trx | Database['db'], chain: ChainName): Promise<number> {
  const row =
    chain === 'audit'
      ? await db
          .selectFrom('audit')
          .select(({ fn }) => fn.max('sequence').as('last'))
          .executeTakeFirst()
      : await db
          .selectFrom('journal')
          .select(({ fn }) => fn.max('sequence').as('last'))
          .where('subject', '=', chain)
          .executeTakeFirst();
  return row?.last ?? 0;
}
