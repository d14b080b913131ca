import type { ResolvedPractice } from './engagement.js';
import { mean, round } from '../kernel/index.js';

/** One reviewer's judgement; `score` is the weighted mean of the rubric, 0 to 100. */
export interface Review {
  verdict: 'accept' | 'rework';
  score: number;
}

/**
 * What the reviews of one submission amount to. Two that differ in verdict, or in score by more than the practice allows,
 * are a dispute and need a third; of three the majority decides. One alone decides when the other stayed silent, and
 * without any somebody else has to look.
 */
export function verdictOf(
  reviews: readonly Review[],
  practice: Pick<ResolvedPractice, 'passMark' | 'disagreement'>,
): 'accept' | 'rework' | 'dispute' {
  const [first, second] = reviews;
  if (!first) return 'dispute';
  if (!second) return first.verdict;
  if (reviews.length > 2) {
    const accepting = reviews.filter(({ verdict }) => verdict === 'accept').length;
    return accepting * 2 > reviews.length ? 'accept' : 'rework';
  }
  if (first.verdict !== second.verdict || Math.abs(first.score - second.score) > practice.disagreement)
    return 'dispute';
  return first.verdict === 'accept' && reviewScore(reviews) < practice.passMark ? 'rework' : first.verdict;
}

/** The score of a submission, 0 to 100, two decimals: the mean of one or two reviews, the median of three; 0 without any. */
export function reviewScore(reviews: readonly Review[]): number {
  const scores = reviews.map(({ score }) => score).sort((a, b) => a - b);
  const middle = scores.length > 2 ? scores.slice((scores.length - 1) >> 1, (scores.length >> 1) + 1) : scores;
  return round(mean(middle) ?? 0);
}
