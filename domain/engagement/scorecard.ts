import type { Scorecard } from '../journal/facts.js';
import { mean, round } from '../kernel/rounding.js';

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
