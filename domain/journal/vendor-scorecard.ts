import type { Scorecard } from '../engagement/scorecard.js';
import { scorecardOf } from '../engagement/scorecard.js';
import { type EngagementJournal, type SequencedFact, type Run, runsOf } from './vendor-runs.js';
import { countedEntries } from './counted.js';
import type { EngagementView } from './view.js';

/** A vendor's record over all its engagements, derived from their journals alone. */
export interface VendorScorecard {
  vendor: string;
  /** How many engagements were awarded to it. */
  engagements: number;
  scorecard: Scorecard;
  /** Milliseconds of the vendor's own lateness in what has ended; null where no deadline of its is known. */
  late: number | null;
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

/** Recomputes a vendor's scorecard: only its own share of lateness counts, and what nothing tells is null, never a full mark. */
export function vendorScorecard(vendor: string, journals: readonly EngagementJournal[]): VendorScorecard {
  const awarded = journals
    .map((journal) => ({ ...journal, entries: countedEntries(journal.entries) }))
    .filter(({ entries }) => entries.some(({ fact }) => fact.type === 'award.made' && fact.about.vendor === vendor));
  const runs = awarded.flatMap((engagement) => runsOf(vendor, engagement).map((run) => ({ run, engagement })));
  const evidence = (
    concerns: (run: Run) => boolean,
    value: (run: Run) => number | null,
    more: (run: Run) => number[] = () => [],
  ): Evidence[] =>
    runs
      .filter(({ run }) => concerns(run))
      .map(({ run, engagement }) => ({
        engagement: engagement.id,
        engagementTitle: engagement.title,
        deliverable: run.deliverable,
        outcome: run.outcome,
        value: value(run),
        sequences: inOrder([...more(run), run.sequences.ended]),
      }));
  const because: VendorScorecard['because'] = {
    onTime: evidence(
      isOwed,
      ({ late }) => late,
      ({ sequences }) => sequences.held,
    ),
    quality: evidence(isAccepted, ({ score }) => score),
    firstTime: evidence(
      isAccepted,
      ({ rounds }) => rounds,
      ({ sequences }) => sequences.submitted,
    ),
    delivered: evidence(isAccepted, () => null),
    dropped: evidence(
      (run) => !isOwed(run),
      () => null,
    ),
  };
  const known = because.onTime.flatMap(({ value }) => value ?? []);
  return {
    vendor,
    engagements: awarded.length,
    scorecard: scorecardOf(
      runs.map(({ run }) => ({ ...run, from: 'vendor', late: run.late === null ? null : run.late > 0 })),
    ),
    late: known.length === 0 ? null : known.reduce((sum, late) => sum + late, 0),
    because,
  };
}

/** How an engagement's vendor did in it; null where none was ever awarded. */
export const scorecardIn = (
  { id, title, vendor }: Pick<EngagementView, 'id' | 'title' | 'vendor'>,
  entries: readonly SequencedFact[],
): Scorecard | null => vendor && vendorScorecard(vendor.id, [{ id, title, entries }]).scorecard;

const isAccepted = ({ outcome }: Run): boolean => outcome === 'accepted';
/** What the client dropped is not held against the vendor. */
const isOwed = ({ outcome }: Run): boolean => outcome !== 'dropped';

const inOrder = (sequences: readonly number[]): number[] => [...new Set(sequences)].sort((a, b) => a - b);
