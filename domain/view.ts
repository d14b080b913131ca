import type {
  Fact,
  Holder,
  MakeOrBuy,
  Phase,
  PlannedDeliverable,
  PlannedRole,
  Scorecard,
  StaffingPlan,
} from './facts.js';
import { NO_BID_IN_TIME } from './facts.js';
import { atPrice } from './scope.js';
import type { Money } from './money.js';
import type { RankingLine } from './task-forms.js';

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
  dueAt: string | null;
  submittedAt: string | null;
  acceptedAt: string | null;
  late: boolean;
  round: number;
  score: number | null;
  holder: Holder;
  submission: string | null;
}

export interface PositionView {
  position: string;
  role: string;
  name: string;
  email: string;
  state: 'proposed' | 'verified' | 'acknowledged' | 'active' | 'notice' | 'suspended' | 'left';
}

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
  costCentre: string;
  budget: Money;
  budgetVersion: number;
  frozen: boolean;
  startedAt: string;
  endedAt: string | null;
  scope: { version: number; approved: boolean; roles: PlannedRole[]; makeOrBuy: MakeOrBuy } | null;
  vendor: { id: string; name: string; price: Money } | null;
  bidders: { id: string; name: string; state: 'invited' | 'bid' | 'declined' | 'excluded' | 'awarded' | 'lost' }[];
  ranking: RankingLine[];
  nda: { vendor: string; state: 'drafted' | 'part-signed' | 'in force'; signedBy: string[]; document: string } | null;
  team: PositionView[];
  deliverables: DeliverableView[];
  payments: { deliverable: string; amount: Money; at: string }[];
  plan: (StaffingPlan & { state: 'planned' | 'approved' | 'notice' | 'completed' | 'rejected' | 'withdrawn' }) | null;
  certificate: { by: string; method: string } | { why: string } | null;
  scorecard: Scorecard | null;
  outcome: string | null;
}

/** Counts the versions of `project`: raise it with any change of what a view holds, and stored views are made anew. */
export const VIEW_VERSION = 2;

/** What still counts of a journal: a turn that never became part of the workflow's history takes its entries with it. */
export function countedEntries<E extends { sequence: number; fact: Fact }>(entries: readonly E[]): E[] {
  const superseded = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'turn.superseded' ? fact.about.entries : [])),
  );
  return entries.filter(({ sequence, fact }) => fact.type !== 'turn.superseded' && !superseded.has(sequence));
}

/** The view that a whole journal gives; null for an empty one. */
export const viewOf = (entries: readonly { sequence: number; fact: Fact }[], id: string): EngagementView | null =>
  countedEntries(entries).reduce<EngagementView | null>((view, { fact }) => project(view, fact, id), null);

/** The view after one more fact; pure, so that it can be rebuilt from the journal. `engagement.started` comes first. */
export function project(view: EngagementView | null, fact: Fact, id: string): EngagementView {
  if (fact.type === 'engagement.started') {
    const { startedBy: _, ...started } = fact.about;
    return { ...EMPTY, ...started, id, startedAt: fact.at };
  }
  if (!view) throw new Error(`the journal of ${id} does not begin with engagement.started`);
  return step(view, fact);
}

const EMPTY: EngagementView = {
  id: '',
  title: '',
  summary: '',
  practice: '',
  practiceTitle: '',
  phase: 'scoping',
  owner: '',
  ownerName: '',
  sponsor: '',
  costCentre: '',
  budget: { currency: 'XXX', minor: 0 },
  budgetVersion: 0,
  frozen: false,
  startedAt: '',
  endedAt: null,
  scope: null,
  vendor: null,
  bidders: [],
  ranking: [],
  nda: null,
  team: [],
  deliverables: [],
  payments: [],
  plan: null,
  certificate: null,
  scorecard: null,
  outcome: null,
};

