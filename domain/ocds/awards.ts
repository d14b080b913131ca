import type { EngagementView, Fact } from '../journal/index.js';
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
}

/** Who a vendor is in a release. */
export const partyOf = (vendor: string, name: string): PartyReference => ({ id: `vendor-${vendor}`, name });

export interface Procured {
  awards: ReleaseAward[];
  contracts: ReleaseContract[];
}

/**
 * Every award of an engagement with its contract, oldest first. The contract is drafted with the NDA and concluded when
 * that is in force; a vendor that is lost or replaced takes its award and its contract with it.
 */
export function procuredOf(view: EngagementView, facts: readonly JournalledFact[], buyer: PartyReference): Procured {
  const procured = facts.reduce((sofar, { fact }) => afterFact(sofar, view, fact, buyer), {
    awards: [],
    contracts: [],
  } as Procured);
  const current = procured.contracts.at(-1);
  if (!current || current.status === 'cancelled') return procured;
  const milestones = milestonesOf(view);
  const contracts = [...procured.contracts.slice(0, -1), { ...current, milestones }];
  return { ...procured, contracts };
}

function afterFact(procured: Procured, { title }: EngagementView, fact: Fact, buyer: PartyReference): Procured {
  const { awards, contracts } = procured;
  const award = awards.at(-1);
  const contract = contracts.at(-1);
  const amend = (change: Partial<ReleaseContract>): Procured => ({
    awards,
    contracts: contract ? [...contracts.slice(0, -1), { ...contract, ...change }] : contracts,
  });
  switch (fact.type) {
    case 'award.made': {
      const { vendor, name, price } = fact.about;
      const id = `award-${awards.length + 1}`;
      const made: ReleaseAward = {
        id,
        title,
        status: 'active',
        date: fact.at,
        value: toDecimal(price),
        suppliers: [partyOf(vendor, name)],
      };
      return { awards: [...awards, made], contracts };
    }
    case 'nda.drafted':
      if (!award || contract?.awardID === award.id) return procured;
      return {
        awards,
        contracts: [
          ...contracts,
          { id: `contract-${contracts.length + 1}`, awardID: award.id, title, status: 'pending', value: award.value },
        ],
      };
    case 'nda.completed':
      return amend({ status: 'active', dateSigned: fact.at, period: { startDate: fact.at } });
    case 'payment.released': {
      const payee = awards.find(({ id }) => id === contract?.awardID)?.suppliers[0];
      if (!contract || !payee) return procured;
      const paid = contract.implementation?.transactions ?? [];
      const { deliverable, amount } = fact.about;
      const id = `payment-${deliverable}-${paid.length + 1}`;
      const transaction = { id, date: fact.at, value: toDecimal(amount), payer: buyer, payee };
      return amend({ implementation: { transactions: [...paid, transaction] } });
    }
    case 'award.lost':
    case 'vendor.replaced':
    case 'engagement.cancelled':
    case 'engagement.terminated':
      return ended(procured, fact.at);
    case 'engagement.closed':
      return contract?.status === 'active' ? amend(finished(contract, fact.at)) : procured;
    default:
      return procured;
  }
}

/** An award before its contract is signed is cancelled; a signed contract is terminated, and the award stands as history. */
function ended({ awards, contracts }: Procured, at: Instant): Procured {
  const award = awards.at(-1);
  const contract = contracts.at(-1);
  const own = contract && contract.awardID === award?.id ? contract : undefined;
  if (own?.status === 'active')
    return { awards, contracts: [...contracts.slice(0, -1), { ...own, ...finished(own, at) }] };
  return {
    awards:
      award && own?.status !== 'terminated' ? [...awards.slice(0, -1), { ...award, status: 'cancelled' }] : awards,
    contracts: own?.status === 'pending' ? [...contracts.slice(0, -1), { ...own, status: 'cancelled' }] : contracts,
  };
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
