import { makeOrBuy } from '../../domain/engagement/index.js';
import { addDuration, type Problem, problem, type Reason, reasonFor } from '../../domain/kernel/index.js';
import type { Answer, TaskOutcome } from '../../domain/tasks/index.js';
import type { ListedVendor } from '../../activities/index.js';
import { chosen } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import { roleLine } from './scoping.js';
import type { Engagement, Scope } from './types.js';
import { reasonOf } from '../runtime/outcome.js';

/** A sealed bid whose technical part may be read. */
export interface Bid {
  vendor: ListedVendor;
  technical: string;
  commercial: string;
  overlapHours: number;
}

/** One round, with those who have bid in it so far. */
interface BidRound {
  in: ListedVendor[];
  /** Where its deadline has moved last. */
  movedTo?: string;
}

/** Hours a day that count as full overlap where a brief says nothing. */
const USUAL_OVERLAP = 4;

/** One round until its deadline, or until everybody has bid or declined; extended once when too few bids came in. */
export async function collectBids(run: Engagement, scope: Scope, invited: readonly ListedVendor[]): Promise<Bid[]> {
  const round: BidRound = { in: [] };
  const first = await Promise.all(invited.map((vendor) => askForBid(run, scope, vendor, round)));
  const bids = first.filter((bid): bid is Bid => typeof bid === 'object');
  const silent = invited.filter((_, index) => first[index] === 'silent');
  if (bids.length >= run.practice.minimumBids || silent.length === 0) return bids;

  const until = addDuration(run.desk.now(), run.policy.periods.bidExtension);
  run.desk.record('bidding.extended', { until, received: bids.length, needed: run.practice.minimumBids });
  const second = await Promise.all(silent.map((vendor) => askForBid(run, scope, vendor, round, until)));
  return [...bids, ...second.filter((bid): bid is Bid => typeof bid === 'object')];
}

async function askForBid(
  run: Engagement,
  { brief }: Scope,
  vendor: ListedVendor,
  round: BidRound,
  until?: string,
): Promise<Bid | 'declined' | 'silent'> {
  const { desk, practice } = run;
  const answered = await desk.ask({
    kind: 'bid.submit',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message(until ? 'notices.bid.extended' : 'notices.bid.subject'),
    lines: [brief.public.summary, ...brief.public.objectives, message('notices.bid.sealed')],
    context: {
      vendor: vendor.id,
      vendorName: vendor.name,
      currency: brief.budget.amount.currency,
      budget: brief.budget.amount.minor,
      expected: makeOrBuy(brief, practice).price.minor,
      overlapHours: USUAL_OVERLAP,
      gates: practice.gates
        .filter(({ appliesTo }) => appliesTo === 'vendor')
        .map(({ id, title, attestation }) => ({ id, title, attestation })),
      deliverables: brief.deliverables
        .filter(({ from }) => from === 'vendor')
        .map(({ id, title }) => `${id}: ${title}`),
      roles: brief.roles.map(roleLine),
    },
    due: until ? { on: until } : undefined,
    check: declaredConflict,
    onMoved: (due, holder, from) => holder === 'system' && tellThoseIn(run, round, from, due),
  });
  if (!chosen(answered, 'bid')) {
    const silent = answered.by.kind === 'silence';
    const why = silent ? reasonFor('reasons.noBidInTime') : reasonOf(answered, 'reasons.notSaid');
    if (silent) desk.record('bid.lapsed', { vendor: vendor.id });
    else desk.record('bid.declined', { vendor: vendor.id, why });
    turnAway(run, vendor, why);
    return silent ? 'silent' : 'declined';
  }
  const bid = sealedBid(run, vendor, answered);
  if (bid !== 'declined') round.in.push(vendor);
  return bid;
}

/** Nobody could bid for a while: the deadline is another for all alike, and whoever has bid already hears of it once. */
function tellThoseIn({ desk }: Engagement, round: BidRound, from: string, to: string): void {
  if (round.movedTo === to) return;
  round.movedTo = to;
  for (const { contact } of round.in)
    desk.note('note', { ...contact, role: 'vendor' }, message('notices.bid.moved.subject'), [
      message('notices.bid.moved', { from: { at: from }, to: { at: to } }),
    ]);
}

function sealedBid(run: Engagement, vendor: ListedVendor, { answer }: TaskOutcome): Bid | 'declined' {
  const { technical = '', commercial = '' } = answer.documents ?? {};
  run.desk.record('bid.received', { vendor: vendor.id, technical, commercial });
  run.bidders.set(vendor.id, vendor);
  if (answer.noConflict === true) return { vendor, technical, commercial, overlapHours: Number(answer.overlapHours) };
  const why = reasonFor('reasons.conflict');
  run.desk.record('bid.excluded', { vendor: vendor.id, why });
  turnAway(run, vendor, why);
  return 'declined';
}

/** Keeps why a vendor is not chosen; the latest reason counts. */
export function turnAway(run: Engagement, { id, name }: Pick<ListedVendor, 'id' | 'name'>, why: Reason): void {
  run.turnedAway = [...run.turnedAway.filter(({ vendor }) => vendor !== id), { vendor: id, name, why }];
}

const declaredConflict = (answer: Answer): Problem[] =>
  answer.decision === 'bid' && answer.noConflict !== true && !answer.conflict
    ? [problem('/noConflict', 'problems.conflict')]
    : [];
