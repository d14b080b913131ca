import { z } from 'zod';
import { mean, round } from '../kernel/rounding.js';

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
export interface DeliverableEnd {
  from: 'vendor' | 'client';
  outcome: 'accepted' | 'provided' | 'dropped' | 'replace' | 'terminate';
  /** Null where nothing tells. */
  late: boolean | null;
  rounds: number;
  score: number | null;
}

/**
 * The vendor's record in one engagement. What the client owed or dropped is not held against the vendor; what ended in
 * replacement or termination was not on time. Nothing to judge is null, never a full mark.
 */
export function scorecardOf(reports: readonly DeliverableEnd[]): Scorecard {
  const vendors = reports.filter(({ from }) => from === 'vendor');
  const owed = vendors.filter(({ outcome }) => outcome !== 'dropped');
  const accepted = owed.filter(({ outcome }) => outcome === 'accepted');
  const quality = mean(accepted.flatMap(({ score }) => score ?? []));
  return {
    onTime: shareOf(
      owed.filter(({ outcome, late }) => outcome !== 'accepted' || late !== null),
      ({ outcome, late }) => outcome === 'accepted' && !late,
    ),
    quality: quality === null ? null : round(quality),
    firstTime: shareOf(accepted, ({ rounds }) => rounds <= 1),
    delivered: accepted.length,
    dropped: vendors.length - owed.length,
  };
}

function shareOf(ends: readonly DeliverableEnd[], holds: (end: DeliverableEnd) => boolean): number | null {
  return ends.length === 0 ? null : round(ends.filter(holds).length / ends.length, 4);
}
