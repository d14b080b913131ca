import type { Cell } from './table.js';
import type { Vendor } from './vendor.js';
import { VENDOR_COLUMNS, type VendorColumn, vendorCells } from './vendor-columns.js';

/** What an import does to the directory; whoever the file does not name stays as they are. */
export interface VendorChanges {
  added: Vendor[];
  changed: ChangedVendor[];
  /** Those that are in the directory already, as the file says. */
  left: Vendor[];
}
export interface ChangedVendor {
  vendor: Vendor;
  columns: { column: VendorColumn; from: Cell; to: Cell }[];
}

/** Compares vendors with those of the same ids in the directory. */
export function vendorChanges(vendors: readonly Vendor[], known: ReadonlyMap<string, Vendor>): VendorChanges {
  const changes: VendorChanges = { added: [], changed: [], left: [] };
  for (const vendor of vendors) {
    const before = known.get(vendor.id);
    const columns = before ? changedColumns(before, vendor) : [];
    if (!before) changes.added.push(vendor);
    else if (columns.length > 0) changes.changed.push({ vendor, columns });
    else changes.left.push(vendor);
  }
  return changes;
}

function changedColumns(before: Vendor, after: Vendor): ChangedVendor['columns'] {
  const [had, has] = [vendorCells(before), vendorCells(after)];
  return VENDOR_COLUMNS.filter((column) => had[column] !== has[column]).map((column) => ({
    column,
    from: had[column],
    to: has[column],
  }));
}
