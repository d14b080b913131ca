import { type DeliveryRecord, type Scorecard, scorecardOf } from '../engagement/index.js';
import { type EngagementJournal, type SequencedFact, type Run, runsOf } from './vendor-runs.js';
import { countedEntries } from './counted.js';
import type { EngagementView } from './view.js';

/**
 * A vendor's record over all its engagements, derived from their journals alone: only its own share of lateness counts, and what
 * nothing tells is null, never a full mark.
 */
export interface VendorScorecard {
  vendor: string;
  /** How many engagements were awarded to it. */
  engagements: number;
  scorecard: Scorecard;
  /** Milliseconds of the vendor's own lateness in what has ended; null where no deadline of its is known. */
  late: number | null;
  /** Of each figure the first of what it comes from, the oldest first. */
  because: Record<keyof Scorecard, Evidence[]>;
}

/** What one deliverable adds to a figure, and where the journal says so. */
export interface Evidence {
  engagement: string;
  engagementTitle: string;
  deliverable: string;
  outcome: Run['outcome'];
  /**
   * For `onTime` the vendor's own lateness in milliseconds, for `quality` the score, for `firstTime` how often it was handed in;
   * null where nothing tells.
   */
  value: number | null;
  sequences: number[];
}

/** Of which runs a figure is made, by how they ended; and what each adds to it. */
export const FIGURES: Readonly<Record<keyof Scorecard, Figure>> = {
  // What the client dropped in time is not held against the vendor.
  onTime: {
    outcomes: ['accepted', 'replace', 'terminate'],
    whereLate: ['dropped'],
    value: ({ late }) => late,
    more: ({ sequences }) => sequences.held,
  },
  quality: { outcomes: ['accepted'], value: ({ score }) => score },
  firstTime: { outcomes: ['accepted'], value: ({ rounds }) => rounds, more: ({ sequences }) => sequences.submitted },
  delivered: { outcomes: ['accepted'], value: () => null },
  dropped: { outcomes: ['dropped'], value: () => null },
};

export const SCORECARD_FIGURES = Object.keys(FIGURES) as (keyof Scorecard)[];

interface Figure {
  outcomes: readonly Run['outcome'][];
  /** Those that are among it only where the vendor was late. */
  whereLate?: readonly Run['outcome'][];
  value: (run: Run) => number | null;
  more?: (run: Run) => readonly number[];
}

/** What a run adds to a figure. */
export const evidenceOf = (
  figure: keyof Scorecard,
  run: Run,
  { id, title }: Pick<EngagementJournal, 'id' | 'title'>,
): Evidence => ({
  engagement: id,
  engagementTitle: title,
  deliverable: run.deliverable,
  outcome: run.outcome,
  value: FIGURES[figure].value(run),
  sequences: inOrder([...(FIGURES[figure].more?.(run) ?? []), run.sequences.ended]),
});

/** How a run counts. */
const endOf = (run: Run): DeliveryRecord => ({
  ...run,
  from: 'vendor',
  late: run.late === null ? null : run.late > 0,
});

/** How an engagement's vendor did in it, as its journal gives it; null where none was ever awarded. */
export const scorecardIn = (
  { id, title, vendor }: Pick<EngagementView, 'id' | 'title' | 'vendor'>,
  entries: readonly SequencedFact[],
): Scorecard | null =>
  vendor && scorecardOf(runsOf(vendor.id, { id, title, entries: countedEntries(entries) }).map(endOf));

const inOrder = (sequences: readonly number[]): number[] => [...new Set(sequences)].sort((a, b) => a - b);
