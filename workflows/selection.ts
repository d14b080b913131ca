import { addDuration } from '../domain/duration.js';
import { debriefLines } from '../domain/debrief.js';
import { plainMoney } from '../domain/amounts.js';
import type { Person } from '../domain/person.js';
import { rankBids, technicalMean } from '../domain/ranking.js';
import type { ScoredBid } from '../domain/ranking.js';
import type { Answer } from '../domain/task.js';
import type { RankingLine } from '../domain/task-forms.js';
import type { ListedVendor } from '../activities/capabilities.js';
import { callOff } from './ending.js';
import { swiftly } from './swiftly.js';
import { reasonOf, textOf } from './desk.js';
import type { Asked } from './desk.js';
import type { Award, Engagement, Scope } from './types.js';
import { now } from './waiting.js';

/** How a selection ended; `order` is the awarded vendor and then, best first, those the award can pass to. */
export type Selection =
  | { outcome: 'awarded'; order: Award[]; ranking: RankingLine[]; by: string; reason: string | null }
  | { outcome: 'rescope'; reason: string };

/** A sealed bid whose technical part may be read. */
interface Bid {
  vendor: ListedVendor;
  technical: string;
  commercial: string;
  overlapHours: number;
}

/** Hours a day that count as full overlap where a brief says nothing. */
const USUAL_OVERLAP = 4;

/** Long list, sealed bids, technical scores without price, ranking, award by a person. */
export async function selectVendor(run: Engagement, scope: Scope): Promise<Selection> {
  run.attributes.set({ phase: 'selection', holder: 'vendor' });
  run.desk.record('phase.entered', { phase: 'selection' });
  const invited = await listVendors(run, scope);
  const bids = invited.length > 0 ? await collectBids(run, scope, invited) : [];
  if (bids.length === 0)
    return fail(
      run,
      invited.length > 0 ? 'no vendor made a bid that can be considered' : 'no vendor in the directory fits',
    );

  run.desk.record('bids.opened', { bids: bids.map(({ vendor }) => ({ vendor: vendor.id, name: vendor.name })) });
  const evaluated = await evaluate(run, bids);
  if (evaluated.length === 0) return fail(run, 'no bid could be evaluated');
  const ranking = await rank(run, scope, evaluated);
  return award(run, bids, ranking);
}

async function listVendors(run: Engagement, { brief }: Scope): Promise<ListedVendor[]> {
  const { invited, excluded } = await swiftly('longList', {
    engagement: run.id,
    practice: run.practice.id,
    credentials: [...new Set(brief.roles.flatMap(({ credentials }) => credentials))],
    jurisdictions: brief.constraints.jurisdictions,
    dataResidency: brief.constraints.dataResidency,
    headcount: brief.roles.reduce((sum, role) => sum + role.minimum, 0),
    limit: run.practice.longList,
    without: run.tried,
  });
  for (const vendor of invited) run.contacts.set(vendor.id, vendor.contact);
  run.desk.record('vendors.listed', { invited: invited.map(({ id, name }) => ({ vendor: id, name })), excluded });
  return invited;
}

/** One round until its deadline, or until everybody has bid or declined; extended once when too few bids came in. */
async function collectBids(run: Engagement, scope: Scope, invited: readonly ListedVendor[]): Promise<Bid[]> {
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
    subject: until ? 'The bidding round is extended: your bid' : 'Invitation to bid',
    lines: [brief.public.summary, ...brief.public.objectives, 'Bids are sealed and opened only when the round closes.'],
    context: {
      vendor: vendor.id,
      vendorName: vendor.name,
      currency: brief.budget.amount.currency,
      budget: brief.budget.amount.minor,
      overlapHours: USUAL_OVERLAP,
      gates: practice.gates
        .filter(({ appliesTo }) => appliesTo === 'vendor')
        .map(({ id, title, attestation }) => ({ id, title, attestation })),
      deliverables: brief.deliverables
        .filter(({ from }) => from === 'vendor')
        .map(({ id, title }) => `${id}: ${title}`),
      roles: brief.roles.map(({ title, headcount, days }) => `${headcount} × ${title}, ${days} days each`),
    },
    due: until ? { on: until } : undefined,
    check: declaredConflict,
  });
  if (answered.decision !== 'bid') {
    const silent = answered.by === 'silence';
    desk.record('bid.declined', {
      vendor: vendor.id,
      why: silent ? 'no answer by the deadline' : reasonOf(answered, 'not said'),
    });
    return silent ? 'silent' : 'declined';
  }
  return sealedBid(run, vendor, answered);
}

