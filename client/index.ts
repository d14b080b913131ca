/** The use cases: one command in, one outcome out. */

export { type Addressee, type Engagements, MOST_AT_ONCE } from './commands.js';
export { createDigestSchedules } from './digest-schedules.js';
export { createDirectoryNews } from './news/directory-news.js';
export { createDirectory, type Directory } from './directory.js';
export { createEngagements } from './engagements.js';
export { createIgnoredEvents } from './news/ignored-events.js';
export { createIncidentWatch } from './incidents/incident-watch.js';
export { closingScorecard, type HeldDeadline, ledgerFrom, vendorScorecard } from './ledgers.js';
export {
  createEventSources,
  type EventSourceCommands,
  EventSourceEntry,
  ownerOfSecret,
} from './settings/event-sources.js';
export { createKeys, KeyEntry, type KeyCommands, secretHash } from './settings/keys.js';
export {
  createSubscriptions,
  type SubscriptionCommands,
  subscriptionEntry,
} from './settings/subscriptions.js';
export { stillUntil } from './settings/webhook-secret.js';
export { temporalReady } from './temporal-ready.js';
export { createStops, type Stops } from './operating/maintenance.js';
export { createOcds, type OcdsExchange } from './ocds.js';
export { createOutageNews } from './news/outage-news.js';
export { isUnavailable, noneTaken, type Refusal, type Unavailable } from './outcome.js';
export { bySignal } from './news/tell-workflow.js';
export { createRefusedEvents } from './refused-events.js';
export { createRightsNews, isFirstHand } from './rights.js';
export { createUntakenNews, mailBySignal } from './news/untaken-news.js';
export { createTextReader, READER_BUSY, type TextReader } from './reading/index.js';
export { csvLine } from './tables/csv-line.js';
export {
  exportedVendors,
  importVendors,
  plannedImport,
  printOf,
  VENDOR_FILES,
  type VendorFile,
  vendorsAsCsv,
} from './tables/vendors.js';
export { MOST_TABLE_BYTES } from './tables/read-table.js';
