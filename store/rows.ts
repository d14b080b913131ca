import type { Reason } from '../domain/kernel/reason.js';
import type { Calendar } from '../domain/calendar/calendar.js';
import type { Absence } from '../domain/directory/delegation.js';
import type { ChainedFact, SealedParts } from '../domain/journal/beside.js';
import type { Deadline } from '../domain/journal/deadline.js';
import type { Fact } from '../domain/journal/facts.js';
import type { Holder } from '../domain/tasks/holders.js';
import type { Phase } from '../domain/engagement/phases.js';
import type { Money } from '../domain/kernel/money.js';
import type { Person } from '../domain/kernel/person.js';
import type { Message } from '../domain/kernel/message.js';
import type { Assignee, Deferral, Pause, PlacedRung, TaskContext, TaskState } from '../domain/tasks/task.js';
import type { Notice } from '../domain/journal/turn.js';
import type { Course, Due, Placed } from '../domain/tasks/course.js';
import type { EngagementView } from '../domain/journal/view.js';
import type { TaskPolicy } from '../domain/tasks/task-policy.js';
import type { TaskKind } from '../domain/tasks/kinds/index.js';

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
export type ChainedEntry = Omit<JournalEntry, 'fact' | 'chained'> & { fact: ChainedFact };

export type Verification =
  /** `erased` counts the entries beside which something was erased. */
  | { ok: true; entries: number; erased: number; head: string }
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
  /** Counts the changes of its holder, its due instant and its state; the SEQUENCE of its calendar entry. */
  revision: number;
  /** The decision that was taken or deemed. */
  outcome: string | null;
  /** Why it was withdrawn. */
  withdrawal: Reason | null;
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
  /** An address or the domain of an organisation; nobody in particular without, and then only the engagement's tasks are looked at. */
  who: { person: string } | { organisation: string } | null;
  calendar?: Calendar;
  absences?: Absence[];
  /** Counts up for each person and each organisation; an older or equal one is ignored. */
  version?: number;
  engagement?: string;
  why: Reason;
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
