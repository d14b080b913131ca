import { createHash } from 'node:crypto';
import type { JournalEntry } from '../contract.js';

/** What the first entry of a journal is linked to. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and no spaces, so that equal values give equal texts; absent and undefined are the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested: unknown) =>
    nested !== null && typeof nested === 'object' && !Array.isArray(nested)
      ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
      : nested,
  );
}

/** Whether two values have the same canonical JSON. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalJson({ is: a }) === canonicalJson({ is: b });

/** A UTC instant, also inside a longer text. */
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** SHA-256, hex, of a value's canonical JSON but for its instants, so that the same turn told by another clock is equal. */
export const timelessSha256 = (value: unknown): string => sha256(canonicalJson(value).replace(INSTANT, 'instant'));

/** SHA-256, hex, of a value's canonical JSON. */
export const sha256Of = (value: unknown): string => sha256(canonicalJson(value));

/** The hash of an entry: of the previous entry's hash and this entry's canonical content. */
export function linkOf(previous: string, { chained: fact, ...entry }: Linked): string {
  const { engagement, sequence, stream, turn, besideSha256 } = entry;
  return sha256(`${previous}\n${canonicalJson({ besideSha256, engagement, fact, sequence, stream, turn })}`);
}

/** What the chain covers: not what stands beside it, but what that is bound by. */
type Linked = Omit<JournalEntry, 'hash' | 'fact' | 'beside'>;

/** SHA-256, hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
