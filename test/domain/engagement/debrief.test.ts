import { debriefLines } from '../../../domain/engagement/debrief.js';
import { PLAIN } from '../../../i18n/index.js';
import { rankBids, type ScoredBid } from '../../../domain/engagement/ranking.js';
import { pounds } from '../../support/samples/briefs.js';

const terms = {
  weights: { technical: 50, price: 30, overlap: 10, language: 5, pastPerformance: 5 },
  oversightShare: 0.1,
  transitionShare: 0.05,
};
const aBid = (vendor: string, price: number, technical: number): ScoredBid => ({
  vendor,
  vendorName: `${vendor} Limited`,
  technical,
  price: pounds(price),
  overlapHours: 6,
  languagesMet: 1,
  pastScore: null,
});
const ranking = rankBids([aBid('alpha', 41_317, 88), aBid('bravo', 50_123, 70), aBid('charlie', 44_019, 65.5)], terms);

const told = (...about: Parameters<typeof debriefLines>): string[] => debriefLines(...about).map(PLAIN.text);

describe('debriefLines', () => {
  it('tells a vendor its place, its points beside the best, and how its cost compared', () => {
    expect(told(ranking, 'bravo')).toEqual([
      'Your bid was number 3 of 3 bids in the ranking.',
      'Technical quality: 70 of 100 points; the best bid had 88.',
      'Time-zone overlap: 100 of 100 points; no bid had more.',
      'Languages: 100 of 100 points; no bid had more.',
      'Past performance: 50 of 100 points; no bid had more.',
      'Total cost, with oversight and transition: between 10 % and 25 % above the lowest.',
    ]);
    expect(told(ranking, 'charlie').at(-1)).toContain('within 10 % of the lowest');
    expect(told(ranking, 'alpha').at(-1)).toBe('Total cost: no bid was lower.');
  });

  it('names no other vendor, no price, and no points or score from which a price follows', () => {
    for (const { vendor } of ranking) {
      const text = told(ranking, vendor).join('\n');
      for (const line of ranking) {
        expect(text).not.toContain(line.vendorName);
        expect(text).not.toContain(String(line.score));
        if (line.price !== 100) expect(text).not.toContain(String(line.price));
        expect(text).not.toContain(String(line.totalCostMinor / 100));
      }
    }
  });

  it('tells the only bidder its own points, and a stranger nothing', () => {
    expect(told(ranking.slice(0, 1), 'alpha')[0]).toBe('Your bid was the only bid in the ranking.');
    expect(told(ranking.slice(0, 1), 'alpha').join()).not.toContain('best');
    expect(told(ranking, 'delta')).toEqual([]);
  });
});
