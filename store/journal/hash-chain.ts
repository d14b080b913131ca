import { createHash } from 'node:crypto';
import { idOf, kindOf } from '../../domain/kernel/index.js';
import type { JournalEntry } from '../contract.js';

/** What the first entry of a journal is linked to. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and no spaces, so that equal values give equal texts; absent and undefined are the same. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  // A plain object, since one without a prototype is four times as dear; to it, one key alone means something.
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const each = sorted((value as Record<string, unknown>)[key]);
    if (key === '__proto__') Object.defineProperty(copy, key, { value: each, enumerable: true });
    else copy[key] = each;
  }
  return copy;
}

/** Whether two values have the same canonical JSON. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalJson({ is: a }) === canonicalJson({ is: b });

/** A UTC instant, also inside a longer text. */
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** SHA-256, hex, of a value's canonical JSON but for its instants, so that the same turn told by another clock is equal. */
export const timelessSha256 = (value: unknown): string => sha256(canonicalJson(value).replace(INSTANT, 'instant'));

/** SHA-256, hex, of a value's canonical JSON. */
export const sha256Of = (value: unknown): string => sha256(canonicalJson(value));

/** The hash of an entry: of the previous entry's hash and this entry's canonical content, which names its subject by its kind. */
export function linkOf(previous: string, { chained: fact, ...entry }: Linked): string {
  const { subject, sequence, stream, turn, besideSha256 } = entry;
  return linkTo(previous, { besideSha256, [kindOf(subject)]: idOf(subject), fact, sequence, stream, turn });
}

/** The hash of a link of any chain: of the previous link's hash and this one's canonical content. */
export const linkTo = (previous: string, content: object): string => sha256(`${previous}\n${canonicalJson(content)}`);

/** What the chain covers: not what stands beside it, but what that is bound by. */
type Linked = Omit<JournalEntry, 'hash' | 'fact' | 'beside'>;

/** SHA-256, hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
