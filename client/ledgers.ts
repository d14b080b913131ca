import { subjectOf } from '../domain/kernel/index.js';
import {
  countedEntries,
  type EngagementView,
  type Holding,
  holdingsOf,
  ledgerOf,
  SCORECARD_FIGURES,
  type TracedDeadline,
  type VendorScorecard,
} from '../domain/journal/index.js';
import { type Scorecard, scorecardFrom } from '../domain/engagement/index.js';
import { everyItem, type Store } from '../store/index.js';

/** A deadline with who held it and the journal entries that say so. */
export type HeldDeadline = TracedDeadline & { holdings: Holding[] };

/** Every deadline of an engagement, the oldest first; those that run are told as of `now`. */
export async function ledgerFrom(
  store: Pick<Store, 'journal'>,
  engagement: string,
  now: string,
): Promise<HeldDeadline[]> {
  const entries = await everyItem((page) => store.journal(subjectOf('engagement', engagement), page));
  return ledgerOf(countedEntries(entries), engagement).map((deadline) => ({
    ...deadline,
    holdings: holdingsOf(deadline, now),
  }));
}

/** How an engagement's vendor did in it; null before it is closed out. */
export async function closingScorecard(
  store: Pick<Store, 'vendorRecord'>,
  { id, vendor, scorecard }: Pick<EngagementView, 'id' | 'vendor' | 'scorecard'>,
): Promise<Scorecard | null> {
  if (!scorecard || !vendor) return null;
  return scorecardFrom((await store.vendorRecord({ vendor: vendor.id, engagement: id })).counts);
}

/** A vendor's scorecard over all engagements that it was ever awarded, with the first of what each figure comes from. */
export async function vendorScorecard(
  store: Pick<Store, 'vendorRecord' | 'vendorEvidence'>,
  vendor: string,
  shown: number,
): Promise<VendorScorecard> {
  const { engagements, counts, late } = await store.vendorRecord({ vendor });
  const because = await Promise.all(
    SCORECARD_FIGURES.map(
      async (figure) => [figure, (await store.vendorEvidence({ vendor, figure, limit: shown })).items] as const,
    ),
  );
  return {
    vendor,
    engagements,
    scorecard: scorecardFrom(counts),
    late,
    because: Object.fromEntries(because) as VendorScorecard['because'],
  };
}
