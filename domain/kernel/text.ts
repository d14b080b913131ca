import { z } from 'zod';
import { wrong } from './rule.js';

/** Letters, digits and marks of a header-safe line: no CR, LF or other control characters. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/, wrong('problems.line'));

/** Free text of several lines. */
export const Prose = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, wrong('problems.controls'));

/** What a practice is called in briefs, files and addresses. */
export const PracticeId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, wrong('problems.lowerCaseId'));
