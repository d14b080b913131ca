import { z } from 'zod';
import { Line, PracticeId, Prose, wrong } from '../kernel/index.js';
import { ComplianceGate, Criterion, Policy } from '../tasks/index.js';

const Rubric = z
  .array(Criterion)
  .min(2)
  .max(12)
  .refine((criteria) => criteria.reduce((sum, { weight }) => sum + weight, 0) === 100, wrong('problems.weights'))
  .refine((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length, wrong('problems.criteria'));

/** How much each part of a bid weighs in the ranking; together 100. */
export const ScoringWeights = z
  .strictObject({
    technical: z.int().min(0).max(100),
    price: z.int().min(0).max(100),
    overlap: z.int().min(0).max(100),
    language: z.int().min(0).max(100),
    pastPerformance: z.int().min(0).max(100),
  })
  .refine(
    (weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100,
    wrong('problems.weights'),
  );
export type ScoringWeights = z.infer<typeof ScoringWeights>;

export const NdaClause = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, wrong('problems.lowerCaseId')),
  title: Line,
  text: Prose,
});
export type NdaClause = z.infer<typeof NdaClause>;

/** The template of a KPO domain. */
export const Practice = z.strictObject({
  id: PracticeId,
  title: Line,
  summary: Prose,
  /**
   * Prefixes of the CPV codes that OCDS notices of this practice carry, most specific first; the longest that fits wins. Two digits
   * would be a whole division, from consulting to night guards; its heading alone is its eight digits.
   */
  cpv: z.array(z.string().regex(/^\d{3,8}$/, wrong('problems.cpvPrefix'))).max(40),
  /** Credentials by their usual names, with the body that awards them. */
  credentials: z
    .array(z.strictObject({ name: Line, awardedBy: Line }))
    .min(1)
    .max(30),
  /** How evaluators score a bid's technical part. */
  evaluation: Rubric,
  /** How reviewers score a submission. */
  rubric: Rubric,
  /** The weighted mean (0 to 100) from which a submission passes. */
  passMark: z.int().min(1).max(100),
  /** Two reviewers whose weighted means differ by more than this (points) disagree. */
  disagreement: z.int().min(1).max(100),
  /** How many times a submission may go back before a person decides. */
  reworkCap: z.int().min(0).max(10),
  gates: z.array(ComplianceGate).min(1).max(12),
  weights: ScoringWeights,
  /** Share of the price that overseeing and transition cost the client, added to a bid's price (0.08 is 8%). */
  oversightShare: z.number().min(0).max(1),
  transitionShare: z.number().min(0).max(1),
  /** Fewer bids than this at the deadline extend the round once. */
  minimumBids: z.int().min(1).max(10),
  /** At most this many vendors are invited. */
  longList: z.int().min(1).max(20),
  nda: z.strictObject({ clauses: z.array(NdaClause).min(3).max(20), survivalYears: z.int().min(0).max(99) }),
  policy: Policy,
});
export type Practice = z.infer<typeof Practice>;

/**
 * The practice with the longest prefix of any of the CPV codes, such as `79400000`, and that code. Noughts at the end of a code
 * say nothing and make no prefix longer. Of equally long ones the earlier code wins, then the earlier practice.
 */
export function practiceForCpv(
  codes: readonly string[],
  practices: readonly Practice[],
): { practice: Practice; code: string } | undefined {
  let best: { practice: Practice; code: string; says: number } | undefined;
  for (const code of codes) {
    for (const practice of practices) {
      const says = Math.max(0, ...practice.cpv.map((prefix) => (code.startsWith(prefix) ? digitsOf(prefix) : 0)));
      if (says > (best?.says ?? 0)) best = { practice, code, says };
    }
  }
  return best && { practice: best.practice, code: best.code };
}

const digitsOf = (prefix: string): number => prefix.replace(/0+$/, '').length;