function sealedBid(run: Engagement, vendor: ListedVendor, { answer }: Asked): Bid | 'declined' {
  const { technical = '', commercial = '' } = answer.documents ?? {};
  run.desk.record('bid.received', { vendor: vendor.id, technical, commercial });
  if (answer.noConflict === true) return { vendor, technical, commercial, overlapHours: Number(answer.overlapHours) };
  run.desk.record('bid.excluded', { vendor: vendor.id, why: 'a conflict of interest was declared' });
  return 'declined';
}

const declaredConflict = (answer: Answer): { pointer: string; message: string }[] =>
  answer.decision === 'bid' && answer.noConflict !== true && !answer.conflict
    ? [
        {
          pointer: '/noConflict',
          message: 'declare that there is no conflict of interest, or describe it in "conflict"',
        },
      ]
    : [];

/** Every evaluator scores every bid without seeing a price; where nobody does, the sponsor is asked. */
async function evaluate(run: Engagement, bids: readonly Bid[]): Promise<{ bid: Bid; technical: number }[]> {
  run.attributes.set({ holder: 'evaluator' });
  const scored = await Promise.all(
    bids.map(async (bid) => {
      const given = await Promise.all(
        run.people.evaluators.map((evaluator) => scoreBid(run, bid, evaluator, 'evaluator')),
      );
      let scores = given.filter((score) => score !== undefined);
      if (scores.length === 0)
        scores = [await scoreBid(run, bid, run.people.sponsor, 'sponsor')].filter((score) => score !== undefined);
      if (scores.length === 0) run.desk.record('bid.excluded', { vendor: bid.vendor.id, why: 'nobody evaluated it' });
      return { bid, scores };
    }),
  );
  return scored
    .filter(({ scores }) => scores.length > 0)
    .map(({ bid, scores }) => ({ bid, technical: technicalMean(scores, run.practice.evaluation) }));
}

async function scoreBid(
  run: Engagement,
  bid: Bid,
  evaluator: Person,
  role: 'evaluator' | 'sponsor',
): Promise<Record<string, number> | undefined> {
  const { vendor } = bid;
  const answered = await run.desk.ask({
    kind: 'bid.evaluate',
    to: { ...evaluator, role },
    subject: `Score the bid of ${vendor.name}`,
    lines: ['Please score the technical part. You do not see the price.'],
    context: { vendor: vendor.id, vendorName: vendor.name, criteria: run.practice.evaluation, document: bid.technical },
    documents: [bid.technical],
  });
  if (answered.decision !== 'score' || !answered.answer.scores) return undefined;
  const scores = answered.answer.scores as Record<string, number>;
  run.desk.record('bid.scored', {
    vendor: vendor.id,
    evaluator: answered.by,
    score: technicalMean([scores], run.practice.evaluation),
  });
  return scores;
}

async function rank(
  run: Engagement,
  { brief }: Scope,
  evaluated: readonly { bid: Bid; technical: number }[],
): Promise<(RankingLine & { price: number })[]> {
  const opened = await swiftly('openBids', {
    engagement: run.id,
    bids: evaluated.map(({ bid }) => ({ vendor: bid.vendor.id, commercial: bid.commercial })),
  });
  const prices = new Map(opened.map(({ vendor, price }) => [vendor, price]));
  const wanted = brief.constraints.languages;
  const scored = evaluated.flatMap(({ bid, technical }): ScoredBid[] => {
    const price = prices.get(bid.vendor.id);
    if (!price) return [];
    const spoken = wanted.filter((language) => bid.vendor.languages.includes(language)).length;
    return [
      {
        vendor: bid.vendor.id,
        vendorName: bid.vendor.name,
        technical,
        price,
        overlapHours: bid.overlapHours,
        languagesMet: wanted.length === 0 ? 1 : spoken / wanted.length,
        pastScore: bid.vendor.pastScore,
      },
    ];
  });
  const ranking = rankBids(scored, run.practice).map((line) => ({
    ...line,
    price: prices.get(line.vendor)?.minor ?? 0,
  }));
  run.desk.record('bids.ranked', { ranking });
  return ranking;
}

