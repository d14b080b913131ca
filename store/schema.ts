import type { AccessTables } from './access/api-key-rows.js';
import type { EnvelopesTable, MailRefusalsTable } from './mail/untaken-rows.js';
import type { RefusedEventsTable } from './engagements/refused-event-rows.js';
import type { Generated } from 'kysely';
import type { Holder, TaskKind, TaskState } from '../domain/tasks/index.js';
import type { Run } from '../domain/journal/index.js';
import type { Phase } from '../domain/engagement/index.js';
import type { Subject } from '../domain/kernel/index.js';
import type { AuditTables } from './audit/audit-rows.js';
import type { CheckpointTables } from './checkpoints/checkpoint-rows.js';
import type { DocumentMeta, OutboxMail, RightsChange, Session } from './contract.js';
import type { OperatingTables } from './operating/tables.js';
import type { SubscriptionTables } from './outgoing/subscription-rows.js';

/** The tables. Instants are ISO texts in UTC; lists and objects are JSON as text. */
export interface Tables extends OperatingTables, AuditTables, AccessTables, CheckpointTables, SubscriptionTables {
  /** What has a journal, and the head of its hash chain. */
  subjects: { id: Subject; title: string; entries: number; head: string };
  engagements: EngagementsTable;
  turns: TurnsTable;
  journal: JournalTable;
  /** What the chain leaves out, and so can be erased; no row where all of it was. */
  journalBeside: { subject: Subject; sequence: number; parts: string };
  /** Whom the journal and search attributes name by an id. */
  persons: { id: string; email: string; name: string | null };
  tasks: TasksTable;
  taskPeople: TaskPeopleTable;
  lateness: LatenessTable;
  holdings: HoldingsTable;
  /** Who was awarded an engagement at some time. */
  vendorAwards: { vendor: string; engagement: string };
  vendorRuns: VendorRunsTable;
  outbox: OutboxTable;
  mailRefusals: MailRefusalsTable;
  envelopes: EnvelopesTable;
  /** The contact's mailbox and its domain tell whose people somebody is. */
  vendors: { id: string; profile: string; contact: string; domain: string };
  digests: { email: string; day: string; sentAt: string };
  vendorPractices: { vendor: string; practice: string };
  /** The mailbox is the address without its spelling. */
  people: { email: string; mailbox: string; profile: string };
  organisations: { domain: string; profile: string };
  directoryChanges: DirectoryChangesTable;
  calendarVersions: { who: string; version: number };
  /** Events that workflows were told, by source and id. */
  heardEvents: { subject: Subject; key: string; at: string };
  /** How many events of a source changed nothing within an hour, and why the first one did not. */
  ignoredEvents: {
    subject: Subject;
    source: string;
    hour: string;
    why: string;
    count: number;
    toldAt: string | null;
  };
  practices: { id: string; definition: string };
  /** `bound`: the SHA-256 that a journal has of it. */
  documents: DocumentMeta & { bound: string | null };
  refusedEvents: RefusedEventsTable;
  signIns: { hash: string; email: string; expiresAt: string; usedAt: string | null };
  sessions: Omit<Session, 'roles'> & { hash: string; roles: string | null };
  rightsChanges: RightsChangesTable;
  requests: { key: string; fingerprint: string; startedAt: string; status: number | null; body: string | null };
  accessLedger: AccessLedgerTable;
}

export interface RightsChangesTable extends Omit<RightsChange, 'before' | 'after'> {
  before: string;
  after: string;
  /** The state that was told of last. */
  toldOf: string | null;
}

/** The read model: the columns that lists filter by, and as JSON what they show and the whole view. */
export interface EngagementsTable {
  id: string;
  subject: Subject;
  title: string;
  phase: Phase;
  practice: string;
  owner: string;
  costCentre: string;
  /** The contracting process of the notice that it was started from. */
  ocid: string | null;
  startedAt: string;
  updatedAt: string;
  endedAt: string | null;
  summary: string;
  /** Which version of the projection made summary and view. */
  viewVersion: number;
  view: string;
}

export interface TurnsTable {
  subject: Subject;
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
  /** Counts over all subjects; subscriptions remember how far they have read by it. */
  position: Generated<number>;
  subject: Subject;
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
  subject: Subject;
  stream: string;
  workflowId: string;
  kind: TaskKind;
  state: TaskState;
  title: string;
  assigneeEmail: string;
  /** The address without its spelling. */
  assigneeMailbox: string;
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
  /** 1 where there is a pause; in the indexes that tell what is overdue. */
  isPaused: 0 | 1;
  deferrals: string | null;
  /** Mails to whoever is asked that were refused for good. */
  refusals: string | null;
  revision: number;
  outcome: string | null;
  /** Since when it stands unanswered with the owner and operations. */
  standing: string | null;
  withdrawal: string | null;
  answeredBy: string | null;
  endedAt: string | null;
}

/** Lateness of an engagement that is over, by holder, with what lists filter engagements by. */
export interface LatenessTable extends Pick<EngagementsTable, 'phase' | 'practice' | 'owner' | 'costCentre'> {
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

/** A deliverable that a vendor was given and that has ended. */
export interface VendorRunsTable extends Omit<Run, 'sequences'> {
  vendor: string;
  engagement: string;
  /** Counts an engagement's. */
  ordinal: number;
  /** JSON. */
  sequences: string;
}

export interface OutboxTable {
  id: string;
  subject: Subject;
  stream: string;
  turn: number;
  ordinal: number;
  subjectTitle: string;
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
  /** 1 for whoever answers it, or may claim it; 0 for the others. */
  asked: 0 | 1;
  /** The task's. */
  due: string;
  /** When the task came to concern them, by this host's clock and not the workflow's. */
  listedAt: string;
}

export interface DirectoryChangesTable {
  id: string;
  who: string | null;
  subject: Subject | null;
  why: string;
  at: string;
  since: string | null;
  doneAt: string | null;
}

interface AccessLedgerTable {
  entry: Generated<number>;
  engagement: string;
  position: string;
  email: string;
  action: 'grant' | 'revoke';
  at: string;
}
