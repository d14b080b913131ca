import type { ProblemCode } from '../../i18n/keys.js';

/** What a schema expects, in the words of its own that a problem repeats. */
type Expected = Readonly<Record<string, string | number>>;

/** The options of a rule of a schema: the issue it makes says what is wrong by its code. */
export const wrong = (code: ProblemCode, params?: Expected): { error: ProblemCode; params?: Expected } => ({
  error: code,
  ...(params && { params }),
});
