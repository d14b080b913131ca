import type { Fact } from './facts.js';
import { CONTRACT } from './projection/contract.js';
import { withDeadlines } from './projection/deadlines.js';
import { DELIVERY } from './projection/delivery.js';
import { ENDING } from './projection/ending.js';
import type { Steps } from './projection/steps.js';
import { TEAM } from './projection/team.js';
import { countedEntries, EMPTY_VIEW, type EngagementView } from './view.js';

/** Counts the versions of `project`: raise it with any change of what a view holds, and stored views are made anew. */
export const VIEW_VERSION = 7;

/** The view that a whole journal gives; null for an empty one. */
export const viewOf = (entries: readonly { sequence: number; fact: Fact }[], id: string): EngagementView | null =>
  countedEntries(entries).reduce<EngagementView | null>((view, { fact }) => project(view, fact, id), null);

/** The view after one more fact; pure, so that it can be rebuilt from the journal. `engagement.started` comes first. */
export function project(view: EngagementView | null, fact: Fact, id: string): EngagementView {
  if (fact.type === 'engagement.started') {
    const { startedBy: _, ...started } = fact.about;
    return { ...EMPTY_VIEW, ...started, id, startedAt: fact.at };
  }
  if (!view) throw new Error(`the journal of ${id} does not begin with engagement.started`);
  const step = STEPS[fact.type] as AnyStep | undefined;
  return withDeadlines(step ? step(view, fact.about, fact.at) : view, fact);
}

const STEPS: Steps = { ...CONTRACT, ...TEAM, ...DELIVERY, ...ENDING };

/** A step that was found by the type of the very fact it is given. */
type AnyStep = (view: EngagementView, about: Fact['about'], at: string) => EngagementView;