function step(view: EngagementView, fact: Fact): EngagementView {
  const deliverable = (id: string, change: Partial<DeliverableView>): EngagementView => ({
    ...view,
    deliverables: view.deliverables.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
  const position = (id: string, change: Partial<PositionView>): EngagementView => ({
    ...view,
    team: view.team.map((each) => (each.position === id ? { ...each, ...change } : each)),
  });
  const bidder = (id: string, state: EngagementView['bidders'][number]['state']): EngagementView => ({
    ...view,
    bidders: view.bidders.map((each) => (each.id === id ? { ...each, state } : each)),
  });
  const plan = (state: NonNullable<EngagementView['plan']>['state']): EngagementView => ({
    ...view,
    plan: view.plan && { ...view.plan, state },
  });

  switch (fact.type) {
    case 'phase.entered':
      return { ...view, phase: fact.about.phase };
    case 'scope.drafted': {
      const { version, roles, makeOrBuy, deliverables } = fact.about;
      const known = new Map(view.deliverables.map((each) => [each.id, each]));
      return {
        ...view,
        scope: { version, approved: false, roles, makeOrBuy },
        deliverables: deliverables.map((planned) => ({ ...(known.get(planned.id) ?? UNSTARTED), ...planned })),
      };
    }
    case 'scope.approved':
      return { ...view, scope: view.scope && { ...view.scope, version: fact.about.version, approved: true } };
    case 'scope.amended': {
      const amended = { ...view, scope: view.scope && { ...view.scope, version: fact.about.version } };
      const { deliverable: id, due } = fact.about;
      return id && due
        ? {
            ...amended,
            deliverables: amended.deliverables.map((each) => (each.id === id ? { ...each, dueAt: due } : each)),
          }
        : amended;
    }
    case 'vendors.listed':
      return {
        ...view,
        ranking: [],
        bidders: fact.about.invited.map(({ vendor, name }) => ({ id: vendor, name, state: 'invited' })),
      };
    case 'bid.received':
      return bidder(fact.about.vendor, 'bid');
    case 'bid.declined':
      // Whoever was silent may bid while the round is extended, so that the other bids stay sealed.
      return fact.about.why === NO_BID_IN_TIME ? view : bidder(fact.about.vendor, 'declined');
    case 'bids.opened':
    case 'selection.failed':
      return {
        ...view,
        bidders: view.bidders.map((each) => (each.state === 'invited' ? { ...each, state: 'declined' } : each)),
      };
    case 'bid.excluded':
      return bidder(fact.about.vendor, 'excluded');
    case 'bids.ranked':
      return { ...view, ranking: fact.about.ranking };
    case 'award.made': {
      const { vendor, name, price } = fact.about;
      const priced = atPrice(
        view.deliverables.filter(({ state }) => !isSettled(state)),
        price,
      );
      const deliverables = view.deliverables.map((each) => priced.find(({ id }) => id === each.id) ?? each);
      return { ...bidder(vendor, 'awarded'), vendor: { id: vendor, name, price }, deliverables };
    }
    case 'award.lost':
      return { ...bidder(fact.about.vendor, 'lost'), vendor: null, nda: null };
    case 'vendor.replaced':
      return { ...bidder(fact.about.vendor, 'lost'), vendor: null, nda: null };
    case 'nda.drafted':
      return {
        ...view,
        nda: { vendor: fact.about.vendor, state: 'drafted', signedBy: [], document: fact.about.document },
      };
    case 'nda.signed':
      return {
        ...view,
        nda: view.nda && { ...view.nda, state: 'part-signed', signedBy: [...view.nda.signedBy, fact.about.side] },
      };
    case 'nda.completed':
      return { ...view, nda: view.nda && { ...view.nda, state: 'in force' } };
    case 'expert.proposed': {
      const { position: id, role, name, email } = fact.about;
      return {
        ...view,
        team: [
          ...view.team.filter((each) => each.position !== id),
          { position: id, role, name, email, state: 'proposed' },
        ],
      };
    }
    case 'expert.verified':
      return position(fact.about.position, { state: 'verified' });
    case 'expert.rejected':
    case 'expert.declined':
      return position(fact.about.position, { state: 'left' });
    case 'expert.acknowledged':
      return position(fact.about.position, { state: 'acknowledged' });
    case 'expert.suspended':
      return position(fact.about.position, { state: 'suspended' });
    case 'access.granted':
      return position(fact.about.position, { state: 'active' });
    case 'access.revoked':
      return view.team.find((each) => each.position === fact.about.position)?.state === 'suspended'
        ? view
        : position(fact.about.position, { state: 'left' });
    case 'deliverable.opened':
      return deliverable(fact.about.deliverable, {
        state: 'open',
        dueAt: fact.about.due,
        holder: holderOf(view, fact.about.deliverable),
      });
    case 'deliverable.due':
      return deliverable(fact.about.deliverable, { dueAt: fact.about.due });
    case 'deliverable.overdue':
      return deliverable(fact.about.deliverable, { state: 'overdue', late: true, holder: fact.about.holder });
    case 'extension.granted':
      return {
        ...deliverable(fact.about.deliverable, { state: 'open', dueAt: fact.about.due }),
        scope: view.scope && { ...view.scope, version: view.scope.version + 1 },
      };
    case 'deliverable.submitted': {
      const { round, document, late } = fact.about;
      return deliverable(fact.about.deliverable, {
        state: 'in review',
        submittedAt: fact.at,
        holder: 'reviewer',
        round,
        submission: document,
        late,
      });
    }
    case 'deliverable.reworked':
      return deliverable(fact.about.deliverable, { state: 'rework', holder: 'vendor' });
    case 'deliverable.accepted':
      return deliverable(fact.about.deliverable, {
        state: 'accepted',
        acceptedAt: fact.at,
        holder: 'none',
        score: fact.about.score,
      });
    case 'input.provided':
      return deliverable(fact.about.deliverable, {
        state: 'provided',
        acceptedAt: fact.at,
        holder: 'none',
        submission: fact.about.document,
      });
    case 'deliverable.dropped':
      return deliverable(fact.about.deliverable, { state: 'dropped', holder: 'none' });
    case 'payment.released':
      return { ...view, payments: [...view.payments, { ...fact.about, at: fact.at }] };
    case 'budget.changed':
      return { ...view, budget: fact.about.amount, budgetVersion: fact.about.version, frozen: false };
    case 'budget.frozen':
      return { ...view, budgetVersion: fact.about.version, frozen: true };
    case 'scaling.planned':
      return { ...view, plan: { ...fact.about.plan, state: 'planned' } };
    case 'scaling.approved':
      return plan('approved');
    case 'scaling.rejected':
      return plan('rejected');
    case 'scaling.noticed':
      return {
        ...position(fact.about.position, { state: 'notice' }),
        plan: view.plan && { ...view.plan, state: 'notice' },
      };
    case 'scaling.withdrawn':
      return {
        ...plan('withdrawn'),
        team: view.team.map((each) => (each.state === 'notice' ? { ...each, state: 'active' } : each)),
      };
    case 'scaling.completed':
      return plan('completed');
    case 'closeout.certified':
      return { ...view, certificate: fact.about };
    case 'closeout.uncertified':
      return { ...view, certificate: fact.about };
    case 'scorecard.made':
      return { ...view, scorecard: fact.about.scorecard };
    case 'engagement.closed':
      return { ...view, phase: 'closed', endedAt: fact.at, outcome: 'closed' };
    case 'engagement.cancelled':
      return { ...view, phase: 'cancelled', endedAt: fact.at, outcome: fact.about.reason };
    case 'engagement.terminated':
      return { ...view, phase: 'terminated', endedAt: fact.at, outcome: fact.about.reason };
    default:
      return view;
  }
}

const isSettled = (state: DeliverableState): boolean => ['accepted', 'provided', 'dropped'].includes(state);

const UNSTARTED = {
  state: 'planned',
  dueAt: null,
  submittedAt: null,
  acceptedAt: null,
  late: false,
  round: 0,
  score: null,
  holder: 'none',
  submission: null,
} as const;

function holderOf(view: EngagementView, id: string): Holder {
  return view.deliverables.find((each) => each.id === id)?.from === 'client' ? 'client' : 'vendor';
}
