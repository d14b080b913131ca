import { z } from 'zod';
import { round } from '../kernel/index.js';

export const Scorecard = z.strictObject({
  /** Share of the vendor's deliverables submitted on time, 0 to 1; null without any. */
  onTime: z.number().nullable(),
  /** Mean of the accepted submissions' scores, 0 to 100; null without any. */
  quality: z.number().nullable(),
  /** Share of accepted deliverables that needed no rework; null without any. */
  firstTime: z.number().nullable(),
  delivered: z.int(),
  dropped: z.int(),
});
export type Scorecard = z.infer<typeof Scorecard>;

/** How one deliverable ended. */
export interface DeliveryRecord {
  from: 'vendor' | 'client';
  outcome: 'accepted' | 'provided' | 'dropped' | 'replace' | 'terminate';
  /** Null where nothing tells. */
  late: boolean | null;
  rounds: number;
  score: number | null;
}

/** How many of a vendor's deliverables ended how. */
export interface EndCounts {
  /** Known to be late or not; of what was dropped, what was late. */
  judged: number;
  onTime: number;
  accepted: number;
  firstTime: number;
  dropped: number;
  scored: number;
  /** The sum of the scores. */
  scores: number;
}

/** The vendor's record in one engagement. */
export const scorecardOf = (reports: readonly DeliveryRecord[]): Scorecard => scorecardFrom(countsOf(reports));

/**
 * What the client owed is not held against the vendor, nor what it dropped in time; what was late when it was dropped, or ended in
 * replacement or termination, was not on time.
 * Nothing to judge is null, never a full mark.
 */
function countsOf(reports: readonly DeliveryRecord[]): EndCounts {
  const vendors = reports.filter(({ from }) => from === 'vendor');
  const droppedLate = vendors.filter(({ outcome, late }) => outcome === 'dropped' && late === true);
  const owed = vendors.filter(({ outcome }) => outcome !== 'dropped');
  const accepted = owed.filter(({ outcome }) => outcome === 'accepted');
  const scores = accepted.flatMap(({ score }) => score ?? []);
  return {
    judged: owed.filter(({ outcome, late }) => outcome !== 'accepted' || late !== null).length + droppedLate.length,
    onTime: accepted.filter(({ late }) => late === false).length,
    accepted: accepted.length,
    firstTime: accepted.filter(({ rounds }) => rounds <= 1).length,
    dropped: vendors.length - owed.length,
    scored: scores.length,
    scores: scores.reduce((sum, score) => sum + score, 0),
  };
}

export const scorecardFrom = (counts: EndCounts): Scorecard => ({
  onTime: shareOf(counts.onTime, counts.judged),
  quality: counts.scored === 0 ? null : round(counts.scores / counts.scored),
  firstTime: shareOf(counts.firstTime, counts.accepted),
  delivered: counts.accepted,
  dropped: counts.dropped,
});

const shareOf = (some: number, all: number): number | null => (all === 0 ? null : round(some / all, 4));
