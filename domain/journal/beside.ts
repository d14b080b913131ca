import { messageOf } from '../kernel/index.js';
import type { Fact, FactType } from './facts.js';

/** Stands in a chained fact where a text was taken out. */
export const KEPT_BESIDE = '(beside)';
/** What a text that was erased reads as. */
export const ERASED = '(erased)';

/** A fact as the chain holds it: people by their ids, and none of their names and words. */
export interface ChainedFact {
  type: FactType;
  at: string;
  about: Readonly<Record<string, unknown>>;
  /** SHA-256, hex, of what stands outside of the journal and the fact speaks of: `document/<id>`, `task/<id>`, `access/<entry>`. */
  bound?: Readonly<Record<string, string>>;
}

/** Somebody whom a fact names. */
export interface NamedPerson {
  email: string;
  name: string | null;
}

/** What a fact says beyond the chain: whom its ids stand for, texts by where in `about` they belong, and the fact in English. */
export interface Beside {
  people: Record<string, NamedPerson>;
  texts: Record<string, string>;
  english: string;
}

/** A part of it with its salt; of an erased part only its SHA-256 is left, so that the others can still be checked. */
export type SealedPart = { salt: string; value: unknown } | { sha256: string };
/** By `english`, `people/<id>` and `texts/<where>`. */
export type SealedParts = Record<string, SealedPart>;

export const personPart = (id: string): string => `people/${id}`;
export const textPart = (path: string): string => `texts${path}`;

/** Its parts by the names under which they are sealed. */
export const partsOf = ({ people, texts, english }: Beside): Record<string, unknown> => ({
  english,
  ...Object.fromEntries(Object.entries(people).map(([id, named]) => [personPart(id), named])),
  ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [textPart(path), text])),
});

/** What can still be read of it; null where all is erased. */
export function besideIn(parts: SealedParts | null): Beside | null {
  if (!parts) return null;
  const beside: Beside = { people: {}, texts: {}, english: ERASED };
  for (const [name, part] of Object.entries(parts)) {
    if (!('salt' in part)) continue;
    if (name === 'english') beside.english = part.value as string;
    else if (name.startsWith('people/')) beside.people[name.slice('people/'.length)] = part.value as NamedPerson;
    else if (name.startsWith('texts')) beside.texts[name.slice('texts'.length)] = part.value as string;
  }
  return beside;
}

/** The fact as it was told; of what is erased, a person is named by their id, and a text reads as erased. */
export const restored = ({ type, at, about }: ChainedFact, beside: Beside | null): Fact =>
  ({ type, at, about: restoredIn(about, beside) }) as Fact;

/** The same for any value whose people and texts stand beside it. */
export function restoredIn(chained: unknown, beside: Pick<Beside, 'people' | 'texts'> | null): unknown {
  const read = (value: unknown, path: string): unknown => {
    if (value === KEPT_BESIDE) return beside?.texts[path] ?? ERASED;
    if (typeof value === 'string') return beside?.people[value]?.email ?? value;
    if (Array.isArray(value)) return value.map((item: unknown, index) => read(item, `${path}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item, `${path}/${key}`)]));
    return 'by' in parts && parts.words === ERASED ? messageOf('reasons.erased') : parts;
  };
  return read(chained, '');
}

/** Where in a chained fact texts stood that are somebody's own: their name, and what was done or said by them. */
export function textsBy(id: string, value: unknown, path = '', inherited = false): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { by, email } = value as { by?: unknown; email?: unknown };
  const theirs = inherited || [by, email, (by as { person?: unknown } | null | undefined)?.person].includes(id);
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${path}/${key}`;
    if (item === KEPT_BESIDE) return theirs ? [at] : [];
    return textsBy(id, item, at, theirs && Array.isArray(item));
  });
}
