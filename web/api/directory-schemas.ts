import type { z } from '@hono/zod-openapi';
import { DirectoryPerson, Organisation, Vendor } from '../../domain/directory/index.js';

/** What lists show of a vendor. */
export const VendorSummary = Vendor.pick({
  id: true,
  name: true,
  contact: true,
  practices: true,
  jurisdictions: true,
  capacity: true,
  pastScore: true,
});

/** What lists show of a person. */
export const PersonSummary = DirectoryPerson.pick({
  email: true,
  name: true,
  language: true,
  timeZone: true,
  country: true,
  console: true,
  roles: true,
  defaultFor: true,
});

/** What lists show of an organisation. */
export const OrganisationSummary = Organisation.pick({ domain: true, name: true, timeZone: true, country: true });

/** Of each item of a page no more than a summary has. */
export function summarised<T extends z.ZodObject>(
  summary: T,
  { items, next }: { items: object[]; next: string | null },
) {
  const parts = Object.keys(summary.shape);
  const listed = items.map((item) => Object.fromEntries(Object.entries(item).filter(([part]) => parts.includes(part))));
  return { items: listed as z.infer<T>[], next };
}
