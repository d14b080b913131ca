import { NO_BID_IN_TIME, type PlannedDeliverable } from '../facts.js';
import { atPrice } from '../../engagement/scope.js';
import type { DeliverableView, EngagementView } from '../view.js';
import { isSettled, type Steps, withDeliverable } from './steps.js';

/** From the scope over the choice of a vendor to the NDA. */
export const CONTRACT: Steps = {
  'scope.drafted': (view, { version, roles, makeOrBuy, deliverables }) => {
    const known = new Map(view.deliverables.map((each) => [each.id, each]));
    return {
      ...view,
      scope: { version, approved: false, roles, makeOrBuy },
      deliverables: deliverables.map((planned) => ({ ...(known.get(planned.id) ?? UNSTARTED), ...planned })),
    };
  },
  'scope.approved': (view, { version }) => ({
    ...view,
    scope: view.scope && { ...view.scope, version, approved: true },
  }),
  'scope.amended': (view, { version, deliverable, due }) => {
    const amended = { ...view, scope: view.scope && { ...view.scope, version } };
    // What is under way says itself when it is due.
    const planned = view.deliverables.find(({ id }) => id === deliverable)?.state === 'planned';
    return deliverable && due && planned && !due.startsWith('P')
      ? withDeliverable(amended, deliverable, { dueAt: due })
      : amended;
  },

  'vendors.listed': (view, { invited }) => ({
    ...view,
    ranking: [],
    bidders: invited.map(({ vendor, name }) => ({ id: vendor, name, state: 'invited' })),
  }),
  'bid.received': (view, { vendor }) => withBidder(view, vendor, 'bid'),
  // Whoever was silent may bid while the round is extended, so that the other bids stay sealed.
  'bid.declined': (view, { vendor, why }) => (why === NO_BID_IN_TIME ? view : withBidder(view, vendor, 'declined')),
  'bid.excluded': (view, { vendor }) => withBidder(view, vendor, 'excluded'),
  'bids.opened': (view) => withoutSilent(view),
  'bids.ranked': (view, { ranking }) => ({ ...view, ranking }),
  'selection.failed': (view) => withoutSilent(view),
  'award.made': (view, { vendor, name, price }) => {
    const priced = atPrice(
      view.deliverables.filter(({ state }) => !isSettled(state)),
      price,
    );
    const deliverables = view.deliverables.map((each) => priced.find(({ id }) => id === each.id) ?? each);
    return { ...withBidder(view, vendor, 'awarded'), vendor: { id: vendor, name, price, contact: null }, deliverables };
  },
  'award.lost': (view, { vendor }) => withoutVendor(view, vendor),
  'vendor.replaced': (view, { vendor }) => withoutVendor(view, vendor),

  // The first who is asked to sign for the vendor is its contact; whoever is pointed to comes later.
  'task.opened': (view, { kind, role, to }) =>
    kind === 'nda.sign' && role === 'vendor' && view.vendor?.contact === null
      ? { ...view, vendor: { ...view.vendor, contact: to } }
      : view,
  'nda.drafted': (view, { vendor, document }) => ({
    ...view,
    nda: { vendor, state: 'drafted', signedBy: [], document },
  }),
  'nda.signed': (view, { side }) => ({
    ...view,
    nda: view.nda && { ...view.nda, state: 'part-signed', signedBy: [...view.nda.signedBy, side] },
  }),
  'nda.completed': (view) => ({ ...view, nda: view.nda && { ...view.nda, state: 'in force' } }),
};

type BidderState = EngagementView['bidders'][number]['state'];

const withBidder = (view: EngagementView, id: string, state: BidderState): EngagementView => ({
  ...view,
  bidders: view.bidders.map((each) => (each.id === id ? { ...each, state } : each)),
});

const withoutSilent = (view: EngagementView): EngagementView => ({
  ...view,
  bidders: view.bidders.map((each) => (each.state === 'invited' ? { ...each, state: 'declined' } : each)),
});

const withoutVendor = (view: EngagementView, id: string): EngagementView => ({
  ...withBidder(view, id, 'lost'),
  vendor: null,
  nda: null,
});

const UNSTARTED: Omit<DeliverableView, keyof PlannedDeliverable> = {
  state: 'planned',
  openedAt: null,
  dueAt: null,
  submittedAt: null,
  acceptedAt: null,
  late: false,
  round: 0,
  score: null,
  holder: 'none',
  submission: null,
  ledger: [],
};
