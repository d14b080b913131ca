import { decimalsOf, type Money, MOST_MINOR } from '../kernel/index.js';

/**
 * A decimal amount as published (138783.55) in minor units, worked out on its digits so that no penny is lost to binary
 * fractions. Digits beyond the minor unit are rounded half up and `exact` is false. Undefined when it is not finite,
 * negative or too large.
 */
export function fromDecimal(amount: number, currency: string): { money: Money; exact: boolean } | undefined {
  // JavaScript writes exponents below a millionth only: less than any minor unit.
  if (amount > 0 && amount < 1e-6) return { money: { currency, minor: 0 }, exact: false };
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(amount));
  if (!match) return undefined;
  const [, whole = '0', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  const beyond = fraction.slice(decimals);
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0')) + (/^[5-9]/.test(beyond) ? 1 : 0);
  return minor <= MOST_MINOR ? { money: { currency, minor }, exact: beyond === '' } : undefined;
}

/** An amount as the decimal number that OCDS publishes; one division is rounded correctly, so it prints as it reads. */
export const toDecimal = ({ currency, minor }: Money): { amount: number; currency: string } => ({
  amount: minor / 10 ** decimalsOf(currency),
  currency,
});
