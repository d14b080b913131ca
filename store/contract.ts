import type { DirectoryPerson } from '../domain/directory/directory-person.js';
import type { Phase } from '../domain/engagement/phases.js';
import type { Firm } from '../domain/directory/firms.js';
import type { Organisation } from '../domain/directory/organisation.js';
import type { Practice } from '../domain/practices/practice.js';
import type { NoticeKind, Turn, TurnReceipt } from '../domain/journal/turn.js';
import type { Vendor } from '../domain/directory/vendor.js';
import type {
  ApiKey,
  CalendarNews,
  DeferredMail,
  DirectoryChange,
  DocumentMeta,
  EngagementFilter,
  EngagementRow,
  HolderLateness,
  JournalEntry,
  LatenessFilter,
  Lease,
  OutboxMail,
  OverdueFilter,
  OverdueTask,
  Page,
  PageRequest,
  Placements,
  Subscription,
  TaskFilter,
  TaskRow,
  Verification,
} from './rows.js';

export type { DirectoryPerson } from '../domain/directory/directory-person.js';
export type * from './rows.js';

/** The database. Every method is safe to call again; instants are ISO texts in UTC. */
export interface Store {
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
  journal(engagement: string, request?: PageRequest & { after?: number }): Promise<Page<JournalEntry>>;
  verify(engagement: string): Promise<Verification>;
  /** By which id journals and search attributes name somebody; whoever is new gets one. */
  personId(person: { email: string; name: string }): Promise<string>;
  /** Erases what stands beside the chain of an engagement that has ended; false when it has not. The chain stays whole. */
  eraseBeside(engagement: string): Promise<boolean>;
  /**
   * Erases somebody's address, name and words, and every text that names them, from the journals of engagements that have
   * ended; returns those that still run and name them, for which nothing was erased.
   */
  erasePerson(email: string): Promise<string[]>;

  engagement(id: string): Promise<EngagementRow | undefined>;
  engagements(filter?: EngagementFilter): Promise<Page<EngagementRow>>;
  /** Counts by phase, and of overdue tasks, for the portfolio's head. */
  figures(): Promise<{ byPhase: Partial<Record<Phase, number>>; openTasks: number; overdueTasks: number }>;
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
  sentAbout(about: { engagement: string; task: string; to: string }): Promise<NoticeKind[]>;
  /**
   * Takes deferred mails that nobody else holds, oldest first: all that may go by `until`, of those people who have waited
   * longest for one that may go `now`.
   */
  takeDeferred(due: { now: string; until: string; people: number }, lease: Lease): Promise<DeferredMail[]>;
  /** Puts mails into one letter for good, so that it is the same letter whoever sends it; false when somebody else holds one of them. */
  bundleMails(ids: readonly string[], bundle: string, lease: Lease): Promise<boolean>;
  /** Takes a queued mail from its turn: it goes like the deferred ones, and not before an instant. */
  deferMail(id: string, notBefore: string): Promise<void>;
  /** Gives mails that are still held back until an instant. */
  postponeMails(ids: readonly string[], notBefore: string, lease: Lease): Promise<void>;

  vendor(id: string): Promise<Vendor | undefined>;
  vendors(request?: PageRequest & { practice?: string }): Promise<Page<Vendor>>;
  /** The vendors that somebody is the contact of, or whose contact has an address of the same firm. */
  vendorsOf(email: string): Promise<Firm[]>;
  putVendors(vendors: readonly Vendor[]): Promise<void>;
  /** Engagements that were awarded to a vendor at some time, the oldest first. */
  awardedTo(vendor: string): Promise<{ id: string; title: string }[]>;
  person(email: string): Promise<DirectoryPerson | undefined>;
  people(request?: PageRequest): Promise<Page<DirectoryPerson>>;
  /**
   * What deadlines or delegates depend on becomes a directory change in the same transaction; so it does for organisations.
   * With the SHA-256 of the entry that this one was made from (empty for none), nothing else is replaced: false when there is something else.
   */
  putPerson(person: DirectoryPerson, madeFrom?: string): Promise<boolean>;
  organisation(domain: string): Promise<Organisation | undefined>;
  organisations(request?: PageRequest): Promise<Page<Organisation>>;
  putOrganisation(organisation: Organisation, madeFrom?: string): Promise<boolean>;
  /** Writes what another system says into the directory, making the entry if need be, and a directory change with it. */
  takeCalendar(news: CalendarNews): Promise<'taken' | 'repeated' | 'outdated'>;
  /** Changes that are still to be told, the oldest first. */
  directoryChanges(limit: number, now: string): Promise<DirectoryChange[]>;
  endDirectoryChange(id: string): Promise<void>;
  /** The workflows with open tasks that a change concerns: its person or organisation is asked, the other side, a candidate or stood in for. */
  workflowsConcerned(
    request: Pick<DirectoryChange, 'who' | 'engagement' | 'since'> & PageRequest,
  ): Promise<Page<string>>;
  /** Every practice, the operator's own first: one of their own stands in for a built-in one of the same id. */
  practices(): Promise<Practice[]>;
  builtInPractices(): Promise<readonly Practice[]>;
  customPractices(): Promise<Practice[]>;
  putPractice(practice: Practice): Promise<void>;

  putDocument(meta: DocumentMeta): Promise<void>;
  document(engagement: string, id: string): Promise<DocumentMeta | undefined>;
  documents(engagement: string): Promise<DocumentMeta[]>;

  /** Only a hash of the secret is kept. */
  putKey(key: ApiKey, secretHash: string): Promise<void>;
  keyByHash(secretHash: string): Promise<ApiKey | undefined>;
  keys(): Promise<ApiKey[]>;
  deleteKey(id: string): Promise<boolean>;

  /** One-time sign-in links and sessions, by hash. */
  putSignIn(hash: string, email: string, expiresAt: string): Promise<void>;
  /** Uses the link up; undefined when unknown, used or expired. */
  useSignIn(hash: string, now: string): Promise<string | undefined>;
  putSession(hash: string, email: string, expiresAt: string): Promise<void>;
  session(hash: string, now: string): Promise<{ email: string } | undefined>;
  endSession(hash: string): Promise<void>;

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

  recordAccess(entry: {
    engagement: string;
    position: string;
    email: string;
    action: 'grant' | 'revoke';
    at: string;
  }): Promise<void>;
  accessLedger(
    engagement: string,
  ): Promise<{ position: string; email: string; action: 'grant' | 'revoke'; at: string }[]>;

  putSubscription(subscription: Subscription): Promise<void>;
  subscriptions(): Promise<Subscription[]>;
  deleteSubscription(id: string): Promise<boolean>;
  /** Facts not yet delivered to a subscription, oldest first, as CloudEvents' raw material. */
  undelivered(subscription: string, limit: number): Promise<JournalEntry[]>;
  markDelivered(subscription: string, upTo: JournalEntry): Promise<void>;

  ready(): Promise<void>;
  close(): Promise<void>;
}
