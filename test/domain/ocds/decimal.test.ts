import fc from 'fast-check';
import { CURRENCY_CODES } from '../../../domain/kernel/standards/iso-4217.js';
import { fromDecimal, toDecimal } from '../../../domain/ocds/decimal.js';

describe('fromDecimal', () => {
  it.each([
    [138783.55, 'GBP', 13_878_355, true],
    [416453.55, 'GBP', 41_645_355, true],
    [1.005, 'GBP', 101, false],
    [0.1, 'EUR', 10, true],
    [1234, 'JPY', 1234, true],
    [12.5, 'JPY', 13, false],
    [1.234, 'KWD', 1234, true],
    [0, 'GBP', 0, true],
    [1e-7, 'GBP', 0, false],
  ])('reads %d %s by its digits', (amount, currency, minor, exact) => {
    expect(fromDecimal(amount, currency)).toEqual({ money: { currency, minor }, exact });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 90_071_992_547_410])('refuses %d', (amount) => {
    expect(fromDecimal(amount, 'GBP')).toBeUndefined();
  });

  it('comes back to every minor unit that was published, in every currency', () => {
    const money = fc.record({
      currency: fc.constantFrom(...CURRENCY_CODES),
      minor: fc.integer({ min: 0, max: 1_000_000_000_000_000 }),
    });
    fc.assert(
      fc.property(money, (amount) => {
        expect(fromDecimal(toDecimal(amount).amount, amount.currency)).toEqual({ money: amount, exact: true });
      }),
    );
  });
});
