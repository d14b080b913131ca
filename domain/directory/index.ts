/** Whom the client knows: people, organisations, vendors, and who stands in for whom. */

export {
  Absence,
  covers,
  type DateOf,
  dayAfter,
  type Delegable,
  Delegation,
  isAway,
  nextDelegation,
  nextPresence,
  type PassedOver,
  type Standing,
  type StartOf,
  unattended,
  type WhoAnswers,
  whoAnswers,
} from './delegation.js';
export { type Authority, covers as coversAmount, needsAuthority, UNLIMITED, whyNoAuthority } from './authority.js';
export {
  CONSOLE_ROLES,
  type ConsoleRole,
  mayDo,
  type Right,
  type Rights,
  rightsOf,
  rolesOf,
  rolesWith,
  withRights,
  withRoles,
} from './console-roles.js';
export { changedParts, type DirectoryPart, isReliedOn, relyingOn, whyChanged, whyNew } from './directory-change.js';
export {
  asPerson,
  DEFAULT_PARTS,
  DirectoryPerson,
  firstEntry,
  PersonEntry,
  personOf,
  spokenTo,
} from './directory-person.js';
export { entryProblems, unlistedProblems } from './entry-problems.js';
export { keyNameMark, keyProblems } from './key-entry.js';
export { areColleagues, type Firm, firmDomainOf, hasAccess, isOfVendor, vendorAsked } from './firms.js';
export { listed, standingOf, withListedSides } from './listed.js';
export { type Demand, demandsThatExcluded, type Exclusion, longList, type Related } from './long-list.js';
export { MailDomain, Organisation } from './organisation.js';
export { type Cell, isEmpty, letterOf, type CellTable, type TableFault, type TableRow } from './table.js';
export { Vendor } from './vendor.js';
export { type VendorChanges, vendorChanges } from './vendor-changes.js';
export { VENDOR_COLUMNS, vendorCells, vendorColumn } from './vendor-columns.js';
export { cellAt, MOST_VENDOR_ROWS, vendorsInTable } from './vendors-table.js';
