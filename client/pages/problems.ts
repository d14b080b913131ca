import type { Problem } from '../../domain/forms.js';
import type { Reader } from '../../domain/language/reader.js';
import { reasonIn } from './recorded.js';

/** Complaints in the reader's words; what was said in words already stays as it is. */
export const wordedProblems = (reader: Reader, problems: readonly Problem[]): Problem[] =>
  problems.map(({ pointer, message, phrase }) => ({
    pointer,
    message: reader.text(phrase ?? reasonIn(reader, message)),
  }));
