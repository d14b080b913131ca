import { atPrice, type PlannedDeliverable } from '../engagement/index.js';
import type { EngagementView, Fact, FactOf } from '../journal/index.js';
import type { Money } from '../kernel/index.js';
import { amendmentOf, type Plans, plansIn, type ReleaseAmendment } from './amendments.js';
import { toDecimal } from './decimal.js';

/** A fact with its place in the journal. */
export interface JournalledFact {
  sequence: number;
  fact: Fact;
}

/** An organisation as other parts of a release refer to it. */
export interface PartyReference {
  id: string;
  name: string;
}

type Instant = string;
type AwardValue = ReturnType<typeof toDecimal>;

export interface Transaction {
  id: string;
  date: Instant;
  value: AwardValue;
  payer: PartyReference;
  payee: PartyReference;
}
export interface Milestone {
  id: string;
  title: string;
  type: 'delivery';
  dueDate?: Instant;
  dateMet?: Instant;
  status: 'scheduled' | 'met' | 'notMet';
}
export interface ReleaseAward {
  id: string;
  title: string;
  status: 'active' | 'cancelled';
  date: Instant;
  value: AwardValue;
  suppliers: PartyReference[];
  relatedLots?: string[];
  finalStatus?: 'complete' | 'cancelled';
  finalStatusDate?: Instant;
}
export interface ReleaseContract {
  id: string;
  awardID: string;
  title: string;
  status: 'pending' | 'active' | 'cancelled' | 'terminated';
  dateSigned?: Instant;
  period?: { startDate: Instant; endDate?: Instant };
  value: AwardValue;
  implementation?: { transactions: Transaction[] };
  milestones?: Milestone[];
  amendments?: ReleaseAmendment[];
  finalStatus?: 'complete' | 'incomplete' | 'cancelled';
  finalStatusDate?: Instant;
}

/** Who a vendor is in a release. */
export const partyOf = (vendor: string, name: string): PartyReference => ({ id: `vendor-${vendor}`, name });

export interface Procured {
  awards: ReleaseAward[];
  contracts: ReleaseContract[];
}

/** What is known on the way through the journal. */
interface Sofar extends Procured {
  planned: readonly PlannedDeliverable[];
  /** Deliverables that nobody will work on any more. */
  settled: readonly string[];
  /** What the latest award pays for each deliverable, and for all that is in its contract still. */
  agreed: ReadonlyMap<string, Money>;
  worth: Money | undefined;
}

const NOTHING: Sofar = { awards: [], contracts: [], planned: [], settled: [], agreed: new Map(), worth: undefined };

/**
 * Every award of an engagement with its contract, oldest first. The contract is drafted with the NDA and concluded when that is in
 * force; a vendor that is lost or replaced takes its award and its contract with it.
 */
export function procuredOf(view: EngagementView, facts: readonly JournalledFact[], buyer: PartyReference): Procured {
  const plans = plansIn(facts);
  const { awards, contracts } = facts.reduce(
    (sofar, { fact }) => amended(afterFact(sofar, view, fact, buyer), fact, plans),
    NOTHING,
  );
  const current = contracts.at(-1);
  if (!current || current.status === 'cancelled') return { awards, contracts };
  return { awards, contracts: [...contracts.slice(0, -1), { ...current, milestones: milestonesOf(view) }] };
}

function afterFact(sofar: Sofar, view: EngagementView, fact: Fact, buyer: PartyReference): Sofar {
  const { awards, contracts } = sofar;
  const award = awards.at(-1);
  const contract = contracts.at(-1);
  switch (fact.type) {
    case 'scope.drafted':
      return { ...sofar, planned: fact.about.deliverables };
    case 'award.made':
      return awarded(sofar, view, fact.about, fact.at);
    case 'nda.drafted': {
      if (!award || contract?.awardID === award.id) return sofar;
      const id = `contract-${view.id}-${contracts.length + 1}`;
      const drafted = { id, awardID: award.id, title: view.title, status: 'pending', value: award.value } as const;
      return { ...sofar, contracts: [...contracts, drafted] };
    }
    case 'nda.completed':
      return amend(sofar, { status: 'active', dateSigned: fact.at, period: { startDate: fact.at } });
    case 'payment.released': {
      const payee = awards.find(({ id }) => id === contract?.awardID)?.suppliers[0];
      if (!contract || !payee) return sofar;
      const paid = contract.implementation?.transactions ?? [];
      const { deliverable, amount } = fact.about;
      const id = `payment-${deliverable}-${paid.length + 1}`;
      const transaction = { id, date: fact.at, value: toDecimal(amount), payer: buyer, payee };
      return amend(sofar, { implementation: { transactions: [...paid, transaction] } });
    }
    case 'deliverable.accepted':
    case 'deliverable.dropped':
      return { ...sofar, settled: [...sofar.settled, fact.about.deliverable] };
    case 'award.lost':
    case 'vendor.replaced':
    case 'engagement.cancelled':
    case 'engagement.terminated':
      return ended(sofar, fact.at);
    case 'engagement.closed':
      return contract?.status === 'active' ? closed(sofar, contract, fact.at) : sofar;
    default:
      return sofar;
  }
}

