import { countedEntries } from './counted.js';
import { type Fact, factKindOf } from './facts.js';
import { withDeadlines } from './view-deadlines.js';
import { EMPTY_VIEW, type EngagementView } from './view.js';

/** Counts the versions of `project`: raise it with any change of what a view holds, and stored views are made anew. */
export const VIEW_VERSION = 11;

/** The view that a whole journal gives; null for an empty one. */
export const viewOf = (entries: readonly { sequence: number; fact: Fact }[], id: string): EngagementView | null =>
  countedEntries(entries).reduce<EngagementView | null>((view, { fact }) => project(view, fact, id), null);

/** The view after one more fact; pure, so that it can be rebuilt from the journal. `engagement.started` comes first. */
export function project(before: EngagementView | null, fact: Fact, id: string): EngagementView {
  const view = before ?? (fact.type === 'engagement.started' ? { ...EMPTY_VIEW, id } : null);
  if (!view) throw new Error(`the journal of ${id} does not begin with engagement.started`);
  const moved = factKindOf(fact).step?.(view, fact.about, fact.at) ?? view;
  return withDeadlines(moved, fact);
}