async function award(
  run: Engagement,
  bids: readonly Bid[],
  ranking: (RankingLine & { price: number })[],
): Promise<Selection> {
  const { sponsor } = run.people;
  const currency = run.events.budget().amount.currency;
  run.attributes.set({ holder: 'sponsor' });
  const answered = await run.desk.ask({
    kind: 'award.approve',
    to: { ...sponsor, role: 'sponsor' },
    subject: 'Award the engagement',
    lines: ranking.map(
      (line, index) =>
        `${index + 1}. ${line.vendorName}: ${line.score} points at ${plainMoney({ currency, minor: line.price })}. ${line.explanation}`,
    ),
    context: { ranking },
    check: ({ decision, vendor, reason }) =>
      decision === 'award' && vendor && vendor !== ranking[0]?.vendor && !reason
        ? [
            {
              pointer: '/reason',
              message: `say why "${ranking.find((line) => line.vendor === vendor)?.vendorName ?? ''}" is chosen although it is not ranked first`,
            },
          ]
        : [],
  });
  if (answered.decision === 'rescope') return { outcome: 'rescope', reason: reasonOf(answered, 'not said') };
  if (answered.decision !== 'award')
    throw callOff(reasonOf(answered, 'the award was not approved in time'), answered.by);
  const chosen = textOf(answered, 'vendor') ?? ranking[0]?.vendor;
  const order = [...ranking]
    .sort((a, b) => Number(b.vendor === chosen) - Number(a.vendor === chosen))
    .flatMap((line): Award[] => {
      const bid = bids.find(({ vendor }) => vendor.id === line.vendor);
      return bid ? [{ vendor: bid.vendor, price: { currency, minor: line.price } }] : [];
    });
  return {
    outcome: 'awarded',
    order,
    ranking,
    by: answered.by,
    reason: answered.answer.reason ? reasonOf(answered, 'not said') : null,
  };
}

export function recordAward(
  run: Engagement,
  { vendor, price }: Award,
  selection: Extract<Selection, { outcome: 'awarded' }>,
): void {
  const first = selection.order[0]?.vendor.id === vendor.id;
  run.desk.record('award.made', {
    vendor: vendor.id,
    name: vendor.name,
    by: selection.by,
    reason: first ? selection.reason : 'runner-up',
    price,
  });
  run.desk.note('vendor.awarded', { ...vendor.contact, role: 'vendor' }, 'Your bid is awarded', [
    'Your bid has been chosen, subject to the NDA and the verification of your experts.',
  ]);
}

/** Every vendor that was ranked and did not win learns why, without learning anything about the others. */
export function debriefOthers(run: Engagement, ranking: readonly RankingLine[], winner: string): void {
  for (const { vendor, vendorName } of ranking) {
    const contact = run.contacts.get(vendor);
    if (vendor === winner || !contact || run.tried.includes(vendor)) continue;
    run.desk.note(
      'vendor.debrief',
      { ...contact, role: 'vendor' },
      'The outcome of the bidding round',
      debriefLines(ranking, vendor),
    );
    run.desk.record('award.debriefed', { vendor, name: vendorName });
  }
}

async function fail(run: Engagement, why: string): Promise<Selection> {
  return { outcome: 'rescope', reason: await rescopeOrCancel(run, why) };
}

/** Asks the sponsor how to go on without a vendor; returns why the scope changes, or calls the engagement off. */
export async function rescopeOrCancel(run: Engagement, why: string): Promise<string> {
  run.desk.record('selection.failed', { why });
  const answered = await run.desk.ask({
    kind: 'award.approve',
    to: { ...run.people.sponsor, role: 'sponsor' },
    subject: 'No vendor could be chosen',
    lines: [`No vendor could be chosen: ${why}.`],
    context: { ranking: [], failed: why },
  });
  if (answered.decision === 'rescope') return reasonOf(answered, 'not said');
  throw callOff(reasonOf(answered, why), answered.by);
}
