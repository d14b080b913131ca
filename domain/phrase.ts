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

/** Words of a person, which stay as they are, or a phrase. */
export type Text = string | Phrase;

export const isPhrase = (text: unknown): text is Phrase =>
  typeof text === 'object' && text !== null && typeof (text as Partial<Phrase>).say === 'string';
