/** The database and the documents: what can be read and written. The database itself is behind `open.ts`. */

export { createSecretBox, type SecretBox } from './access/secret-box.js';
export { createLinks } from './access/links.js';
export type {
  ApiKey,
  AuditEntry,
  AuditFilter,
  ChainedEntry,
  ChainName,
  Checkpoint,
  DeferredMail,
  DeliveryOutcome,
  SubscriptionNews,
  DirectoryChange,
  DirectoryPerson,
  DocumentMeta,
  EngagementFilter,
  EngagementListing,
  EngagementRow,
  EventSource,
  FoundIncident,
  HolderLateness,
  Incident,
  IncidentNews,
  JournalEntry,
  KeyRole,
  Ability,
  Lease,
  Maintenance,
  OutboxMail,
  OverdueFilter,
  OverdueTask,
  Page,
  Placements,
  ProvenHead,
  RefusedEvent,
  RightsChange,
  Session,
  Store,
  SentLetter,
  Subscription,
  TaskFilter,
  TaskRow,
  UntakenLetter,
} from './contract.js';
export { contactNames, peopleNames } from './access/known-names.js';
export { KEY_ROLES } from './rows.js';
export { adminsOf } from './directory/admins.js';
export {
  authorityOf,
  isListed,
  isUnlisted,
  readSideOf,
  type TurnToWrite,
  whyNotHold,
  whyStranger,
} from './directory/eligibility.js';
export { seedIfEmpty } from './directory/sample.js';
export type { Documents } from './documents/documents.js';
export { createFileDigests, createFileDocuments } from './documents/file-documents.js';
export { hasPartIn } from './engagements/part.js';
export { isUnsettled } from './engagements/unsettled.js';
export { networkOf, UNKNOWN_SOURCE } from './audit/network.js';
export { KeptCheckpoint, openCheckpoint } from './checkpoints/kept-checkpoint.js';
export { createNoteSigner, type NoteSigner } from './checkpoints/note.js';
export { canonicalJson, isSame, sha256Of, timelessSha256 } from './journal/hash-chain.js';
export { sealedFor, secretsOf } from './outgoing/subscription-secrets.js';
export { everyItem } from './page.js';
export { sharing } from './sharing.js';
export { decidedWorkOf, workTaskOf } from './tasks/work-task.js';
