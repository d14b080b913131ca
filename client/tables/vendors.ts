import {
  VENDOR_COLUMNS,
  vendorCells,
  type Cell,
  type Vendor,
  type VendorChanges,
  vendorChanges,
} from '../../domain/directory/index.js';
import type { Deed, WhatWasDone } from '../../domain/audit/index.js';
import type { Store } from '../../store/index.js';
import { sha256 } from '../sha256.js';
import { csvLine } from './csv-line.js';
import { xlsxFile } from './xlsx-file.js';

/** What the directory would be told by vendors of a file or a list; of two with one id the latter counts. */
export async function plannedImport(
  store: Pick<Store, 'vendorsNamed'>,
  vendors: readonly Vendor[],
): Promise<VendorChanges> {
  const wanted = [...new Map(vendors.map((vendor) => [vendor.id, vendor])).values()];
  const known = await store.vendorsNamed(wanted.map(({ id }) => id));
  return vendorChanges(wanted, new Map(known.map((vendor) => [vendor.id, vendor])));
}

/** Writes whoever is new or other than before, and puts it on record. */
export async function importVendors(
  store: Pick<Store, 'putVendors'>,
  { added, changed }: VendorChanges,
  deed: (told: WhatWasDone) => Deed,
): Promise<void> {
  const vendors = [...added, ...changed.map(({ vendor }) => vendor)];
  const ids = vendors.map(({ id }) => id).join(', ');
  if (ids) await store.putVendors(vendors, [deed({ type: 'vendors.written', about: { vendors: ids } })]);
}

/** Two plans with one print change the same in the same way. */
export const printOf = (changes: VendorChanges): string => sha256(changes);

/** Vendors of a plan as a text that is read as the same plan. */
export const vendorsAsCsv = (vendors: readonly Vendor[]): string =>
  [[...VENDOR_COLUMNS], ...vendors.map(rowOf)].map(csvLine).join('');

/** Files that vendors are exported as, by what they are called. */
export const VENDOR_FILES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type VendorFile = keyof typeof VENDOR_FILES;

/** The directory as a file that can be imported again, written as it is read. */
export const exportedVendors = (
  store: Pick<Store, 'vendors'>,
  format: VendorFile,
  practice?: string,
): AsyncIterable<Uint8Array> =>
  format === 'xlsx' ? xlsxFile('vendors', rowsOf(store, practice)) : csvFile(rowsOf(store, practice));

async function* rowsOf(store: Pick<Store, 'vendors'>, practice?: string): AsyncGenerator<Cell[][]> {
  yield [[...VENDOR_COLUMNS]];
  let cursor: string | undefined;
  do {
    const page = await store.vendors({ practice, cursor, limit: BATCH });
    yield page.items.map(rowOf);
    cursor = page.next ?? undefined;
  } while (cursor);
}
const BATCH = 200;

function rowOf(vendor: Vendor): Cell[] {
  const cells = vendorCells(vendor);
  return VENDOR_COLUMNS.map((column) => cells[column]);
}

/** Spreadsheets know UTF-8 by its mark. */
const MARK = '\ufeff';

async function* csvFile(batches: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<Uint8Array> {
  let before = MARK;
  for await (const rows of batches) {
    yield new TextEncoder().encode(before + rows.map(csvLine).join(''));
    before = '';
  }
}
