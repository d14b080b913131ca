import type { Problem } from '../../domain/tasks/forms.js';
import type { Localizer } from '../../i18n/index.js';
import { complaintIn } from './reason-in.js';

/** Complaints in the reader's words; what was said in words already stays as it is. */
export const wordedProblems = (localizer: Localizer, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ pointer: problem.pointer, message: complaintIn(localizer, problem) }));
