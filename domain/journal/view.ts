import { EMPTY_LEDGER, type Holding, type Lateness, type Ledger } from './deadline.js';
import type { Holder, RankingLine } from '../tasks/index.js';
import type {
  Constraints,
  MakeOrBuy,
  ImportedNotice,
  Phase,
  PlannedDeliverable,
  PlannedRole,
  Scorecard,
  StaffingPlan,
} from '../engagement/index.js';
import type { Actor, Money, Person, Reason, Role } from '../kernel/index.js';

export type DeliverableState =
  | 'planned'
  | 'open'
  | 'overdue'
  | 'in review'
  | 'rework'
  | 'accepted'
  | 'provided'
  | 'dropped';

export interface DeliverableView extends PlannedDeliverable {
  state: DeliverableState;
  /** When work on it was asked for; by the vendor that has it now. */
  openedAt: string | null;
  dueAt: string | null;
  submittedAt: string | null;
  acceptedAt: string | null;
  /** Whether whoever delivers it was late by their own doing. */
  late: boolean;
  round: number;
  score: number | null;
  holder: Holder;
  submission: string | null;
  /** Who held its deadlines that have ended. */
  ledger: Holding[];
}

export interface PositionView {
  position: string;
  role: string;
  name: string;
  email: string;
  state: 'proposed' | 'verified' | 'acknowledged' | 'active' | 'notice' | 'suspended' | 'left';
}

/** An NDA with one firm; the duties of one that survives last until an instant. */
export interface NdaView {
  vendor: string;
  state: (typeof NDA_STATES)[number];
  until: string | null;
  signedBy: string[];
  document: string;
}

export const NDA_STATES = ['drafted', 'part-signed', 'in force', 'never signed', 'survives', 'ended'] as const;

/** The read model of one engagement, made from its facts alone. */
export interface EngagementView {
  id: string;
  title: string;
  summary: string;
  practice: string;
  practiceTitle: string;
  phase: Phase;
  owner: string;
  ownerName: string;
  sponsor: string;
  /** Who plays which part for the client. */
  people: Partial<Record<Role, Person>>;
  costCentre: string;
  budget: Money;
  budgetVersion: number;
  frozen: boolean;
  startedAt: string;
  endedAt: string | null;
  /** Of the scope that was drafted last; null before the first. */
  constraints: Constraints | null;
  scope: { version: number; approved: boolean; roles: PlannedRole[]; makeOrBuy: MakeOrBuy } | null;
  /** `contact` is who was asked to sign for it; null before. */
  vendor: { id: string; name: string; price: Money; contact: string | null } | null;
  bidders: { id: string; name: string; state: 'invited' | 'bid' | 'declined' | 'excluded' | 'awarded' | 'lost' }[];
  ranking: RankingLine[];
  nda: NdaView | null;
  /** Those of the firms before, in the order in which they were drafted. */
  formerNdas: NdaView[];
  team: PositionView[];
  deliverables: DeliverableView[];
  payments: { deliverable: string; amount: Money; at: string }[];
  plan: (StaffingPlan & { state: 'planned' | 'approved' | 'notice' | 'completed' | 'rejected' | 'withdrawn' }) | null;
  /** What firms have said about what they were given, in that order. */
  certificates: ({ vendor: string } & ({ by: Actor; method: string } | { why: Reason }))[];
  scorecard: Scorecard | null;
  /** Milliseconds of lateness that are over, by holder. */
  lateness: Lateness;
  /** The deadlines that run. */
  running: Ledger;
  /** Who held, and was late with, what belongs to no deliverable and has ended. */
  ended: Holding[];
  /** Whether a key has answered in somebody's place by way of a sandbox: then the record proves nothing about who decided. */
  sandbox: boolean;
  /** The procurement notice that it was started from. */
  notice: ImportedNotice | null;
  /** Why it ended as it did; null while it runs, and where it went its way through. */
  outcome: Reason | null;
}

const SUMMARISED = [
  'id',
  'title',
  'practice',
  'practiceTitle',
  'phase',
  'owner',
  'ownerName',
  'sponsor',
  'costCentre',
  'budget',
  'budgetVersion',
  'frozen',
  'startedAt',
  'endedAt',
  'constraints',
  'vendor',
] as const satisfies readonly (keyof EngagementView)[];

/** What lists show of an engagement: of one size, whatever has happened in it. */
export type EngagementSummary = Pick<EngagementView, (typeof SUMMARISED)[number]>;

export const summaryOf = (view: EngagementView): EngagementSummary =>
  Object.fromEntries(SUMMARISED.map((part) => [part, view[part]])) as unknown as EngagementSummary;

/** A view before its first fact. */
export const EMPTY_VIEW: EngagementView = {
  id: '',
  title: '',
  summary: '',
  practice: '',
  practiceTitle: '',
  phase: 'scoping',
  owner: '',
  ownerName: '',
  sponsor: '',
  people: {},
  costCentre: '',
  budget: { currency: 'XXX', minor: 0 },
  budgetVersion: 0,
  frozen: false,
  startedAt: '',
  endedAt: null,
  constraints: null,
  scope: null,
  vendor: null,
  bidders: [],
  ranking: [],
  nda: null,
  formerNdas: [],
  team: [],
  deliverables: [],
  payments: [],
  plan: null,
  certificates: [],
  scorecard: null,
  lateness: {},
  running: EMPTY_LEDGER,
  ended: [],
  sandbox: false,
  notice: null,
  outcome: null,
};

/** A firm by its name; by its id where nobody has invited it. */
export const firmIn = ({ bidders }: Pick<EngagementView, 'bidders'>, id: string): string =>
  bidders.find((each) => each.id === id)?.name ?? id;
