import type { NoticeKey } from '../../i18n/keys.js';
import { phraseOf, type Sayer } from '../../domain/kernel/phrase.js';

/** A phrase of the catalogues of notices; it is put into words outside, for whoever reads it. */
export const say: Sayer<NoticeKey> = phraseOf;
