import type { Money } from './money.js';

/**
 * Something to be said in the reader's language: the key of a message and what is put into it. Workflows carry phrases, and
 * only whoever writes to a person puts them into words.
 */
export interface Phrase {
  say: string;
  with?: Readonly<Record<string, PhraseValue>>;
}

/** What goes into a message; instants, durations and amounts are written out for the reader. */
export type PhraseValue =
  | string
  | number
  | Money
  | { at: string }
  | { duration: string }
  | Phrase
  | readonly (string | Phrase)[];

/** Makes phrases of one catalogue. */
export type Sayer<Key extends string> = (say: Key, values?: Phrase['with']) => Phrase;

export const phraseOf: Sayer<string> = (say, values) => ({ say, ...(values && { with: values }) });

/** Words of a person, which stay as they are, or a phrase. */
export type Text = string | Phrase;

/** The same, with a phrase wherever there are words. */
export type Phrased<T> = T extends string
  ? string extends T
    ? Text
    : T
  : T extends readonly (infer Item)[]
    ? Phrased<Item>[]
    : T extends object
      ? { [K in keyof T]: Phrased<T[K]> }
      : T;

export const isPhrase = (text: unknown): text is Phrase =>
  typeof text === 'object' && text !== null && typeof (text as Partial<Phrase>).say === 'string';

/** Puts every phrase in a value into words. */
export function worded<T>(value: Phrased<T>, words: (phrase: Phrase) => string): T;
export function worded(value: unknown, words: (phrase: Phrase) => string): unknown {
  if (isPhrase(value)) return words(value);
  if (Array.isArray(value)) return value.map((item: unknown) => worded<unknown>(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, worded(item, words)]));
}
