import { z } from 'zod';
import { Calendar } from '../calendar/index.js';
import { Country, Line, TimeZone, wrong } from '../kernel/index.js';

/** The part of mail addresses after the `@`. */
export const MailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, wrong('problems.domain'));

/** A firm, or a part of one, by the domain of its mail addresses: its people work as it does where they say nothing themselves. */
export const Organisation = z.strictObject({
  domain: MailDomain,
  name: Line,
  timeZone: TimeZone.optional(),
  country: Country.optional(),
  calendar: Calendar.optional().describe('Its days off and holidays are kept besides those of each person.'),
});
export type Organisation = z.infer<typeof Organisation>;
