import type { EngagementView } from '../journal/index.js';
import type { JournalledFact, PartyReference } from './awards.js';
import { partyOf } from './awards.js';
import { tenderAmendments } from './amendments.js';
import { toDecimal } from './decimal.js';
import { itemsOut, longestOf, lotsOut, plannedIn } from './parts.js';

/** For whoever reads a release of an engagement that a sandbox has taken answers in. */
const IN_SANDBOX =
  'Made in a sandbox, in which a key answered in somebody’s place: this release proves nothing about who decided.';

/** What a release says about the tender: the public part of the brief, and who bid once the bids are open. */
export function tenderOf(view: EngagementView, facts: readonly JournalledFact[]): Record<string, unknown> {
  const round = lastRound(facts);
  const status = statusOf(view, round);
  const planned = plannedIn(facts);
  const contractPeriod = longestOf(view, planned);
  const lots = lotsOut(view, planned, status);
  const amendments = tenderAmendments(facts);
  const countries = view.constraints?.jurisdictions ?? [];
  return {
    id: `tender-${view.id}`,
    title: view.title,
    description: view.sandbox ? `${IN_SANDBOX}\n\n${view.summary}` : view.summary,
    status,
    value: toDecimal(view.budget),
    procurementMethod: 'selective',
    procurementMethodDetails: 'Sealed bids from vendors invited by rule',
    mainProcurementCategory: 'services',
    awardCriteria: 'ratedCriteria',
    items: itemsOut(view, planned),
    ...(lots.length > 0 && { lots }),
    ...(contractPeriod && { contractPeriod }),
    ...(countries.length > 0 && { deliveryAddresses: countries.map((country) => ({ country })) }),
    ...(round && { tenderPeriod: { startDate: round.from, ...(round.to && { endDate: round.to }) } }),
    ...(round?.tenderers && { numberOfTenderers: round.tenderers.length, tenderers: round.tenderers }),
    ...(amendments.length > 0 && { amendments }),
  };
}

/** A round of bidding; who bid stays unknown, even in number, until the sealed bids are opened. */
export interface Round {
  from: string;
  to?: string;
  tenderers?: PartyReference[];
  failed?: boolean;
}

/** The latest round of bidding, undefined before the first. */
export function lastRound(facts: readonly JournalledFact[]): Round | undefined {
  return facts.reduce<Round | undefined>((round, { fact }) => {
    switch (fact.type) {
      case 'vendors.listed':
        return { from: fact.at };
      case 'bidding.extended':
        return round && { ...round, to: fact.about.until };
      case 'bids.opened':
        return (
          round && {
            ...round,
            to: fact.at,
            tenderers: unique(fact.about.bids.map(({ vendor, name }) => partyOf(vendor, name))),
          }
        );
      case 'selection.failed':
        return round && { ...round, failed: true };
      default:
        return round;
    }
  }, undefined);
}

function statusOf({ phase, vendor, scope }: EngagementView, round: Round | undefined): string {
  if (vendor || phase === 'closed') return 'complete';
  if (phase === 'cancelled' || phase === 'terminated') return 'cancelled';
  if (round?.failed) return 'unsuccessful';
  if (round) return 'active';
  return scope?.approved ? 'planned' : 'planning';
}

const unique = (parties: readonly PartyReference[]): PartyReference[] =>
  parties.filter(({ id }, index) => parties.findIndex((other) => other.id === id) === index);
