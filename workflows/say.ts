import type { notices } from '../domain/language/en/notices.js';
import type { waiting } from '../domain/language/en/waiting.js';
import type { Phrase, PhraseValue } from '../domain/phrase.js';

/** A phrase of the catalogues of notices; it is put into words outside, for whoever reads it. */
export const say = (
  key: keyof typeof notices | keyof typeof waiting,
  values?: Readonly<Record<string, PhraseValue>>,
): Phrase => ({
  say: key,
  ...(values && { with: values }),
});
