import type { Calendar } from '../domain/calendar.js';
import type { Absence } from '../domain/delegation.js';
import type { Deadline } from '../domain/deadline.js';
import type { DirectoryPerson } from '../domain/directory-person.js';
import type { Fact, Holder, Phase } from '../domain/facts.js';
import type { Firm } from '../domain/firms.js';
import type { Money } from '../domain/money.js';
import type { Organisation } from '../domain/organisation.js';
import type { Person } from '../domain/person.js';
import type { Phrase } from '../domain/phrase.js';
import type { TaskPolicy } from '../domain/policy.js';
import type { Practice } from '../domain/practice.js';
import type { Assignee, Deferral, Pause, PlacedRung, TaskContext, TaskKind, TaskState } from '../domain/task.js';
import type { Course, Due, Notice, NoticeKind, Placed, Turn, TurnReceipt } from '../domain/turn.js';
import type { Vendor } from '../domain/vendor.js';
import type { EngagementView } from '../domain/view.js';

export type { DirectoryPerson } from '../domain/directory-person.js';

/** A page of a list; `next` is an opaque cursor, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface PageRequest {
  cursor?: string;
  /** 1 to 200. */
  limit?: number;
}

/** One link of an engagement's hash chain. */
export interface JournalEntry {
  engagement: string;
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  stream: string;
  turn: number;
  fact: Fact;
  /** SHA-256, hex, of the previous entry's hash and this entry's canonical content. */
  hash: string;
}
export type Verification =
  | { ok: true; entries: number; head: string }
  | { ok: false; entries: number; sequence: number; why: string };

/** A task as the inbox keeps it. */
export interface TaskRow {
  id: string;
  engagement: string;
  engagementTitle: string;
  stream: string;
  workflowId: string;
  kind: TaskKind;
  state: TaskState;
  /** In English; `phrase` says it in any language, where a workflow worded it. */
  subject: string;
  phrase: Phrase | null;
  assignee: Assignee;
  assignment: number;
  context: TaskContext;
  documents: string[];
  openedAt: string;
  due: string;
  rungs: PlacedRung[];
  /** What it was placed by; null for a task that an earlier release opened. */
  terms: { due: Due; policy: TaskPolicy; amount: Money | null; course: Course } | null;
  /** The other side of the deadline. */
  counterparty: Person | null;
  onBehalfOf: Person | null;
  /** Who may claim a task of a group. */
  candidates: Person[];
  pause: Pause | null;
  /** Acknowledgements and snoozes, the oldest first. */
  deferrals: Deferral[];
  /** Counts the changes of its holder, its due instant and its state; the SEQUENCE of its calendar entry. */
  revision: number;
  outcome: string | null;
  answeredBy: string | null;
  endedAt: string | null;
}

/** A mail waiting to be sent, or sent. The id is also the left side of its Message-ID. */
export interface OutboxMail {
  id: string;
  engagement: string;
  engagementTitle: string;
  stream: string;
  notice: Notice;
  /**
   * `dropped`: before it was sent its turn was superseded, or what it says was no longer so; or it was sent, and counts as
   * the mail of the turn that superseded its own.
   */
  state: 'queued' | 'sent' | 'refused' | 'dropped';
  at: string;
}

/** A mail that was not handed over with its turn; `bundle` is the letter that it was put into already. */
export type DeferredMail = OutboxMail & { bundle: string | null };

/** Who hands deferred mails over, and until when nobody else does. */
export interface Lease {
  by: string;
  until: string;
}

export type KeyRole = 'admin' | 'operations' | 'reader' | 'events';
export interface ApiKey {
  id: string;
  name: string;
  roles: KeyRole[];
  createdAt: string;
}

/** A change of the directory that open tasks are to be told of. */
export interface DirectoryChange {
  id: string;
  /** An address, or the domain of an organisation; null for everybody. */
  who: string | null;
  /** Only tasks of this engagement, where one is named. */
  engagement: string | null;
  /** In a few words, for the journal. */
  why: string;
  /** Not before this instant. */
  at: string;
  /** Only tasks that have come to concern somebody since; null for all. */
  since: string | null;
}

/** What another system says of when somebody works. The same key takes effect once. */
export interface CalendarNews {
  key: string;
  /** An address or the domain of an organisation; nobody in particular without, and then only the engagement's tasks are looked at. */
  who: { person: string } | { organisation: string } | null;
  calendar?: Calendar;
  absences?: Absence[];
  /** Counts up for each person and each organisation; an older or equal one is ignored. */
  version?: number;
  engagement?: string;
  why: string;
}

export interface EngagementFilter extends PageRequest {
  phase?: Phase;
  practice?: string;
  owner?: string;
  /** Only engagements with an open task past its due date at `now`; a task whose clock was stopped before that is not, nor is it due. */
  overdue?: boolean;
  costCentre?: string;
}
/** A portfolio row: the view with figures from the inbox. */
export type EngagementRow = EngagementView & {
  openTasks: number;
  overdueTasks: number;
  nextDue: string | null;
  updatedAt: string;
};

export interface TaskFilter extends PageRequest {
  engagement?: string;
  stream?: string;
  assignee?: string;
  /** Of somebody, or of a group of which they may claim it. */
  asked?: string;
  kind?: TaskKind;
  state?: TaskState;
  overdue?: boolean;
}

export interface LatenessFilter extends Omit<EngagementFilter, 'overdue' | keyof PageRequest> {
  engagement?: string;
  holder?: Holder;
  /** Up to when what runs is counted; now unless it is said. */
  at?: string;
}
/** What a holder let pass over many engagements, and how much of it is in their hands now. */
export interface HolderLateness {
  holder: Holder;
  /** Past due instants, over and running. */
  milliseconds: number;
  /** Open tasks past their due instant, without those whose clock was stopped before it. */
  overdue: number;
}

export interface OverdueFilter extends PageRequest {
  holder?: Holder;
  practice?: string;
  owner?: string;
  engagement?: string;
  /** Now unless it is said. */
  at?: string;
}
/** An open task past its due instant, with whoever has it and how it came to that. */
export type OverdueTask = TaskRow & { practice: string; holder: Holder; heldSince: string; deadline: Deadline };

/** Where tasks fall, and with whom, by task. Computed by the calendar capability, inside the commit but before the transaction. */
export type Placements = Record<string, Placed>;

export interface DocumentMeta {
  engagement: string;
  id: string;
  /** Decides who may open it: `confidential`, `nda`, `report`, or the vault of an answer (`technical`, `commercial`, `submission` …). */
  kind: string;
  mediaType: string;
  size: number;
  sha256: string;
  createdAt: string;
}

export interface Subscription {
  id: string;
  url: string;
  types: string[];
  secret: string;
  createdAt: string;
}

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
   * With the digest of the entry that this one was made from (empty for none), nothing else is replaced: false when there is something else.
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
