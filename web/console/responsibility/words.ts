import { type Holding, latenessOf } from '../../../domain/journal/deadline.js';
import { type Holder, HOLDERS } from '../../../domain/journal/facts.js';
import type { Reader } from '../../../i18n/localizer.js';
import { ROLES } from '../../../domain/kernel/person.js';
import type { Bar, HeldRow } from './rows.js';

const holdingsIn = (rows: readonly HeldRow[]): Holding[] =>
  rows.flatMap(({ lanes }) => lanes.flat().flatMap(({ holdings }) => [...holdings]));

/** Everybody who held something, in one order everywhere. */
export function holdersIn(rows: readonly HeldRow[]): Holder[] {
  const seen = new Set(holdingsIn(rows).map(({ holder }) => holder));
  return HOLDERS.filter((holder) => seen.has(holder));
}

/** A picture in a sentence; the table beside it has everything. */
export function inWords(reader: Reader, rows: readonly HeldRow[]): string {
  const late = latenessOf(holdingsIn(rows));
  const named = HOLDERS.flatMap((holder) => {
    const milliseconds = late[holder] ?? 0;
    return milliseconds > 0 ? lateBy(reader, holder, milliseconds) : [];
  });
  return named.length === 0
    ? reader.say('console.held.nobodyLate')
    : reader.say('console.held.lateOf', { holders: named });
}

/** `Reviewer 16 hours` */
export const lateBy = (reader: Reader, holder: Holder, milliseconds: number): string =>
  reader.say('console.held.lateBy', {
    holder: reader.say(`console.holder.${holder}`),
    span: reader.span(milliseconds),
  });

/** An address as it is, and a part by its name. */
export function whoInWords(reader: Reader, who: string): string {
  const part = ROLES.find((role) => role === who);
  return part ? reader.say(`words.part.${part}`) : who;
}

/** One stretch in words. */
export const stretchInWords = (reader: Reader, { name }: Bar, { holder, who, from, to, late }: Holding): string =>
  reader.say('console.held.stretch', {
    name,
    holder: reader.say(`console.holder.${holder}`),
    who: who === null ? 'none' : whoInWords(reader, who),
    from: reader.shortTime(from),
    to: to === null ? reader.say('console.held.now') : reader.shortTime(to),
    late: late > 0 ? reader.span(late) : 'none',
  });
