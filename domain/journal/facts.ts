import type { Money } from '../kernel/money.js';
import type { Person, Role } from '../kernel/person.js';
import type { RankingLine } from '../tasks/task-forms.js';
import type { TaskKind } from '../tasks/task.js';

/** How far an engagement has come; the last three are ends. */
export const PHASES = [
  'scoping',
  'selection',
  'nda',
  'onboarding',
  'delivery',
  'closeout',
  'closed',
  'cancelled',
  'terminated',
] as const;
export type Phase = (typeof PHASES)[number];
export const isEnd = (phase: Phase): boolean => phase === 'closed' || phase === 'cancelled' || phase === 'terminated';

/** Why a bid is recorded as declined when nobody answered; whoever is silent may still bid in an extended round. */
export const NO_BID_IN_TIME = 'no answer by the deadline';

/** Whose turn it is. */
export const HOLDERS = [
  'vendor',
  'client',
  'sponsor',
  'owner',
  'finance',
  'signatory',
  'evaluator',
  'reviewer',
  'expert',
  'calendar',
  'access',
  'pause',
  'none',
] as const;
export type Holder = (typeof HOLDERS)[number];

/** Bought against in-house, in the budget's currency. */
export interface MakeOrBuy {
  inHouse: Money | null;
  /** Estimated price and, on top of it, what overseeing and transition cost the client. */
  price: Money;
  oversight: Money;
  transition: Money;
  bought: Money;
}

export interface PlannedDeliverable {
  id: string;
  title: string;
  from: 'client' | 'vendor';
  /** ISO 8601 duration after the start of delivery, or an ISO instant. */
  due: string;
  dependsOn: string[];
  acceptance: string[];
  payment: Money | null;
}

export interface PlannedRole {
  id: string;
  title: string;
  headcount: number;
}

/** Change in one role, in people. */
export interface RoleChange {
  role: string;
  from: number;
  to: number;
}

/** A costed change of the team, for one version of the budget. */
export interface StaffingPlan {
  id: string;
  direction: 'grow' | 'shrink';
  changes: RoleChange[];
  costBefore: Money;
  costAfter: Money;
  budget: Money;
  budgetVersion: number;
}

export interface Scorecard {
  /** Share of the vendor's deliverables submitted on time, 0 to 1; null without any. */
  onTime: number | null;
  /** Mean of the accepted submissions' scores, 0 to 100; null without any. */
  quality: number | null;
  /** Share of accepted deliverables that needed no rework; null without any. */
  firstTime: number | null;
  delivered: number;
  dropped: number;
}

