import { z } from 'zod';
import { Country } from '../kernel/countries.js';
import { LanguageTag } from '../kernel/languages.js';
import { Person } from '../kernel/person.js';
import { wrong } from '../kernel/rule.js';
import { Line } from '../kernel/text.js';
import { TimeZone } from '../kernel/time-zone.js';
import { PracticeId } from '../kernel/identifiers.js';

/** A firm in the directory. */
export const Vendor = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, wrong('problems.lowerCaseId')),
  name: Line,
  contact: Person,
  practices: z.array(PracticeId).min(1).max(20),
  credentials: z.array(Line).max(60).default([]),
  /** Where its people work, as ISO 3166-1 codes. */
  jurisdictions: z.array(Country).max(60).default([]),
  /** Where it can keep data, as ISO 3166-1 codes. */
  dataResidency: z.array(Country).max(60).default([]),
  languages: z.array(LanguageTag).max(20).default(['en']),
  timeZone: TimeZone.default('UTC'),
  /** People it can place now. */
  capacity: z.int().min(0).max(100_000).default(1),
  /** Past performance from scorecards, 0 to 100; null when nothing is known. */
  pastScore: z.number().min(0).max(100).nullable().default(null),
});
export type Vendor = z.infer<typeof Vendor>;
