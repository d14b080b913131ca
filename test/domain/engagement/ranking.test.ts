import fc from 'fast-check';
import { rankBids, shareMet, type ScoredBid, technicalMean, weightedMean } from '../../../domain/engagement/ranking.js';
import { pounds } from '../../support/samples/briefs.js';
import { PLAIN } from '../../../i18n/index.js';

const terms = {
  weights: { technical: 50, price: 30, overlap: 10, language: 5, pastPerformance: 5 },
  oversightShare: 0.1,
  transitionShare: 0.05,
};

function aBid(different: Partial<ScoredBid> = {}): ScoredBid {
  return {
    vendor: 'northwind',
    vendorName: 'Northwind Analytics',
    technical: 80,
    price: pounds(40_000),
    overlapHours: 6,
    languagesMet: 1,
    pastScore: 90,
    ...different,
  };
}

const bids = fc.uniqueArray(
  fc.record({
    vendor: fc.stringMatching(/^[a-z]{1,6}$/),
    vendorName: fc.constant('A Vendor'),
    technical: fc.double({ min: 0, max: 100, noNaN: true }),
    price: fc.integer({ min: 1, max: 1_000_000_000 }).map((minor) => ({ currency: 'GBP', minor })),
    overlapHours: fc.integer({ min: 0, max: 24 }),
    languagesMet: fc.double({ min: 0, max: 1, noNaN: true }),
    pastScore: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  }),
  { minLength: 1, maxLength: 8, selector: ({ vendor }) => vendor },
);

describe('shareMet', () => {
  it.each([
    [['en-GB'], ['en'], 1],
    [['en'], ['en-US'], 1],
    [['en-GB', 'fr'], ['en-IE', 'de'], 0.5],
    [['sr-Latn'], ['sr-Cyrl'], 0],
    [['sr-Latn'], ['sr'], 1],
    [['zh-Hans'], ['zh-Hans-SG'], 1],
    [['de'], ['den'], 0],
    [['de'], [], 0],
    [[], [], 1],
  ])('of %j is met by %j to %d', (wanted, spoken, share) => expect(shareMet(wanted, spoken)).toBe(share));
});

describe('rankBids', () => {
  it('weighs the parts and says how they add up', () => {
    const [best, second] = rankBids(
      [
        aBid(),
        aBid({
          vendor: 'contoso',
          vendorName: 'Contoso',
          price: pounds(50_000),
          technical: 70,
          overlapHours: 3,
          pastScore: null,
        }),
      ],
      terms,
    );
    expect(best).toMatchObject({
      vendor: 'northwind',
      score: 89.5,
      price: 100,
      totalCostMinor: 4_600_000,
      currency: 'GBP',
    });
    expect(second).toMatchObject({
      vendor: 'contoso',
      technical: 70,
      price: 80,
      overlap: 50,
      language: 100,
      pastPerformance: 50,
      score: 71.5,
    });
    expect(second && PLAIN.text(second.explanation)).toBe(
      'Contoso scores 71.5 of 100: technical quality 35 of 50 (70 points), price 24 of 30 (80 points), ' +
        'time-zone overlap 5 of 10 (50 points), languages 5 of 5 (100 points) and past performance 2.5 of 5 (50 points); ' +
        'total cost £57,500 with oversight and transition.',
    );
  });

  it('gives a tie to the lower total cost', () => {
    const cheap = aBid({ vendor: 'zeta', price: pounds(30_000), technical: 70 });
    const dear = aBid({ vendor: 'alpha', price: pounds(60_000), technical: 100 });
    const ranking = rankBids([dear, cheap], terms);
    expect(ranking.map(({ score }) => score)).toEqual([84.5, 84.5]);
    expect(ranking.map(({ vendor }) => vendor)).toEqual(['zeta', 'alpha']);
  });

  it('gives a tie at the same cost to the lower vendor id', () => {
    const ranking = rankBids([aBid({ vendor: 'b' }), aBid({ vendor: 'a' })], terms);
    expect(ranking.map(({ vendor }) => vendor)).toEqual(['a', 'b']);
  });

  it('ranks nobody when nobody bid', () => {
    expect(rankBids([], terms)).toEqual([]);
  });

  it('ranks every bid once, from the best score down, within 0 and 100', () => {
    fc.assert(
      fc.property(bids, (round) => {
        const ranking = rankBids(round, terms);
        expect(ranking.map(({ vendor }) => vendor).sort()).toEqual(round.map(({ vendor }) => vendor).sort());
        ranking.forEach(({ score }, index) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(score).toBeLessThanOrEqual(ranking[index - 1]?.score ?? 100);
          expect(Number(score.toFixed(2))).toBe(score);
        });
      }),
    );
  });

  it('does not depend on the order in which bids came in', () => {
    fc.assert(
      fc.property(bids, (round) => expect(rankBids([...round].reverse(), terms)).toEqual(rankBids(round, terms))),
    );
  });

  it('never ranks a bid lower for a lower price', () => {
    fc.assert(
      fc.property(bids, fc.double({ min: 0.01, max: 1, noNaN: true }), (round, factor) => {
        const [first, ...others] = round as [ScoredBid, ...ScoredBid[]];
        const cheaper = { ...first, price: { currency: 'GBP', minor: Math.ceil(first.price.minor * factor) } };
        const placeOf = (entered: ScoredBid): number =>
          rankBids([entered, ...others], terms).findIndex(({ vendor }) => vendor === first.vendor);
        expect(placeOf(cheaper)).toBeLessThanOrEqual(placeOf(first));
      }),
    );
  });
});

describe('technicalMean', () => {
  const criteria = [
    { id: 'method', title: 'Method', guidance: 'How', weight: 75 },
    { id: 'team', title: 'Team', guidance: 'Who', weight: 25 },
  ];

  it('is the mean of what the evaluators’ weighted scores come to', () => {
    expect(weightedMean({ method: 80, team: 60 }, criteria)).toBe(75);
    expect(
      technicalMean(
        [
          { method: 80, team: 60 },
          { method: 100, team: 100 },
        ],
        criteria,
      ),
    ).toBe(87.5);
  });

  it('counts a criterion without a score, and a bid without an evaluator, as nothing', () => {
    expect(weightedMean({ method: 80 }, criteria)).toBe(60);
    expect(technicalMean([], criteria)).toBe(0);
    expect(weightedMean({ method: 80 }, [])).toBe(0);
  });
});
