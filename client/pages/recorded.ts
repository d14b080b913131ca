import type { Reader } from '../../domain/language/reader.js';
import { reasonIn } from '../../domain/language/recorded.js';

export { reasonIn } from '../../domain/language/recorded.js';

/** A complaint about something that was typed; in English it says what was found, as programs are told. */
export const complaintIn = (reader: Reader, message: string): string =>
  reader.language === 'en' ? message : reasonIn(reader, message.replace(/ \(found .*\)$/s, ''));
