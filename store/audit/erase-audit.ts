import { personPart, type SealedPart, type SealedParts } from '../../domain/journal/index.js';
import type { Trx } from '../database/database.js';
import { canonicalJson } from '../journal/hash-chain.js';
import { erasedPart } from '../journal/seal.js';
import type { Tables } from '../schema.js';
import { ORIGIN_PARTS } from './audit-chain.js';

/** Erases somebody's address and name beside the audit, and from where they came; what they did stays, by an id of nobody. */
export async function eraseFromAudit(trx: Trx, { id, email }: Tables['persons']): Promise<void> {
  const rows = await trx
    .selectFrom('auditBeside')
    .innerJoin('audit', 'audit.sequence', 'auditBeside.sequence')
    .select(['auditBeside.sequence', 'auditBeside.parts', 'audit.actor'])
    .where(({ eb, or }) =>
      or([eb('parts', 'like', `%"${personPart(id)}":{"salt"%`), eb('parts', 'like', `%${email}%`)]),
    )
    .execute();
  for (const { sequence, parts, actor } of rows) {
    const isTheirs = ([name, part]: [string, SealedPart]): boolean =>
      name === personPart(id) ||
      (actor === id && ORIGIN_PARTS.some((each) => each === name)) ||
      ('salt' in part && JSON.stringify(part.value).includes(email));
    const left = Object.fromEntries(
      Object.entries(JSON.parse(parts) as SealedParts).map(([name, part]) => [
        name,
        isTheirs([name, part]) ? erasedPart(part) : part,
      ]),
    );
    await trx
      .updateTable('auditBeside')
      .set({ parts: canonicalJson(left) })
      .where('sequence', '=', sequence)
      .execute();
  }
}

/** Whether somebody is named beside the audit. */
export async function isNamedInAudit(trx: Trx, id: string): Promise<boolean> {
  const named = await trx
    .selectFrom('auditBeside')
    .select('sequence')
    .where('parts', 'like', `%"${personPart(id)}":{"salt"%`)
    .limit(1)
    .executeTakeFirst();
  return named !== undefined;
}
