import type { Assumption } from '../engagement/index.js';
import { add, isCurrency, mismatch, type Money, type Problem, problem } from '../kernel/index.js';
import { assumed } from './assumed.js';
import { fromDecimal } from './decimal.js';
import type { WantedLot } from './lots.js';
import type { PublishedValue, Release } from './release.js';

/** An amount with what was assumed of it, or why there is none. */
export type Amount = { amount: Money; assumptions: Assumption[] } | { problem: Problem };

interface Published {
  value: PublishedValue;
  pointer: string;
}

/** What comes of nothing; the value of such an award or contract was never spent. */
const VOID = new Set(['cancelled', 'unsuccessful']);

/**
 * The budget: the tender's value, which is what the buyer meant to spend; else what its lots come to, what was planned, what was
 * awarded or what was contracted. An award may contain tax and options that the tender did not, so it never raises the budget.
 */
export function budgetOf(release: Release, lots: readonly WantedLot[]): Amount {
  const { tender, planning } = release;
  const awarded = inForce(release.awards, 'awards');
  const contracted = inForce(release.contracts, 'contracts');
  const currencies = currenciesIn(release);
  const tendered = amountOf({ value: tender.value, pointer: '/tender/value' }, currencies);
  const ofAwards = sumOf(awarded, currencies, '/awards', 'assumed.value.awards');
  if (tendered)
    return 'problem' in tendered
      ? tendered
      : { ...tendered, assumptions: [...tendered.assumptions, ...comparedWith(ofAwards, tendered.amount)] };
  const ofLots = lots.map(({ lot, pointer }) => ({ value: lot.value, pointer: `${pointer}/value` }));
  const planned = [{ value: planning?.budget?.amount, pointer: '/planning/budget/amount' }];
  return (
    sumOf(ofLots, currencies, '/tender/lots', 'assumed.value.lots') ??
    sumOf(planned, currencies, '/planning/budget/amount', 'assumed.value.planned') ??
    ofAwards ??
    sumOf(contracted, currencies, '/contracts', 'assumed.value.contracts') ?? {
      problem: problem('/tender/value', 'problems.ocds.noValue'),
    }
  );
}

/** An amount above zero with its currency, such as `90000 EUR`, as somebody names it. */
export function amountFrom(text: string): Money | undefined {
  const [, amount = '', currency = ''] = /^(\d{1,15}(?:\.\d+)?) ?([a-z]{3})$/i.exec(text.trim()) ?? [];
  const code = currency.toUpperCase();
  const decimal = isCurrency(code) ? fromDecimal(Number(amount), code) : undefined;
  return decimal?.exact && decimal.money.minor > 0 ? decimal.money : undefined;
}

/** What falls due for each lot: their values where all have one and the budget bears them, else none of them. */
export function paymentsOf(
  release: Release,
  lots: readonly WantedLot[],
  budget: Money,
): { payments: (Money | undefined)[]; assumptions: Assumption[] } {
  const currencies = currenciesIn(release);
  const amounts = lots.map(({ lot, pointer }) =>
    amountOf({ value: lot.value, pointer: `${pointer}/value` }, currencies),
  );
  const payments = amounts.flatMap((each) => (each && 'amount' in each ? [each.amount] : []));
  const fits =
    payments.length === lots.length &&
    payments.every(({ currency }) => currency === budget.currency) &&
    payments.reduce((sum, { minor }) => sum + minor, 0) <= budget.minor;
  if (fits) return { payments, assumptions: [] };
  return { payments: lots.map(() => undefined), assumptions: [assumed('/tender/lots', 'assumed.value.noPayments')] };
}

type Concluded = { status?: string | null | undefined; value?: PublishedValue };

const inForce = (all: readonly Concluded[] | null | undefined, name: string): Published[] =>
  (all ?? []).flatMap(({ status, value }, index) =>
    VOID.has(status?.trim().toLowerCase() ?? '') ? [] : { value, pointer: `/${name}/${index}/value` },
  );

/** What several values come to; undefined where none of them is above zero. */
function sumOf(
  published: readonly Published[],
  currencies: ReadonlySet<string>,
  pointer: string,
  code: 'assumed.value.lots' | 'assumed.value.planned' | 'assumed.value.awards' | 'assumed.value.contracts',
): Amount | undefined {
  const amounts: Money[] = [];
  const assumptions: Assumption[] = [];
  for (const each of published) {
    const found = amountOf(each, currencies);
    if (!found) continue;
    if ('problem' in found) return found;
    amounts.push(found.amount);
    assumptions.push(...found.assumptions);
  }
  const [first] = amounts;
  if (!first) return undefined;
  if (amounts.some(({ currency }) => currency !== first.currency))
    return { problem: problem(pointer, 'problems.ocds.currencies', { currencies: distinct(amounts).join(', ') }) };
  const amount = add(...amounts);
  return { amount, assumptions: [...assumptions, assumed(pointer, code, { amount, count: amounts.length })] };
}

const distinct = (amounts: readonly Money[]): string[] => [...new Set(amounts.map(({ currency }) => currency))];

function comparedWith(awarded: Amount | undefined, budget: Money): Assumption[] {
  if (!awarded || 'problem' in awarded) return [];
  const { amount } = awarded;
  if (amount.currency !== budget.currency || amount.minor <= budget.minor) return [];
  return [assumed('/awards', 'assumed.value.above', { awarded: amount, budget })];
}

/** The currencies that the values of a notice are in, wherever they stand. */
function currenciesIn({ tender, planning, awards, contracts }: Release): ReadonlySet<string> {
  const values = [
    tender.value,
    planning?.budget?.amount,
    ...[tender.lots, awards, contracts].flatMap((all) => (all ?? []).map(({ value }) => value)),
  ];
  return new Set(values.map(codeOf).filter(isCurrency));
}

const codeOf = (value: PublishedValue): string => value?.currency?.trim().toUpperCase() ?? '';

/** Undefined where no amount above zero was published: notices write 0 for "not told". */
function amountOf({ value, pointer }: Published, currencies: ReadonlySet<string>): Amount | undefined {
  if (!value?.amount) return undefined;
  const own = codeOf(value);
  const [elsewhere] = currencies;
  const currency = own === '' && elsewhere !== undefined && currencies.size === 1 ? elsewhere : own;
  if (!isCurrency(currency)) return { problem: mismatch(`${pointer}/currency`, currency, 'problems.currency') };
  const decimal = fromDecimal(value.amount, currency);
  if (!decimal || decimal.money.minor === 0)
    return {
      problem: problem(`${pointer}/amount`, 'problems.ocds.amount', { value: `${value.amount} ${currency}` }),
    };
  const { money: amount, exact } = decimal;
  return {
    amount,
    assumptions: [
      ...(own === '' ? [assumed(`${pointer}/currency`, 'assumed.value.currency', { currency })] : []),
      ...(exact
        ? []
        : [assumed(`${pointer}/amount`, 'assumed.value.rounded', { value: String(value.amount), amount })]),
    ],
  };
}
