import { z } from 'zod';
import { Email } from './address.js';
import { Country } from './countries.js';
import { LanguageTag } from './languages.js';
import { Line } from './text.js';
import { TimeZone } from './time-zone.js';

/** How somebody is spoken to of whom nobody has said anything. */
export const UNTOLD = { language: 'en', timeZone: 'UTC' } as const;

/** Somebody who can be asked something by mail. */
export const Person = z.strictObject({
  name: Line,
  email: Email,
  language: LanguageTag.default(UNTOLD.language),
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

/** Who plays which part. */
export type Cast = Partial<Record<Role, Person>>;