/** The latest contract with a change. */
const amend = (sofar: Sofar, change: Partial<ReleaseContract>): Sofar => {
  const contract = sofar.contracts.at(-1);
  return contract ? { ...sofar, contracts: [...sofar.contracts.slice(0, -1), { ...contract, ...change }] } : sofar;
};

function awarded(
  sofar: Sofar,
  { id: engagement, title, notice }: EngagementView,
  { vendor, name, price }: FactOf['award.made'],
  at: Instant,
): Sofar {
  const { awards, planned, settled } = sofar;
  const wanted = planned.filter(({ id }) => !settled.includes(id));
  const lots = (notice?.lots ?? []).filter(({ deliverable }) => wanted.some(({ id }) => id === deliverable));
  const made: ReleaseAward = {
    id: `award-${engagement}-${awards.length + 1}`,
    title,
    status: 'active',
    date: at,
    value: toDecimal(price),
    suppliers: [partyOf(vendor, name)],
    ...(lots.length > 0 && { relatedLots: lots.map(({ id }) => id) }),
  };
  const agreed = new Map(atPrice(wanted, price).flatMap(({ id, payment }) => (payment ? [[id, payment]] : [])));
  return { ...sofar, awards: [...awards, made], agreed, worth: price };
}

/** A contract in force with what a fact has changed of it, and what it is worth then. */
function amended(sofar: Sofar, fact: Fact, plans: Plans): Sofar {
  const contract = sofar.contracts.at(-1);
  const change = contract?.status === 'active' ? amendmentOf(fact, plans) : undefined;
  if (!change) return sofar;
  const worth = sofar.worth && worthAfter(sofar.worth, sofar.agreed, fact);
  const value = worth && { value: toDecimal(worth) };
  return { ...amend(sofar, { amendments: [...(contract?.amendments ?? []), change], ...value }), worth };
}

function worthAfter(worth: Money, agreed: Sofar['agreed'], fact: Fact): Money {
  if (fact.type !== 'deliverable.dropped' && fact.type !== 'deliverable.accepted') return worth;
  const before = agreed.get(fact.about.deliverable)?.minor ?? 0;
  const price = fact.type === 'deliverable.accepted' ? fact.about.price : undefined;
  if (price && price.currency !== worth.currency) return worth;
  return { ...worth, minor: Math.max(0, worth.minor - before + (price?.minor ?? 0)) };
}

/** Before its time an award ends with its contract: a signed one is terminated, any other cancelled. */
function ended(sofar: Sofar, at: Instant): Sofar {
  const award = sofar.awards.at(-1);
  const contract = sofar.contracts.at(-1);
  if (!award || award.finalStatus) return sofar;
  const over = { finalStatus: 'cancelled', finalStatusDate: at } as const;
  const awards: ReleaseAward[] = [...sofar.awards.slice(0, -1), { ...award, status: 'cancelled', ...over }];
  if (contract?.awardID !== award.id) return { ...sofar, awards };
  return contract.status === 'active'
    ? amend({ ...sofar, awards }, { ...finished(contract, at), finalStatus: 'incomplete', finalStatusDate: at })
    : amend({ ...sofar, awards }, { status: 'cancelled', ...over });
}

/** At the end of the work the award stands, and its contract is over. */
function closed(sofar: Sofar, contract: ReleaseContract, at: Instant): Sofar {
  const over = { finalStatus: 'complete', finalStatusDate: at } as const;
  const awards = sofar.awards.map((each) => (each.id === contract.awardID ? { ...each, ...over } : each));
  return amend({ ...sofar, awards }, { ...finished(contract, at), ...over });
}

const finished = ({ period }: ReleaseContract, at: Instant): Partial<ReleaseContract> => ({
  status: 'terminated',
  period: { startDate: period?.startDate ?? at, endDate: at },
});

function milestonesOf({ deliverables }: EngagementView): Milestone[] {
  return deliverables
    .filter(({ from }) => from === 'vendor')
    .map(({ id, title, dueAt, acceptedAt, state }) => ({
      id,
      title,
      type: 'delivery',
      ...(dueAt && { dueDate: dueAt }),
      ...(state === 'accepted' && acceptedAt && { dateMet: acceptedAt }),
      status: state === 'accepted' ? 'met' : state === 'dropped' ? 'notMet' : 'scheduled',
    }));
}
