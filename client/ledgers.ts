import { type Holding, holdingsOf } from '../domain/journal/deadline.js';
import type { Scorecard } from '../domain/engagement/scorecard.js';
import { ledgerOf, type TracedDeadline } from '../domain/journal/ledger.js';
import { scorecardIn, vendorScorecard, type VendorScorecard } from '../domain/journal/vendor-scorecard.js';
import { countedEntries } from '../domain/journal/counted.js';
import type { EngagementView } from '../domain/journal/view.js';
import type { Store } from '../store/contract.js';
import { everyItem } from '../store/page.js';

/** A deadline with who held it and the journal entries that say so. */
export type HeldDeadline = TracedDeadline & { holdings: Holding[] };

/** Every deadline of an engagement, the oldest first; those that run are told as of `now`. */
export async function ledgerFrom(
  store: Pick<Store, 'journal'>,
  engagement: string,
  now: string,
): Promise<HeldDeadline[]> {
  const entries = await everyItem((page) => store.journal(engagement, page));
  return ledgerOf(countedEntries(entries), engagement).map((deadline) => ({
    ...deadline,
    holdings: holdingsOf(deadline, now),
  }));
}

/** How an engagement's vendor did in it, as its journal gives it; null before it is closed out. */
export async function closingScorecard(
  store: Pick<Store, 'journal'>,
  view: Pick<EngagementView, 'id' | 'title' | 'vendor' | 'scorecard'>,
): Promise<Scorecard | null> {
  if (!view.scorecard) return null;
  return scorecardIn(view, await everyItem((page) => store.journal(view.id, page)));
}

/** A vendor's scorecard, recomputed from the journals of all engagements that it was ever awarded. */
export async function scorecardFrom(
  store: Pick<Store, 'awardedTo' | 'journal'>,
  vendor: string,
): Promise<VendorScorecard> {
  const journals = [];
  for (const { id, title } of await store.awardedTo(vendor))
    journals.push({ id, title, entries: await everyItem((page) => store.journal(id, page)) });
  return vendorScorecard(vendor, journals);
}
