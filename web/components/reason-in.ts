import type { Problem } from '../../domain/tasks/forms.js';
import { type Localizer, reasonIn, toldTo } from '../../i18n/index.js';

export { reasonIn } from '../../i18n/index.js';

/** A complaint about something that was typed; what programs are told was found is in it already. */
export const complaintIn = (
  localizer: Localizer,
  { message, text: phrase }: Pick<Problem, 'message' | 'text'>,
): string => (phrase ? toldTo(localizer, phrase) : reasonIn(localizer, message));
