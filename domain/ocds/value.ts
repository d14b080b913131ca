import { isCurrency, mismatch, type Money, plainMoney, type Problem, problem } from '../kernel/index.js';
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
  if (!award) return { problem: problem('/tender/value', 'problems.ocds.noValue') };
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
  if (!isCurrency(currency)) return { problem: mismatch(`${pointer}/currency`, currency, 'problems.currency') };
  const decimal = fromDecimal(value.amount, currency);
  if (!decimal || decimal.money.minor === 0)
    return {
      problem: problem(`${pointer}/amount`, 'problems.ocds.amount', { value: `${value.amount} ${currency}` }),
    };
  const notes = decimal.exact ? [] : [`${pointer}/amount: ${value.amount} rounded to ${plainMoney(decimal.money)}`];
  return { amount: decimal.money, notes };
}
