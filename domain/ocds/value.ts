import { plainMoney } from '../kernel/amounts.js';
import type { Problem } from '../tasks/forms.js';
import { isCurrency } from '../kernel/currencies.js';
import type { Money } from '../kernel/money.js';
import { fromDecimal } from './decimal.js';
import type { PublishedValue, Release } from './release.js';

/** An amount and what is to be said about it, or why there is none. */
export type Amount = { amount: Money; notes: string[] } | { problem: Problem };

/**
 * The budget: the tender's value, which is what the buyer meant to spend; only where it has none, what was awarded. An
 * award may contain tax and options that the tender did not (the notice says which), so it never raises the budget.
 */
export function budgetOf({ tender, awards }: Release): Amount {
  const tendered = amountOf(tender.value, '/tender/value');
  const awarded = (awards ?? []).flatMap(({ value }, index) => amountOf(value, `/awards/${index}/value`) ?? []);
  if (tendered && 'problem' in tendered) return tendered;
  if (tendered)
    return { ...tendered, notes: [...tendered.notes, ...awarded.flatMap((award) => compared(award, tendered.amount))] };
  const [award] = awarded;
  if (!award)
    return { problem: { pointer: '/tender/value', message: 'neither the tender nor an award has a value above zero' } };
  if ('problem' in award) return award;
  return {
    ...award,
    notes: [
      ...award.notes,
      `/tender/value: the tender has none; the ${plainMoney(award.amount)} awarded are the budget`,
    ],
  };
}

function compared(award: Amount, budget: Money): string[] {
  if ('problem' in award || award.amount.currency !== budget.currency || award.amount.minor <= budget.minor) return [];
  return [
    `/awards: ${plainMoney(award.amount)} were awarded, above the tender’s ${plainMoney(budget)}; the tender’s value is the budget`,
  ];
}

/** Undefined where no amount above zero was published: notices write 0 for "not told". */
function amountOf(value: PublishedValue, pointer: string): Amount | undefined {
  if (!value?.amount) return undefined;
  const currency = value.currency?.trim().toUpperCase() ?? '';
  if (!isCurrency(currency))
    return {
      problem: { pointer: `${pointer}/currency`, message: `"${currency}" is not an ISO 4217 code such as "GBP"` },
    };
  const decimal = fromDecimal(value.amount, currency);
  if (!decimal || decimal.money.minor === 0)
    return {
      problem: {
        pointer: `${pointer}/amount`,
        message: `${value.amount} ${currency} is not an amount that can be budgeted`,
      },
    };
  const notes = decimal.exact ? [] : [`${pointer}/amount: ${value.amount} rounded to ${plainMoney(decimal.money)}`];
  return { amount: decimal.money, notes };
}
