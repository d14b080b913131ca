import type { FactOf, FactType } from '../facts.js';
import type { DeliverableState, DeliverableView, EngagementView, PositionView } from '../view.js';

/** What facts do to a view, by their type; a fact that is not named changes nothing. */
export type Steps = { [T in FactType]?: (view: EngagementView, about: FactOf[T], at: string) => EngagementView };

export const withDeliverable = (
  view: EngagementView,
  id: string,
  change: Partial<DeliverableView>,
): EngagementView => ({
  ...view,
  deliverables: view.deliverables.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

export const withPosition = (view: EngagementView, id: string, change: Partial<PositionView>): EngagementView => ({
  ...view,
  team: view.team.map((each) => (each.position === id ? { ...each, ...change } : each)),
});

export const isSettled = (state: DeliverableState): boolean => ['accepted', 'provided', 'dropped'].includes(state);
