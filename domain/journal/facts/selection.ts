import { z } from 'zod';
import { messageOf, Money, person, reasonFor } from '../../kernel/index.js';
import { atPrice } from '../../engagement/index.js';
import type { EngagementView } from '../view.js';
import { isSettled, withBidder, withoutVendor } from './changes.js';
import { fact } from './define.js';
import { Code, Id, Instant, said, Typed, Who, Why } from './fields.js';
import { actorCalled, orNone, when, yesNo } from './told.js';

const Vendor = z.strictObject({ vendor: Id, name: Typed });
/** Beside these, what its score is made of. */
const RankingLine = z.strictObject({
  vendor: Id,
  vendorName: Typed,
  /** 0 to 100, two decimals. */
  score: z.number(),
  explanation: Code,
  technical: z.number().optional(),
  price: z.number().optional(),
  overlap: z.number().optional(),
  language: z.number().optional(),
  pastPerformance: z.number().optional(),
  totalCostMinor: z.int().optional(),
  currency: z.string().optional(),
});

const namesOf = (vendors: readonly { name: string }[]): string[] => vendors.map(({ name }) => name);

/** The choice of a vendor. */
export const SELECTION = {
  'vendors.listed': fact({
    about: z.strictObject({ invited: z.array(Vendor), excluded: z.array(Vendor.extend({ why: Why })) }),
    example: { invited: [{ vendor: 'northwind', name: 'Northwind' }], excluded: [] },
    sentence: ({ invited, excluded }) => ({
      count: invited.length,
      names: namesOf(invited),
      excluded: excluded.length,
    }),
    step: (view, { invited }) => ({
      ...view,
      ranking: [],
      bidders: invited.map(({ vendor, name }) => ({ id: vendor, name, state: 'invited' })),
    }),
  }),
  /** Bidders whose contacts have addresses of one firm. */
  'vendors.related': fact({
    about: z.strictObject({ domain: Id, vendors: z.array(Vendor) }),
    example: {
      domain: 'northwind.example',
      vendors: [
        { vendor: 'northwind', name: 'Northwind' },
        { vendor: 'southwind', name: 'Southwind' },
      ],
    },
    sentence: ({ domain, vendors }) => ({ domain, names: namesOf(vendors) }),
    step: null,
  }),
  'bid.received': fact({
    about: z.strictObject({ vendor: Id, technical: Id, commercial: Id }),
    example: { vendor: 'northwind', technical: 't1', commercial: 'c1' },
    sentence: ({ vendor }) => ({ vendor }),
    step: (view, { vendor }) => withBidder(view, vendor, 'bid'),
  }),
  'bid.declined': fact({
    about: z.strictObject({ vendor: Id, why: Why }),
    example: { vendor: 'eastwind', why: said('No capacity.') },
    sentence: ({ vendor, why }) => ({ vendor, why }),
    step: (view, { vendor }) => withBidder(view, vendor, 'declined'),
  }),
  /** Nobody answered by the deadline. */
  'bid.lapsed': fact({
    about: z.strictObject({ vendor: Id }),
    example: { vendor: 'eastwind' },
    sentence: ({ vendor }) => ({ vendor }),
    // Whoever was silent may bid while the round is extended, so that the other bids stay sealed.
    step: null,
  }),
  'bid.excluded': fact({
    about: z.strictObject({ vendor: Id, why: Why }),
    example: { vendor: 'eastwind', why: reasonFor('reasons.conflict') },
    sentence: ({ vendor, why }) => ({ vendor, why }),
    step: (view, { vendor }) => withBidder(view, vendor, 'excluded'),
  }),
  'bidding.extended': fact({
    about: z.strictObject({ until: Instant, received: z.int(), needed: z.int() }),
    example: { until: '2026-03-12T12:00:00.000Z', received: 1, needed: 2 },
    sentence: ({ until, received, needed }) => ({ until: when(until), received, needed }),
    step: null,
  }),
  'bids.opened': fact({
    about: z.strictObject({ bids: z.array(Vendor) }),
    example: { bids: [{ vendor: 'northwind', name: 'Northwind' }] },
    sentence: ({ bids }) => ({ count: bids.length, names: namesOf(bids) }),
    step: (view) => withoutSilent(view),
  }),
  'bid.scored': fact({
    about: z.strictObject({ vendor: Id, evaluator: Who, score: z.number() }),
    example: { vendor: 'northwind', evaluator: person('eva@client.example'), score: 81.5 },
    sentence: ({ vendor, evaluator, score }) => ({ vendor, evaluator: actorCalled(evaluator), score }),
    step: null,
  }),
  'bids.ranked': fact({
    about: z.strictObject({
      ranking: z.array(RankingLine),
    }),
    example: {
      ranking: [
        {
          vendor: 'northwind',
          vendorName: 'Northwind',
          score: 81.5,
          explanation: reasonFor('reasons.ranked', {
            vendor: 'Northwind',
            score: 81.5,
            parts: [],
            cost: { currency: 'GBP', minor: 4_750_000 },
          }),
        },
      ],
    },
    sentence: ({ ranking }) => ({
      ranking: {
        series: ranking.map(({ vendorName: vendor, score }, index) =>
          messageOf('console.ranked', { place: index + 1, vendor, score }),
        ),
      },
    }),
    step: (view, { ranking }) => ({ ...view, ranking }),
  }),
  'selection.failed': fact({
    about: z.strictObject({ why: Why, vendors: z.array(Vendor.extend({ why: Why })) }),
    example: {
      why: reasonFor('reasons.noBids'),
      vendors: [{ vendor: 'eastwind', name: 'Eastwind', why: reasonFor('reasons.noBidInTime') }],
    },
    sentence: ({ why, vendors }) => ({
      why,
      count: vendors.length,
      vendors: {
        series: vendors.map((each) => messageOf('notices.noVendor.each', { name: each.name, why: each.why })),
      },
    }),
    step: (view) => withoutSilent(view),
  }),
  'award.made': fact({
    about: z.strictObject({ vendor: Id, name: Typed, by: Who, reason: Why.nullable(), price: Money }),
    example: {
      vendor: 'northwind',
      name: 'Northwind',
      by: person('sara@client.example'),
      reason: null,
      price: { currency: 'GBP', minor: 4_750_000 },
    },
    sentence: ({ name, by, reason, price }) => ({
      name,
      by: actorCalled(by),
      price,
      reason: orNone(reason),
      said: yesNo(reason !== null),
    }),
    step: (view, { vendor, name, price }) => {
      const priced = atPrice(
        view.deliverables.filter(({ state }) => !isSettled(state)),
        price,
      );
      const deliverables = view.deliverables.map((each) => priced.find(({ id }) => id === each.id) ?? each);
      return {
        ...withBidder(view, vendor, 'awarded'),
        vendor: { id: vendor, name, price, contact: null },
        deliverables,
      };
    },
  }),
  'award.debriefed': fact({
    about: Vendor,
    example: { vendor: 'eastwind', name: 'Eastwind' },
    sentence: ({ name }) => ({ name }),
    step: null,
  }),
  'award.lost': fact({
    about: z.strictObject({ vendor: Id, why: Why }),
    example: { vendor: 'northwind', why: reasonFor('reasons.declined') },
    sentence: ({ vendor, why }) => ({ vendor, why }),
    step: (view, { vendor }) => withoutVendor(view, vendor),
  }),
};

const withoutSilent = (view: EngagementView): EngagementView => ({
  ...view,
  bidders: view.bidders.map((each) => (each.state === 'invited' ? { ...each, state: 'declined' } : each)),
});
