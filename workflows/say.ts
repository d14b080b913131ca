import type { notices } from '../domain/language/en/notices.js';
import type { Phrase, PhraseValue } from '../domain/phrase.js';

/** A phrase of the catalogue of notices; it is put into words outside, for whoever reads it. */
export const say = (key: keyof typeof notices, values?: Readonly<Record<string, PhraseValue>>): Phrase => ({
  say: key,
  ...(values && { with: values }),
});
