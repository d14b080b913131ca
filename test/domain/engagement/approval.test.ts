import { asksAnew } from '../../../domain/engagement/approval.js';
import { pounds } from '../../support/samples/briefs.js';

const euros = (amount: number) => ({ ...pounds(amount), currency: 'EUR' });

describe('asksAnew', () => {
  const terms = { former: pounds(40_000), budget: pounds(50_000) };

  it.each([
    ['costs no more and is within the budget', pounds(40_000), false],
    ['costs a penny more', pounds(40_000.01), true],
    ['is of another currency', euros(1), true],
  ])('asks about a successor that %s: %j, %s', (_, price, asked) => {
    expect(asksAnew(price, terms, false)).toBe(asked);
  });

  it('asks about one that costs no more but exceeds what is left of the budget', () => {
    expect(asksAnew(pounds(40_000), { ...terms, budget: pounds(39_999) }, false)).toBe(true);
  });

  it('always asks about whoever comes after a vendor that was replaced', () => {
    expect(asksAnew(pounds(1), terms, true)).toBe(true);
  });
});
