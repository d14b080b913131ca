import { countedEntries, type EngagementView } from '../journal/index.js';
import { type JournalledFact, type PartyReference, type Procured, procuredOf } from './awards.js';
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
 * `journal` is the journal from its beginning; the last of them dates the release and numbers its id.
 */
export function releaseOf(
  view: EngagementView,
  journal: readonly JournalledFact[],
  options: ReleaseOptions,
): Record<string, unknown> {
  const facts = countedEntries(journal);
  const ocid = `${options.prefix ?? UNREGISTERED_PREFIX}-${view.id}`;
  const last = journal.at(-1);
  const buyer: PartyReference = { id: 'buyer', name: options.buyer.name };
  const procured = procuredOf(view, facts, buyer);
  const { awards, contracts } = procured;
  return {
    ocid,
    id: `${ocid}-${last?.sequence ?? 0}`,
    date: last?.fact.at ?? view.startedAt,
    tag: [tagOf(view, procured)],
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
function tagOf(view: EngagementView, { awards, contracts }: Procured): string {
  const contract = contracts.find(({ awardID }) => awardID === awards.at(-1)?.id);
  const payments = contract?.implementation?.transactions.length ?? 0;
  if (view.phase === 'cancelled' || view.phase === 'terminated') {
    if (contract?.status === 'terminated') return 'contractTermination';
    return awards.length > 0 ? 'awardCancellation' : 'tenderCancellation';
  }
  if (view.vendor && payments > 0)
    return payments === 1 && view.phase !== 'closed' ? 'implementation' : 'implementationUpdate';
  if (view.vendor && contract?.dateSigned)
    return contracts.filter(({ dateSigned }) => dateSigned).length > 1 ? 'contractUpdate' : 'contract';
  if (view.vendor) return awards.length > 1 ? 'awardUpdate' : 'award';
  if (awards.length > 0) return 'awardCancellation';
  return view.scope?.approved ? 'tender' : 'planning';
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
