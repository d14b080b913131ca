import { type Holding, latenessOf } from '../../../domain/journal/index.js';
import { type Holder, HOLDERS } from '../../../domain/tasks/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { ROLES } from '../../../domain/kernel/index.js';
import type { Bar, ResponsibilityRow } from './rows.js';

const holdingsIn = (rows: readonly ResponsibilityRow[]): Holding[] =>
  rows.flatMap(({ lanes }) => lanes.flat().flatMap(({ holdings }) => [...holdings]));

/** Everybody who held something, in one order everywhere. */
export function holdersIn(rows: readonly ResponsibilityRow[]): Holder[] {
  const seen = new Set(holdingsIn(rows).map(({ holder }) => holder));
  return HOLDERS.filter((holder) => seen.has(holder));
}

/** A picture in a sentence; the table beside it has everything. */
export function rowsInWords(localizer: Localizer, rows: readonly ResponsibilityRow[]): string {
  const late = latenessOf(holdingsIn(rows));
  const named = HOLDERS.flatMap((holder) => {
    const milliseconds = late[holder] ?? 0;
    return milliseconds > 0 ? lateBy(localizer, holder, milliseconds) : [];
  });
  return named.length === 0
    ? localizer.message('console.held.nobodyLate')
    : localizer.message('console.held.lateOf', { holders: named });
}

/** `Reviewer 16 hours` */
export const lateBy = (localizer: Localizer, holder: Holder, milliseconds: number): string =>
  localizer.message('console.held.lateBy', {
    holder: localizer.message(`console.holder.${holder}`),
    span: localizer.span(milliseconds),
  });

/** An address as it is, and a part by its name. */
export function whoInWords(localizer: Localizer, who: string): string {
  const part = ROLES.find((role) => role === who);
  return part ? localizer.message(`words.part.${part}`) : who;
}

/** One stretch in words. */
export const stretchInWords = (localizer: Localizer, { name }: Bar, { holder, who, from, to, late }: Holding): string =>
  localizer.message('console.held.stretch', {
    name,
    holder: localizer.message(`console.holder.${holder}`),
    who: who === null ? 'none' : whoInWords(localizer, who),
    from: localizer.shortTime(from),
    to: to === null ? localizer.message('console.held.now') : localizer.shortTime(to),
    late: late > 0 ? localizer.span(late) : 'none',
  });
