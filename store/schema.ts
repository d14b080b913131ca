import type { Generated } from 'kysely';
import type { Holder } from '../domain/tasks/holders.js';
import type { Phase } from '../domain/engagement/phases.js';
import type { TaskState } from '../domain/tasks/task.js';
import type { OutboxMail } from './contract.js';
import type { TaskKind } from '../domain/tasks/kinds/index.js';

/** The tables. Instants are ISO texts in UTC; lists and objects are JSON as text. */
export interface Tables {
  engagements: EngagementsTable;
  turns: TurnsTable;
  journal: JournalTable;
  /** What the chain leaves out, and so can be erased; no row where all of it was. */
  journalBeside: { engagement: string; sequence: number; parts: string };
  /** Whom the journal and search attributes name by an id. */
  persons: { id: string; email: string; name: string | null };
  tasks: TasksTable;
  taskPeople: TaskPeopleTable;
  lateness: LatenessTable;
  holdings: HoldingsTable;
  outbox: OutboxTable;
  /** The contact's address and its domain tell whose people somebody is. */
  vendors: { id: string; profile: string; contact: string; domain: string };
  digests: { email: string; day: string; sentAt: string };
  vendorPractices: { vendor: string; practice: string };
  people: { email: string; profile: string };
  organisations: { domain: string; profile: string };
  directoryChanges: DirectoryChangesTable;
  calendarVersions: { who: string; version: number };
  practices: { id: string; definition: string };
  documents: DocumentsTable;
  apiKeys: { id: string; name: string; roles: string; secretHash: string; createdAt: string };
  signIns: { hash: string; email: string; expiresAt: string; usedAt: string | null };
  sessions: { hash: string; email: string; expiresAt: string };
  requests: { key: string; fingerprint: string; startedAt: string; status: number | null; body: string | null };
  accessLedger: AccessLedgerTable;
  subscriptions: { id: string; url: string; types: string; secret: string; createdAt: string; position: number };
}

/** The read model: the view as JSON, the columns that lists filter by, and the head of the hash chain. */
export interface EngagementsTable {
  id: string;
  title: string;
  phase: Phase;
  practice: string;
  owner: string;
  costCentre: string;
  startedAt: string;
  updatedAt: string;
  endedAt: string | null;
  view: string;
  /** Which version of the projection made the view. */
  viewVersion: number;
  entries: number;
  head: string;
}

export interface TurnsTable {
  engagement: string;
  stream: string;
  turn: number;
  /** The workflow's clock when the turn was committed last. */
  at: string;
  sha256: string;
  receipt: string;
  /** What superseding the turn needs, as JSON. */
  undo: string;
}

/** What a turn leaves behind so that it can be superseded: its entries, and the tasks it changed as they were before. */
export interface Undo {
  entries: number[];
  tasks: TasksTable[];
  /** Tasks that changed hands in turns that this one has superseded. */
  handedOn?: string[] | undefined;
}

interface JournalTable {
  /** Counts over all engagements; subscriptions remember how far they have read by it. */
  position: Generated<number>;
  engagement: string;
  sequence: number;
  stream: string;
  turn: number;
  type: string;
  at: string;
  fact: string;
  besideSha256: string;
  hash: string;
}

export interface TasksTable {
  id: string;
  engagement: string;
  stream: string;
  workflowId: string;
  kind: TaskKind;
  state: TaskState;
  subject: string;
  assigneeEmail: string;
  assignee: string;
  assignment: number;
  context: string;
  documents: string;
  openedAt: string;
  due: string;
  rungs: string;
  phrase: string | null;
  terms: string;
  counterparty: string | null;
  onBehalfOf: string | null;
  candidates: string | null;
  pause: string | null;
  deferrals: string | null;
  revision: number;
  outcome: string | null;
  withdrawal: string | null;
  answeredBy: string | null;
  endedAt: string | null;
}

/** Lateness of an engagement that is over, by holder. */
export interface LatenessTable {
  engagement: string;
  holder: Holder;
  milliseconds: number;
}

/** Who has an open task now. */
export interface HoldingsTable {
  task: string;
  engagement: string;
  holder: Holder;
  since: string;
  /** Milliseconds since 1970 from which on the holder is late; null in a pause, or where nothing tells when it was due. */
  lateFrom: number | null;
}

export interface OutboxTable {
  id: string;
  engagement: string;
  stream: string;
  turn: number;
  ordinal: number;
  engagementTitle: string;
  notice: string;
  state: OutboxMail['state'];
  at: string;
  /** In lower case. */
  recipient: string;
  /** Null for a mail that goes with its turn. */
  notBefore: string | null;
  bundle: string | null;
  takenBy: string | null;
  takenUntil: string | null;
}

/** Whom an open task concerns: a row for each address. */
interface TaskPeopleTable {
  task: string;
  email: string;
  domain: string;
  /** When the task came to concern them, by this host's clock and not the workflow's. */
  listedAt: string;
}

export interface DirectoryChangesTable {
  id: string;
  who: string | null;
  engagement: string | null;
  why: string;
  at: string;
  since: string | null;
  doneAt: string | null;
}

interface DocumentsTable {
  engagement: string;
  id: string;
  kind: string;
  mediaType: string;
  size: number;
  sha256: string;
  createdAt: string;
}

interface AccessLedgerTable {
  entry: Generated<number>;
  engagement: string;
  position: string;
  email: string;
  action: 'grant' | 'revoke';
  at: string;
}
