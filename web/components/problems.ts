import type { Problem } from '../../domain/tasks/forms.js';
import type { Reader } from '../../i18n/localizer.js';
import { complaintIn } from './recorded.js';

/** Complaints in the reader's words; what was said in words already stays as it is. */
export const wordedProblems = (reader: Reader, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ pointer: problem.pointer, message: complaintIn(reader, problem) }));
