import type { notices } from '../../i18n/en/notices.js';
import type { waiting } from '../../i18n/en/waiting.js';
import { phraseOf, type Sayer } from '../../domain/kernel/phrase.js';

/** A phrase of the catalogues of notices; it is put into words outside, for whoever reads it. */
export const say: Sayer<keyof typeof notices | keyof typeof waiting> = phraseOf;
