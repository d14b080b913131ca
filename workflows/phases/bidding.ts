import { makeOrBuy } from '../../domain/engagement/scope.js';
import { addDuration } from '../../domain/kernel/duration.js';
import { type Problem, problem } from '../../domain/kernel/problem.js';
import type { Answer } from '../../domain/tasks/task.js';
import type { ListedVendor } from '../../activities/capabilities.js';
import { chosen } from '../desk/desk.js';
import type { TaskOutcome } from '../../domain/tasks/machine.js';
import { message } from '../runtime/message.js';
import { roleLine } from './scoping.js';
import type { Engagement, Scope } from './types.js';
import { now } from '../runtime/waiting.js';
import { reasonOf } from '../runtime/outcome.js';
import { reasonFor } from '../../domain/kernel/reasons.js';

/** A sealed bid whose technical part may be read. */
export interface Bid {
  vendor: ListedVendor;
  technical: string;
  commercial: string;
  overlapHours: number;
}

/** Hours a day that count as full overlap where a brief says nothing. */
const USUAL_OVERLAP = 4;

/** One round until its deadline, or until everybody has bid or declined; extended once when too few bids came in. */
export async function collectBids(run: Engagement, scope: Scope, invited: readonly ListedVendor[]): Promise<Bid[]> {
  const first = await Promise.all(invited.map((vendor) => askForBid(run, scope, vendor)));
  const bids = first.filter((bid): bid is Bid => typeof bid === 'object');
  const silent = invited.filter((_, index) => first[index] === 'silent');
  if (bids.length >= run.practice.minimumBids || silent.length === 0) return bids;

  const until = addDuration(now(), run.policy.periods.bidExtension);
  run.desk.record('bidding.extended', { until, received: bids.length, needed: run.practice.minimumBids });
  const second = await Promise.all(silent.map((vendor) => askForBid(run, scope, vendor, until)));
  return [...bids, ...second.filter((bid): bid is Bid => typeof bid === 'object')];
}

async function askForBid(
  run: Engagement,
  { brief }: Scope,
  vendor: ListedVendor,
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
  });
  if (!chosen(answered, 'bid')) {
    const silent = answered.by === 'silence';
    if (silent) desk.record('bid.lapsed', { vendor: vendor.id });
    else desk.record('bid.declined', { vendor: vendor.id, why: reasonOf(answered, 'reasons.notSaid') });
    return silent ? 'silent' : 'declined';
  }
  return sealedBid(run, vendor, answered);
}

function sealedBid(run: Engagement, vendor: ListedVendor, { answer }: TaskOutcome): Bid | 'declined' {
  const { technical = '', commercial = '' } = answer.documents ?? {};
  run.desk.record('bid.received', { vendor: vendor.id, technical, commercial });
  run.bidders.set(vendor.id, vendor);
  if (answer.noConflict === true) return { vendor, technical, commercial, overlapHours: Number(answer.overlapHours) };
  run.desk.record('bid.excluded', { vendor: vendor.id, why: reasonFor('reasons.conflict') });
  return 'declined';
}

const declaredConflict = (answer: Answer): Problem[] =>
  answer.decision === 'bid' && answer.noConflict !== true && !answer.conflict
    ? [problem('/noConflict', 'problems.conflict')]
    : [];
