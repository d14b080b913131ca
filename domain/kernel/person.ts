import { z } from 'zod';

/** Letters, digits and marks of a header-safe line: no CR, LF or other control characters. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'one line without control characters');

/** Free text of several lines. */
export const Prose = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'a text without control characters');

export const Email = z.email().max(254).toLowerCase();

/** An IANA time zone that this host knows, such as `Europe/Berlin`. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'an IANA time zone such as "Europe/Berlin"');

export const Country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code of two capital letters, such as "GB"');
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language such as "en"');

/** How somebody is spoken to of whom nobody has said anything. */
export const UNTOLD = { language: 'en', timeZone: 'UTC' } as const;

/** Somebody who can be asked something by mail. */
export const Person = z.strictObject({
  name: Line,
  email: Email,
  language: Language.default(UNTOLD.language),
  timeZone: TimeZone.default(UNTOLD.timeZone),
  country: Country.optional(),
});
export type Person = z.infer<typeof Person>;

/** Somebody of whom nothing but the address is known. */
export const unlisted = (email: string): Person => ({ name: email, email, ...UNTOLD });

/** The parts people play in an engagement; `vendor` is the awarded (or invited) vendor's contact. */
export const ROLES = [
  'owner',
  'sponsor',
  'finance',
  'signatory',
  'evaluator',
  'reviewer',
  'vendor',
  'expert',
  'counterpart',
] as const;
export type Role = (typeof ROLES)[number];
