import type { Exclusion } from '../domain/directory/long-list.js';
import type { Reason } from '../domain/kernel/reason.js';
import type { Scorecard } from '../domain/engagement/scorecard.js';
import type { Money } from '../domain/kernel/money.js';
import type { Person } from '../domain/kernel/person.js';
import type { Turn, TurnReceipt } from '../domain/journal/turn.js';
import type { Vendor } from '../domain/directory/vendor.js';

/** What to look for in the directory. */
export interface LongListRequest {
  engagement: string;
  practice: string;
  /** Credentials that roles of the brief ask for. */
  credentials: string[];
  jurisdictions: string[];
  dataResidency: string[];
  /** People the brief needs at least. */
  headcount: number;
  limit: number;
  /** Vendors that must not be invited (again). */
  without: string[];
}
/** A vendor as a workflow carries it. */
export type ListedVendor = Pick<Vendor, 'id' | 'name' | 'languages' | 'timeZone' | 'pastScore'> & { contact: Person };
export interface LongList {
  /** Best past score first, then by id. */
  invited: ListedVendor[];
  excluded: Exclusion[];
}
export interface NdaRequest {
  engagement: string;
  practice: string;
  vendor: { id: string; name: string };
  client: string;
  jurisdictions: string[];
}
export interface BidsRequest {
  engagement: string;
  bids: { vendor: string; commercial: string }[];
}
export interface OpenedBid {
  vendor: string;
  price: Money;
}
export interface AccessRequest {
  engagement: string;
  position: string;
  name: string;
  email: string;
  /** Counts the access changes of the engagement, so that granting again after a suspension is a new request. */
  change: number;
  /** Why, when access is taken away. */
  reason?: Reason;
}
export interface DigestRequest {
  /** An address of the directory. */
  person: string;
  /** The instant whose local date the digest is of; the same date is sent once. */
  at: string;
}
export interface ReportRequest {
  engagement: string;
  outcome: string;
}

/** Everything workflows may ask of the outside. Each is idempotent: calling it again with the same arguments changes nothing. */
export interface Capabilities {
  /** Commits one turn in one transaction, then tries its mails once. Run as a local activity, or durably when that cannot finish soon. */
  commit(turn: Turn): Promise<TurnReceipt>;
  /** Hands queued mails to the mail server; throws MailUnavailable while it is away. */
  deliverMail(ids: string[]): Promise<void>;
  /** Mails somebody what is due, if anything; throws MailUnavailable while the mail server is away or it is not the hour for mails. */
  sendDigest(request: DigestRequest): Promise<void>;
  longList(request: LongListRequest): Promise<LongList>;
  /** Drafts the NDA from the practice's clauses into a document. */
  draftNda(request: NdaRequest): Promise<{ document: string }>;
  /** Opens the commercial parts of the bids of a closed round. */
  openBids(request: BidsRequest): Promise<OpenedBid[]>;
  /** Posts a signed webhook, or writes the access ledger where none is configured. */
  grantAccess(request: AccessRequest): Promise<{ via: 'webhook' | 'ledger' }>;
  revokeAccess(request: AccessRequest): Promise<{ via: 'webhook' | 'ledger' }>;
  /** Writes the close-out report from the journal into a document, with the scorecard that the journal gives the vendor, if there is one. */
  writeReport(request: ReportRequest): Promise<{ document: string; scorecard: Scorecard | null }>;
}
