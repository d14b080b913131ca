import type { Cell } from './table.js';
import type { Vendor } from './vendor.js';

export const REQUIRED_COLUMNS = ['id', 'name', 'contact_name', 'contact_email', 'practices'] as const;
const OPTIONAL = [
  'owner',
  'contact_language',
  'contact_time_zone',
  'contact_country',
  'credentials',
  'jurisdictions',
  'data_residency',
  'languages',
  'time_zone',
  'capacity',
  'past_score',
] as const;

/** The columns of a table of vendors, as they are exported. */
export const VENDOR_COLUMNS = [...REQUIRED_COLUMNS, ...OPTIONAL] as const;
export type VendorColumn = (typeof VENDOR_COLUMNS)[number];

/** The column that a heading names, whatever its case: `Contact Name` is `contact_name`. */
export function vendorColumn(heading: Cell): VendorColumn | undefined {
  const plain = String(heading)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
  return VENDOR_COLUMNS.find((column) => column === plain);
}

/** Several values of one cell: between `;`, on lines of their own or, where no value holds one, between commas. */
export const valuesOf = (text: string, separators: 'any' | 'semicolons'): string[] =>
  Array.from(text.matchAll(separators === 'any' ? /(?:[^;,|\n])+/g : /(?:\\[\\;]|[^;\n])+/g), ([value]) =>
    separators === 'any' ? value.trim() : value.replace(/\\([\\;])/g, '$1').trim(),
  ).filter(Boolean);

const cellWith = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\;]/g, '\\$&')).join(';');

/** A vendor as a row of the table; reading the row gives the same vendor. */
export const vendorCells = (vendor: Vendor): Record<VendorColumn, Cell> => ({
  id: vendor.id,
  name: vendor.name,
  contact_name: vendor.contact.name,
  contact_email: vendor.contact.email,
  practices: cellWith(vendor.practices),
  owner: vendor.owner ?? '',
  contact_language: vendor.contact.language,
  contact_time_zone: vendor.contact.timeZone,
  contact_country: vendor.contact.country ?? '',
  credentials: cellWith(vendor.credentials),
  jurisdictions: cellWith(vendor.jurisdictions),
  data_residency: cellWith(vendor.dataResidency),
  languages: cellWith(vendor.languages),
  time_zone: vendor.timeZone,
  capacity: vendor.capacity,
  past_score: vendor.pastScore ?? '',
});
