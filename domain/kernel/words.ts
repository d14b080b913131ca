import type { Actor } from './actor.js';

/** What a person has written, in their own language; it is shown as it is, and never read by a rule. */
export interface Words {
  words: string;
  by: Actor;
}

export const isWords = (said: unknown): said is Words =>
  typeof said === 'object' && said !== null && typeof (said as Partial<Words>).words === 'string';

/** Text of several lines without control characters, which belong into no text; PostgreSQL refuses the first of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
export const WRITABLE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/;

/**
 * One line that reads as it is written: without control characters, and without those by which text turns its direction, so that
 * no name passes for another.
 */
export const ONE_LINE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  /^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]*$/;
