import type { AuditAct, Deed } from '../../domain/audit/index.js';
import {
  apartIn,
  besideIn,
  type NamedPerson,
  peopleWithin,
  personPart,
  restoredIn,
  type SealedParts,
  textPart,
} from '../../domain/journal/index.js';
import { type Actor, nameOf } from '../../domain/kernel/index.js';
import type { Trx } from '../database/database.js';
import { insertRows } from '../database/prepared.js';
import { canonicalJson, GENESIS, linkTo } from '../journal/hash-chain.js';
import { identify } from '../journal/persons.js';
import { seal, sealOf } from '../journal/seal.js';
import type { AuditEntry, AuditTable, ChainedAct } from './audit-rows.js';

/** The parts beside an entry that tell from where somebody came. */
const ADDRESS = 'address';
const AGENT = 'agent';

export const ORIGIN_PARTS = [ADDRESS, AGENT] as const;

/** Links deeds to the chain; who is named gets an id, and what is personal goes beside. Within the lock of the audit. */
export async function appendDeeds(trx: Trx, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const people = await identify(
    trx,
    deeds.flatMap(({ actor, about }) => peopleWithin({ actor, about }, undefined)),
    new Map(),
  );
  const before = await trx.selectFrom('chains').selectAll().where('id', '=', 'audit').executeTakeFirst();
  let { entries, head } = before ?? { entries: 0, head: GENESIS };
  const rows: AuditTable[] = [];
  const besides: { sequence: number; parts: string }[] = [];
  for (const deed of deeds) {
    const { chained, parts } = apart(deed, people);
    const besideSha256 = sealOf(parts);
    entries += 1;
    head = auditLink(head, { act: chained, besideSha256, sequence: entries });
    rows.push({ sequence: entries, ...columnsOf(chained), act: canonicalJson(chained), besideSha256, hash: head });
    besides.push({ sequence: entries, parts: canonicalJson(parts) });
  }
  await insertRows(trx, 'audit', rows);
  await insertRows(trx, 'auditBeside', besides);
  if (before) await trx.updateTable('chains').set({ entries, head }).where('id', '=', 'audit').execute();
  else await insertRows(trx, 'chains', [{ id: 'audit', entries, head }]);
}

/** The hash of an entry: of the previous one's, and of this one's canonical content. */
export const auditLink = (
  previous: string,
  content: { act: ChainedAct; besideSha256: string; sequence: number },
): string => linkTo(previous, content);

function apart(
  { type, at, actor, about, from }: Deed,
  known: ReadonlyMap<string, NamedPerson & { id: string }>,
): { chained: ChainedAct; parts: SealedParts } {
  const parts: Record<string, unknown> = {};
  const { chained, texts } = apartIn({ actor, about }, undefined, (email) => {
    const person = known.get(email);
    if (!person) throw new Error('an act names somebody without an id');
    parts[personPart(person.id)] = { email, name: person.name };
    return person.id;
  });
  for (const [path, text] of Object.entries(texts)) parts[textPart(path)] = text;
  if (from.address !== null) parts[ADDRESS] = from.address;
  if (from.agent !== null) parts[AGENT] = from.agent;
  return { chained: { type, at, ...(chained as { actor: unknown; about: unknown }) }, parts: seal(parts) };
}

/** What lists filter by, as the chained act has it. */
export const columnsOf = ({
  type,
  at,
  actor,
  about,
}: ChainedAct): Pick<AuditTable, 'type' | 'at' | 'actor' | 'engagement'> => ({
  type,
  at,
  actor: actor === null ? null : nameOf(actor as Actor),
  engagement: (about as { engagement?: string }).engagement ?? null,
});

/** A stored entry, put together again. */
export function asAuditEntry({
  sequence,
  act,
  besideSha256,
  hash,
  parts,
}: Pick<AuditTable, 'sequence' | 'act' | 'besideSha256' | 'hash'> & { parts: string | null }): AuditEntry {
  const chained = JSON.parse(act) as ChainedAct;
  const beside = parts === null ? null : (JSON.parse(parts) as SealedParts);
  const { actor, about } = restoredIn({ actor: chained.actor, about: chained.about }, besideIn(beside)) as Pick<
    AuditAct,
    'actor' | 'about'
  >;
  return {
    sequence,
    at: chained.at,
    act: { type: chained.type, actor, about } as AuditAct,
    from: { address: said(beside, ADDRESS), agent: said(beside, AGENT) },
    chained,
    beside,
    besideSha256,
    hash,
  };
}

function said(beside: SealedParts | null, name: string): string | null {
  const part = beside?.[name];
  return part && 'salt' in part ? (part.value as string) : null;
}
