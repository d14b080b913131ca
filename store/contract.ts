import type { Deed } from '../domain/audit/index.js';
import type { ApiKeys } from './access/api-key-rows.js';
import type { EventSources } from './access/event-source-rows.js';
import type { SignIns } from './access/sign-in-rows.js';
import type { DirectoryPerson, Firm, Organisation, Vendor } from '../domain/directory/index.js';
import type { Subscriptions } from './outgoing/subscription-rows.js';
import type { IncidentCause, IncidentEnd } from '../domain/engagement/index.js';
import type { DocumentRegister, FileDigests } from './documents/documents.js';
import type { Practice } from '../domain/practices/index.js';
import type { Audit } from './audit/audit-rows.js';
import type { Checkpoints } from './checkpoints/checkpoint-rows.js';
import type { MailRefusals } from './mail/untaken-rows.js';
import type { Reason, Subject } from '../domain/kernel/index.js';
import type { Evidence, Fact, NoticeKind, Turn, TurnReceipt } from '../domain/journal/index.js';
import type { FoundIncident, Incident, IncidentFilter, IncidentNews } from './engagements/incident-rows.js';
import type { RefusedEvents } from './engagements/refused-event-rows.js';
import type { OperatingMethods } from './operating/outage-rows.js';
import type {
  EngagementFilter,
  EngagementListing,
  EngagementRow,
  EvidenceFilter,
  HolderLateness,
  LatenessFilter,
  OverdueFilter,
  OverdueTask,
  Page,
  PageRequest,
  PortfolioFigures,
  TaskFilter,
  VendorRecord,
} from './lists.js';
import type {
  AccessEntry,
  CalendarNews,
  DeferredMail,
  DirectoryChange,
  IgnoredHour,
  JournalEntry,
  Lease,
  OutboxMail,
  Placements,
  RightsChange,
  TaskRow,
  Verification,
} from './rows.js';

export type { DirectoryPerson } from '../domain/directory/index.js';
export type * from './access/event-source-rows.js';
export type * from './access/sign-in-rows.js';
export type * from './audit/audit-rows.js';
export type * from './checkpoints/checkpoint-rows.js';
export type * from './engagements/incident-rows.js';
export type * from './engagements/refused-event-rows.js';
export type * from './mail/untaken-rows.js';
export type * from './operating/outage-rows.js';
export type * from './outgoing/subscription-rows.js';
export type * from './lists.js';
export type * from './rows.js';

/** A turn as it is written, to be compared with one that comes again. */
export interface WrittenTurn {
  receipt: TurnReceipt;
  sha256: string;
}

/** What the audit tells of an entry that is written in the place of another. */
type ToldEntry<E> = (before: E | undefined, after: E) => readonly Deed[];

