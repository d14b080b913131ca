import type { Money } from './money.js';
import { UNUSUAL_DIGITS } from './standards/iso-4217-digits.js';

/** Adds amounts of one currency. Throws a RangeError when currencies differ. */
export function add(...amounts: readonly Money[]): Money {
  const [first] = amounts;
  if (!first) throw new RangeError('add needs at least one amount');
  return amounts.slice(1).reduce((sum, amount) => {
    if (amount.currency !== sum.currency) throw new RangeError(`cannot add ${amount.currency} to ${sum.currency}`);
    return { currency: sum.currency, minor: sum.minor + amount.minor };
  }, first);
}

export const subtract = (from: Money, amount: Money): Money => add(from, negate(amount));
export const negate = (amount: Money): Money => ({ ...amount, minor: -amount.minor });
export const zero = (currency: string): Money => ({ currency, minor: 0 });

/** Multiplies by a factor and rounds half away from zero to whole minor units. */
export function scale(amount: Money, factor: number): Money {
  const exact = amount.minor * factor;
  return { currency: amount.currency, minor: Math.sign(exact) * Math.round(Math.abs(exact)) };
}

/** The number of decimals between a currency's major and minor unit. */
export const decimalsOf = (currency: string): number => UNUSUAL_DIGITS[currency] ?? 2;

/** `{ currency: 'GBP', minor: -3500050 }` is `-35000.50`: exact, and with a point in every language. */
export function decimalText({ currency, minor }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return decimals ? `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : `${sign}${digits}`;
}

/** A host-independent rendering such as `GBP 35,000.00`, for records; pages format for their reader. */
export function plainMoney(amount: Money): string {
  return `${amount.currency} ${decimalText(amount).replace(/\B(?=(\d{3})+(\.|$))/g, ',')}`;
}

/** Whether an amount is no more than another; of two currencies nothing can be said. */
export const isWithin = (amount: Money, limit: Money): boolean =>
  amount.currency === limit.currency && amount.minor <= limit.minor;
