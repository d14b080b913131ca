import { add, mean, type Message, type Money, reasonFor, round, scale } from '../kernel/index.js';
import type { ResolvedPractice } from './engagement.js';
import type { ScoringWeights } from '../practices/index.js';
import type { Criterion, RankingLine } from '../tasks/index.js';

/** A bid with everything that is known about it once the round is closed. */
export interface ScoredBid {
  vendor: string;
  vendorName: string;
  /** Mean of the evaluators' weighted scores, 0 to 100. */
  technical: number;
  price: Money;
  /** Hours a day shared with the client's office hours. */
  overlapHours: number;
  /** Share of the wanted languages that the vendor works in, 0 to 1. */
  languagesMet: number;
  /** From earlier scorecards, 0 to 100; null when nothing is known. */
  pastScore: number | null;
}

/** A line of the ranking with the points (0 to 100) that each part earned before weighing. */
export type RankedBid = RankingLine &
  Record<keyof ScoringWeights, number> & { explanation: Message; totalCostMinor: number; currency: string };

type RankingTerms = Pick<ResolvedPractice, 'weights' | 'oversightShare' | 'transitionShare'>;

/** Hours of overlap a day from which more earns nothing: three quarters of an eight-hour day. */
const FULL_OVERLAP_HOURS = 6;
/** A vendor without a record is neither rewarded nor punished for it. */
const NEUTRAL_PAST_SCORE = 50;

const PARTS = [
  'technical',
  'price',
  'overlap',
  'language',
  'pastPerformance',
] as const satisfies readonly (keyof ScoringWeights)[];

/**
 * Ranks bids, best first; a tie goes to the lower total cost, then to the lower vendor id. Price is judged by total cost
 * (with oversight and transition): 100 points for the lowest, and for the others in inverse proportion.
 */
export function rankBids(bids: readonly ScoredBid[], terms: RankingTerms): RankedBid[] {
  const lowest = Math.min(...bids.map((bid) => totalCost(bid.price, terms).minor));
  return bids
    .map((bid) => rankingLine(bid, lowest, terms))
    .sort((a, b) => b.score - a.score || a.totalCostMinor - b.totalCostMinor || (a.vendor < b.vendor ? -1 : 1));
}

/**
 * The share of the wanted languages in which somebody can work, 0 to 1, by BCP 47: whoever works in English can in `en-GB`. A language
 * that is written two ways, such as `sr-Latn`, takes the same script, where both name one.
 */
export function shareMet(wanted: readonly string[], spoken: readonly string[]): number {
  const met = wanted.filter((language) => spoken.some((each) => isSameLanguage(each, language)));
  return wanted.length === 0 ? 1 : met.length / wanted.length;
}

function isSameLanguage(a: string, b: string): boolean {
  const [[language, script], [other, otherScript]] = [partsOf(a), partsOf(b)];
  return language === other && (script === undefined || otherScript === undefined || script === otherScript);
}

function partsOf(tag: string): [language: string, script: string | undefined] {
  const [language = '', ...others] = tag.toLowerCase().split('-');
  return [language, others.find((subtag) => /^[a-z]{4}$/.test(subtag))];
}

/** The weighted mean of one person's scores, 0 to 100, two decimals; a criterion without a score counts as 0. */
export function weightedMean(scores: Readonly<Record<string, number>>, criteria: readonly Criterion[]): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), 0);
  return weights === 0 ? 0 : round(weighted / weights);
}

/** The mean over all evaluators of their weighted means, 0 to 100, two decimals; 0 when nobody scored. */
export function technicalMean(
  scores: readonly Readonly<Record<string, number>>[],
  criteria: readonly Criterion[],
): number {
  return round(mean(scores.map((each) => weightedMean(each, criteria))) ?? 0);
}

function rankingLine(bid: ScoredBid, lowest: number, terms: RankingTerms): RankedBid {
  const cost = totalCost(bid.price, terms);
  const points: Record<keyof ScoringWeights, number> = {
    technical: round(bid.technical),
    price: cost.minor > 0 ? round((100 * lowest) / cost.minor) : 100,
    overlap: round(100 * Math.min(1, Math.max(0, bid.overlapHours) / FULL_OVERLAP_HOURS)),
    language: round(100 * bid.languagesMet),
    pastPerformance: round(bid.pastScore ?? NEUTRAL_PAST_SCORE),
  };
  const score = round(PARTS.reduce((sum, part) => sum + earned(points[part], terms.weights[part]), 0));
  const line = {
    vendor: bid.vendor,
    vendorName: bid.vendorName,
    score,
    ...points,
    totalCostMinor: cost.minor,
    currency: cost.currency,
  };
  return { ...line, explanation: explained(line, terms) };
}

/** What a part adds to the score; rounded before it is added, so that the explanation adds up. */
const earned = (points: number, weight: number): number => round((points * weight) / 100);

/** Why a bid has its place in the ranking. */
export const explained = (
  line: Pick<RankedBid, keyof ScoringWeights | 'vendorName' | 'score' | 'totalCostMinor' | 'currency'>,
  { weights }: Pick<ResolvedPractice, 'weights'>,
): Message =>
  reasonFor('reasons.ranked', {
    vendor: line.vendorName,
    score: line.score,
    parts: PARTS.map((part) =>
      reasonFor(`reasons.ranked.${part}`, {
        earned: earned(line[part], weights[part]),
        weight: weights[part],
        points: line[part],
      }),
    ),
    cost: { currency: line.currency, minor: line.totalCostMinor },
  });

const totalCost = (price: Money, { oversightShare, transitionShare }: RankingTerms): Money =>
  add(price, scale(price, oversightShare), scale(price, transitionShare));
