import type { Message, Money, Person, Reason, Subject } from '../domain/kernel/index.js';
import type { Calendar } from '../domain/calendar/index.js';
import type { Absence, Rights } from '../domain/directory/index.js';
import type { ChainedFact, Fact, Notice, SealedParts } from '../domain/journal/index.js';
import type {
  Assignee,
  Course,
  Deferral,
  Due,
  MailRefusal,
  Pause,
  Placed,
  PlacedRung,
  TaskContext,
  TaskKind,
  TaskPolicy,
  TaskState,
} from '../domain/tasks/index.js';

/** One link of a subject's hash chain. */
export interface JournalEntry {
  subject: Subject;
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  stream: string;
  turn: number;
  /** As it was told: people by their addresses, with their words. What was erased says so. */
  fact: Fact;
  /** As the chain holds it: people by their ids, and none of their words. */
  chained: ChainedFact;
  /** What the chained fact leaves out, each part with its salt; null when it was erased. */
  beside: SealedParts | null;
  /** SHA-256, hex, of the SHA-256 of its parts. */
  besideSha256: string;
  /** SHA-256, hex, of the previous entry's hash and this entry's canonical content, without what stands beside it. */
  hash: string;
}

/** An entry as it is handed out: the fact as the chain holds it, so that whoever has it can recompute the chain. */
export type ChainedEntry = Omit<JournalEntry, 'subject' | 'fact' | 'chained'> & {
  engagement: string;
  fact: ChainedFact;
};

export type Verification =
  /** `erased` counts the entries beside which something was erased. */
  | { ok: true; entries: number; erased: number; head: string }
  | { ok: false; entries: number; sequence: number; why: string };

/** A task as the inbox keeps it. */
export interface TaskRow {
  id: string;
  subject: Subject;
  subjectTitle: string;
  stream: string;
  workflowId: string;
  kind: TaskKind;
  state: TaskState;
  /** In English; `phrase` says it in any language, where a workflow worded it. */
  title: string;
  phrase: Message | null;
  assignee: Assignee;
  assignment: number;
  context: TaskContext;
  documents: string[];
  openedAt: string;
  due: string;
  rungs: PlacedRung[];
  /** What it was placed by. */
  terms: { due: Due; policy: TaskPolicy; amount: Money | null; course: Course };
  /** The other side of the deadline. */
  counterparty: Person | null;
  onBehalfOf: Person | null;
  /** Who may claim a task of a group. */
  candidates: Person[];
  pause: Pause | null;
  /** Acknowledgements and snoozes, the oldest first. */
  deferrals: Deferral[];
  /** Mails about it to whoever is asked that were refused for good, until that is put right. */
  mailRefused: MailRefusal[];
  /** Counts the changes of its holder, its due instant and its state; the SEQUENCE of its calendar entry. */
  revision: number;
  /** The decision that was taken or deemed. */
  outcome: string | null;
  /** Since when it stands unanswered with the owner and operations. */
  standing: string | null;
  /** Why it was withdrawn. */
  withdrawal: Reason | null;
  answeredBy: string | null;
  endedAt: string | null;
}

/** A mail waiting to be sent, or sent. The id is also the left side of its Message-ID. */
export interface OutboxMail {
  id: string;
  subject: Subject;
  subjectTitle: string;
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

export const KEY_ROLES = ['admin', 'operations', 'reader', 'auditor', 'events'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];
export interface ApiKey {
  id: string;
  name: string;
  roles: KeyRole[];
  /** The address of the one person in whose place it answers; null for nobody. */
  answersFor: string | null;
  /** What it may answer for them. */
  kinds: TaskKind[];
  /** The address of whoever answers for the key. */
  owner: string | null;
  /** From when on it opens nothing. */
  expiresAt: string | null;
  createdAt: string;
  /** To the minute. */
  lastUsedAt: string | null;
}

/** A change of the directory that open tasks are to be told of. */
export interface DirectoryChange {
  id: string;
  /** An address, or the domain of an organisation; null for everybody. */
  who: string | null;
  /** Only its tasks, where one is named. */
  subject: Subject | null;
  /** For the journal. */
  why: Reason;
  /** Not before this instant. */
  at: string;
  /** Only tasks that have come to concern somebody since; null for all. */
  since: string | null;
}

/** What another system says of when somebody works. The same key takes effect once. */
export interface CalendarNews {
  key: string;
  /** An address or the domain of an organisation; nobody in particular without, and then only the subject's tasks are looked at. */
  who: { person: string } | { organisation: string } | null;
  calendar?: Calendar;
  absences?: Absence[];
  /** Counts up for each person and each organisation; an older or equal one is ignored. */
  version?: number;
  subject?: Subject;
  why: Reason;
}

/** Where tasks fall, and with whom, by task. Computed by the calendar capability, inside the commit but before the transaction. */
export type Placements = Record<string, Placed>;

export interface DocumentMeta {
  subject: Subject;
  id: string;
  /** Decides who may open it: `confidential`, `nda`, `report`, or the vault of an answer (`technical`, `commercial`, `submission` …). */
  kind: string;
  mediaType: string;
  size: number;
  sha256: string;
  createdAt: string;
}

/** Which events changed nothing for an engagement: those of a source within an hour. */
export interface IgnoredHour {
  subject: Subject;
  source: string;
  /** When the hour began. */
  hour: string;
}

/** Access to an engagement that somebody was given, or that was taken from them. */
export interface AccessEntry {
  position: string;
  email: string;
  action: 'grant' | 'revoke';
  at: string;
}

/** A change of somebody's rights that a second person confirms or refuses. */
export interface RightsChange {
  id: string;
  email: string;
  before: Rights;
  after: Rights;
  /** An address, or `key:` and the name of a key. */
  askedBy: string;
  /** The person behind the key that asked; null where a person asked, or nobody is known. */
  askedFor: string | null;
  askedAt: string;
  /** `replaced` by a later one, or since the rights were others by then. */
  state: 'pending' | 'confirmed' | 'refused' | 'replaced';
  decidedBy: string | null;
  decidedAt: string | null;
}
