import { z } from 'zod';
import { Country, LanguageTag, Line, Person, PracticeId, TimeZone, wrong } from '../kernel/index.js';

/** A firm in the directory. */
export const Vendor = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, wrong('problems.lowerCaseId')),
  name: Line,
  contact: Person,
  /** Whoever owns it, as its register says; two firms of one owner are one bidder. */
  owner: Line.optional(),
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