/** The database. What is told of a change is put on record with it, or neither is written. Every method is safe to call again; instants are ISO texts in UTC. */
export interface Store
  extends MailRefusals,
    OperatingMethods,
    Audit,
    Checkpoints,
    ApiKeys,
    DocumentRegister,
    EventSources,
    RefusedEvents,
    SignIns,
    Subscriptions {
  /**
   * Appends facts, projects the read model and queues mails in one transaction. A turn committed before returns its first
   * receipt when it differs in nothing but instants; with other content it supersedes its earlier self and all later turns of
   * the stream, which never became part of the workflow's history. Throws JournalConflict when the earlier self comes from a
   * later workflow task.
   */
  commit(
    turn: Turn,
    placements: Placements,
    /** By the order of the notices: the instants before which their mails must not go. Those are no part of what is returned. */
    notBefore?: readonly (string | undefined)[],
  ): Promise<{ receipt: TurnReceipt; mails: OutboxMail[] }>;
  /** What came of a turn that is written, and what it was but for its instants. */
  writtenTurn(turn: Pick<Turn, 'subject' | 'stream' | 'turn'>): Promise<WrittenTurn | undefined>;
  /** How many turns of a stream are written. */
  turnsOf(subject: Subject, stream: string): Promise<number>;
  journal(subject: Subject, request?: PageRequest & { after?: number }): Promise<Page<JournalEntry>>;
  /** Proves a journal, and what it binds; documents' files where they can be looked at. */
  verify(subject: Subject, files?: FileDigests): Promise<Verification>;
  /** By which id journals and search attributes name somebody; whoever is new gets one. */
  personId(person: { email: string; name: string }): Promise<string>;
  /** Erases what stands beside the chain of a subject that has ended; false when it has not. The chain stays whole. */
  eraseBeside(subject: Subject): Promise<boolean>;
  /**
   * Erases somebody's address, name and words, and every text that names them, from the journals of subjects that have
   * ended; returns those that still run and name them, for which nothing was erased.
   */
  erasePerson(email: string): Promise<Subject[]>;

  engagement(id: string): Promise<EngagementRow | undefined>;
  engagements(filter?: EngagementFilter): Promise<Page<EngagementListing>>;
  /** The engagements that run and that a cost centre pays for: how many there are, and the newest few. */
  runningFor(costCentre: string): Promise<{ ids: string[]; count: number }>;
  /** Counts by phase, and of overdue tasks, for the portfolio's head. */
  figures(): Promise<PortfolioFigures>;
  task(id: string): Promise<TaskRow | undefined>;
  tasks(filter?: TaskFilter): Promise<Page<TaskRow>>;
  /** Open tasks that somebody is asked, alone or with others of a group, by due date. */
  askedOf(email: string): Promise<TaskRow[]>;
  /** When somebody's digest of a local date was sent. */
  digestOf(email: string, day: string): Promise<string | undefined>;
  putDigest(email: string, day: string, sentAt: string): Promise<void>;
  /** By holder, whoever let most time pass first; who has held no deadline that is known is left out. */
  lateness(filter?: LatenessFilter): Promise<HolderLateness[]>;
  /** By holder, the longest overdue first. */
  overdue(filter?: OverdueFilter): Promise<Page<OverdueTask>>;
  /** What others are asked in somebody's engagements and is overdue: the longest first, and how many there are. */
  overdueOwned(request: { owner: string; at: string; limit: number }): Promise<{ tasks: OverdueTask[]; count: number }>;

  mail(id: string): Promise<OutboxMail | undefined>;
  /** All of them, or none; mails that are not queued stay as they are. */
  markMails(ids: readonly string[], state: 'sent' | 'refused' | 'dropped'): Promise<void>;
  /** What the mails about a task that somebody was sent say, the oldest first. */
  sentAbout(about: { subject: Subject; task: string; to: string }): Promise<NoticeKind[]>;
  /** Takes deferred mails that nobody else holds, oldest first: all that may go by `until`, of whoever has waited longest for one due `now`. */
  takeDeferred(due: { now: string; until: string; people: number }, lease: Lease): Promise<DeferredMail[]>;
  /** Puts mails into one letter for good, so that it is the same letter whoever sends it; false when somebody else holds one of them. */
  bundleMails(ids: readonly string[], bundle: string, lease: Lease): Promise<boolean>;
  /** Takes a queued mail from its turn: it goes like the deferred ones, and not before an instant. */
  deferMail(id: string, notBefore: string): Promise<void>;
  /** Gives mails that are still held back until an instant. */
  postponeMails(ids: readonly string[], notBefore: string, lease: Lease): Promise<void>;

  vendor(id: string): Promise<Vendor | undefined>;
  vendors(request?: PageRequest & { practice?: string }): Promise<Page<Vendor>>;
  /** Those of the vendors that are known. */
  vendorsNamed(ids: readonly string[]): Promise<Vendor[]>;
  /** The vendors that somebody is the contact of, or whose contact has an address of the same firm. */
  vendorsOf(email: string): Promise<Firm[]>;
  putVendors(vendors: readonly Vendor[], told?: readonly Deed[]): Promise<void>;
  vendorRecord(of: { vendor: string; engagement?: string }): Promise<VendorRecord>;
  /** What a figure of a vendor's scorecard comes from, the oldest first. */
  vendorEvidence(filter: EvidenceFilter): Promise<Page<Evidence>>;
  person(email: string): Promise<DirectoryPerson | undefined>;
  /** The entries of one person, however their address is spelled. */
  entriesOf(email: string): Promise<DirectoryPerson[]>;
  people(request?: PageRequest): Promise<Page<DirectoryPerson>>;
  /**
   * What deadlines or delegates depend on becomes a directory change in the same transaction; so it does for organisations.
   * With the SHA-256 of the entry that this one was made from (empty for none), nothing else is replaced: false when there is something else.
   */
  putPerson(person: DirectoryPerson, madeFrom?: string, told?: ToldEntry<DirectoryPerson>): Promise<boolean>;
  /** Keeps a change of somebody's rights until a second person decides; an earlier one that waits is replaced. */
  askForRights(change: Omit<RightsChange, 'state' | 'decidedBy' | 'decidedAt'>, told?: readonly Deed[]): Promise<void>;
  /** Those that wait, the oldest first. */
  rightsChanges(): Promise<RightsChange[]>;
  /** Makes the change or drops it; undefined when none waits. One whose rights are others by now is `replaced`. */
  decideRights(
    decision: { id: string; decision: 'confirmed' | 'refused'; by: string; at: string },
    told?: (change: RightsChange) => readonly Deed[],
  ): Promise<RightsChange | undefined>;
  /** Changes of whose state nobody has been told. */
  untoldRights(): Promise<RightsChange[]>;
  markRightsTold(id: string, state: RightsChange['state']): Promise<void>;
  organisation(domain: string): Promise<Organisation | undefined>;
  organisations(request?: PageRequest): Promise<Page<Organisation>>;
  putOrganisation(organisation: Organisation, madeFrom?: string, told?: ToldEntry<Organisation>): Promise<boolean>;
  /** Writes what another system says into the directory, making the entry if need be, and a directory change with it. */
  takeCalendar(
    news: CalendarNews,
    told?: readonly Deed[],
  ): Promise<'taken' | 'repeated' | 'outdated' | { farAheadOf: number }>;
  /** Has the versions of a calendar count on from another one. */
  resetCalendar(who: string, version: number, told?: readonly Deed[]): Promise<void>;
  /** Whether there is such an engagement, and it has not ended. */
  isRunning(engagement: string): Promise<boolean>;
  /** The facts after a sequence that say what an engagement knows of other systems. */
  toldBySystems(subject: Subject, after: number): Promise<{ sequence: number; fact: Fact }[]>;
  /** Whether a workflow was told of an event before, by its key. */
  hasHeard(subject: Subject, key: string): Promise<boolean>;
  noteHeard(subject: Subject, key: string, at: string): Promise<void>;
  /** Counts an event that changed nothing. */
  noteIgnored(ignored: IgnoredHour & { why: Reason }): Promise<void>;
  /** Hours before an instant whose events are still to be told, the oldest first; why is that of the first of them. */
  ignoredEvents(limit: number, before: string): Promise<(IgnoredHour & { why: Reason; count: number })[]>;
  endIgnored(hour: IgnoredHour, at: string): Promise<void>;
  /** Changes that are still to be told, the oldest first. */
  directoryChanges(limit: number, now: string): Promise<DirectoryChange[]>;
  endDirectoryChange(id: string): Promise<void>;
  /** The workflows with open tasks that a change concerns: its person or organisation is asked, the other side, a candidate or stood in for. */
  workflowsConcerned(request: Pick<DirectoryChange, 'who' | 'subject' | 'since'> & PageRequest): Promise<Page<string>>;
  /** Every practice, the operator's own first: one of their own stands in for a built-in one of the same id. */
  practices(): Promise<Practice[]>;
  builtInPractices(): Promise<readonly Practice[]>;
  customPractices(): Promise<Practice[]>;
  putPractice(practice: Practice, told?: readonly Deed[]): Promise<void>;

  /** Remembers the response to an `Idempotency-Key`; `begin` returns what is known about it. */
  beginRequest(
    key: string,
    fingerprint: string,
    now: string,
  ): Promise<
    { state: 'new' } | { state: 'running' } | { state: 'other' } | { state: 'done'; status: number; body: string }
  >;
  endRequest(key: string, status: number, body: string): Promise<void>;
  abandonRequest(key: string): Promise<void>;

  recordAccess(entry: AccessEntry & { engagement: string }): Promise<void>;
  accessLedger(engagement: string): Promise<AccessEntry[]>;

  /** Notes that a workflow cannot go on; one incident for as long as it lasts. Returns whether it is news. */
  noteIncident(found: FoundIncident, at: string): Promise<boolean>;
  /** Notes that a workflow goes on or has ended. Returns whether it stood still. */
  endIncident(workflowId: string, end: IncidentEnd, at: string): Promise<boolean>;
  /** Those that last, the first first; or those that ended, the last first. */
  incidents(filter?: IncidentFilter): Promise<Page<Incident>>;
  /** The one that lasts, for whoever wants something from a workflow. */
  incidentOf(workflowId: string): Promise<Pick<Incident, 'since' | 'cause'> | undefined>;
  /** Workflows with an incident that lasts, those first that were looked at longest ago; they count as looked at now. */
  stuckWorkflows(limit: number, at: string): Promise<string[]>;
  incidentFigures(): Promise<{ open: Record<IncidentCause, number>; tasks: number; all: number }>;
  /** What owners are to be told; nobody else takes it while the lease lasts. What came and went untold is told to nobody. */
  takeIncidentNews(lease: Lease, now: string): Promise<IncidentNews[]>;
  markIncidentNews(news: Pick<IncidentNews, 'ids' | 'what'>, at: string): Promise<void>;

  /** Whether the installation is a sandbox: whoever a brief names has the authority that their part needs. */
  isSandbox(): Promise<boolean>;
  ready(): Promise<void>;
  close(): Promise<void>;
}