/** Everything that can happen, by name. The journal holds nothing else; the read model is made from these alone. */
export interface FactOf {
  'engagement.started': {
    title: string;
    summary: string;
    practice: string;
    practiceTitle: string;
    owner: string;
    ownerName: string;
    sponsor: string;
    costCentre: string;
    budget: Money;
    budgetVersion: number;
    startedBy: string;
    /** Who plays which part for the client. */
    people: Partial<Record<Role, Person>>;
  };
  'phase.entered': { phase: Phase };
  /** `due` is filled in by the commit that places the task. */
  'task.opened': { task: string; kind: TaskKind; to: string; role: string; due?: string };
  'task.reminded': { task: string; kind: TaskKind; to: string };
  'task.escalated': { task: string; kind: TaskKind; to: string; role: string; onBehalfOf?: string };
  'task.transferred': { task: string; kind: TaskKind; from: string; to: string; role: string };
  'task.answered': { task: string; kind: TaskKind; decision: string; by: string; via: string; onBehalfOf?: string };
  'task.lapsed': { task: string; kind: TaskKind; outcome: string };
  'task.withdrawn': { task: string; kind: TaskKind; reason: string };
  'task.reassigned': { task: string; kind: TaskKind; from: string; to: string; by: string; reason: string };
  /** `for` is the duration that somebody chose. */
  'task.snoozed': { task: string; kind: TaskKind; until: string; for: string; by: string; reason: string };
  'task.acknowledged': { task: string; kind: TaskKind; until: string; for: string; by: string; reason: string };
  /** `chain` leads from the one who was asked to the one who answers. */
  'task.delegated': {
    task: string;
    kind: TaskKind;
    from: string;
    to: string;
    why: 'absence' | 'standing';
    until: string | null;
    chain: string[];
  };
  'delegation.refused': { task: string; kind: TaskKind; from: string; to: string; why: string };
  /** `by` where somebody else asked for it, over the API. */
  'task.claimed': { task: string; kind: TaskKind; from: string; to: string; by?: string };
  'task.paused': {
    task: string;
    kind: TaskKind;
    holder: 'pause' | 'access';
    why: string;
    by: string;
    endedBy: string;
    until: string;
    for?: string;
  };
  'task.resumed': { task: string; kind: TaskKind; by: string; why: string };
  /** The due instant (`from`, `to`) and the rungs still to climb fall elsewhere now. */
  'task.moved': {
    task: string;
    kind: TaskKind;
    why: string;
    holder: 'calendar' | 'pause' | 'access';
    from: string;
    to: string;
    rungs: { do: string; from: string; to: string }[];
  };
  /** A turn that was written but never became part of the workflow's history (a worker died in between); its entries no longer count. */
  'turn.superseded': { stream: string; turn: number; entries: number[] };
  'access.denied': { who: string; what: string; why: string };
  'scope.drafted': {
    version: number;
    deliverables: PlannedDeliverable[];
    roles: PlannedRole[];
    makeOrBuy: MakeOrBuy;
    change: string | null;
  };
  'scope.questioned': { questions: string[] };
  'scope.approved': { version: number; by: string };
  'scope.amended': { version: number; why: string; deliverable: string | null; due: string | null; by: string };
  'change.requested': { by: string; reason: string };
  'change.refused': { by: string; reason: string };
  'team.informed': { team: string; counterpart: string; staysInHouse: string };
  'vendors.listed': {
    invited: { vendor: string; name: string }[];
    excluded: { vendor: string; name: string; why: string }[];
  };
  'bid.received': { vendor: string; technical: string; commercial: string };
  'bid.declined': { vendor: string; why: string };
  'bid.excluded': { vendor: string; why: string };
  'bidding.extended': { until: string; received: number; needed: number };
  'bids.opened': { bids: { vendor: string; name: string }[] };
  'bid.scored': { vendor: string; evaluator: string; score: number };
  'bids.ranked': { ranking: RankingLine[] };
  'selection.failed': { why: string };
  'award.made': { vendor: string; name: string; by: string; reason: string | null; price: Money };
  'award.debriefed': { vendor: string; name: string };
  'award.lost': { vendor: string; why: string };
  'nda.drafted': { vendor: string; document: string };
  'nda.signed': { vendor: string; side: 'client' | 'vendor'; by: string; document: string };
  'nda.declined': { vendor: string; side: 'client' | 'vendor'; why: string };
  'nda.completed': { vendor: string };
  'confidential.opened': { vendor: string };
  'expert.proposed': { position: string; role: string; name: string; email: string };
  'expert.verified': { position: string; by: string };
  'expert.rejected': { position: string; why: string };
  'expert.acknowledged': { position: string };
  'expert.declined': { position: string; why: string };
  'expert.suspended': { position: string; why: string };
  'position.unfilled': { position: string; role: string; why: string };
  'access.granted': { position: string; email: string; via: 'webhook' | 'ledger' };
  'access.revoked': { position: string; email: string; via: 'webhook' | 'ledger'; why: string };
  'access.failed': { position: string; email: string; action: 'grant' | 'revoke'; why: string };
  'team.complete': { positions: number };
  'deliverable.opened': { deliverable: string; due: string };
  /** `was` and `why` are there when the date moved for a reason of its own, such as a late input of the client's (`holder`). */
  'deliverable.due': { deliverable: string; due: string; was?: string; why?: string; holder?: Holder };
  'deliverable.overdue': { deliverable: string; due: string; holder: Holder };
  'deliverable.submitted': { deliverable: string; round: number; document: string; late: boolean };
  'deliverable.reworked': { deliverable: string; round: number; findings: string[] };
  'deliverable.accepted': { deliverable: string; round: number; score: number | null; deemed: boolean };
  'deliverable.dropped': { deliverable: string; why: string };
  'input.provided': { deliverable: string; document: string };
  'extension.requested': { deliverable: string; by: string };
  'extension.granted': { deliverable: string; due: string };
  'extension.refused': { deliverable: string; why: string };
  'review.scored': {
    deliverable: string;
    round: number;
    reviewer: string;
    verdict: 'accept' | 'rework';
    score: number;
  };
  'review.disputed': { deliverable: string; round: number; third: string };
  'overdue.decided': { deliverable: string; decision: string; by: string };
  'payment.released': { deliverable: string; amount: Money };
  'vendor.replaced': { vendor: string; why: string };
  'budget.changed': { version: number; amount: Money; source: string; event: string };
  'budget.frozen': { version: number; source: string; event: string };
  'demand.changed': { version: number; roles: { role: string; headcount: number }[]; source: string; event: string };
  'event.ignored': { event: string; type: string; why: string };
  'scaling.planned': { plan: StaffingPlan };
  'scaling.approved': { plan: string; by: string };
  'scaling.rejected': { plan: string; why: string };
  'scaling.noticed': { plan: string; position: string; until: string };
  'scaling.withdrawn': { plan: string; why: string };
  'scaling.completed': { plan: string };
  'handover.completed': { position: string; document: string | null };
  'handover.incomplete': { position: string; why: string };
  'closeout.certified': { by: string; method: string };
  'closeout.uncertified': { why: string };
  'scorecard.made': { vendor: string; scorecard: Scorecard };
  'engagement.closed': { report: string };
  'engagement.cancelled': { by: string; reason: string };
  'engagement.terminated': { reason: string };
}

export type FactType = keyof FactOf;

/** One thing that happened, at an instant of the workflow's clock. */
export type Fact = { [T in FactType]: { type: T; at: string; about: FactOf[T] } }[FactType];
