import { randomBytes } from 'node:crypto';
import type { SealedPart, SealedParts } from '../../domain/journal/index.js';
import { canonicalJson, sha256, sha256Of } from './hash-chain.js';

/** Gives each part a salt of its own, so that its SHA-256 does not tell what it was once it is erased. */
export const seal = (parts: Readonly<Record<string, unknown>>): SealedParts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, { salt: randomBytes(16).toString('hex'), value }]),
  );

/** What binds them into the chain: it stays the same when parts are erased. */
export const sealOf = (parts: SealedParts): string =>
  sha256Of(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partSha256(part)])));

/** A part without what it said. */
export const erasedPart = (part: SealedPart): SealedPart => ({ sha256: partSha256(part) });

/** Whether something of what stood beside an entry was erased. */
export const isErased = (beside: SealedParts | null): boolean =>
  !beside || Object.values(beside).some((part) => !('salt' in part));

const partSha256 = (part: SealedPart): string =>
  'salt' in part ? sha256(part.salt + canonicalJson(part.value)) : part.sha256;
