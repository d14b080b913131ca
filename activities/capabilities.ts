import type { OutageLook } from '../domain/calendar/index.js';
import type { Exclusion, Related, Vendor } from '../domain/directory/index.js';
import type { Money, Person, Reason, Subject } from '../domain/kernel/index.js';
import type { Scorecard } from '../domain/engagement/index.js';
import type { Turn, TurnReceipt } from '../domain/journal/index.js';

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
  /** The addresses of those who play a part for the client. */
  client: string[];
}
/** A vendor as a workflow carries it. */
export type ListedVendor = Pick<Vendor, 'id' | 'name' | 'languages' | 'timeZone' | 'pastScore'> & { contact: Person };
export interface LongList {
  /** Best past score first, then by id. */
  invited: ListedVendor[];
  excluded: Exclusion[];
  related: Related[];
}
export interface NdaRequest {
  subject: Subject;
  practice: string;
  vendor: { id: string; name: string };
  client: string;
  jurisdictions: string[];
  survivalYears: number;
}
export interface BidsRequest {
  subject: Subject;
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

export interface OutlookRequest {
  /** Outages that ended before are known, or concern nothing that waits. */
  since: string;
  /** Ids of outages that were heard of. */
  known: string[];
}

/** Everything workflows may ask of the outside. Each is idempotent: calling it again with the same arguments changes nothing. */
export interface Capabilities {
  /** Commits one turn in one transaction, then tries its mails once. Run as a local activity, or durably when that cannot finish soon. */
  commit(turn: Turn): Promise<TurnReceipt>;
  /** Hands queued mails to the mail server; throws MailUnavailable while it is away. */
  deliverMail(ids: string[]): Promise<void>;
  /** Mails somebody what is due, if anything; throws MailUnavailable while the mail server is away or it is not the hour for mails. */
  sendDigest(request: DigestRequest): Promise<void>;
  /** What is to be known before a rung is climbed: when answers could not be taken, and whether they can be now. */
  lookForOutages(request: OutlookRequest): Promise<OutageLook>;
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
