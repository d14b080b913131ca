import type { DeliverableState, DeliverableView, EngagementView, PositionView } from '../view.js';

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

type BidderState = EngagementView['bidders'][number]['state'];

export const withBidder = (view: EngagementView, id: string, state: BidderState): EngagementView => ({
  ...view,
  bidders: view.bidders.map((each) => (each.id === id ? { ...each, state } : each)),
});

export const withoutVendor = (view: EngagementView, id: string): EngagementView => ({
  ...withBidder(view, id, 'lost'),
  vendor: null,
  nda: null,
  formerNdas: view.nda ? [...view.formerNdas, view.nda] : view.formerNdas,
});
