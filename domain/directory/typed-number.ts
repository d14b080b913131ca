import type { Cell, DecimalSign } from './table.js';

/** Spaces and apostrophes that separate thousands in one country or another. */
const SPACES = "[ \\u00a0\\u2009\\u202f'’]";

/** `1 200,5`, `1.200,5` and `1200,5` for a comma; groups of two as India has them, `1,00,000`. */
function written(decimal: DecimalSign): RegExp {
  const [point, thousands] = decimal === ',' ? [',', '\\.'] : ['\\.', ','];
  const grouped = [SPACES, thousands].map((sign) => `[1-9]\\d{0,2}(?:${sign}\\d{2,3})*${sign}\\d{3}`);
  return new RegExp(`^[+-]?(?:\\d+|${grouped.join('|')})(?:${point}\\d+)?$`);
}

const WRITTEN = { ',': written(','), '.': written('.') } as const;
export const DECIMAL_SIGNS: readonly DecimalSign[] = [',', '.'];

/** The number that a text is with a decimal sign; undefined where it is none. */
export function numberWith(decimal: DecimalSign, text: string): number | undefined {
  if (!WRITTEN[decimal].test(text)) return undefined;
  return Number(
    text
      .replace(decimal, '#')
      .replace(/[^\d#+-]/g, '')
      .replace('#', '.'),
  );
}

/** Every number that a cell may be and that fits, each once, by the decimal sign it is read with. */
export function readings(cell: Cell, fits: (value: number) => boolean): Map<number, DecimalSign> {
  if (typeof cell === 'number') return new Map(fits(cell) ? [[cell, '.']] : []);
  const found = new Map<number, DecimalSign>();
  for (const decimal of DECIMAL_SIGNS) {
    const value = numberWith(decimal, cell);
    if (value !== undefined && fits(value) && !found.has(value)) found.set(value, decimal);
  }
  return found;
}

/** The one decimal sign with which a text is a number at all, such as that of `82,5`; undefined where both or neither do. */
export function signOf(cell: Cell): DecimalSign | undefined {
  if (typeof cell === 'number') return undefined;
  const [only, ...others] = DECIMAL_SIGNS.filter((decimal) => numberWith(decimal, cell) !== undefined);
  return others.length === 0 ? only : undefined;
}
