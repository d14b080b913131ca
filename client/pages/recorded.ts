import type { Problem } from '../../domain/forms.js';
import type { Reader } from '../../domain/language/reader.js';
import { reasonIn, toldTo } from '../../domain/language/recorded.js';

export { reasonIn } from '../../domain/language/recorded.js';

/** A complaint about something that was typed; what programs are told was found is in it already. */
export const complaintIn = (reader: Reader, { message, phrase }: Pick<Problem, 'message' | 'phrase'>): string =>
  phrase ? toldTo(reader, phrase) : reasonIn(reader, message);
