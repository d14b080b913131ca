import type { Problem } from '../../domain/tasks/forms.js';
import type { Reader } from '../../i18n/localizer.js';
import { reasonIn, toldTo } from '../../i18n/recorded.js';

export { reasonIn } from '../../i18n/recorded.js';

/** A complaint about something that was typed; what programs are told was found is in it already. */
export const complaintIn = (reader: Reader, { message, phrase }: Pick<Problem, 'message' | 'phrase'>): string =>
  phrase ? toldTo(reader, phrase) : reasonIn(reader, message);
