import { z } from 'zod';
import type { ChainName, SignedHead } from './checkpoint-rows.js';
import { leafOf } from './log.js';
import { rootByProof } from './merkle.js';
import { checkpointIn, openNote } from './note.js';

const Hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** A checkpoint as it is kept outside: the note, and heads with their proofs. */
export const KeptCheckpoint = z.object({
  note: z.string().max(10_000),
  leaves: z
    .array(
      z.object({
        chain: z.string().transform((name) => name as ChainName),
        entries: z.int().min(1),
        head: z.string(),
        index: z.int().min(0),
        proof: z.array(Hash).max(64),
      }),
    )
    .default([]),
});
export type KeptCheckpoint = z.infer<typeof KeptCheckpoint>;

/** Opens it with the key that verifies: the heads are those that were signed. Throws a RangeError for what is no key. */
export function openCheckpoint(
  { note, leaves }: KeptCheckpoint,
  key: string,
): { ok: true; size: number; root: string; heads: SignedHead[] } | { ok: false; why: string } {
  const opened = openNote(note, key);
  if (!opened.ok) return opened;
  const body = checkpointIn(opened.text);
  if (!body) return { ok: false, why: 'it is signed, but no checkpoint' };
  const { size, root } = body;
  for (const { index, proof, ...head } of leaves) {
    const found = rootByProof(leafOf(head), { index, size, proof: proof.map((hash) => Buffer.from(hash, 'base64')) });
    if (!found?.equals(root))
      return { ok: false, why: `its leaf of ${head.chain} is not one of those that were signed` };
  }
  const heads = leaves.map(({ chain, entries, head }) => ({ chain, entries, head }));
  return { ok: true, size, root: root.toString('base64'), heads };
}
