import type { notices } from '../domain/language/en/notices.js';
import type { waiting } from '../domain/language/en/waiting.js';
import { phraseOf, type Sayer } from '../domain/phrase.js';

/** A phrase of the catalogues of notices; it is put into words outside, for whoever reads it. */
export const say: Sayer<keyof typeof notices | keyof typeof waiting> = phraseOf;
