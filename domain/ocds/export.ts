import { countedEntries, type EngagementView } from '../journal/index.js';
import { type JournalledFact, type PartyReference, type Procured, procuredOf } from './awards.js';
import { tenderAmendments } from './amendments.js';
import { toDecimal } from './decimal.js';
import { lastRound, tenderOf } from './tender.js';

/**
 * Stands where an organisation's registered prefix belongs: `kpo000` is not registered with the Open Contracting
 * Partnership, and whoever publishes sets their own.
 */
export const UNREGISTERED_PREFIX = 'ocds-kpo000';

export interface ReleaseOptions {
  /** The publisher's registered OCID prefix, such as `ocds-b5fd17`. */
  prefix?: string;
  buyer: { name: string };
}

/**
 * An engagement as an OCDS 1.1 release, as far as its journal goes: planning, tender, awards, contracts, payments. Only
 * what is public: no confidential text, no person, no losing price, and no bidder before the sealed bids are opened.
 * `journal` is the journal from its beginning; the last of them dates the release and numbers its id. An engagement that was
 * started from a notice goes on under that notice's `ocid`.
 */
export function releaseOf(
  view: EngagementView,
  journal: readonly JournalledFact[],
  options: ReleaseOptions,
): Record<string, unknown> {
  const facts = countedEntries(journal);
  const own = `${options.prefix ?? UNREGISTERED_PREFIX}-${view.id}`;
  const last = journal.at(-1);
  const buyer: PartyReference = { id: 'buyer', name: options.buyer.name };
  const procured = procuredOf(view, facts, buyer);
  const { awards, contracts } = procured;
  return {
    ocid: view.notice?.ocid ?? own,
    id: `${own}-${last?.sequence ?? 0}`,
    date: last?.fact.at ?? view.startedAt,
    tag: [tagOf(view, facts, procured)],
    initiationType: 'tender',
    parties: partiesOf(buyer, facts, procured),
    buyer,
    planning: { budget: { amount: toDecimal(view.budget) } },
    tender: tenderOf(view, facts),
    ...(awards.length > 0 && { awards }),
    ...(contracts.length > 0 && { contracts }),
  };
}

/** The stage that the release is about, of the standard's releaseTag code list. */
function tagOf(view: EngagementView, facts: readonly JournalledFact[], { awards, contracts }: Procured): string {
  const contract = contracts.find(({ awardID }) => awardID === awards.at(-1)?.id);
  const payments = contract?.implementation?.transactions.length ?? 0;
  if (view.phase === 'cancelled' || view.phase === 'terminated') {
    if (contract?.status === 'terminated') return 'contractTermination';
    return awards.length > 0 ? 'awardCancellation' : 'tenderCancellation';
  }
  if (view.vendor && payments > 0)
    return payments === 1 && view.phase !== 'closed' ? 'implementation' : 'implementationUpdate';
  if (view.vendor && contract?.dateSigned && contract.amendments) return 'contractAmendment';
  if (view.vendor && contract?.dateSigned)
    return contracts.filter(({ dateSigned }) => dateSigned).length > 1 ? 'contractUpdate' : 'contract';
  if (view.vendor) return awards.length > 1 ? 'awardUpdate' : 'award';
  if (awards.length > 0) return 'awardCancellation';
  if (!view.scope?.approved) return 'planning';
  return tenderAmendments(facts).length > 0 ? 'tenderAmendment' : 'tender';
}

interface Party extends PartyReference {
  roles: string[];
}

/** Everybody the release refers to, once, with all their parts. */
function partiesOf(buyer: PartyReference, facts: readonly JournalledFact[], { awards }: Procured): Party[] {
  const tenderers = lastRound(facts)?.tenderers ?? [];
  const suppliers = awards.flatMap((award) => award.suppliers);
  const named: Party[] = [
    { ...buyer, roles: ['buyer', 'procuringEntity', 'payer'] },
    ...tenderers.map((party) => ({ ...party, roles: ['tenderer'] })),
    ...suppliers.map((party) => ({ ...party, roles: ['supplier', 'payee'] })),
  ];
  const parties = new Map<string, Party>();
  for (const { id, name, roles } of named) {
    const known = parties.get(id);
    parties.set(id, { id, name: known?.name ?? name, roles: [...new Set([...(known?.roles ?? []), ...roles])] });
  }
  return [...parties.values()];
}
