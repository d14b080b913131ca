import type { Fact } from '../../domain/journal/facts.js';
import { mayOpen } from '../../domain/engagement/gates.js';
import { project } from '../../domain/journal/projection.js';
import type { EngagementView } from '../../domain/journal/view.js';
import { aFact, aStart } from '../support/samples/turns.js';
import { said } from '../support/site/said.js';
import { messageOf } from '../../domain/kernel/message.js';

const viewAfter = (...facts: Fact[]): EngagementView =>
  facts.reduce((view, fact) => project(view, fact, 'e1'), project(null, aStart(), 'e1'));
const round = [
  aFact('vendors.listed', {
    invited: [
      { vendor: 'north', name: 'North' },
      { vendor: 'south', name: 'South' },
    ],
    excluded: [],
  }),
  aFact('bid.received', { vendor: 'north', technical: 't1', commercial: 'c1' }),
  aFact('bid.lapsed', { vendor: 'south' }),
  aFact('bidding.extended', { until: '2026-03-09T09:00:00.000Z', received: 1, needed: 2 }),
];
const opens = (view: EngagementView, kind: string): boolean =>
  mayOpen({ id: 'a', kind }, view, { as: 'client', name: 'key:ops', hasPart: true }).open;

describe('sealed bids', () => {
  it('stay sealed for the client while a round is extended for who was silent', () => {
    const view = viewAfter(...round);
    expect([opens(view, 'technical'), opens(view, 'commercial')]).toEqual([false, false]);
  });

  it('a vendor that types what silence was once told by has declined', () => {
    const declined = aFact('bid.declined', { vendor: 'south', why: said('no answer by the deadline') });
    expect(viewAfter(...round, declined).bidders.map(({ state }) => state)).toEqual(['bid', 'declined']);
  });

  it('open with the round, the price only with the ranking', () => {
    const opened = aFact('bids.opened', { bids: [{ vendor: 'north', name: 'North' }] });
    const view = viewAfter(...round, opened);
    expect([opens(view, 'technical'), opens(view, 'commercial')]).toEqual([true, false]);
    expect(view.bidders.map(({ state }) => state)).toEqual(['bid', 'declined']);
  });

  it('are sealed again in the next round', () => {
    const ranked = aFact('bids.ranked', {
      ranking: [{ vendor: 'north', vendorName: 'North', score: 1, explanation: messageOf('') }],
    });
    const view = viewAfter(...round, ranked, ...round.slice(0, 2));
    expect([opens(view, 'technical'), opens(view, 'commercial')]).toEqual([false, false]);
  });
});
