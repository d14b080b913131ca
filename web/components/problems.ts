import type { Problem } from '../../domain/kernel/index.js';
import type { Localizer } from '../../i18n/index.js';

/** What is wrong, in the reader's words, and where: a pointer, or what the page calls the input. */
export interface ToldProblem {
  pointer: string;
  message: string;
}

/** Problems in the reader's words. */
export const wordedProblems = (localizer: Localizer, problems: readonly Problem[]): ToldProblem[] =>
  problems.map((problem) => ({ pointer: problem.pointer, message: localizer.text(problem) }));

/** The same for whoever looks for the place in a text: each begins with its pointer. */
export const placedProblems = (localizer: Localizer, problems: readonly Problem[]): string[] =>
  wordedProblems(localizer, problems).map(({ pointer, message }) => (pointer ? `${pointer}: ${message}` : message));
