import type { Cell } from '../../domain/directory/index.js';

/** Where a cell of some spreadsheet may begin, whatever separates its cells, and what it would take for a formula there. */
const BEGINNING = String.raw`(^|[;,|\t\r\n])`;
const FORMULA = String.raw`(?=\s*'*[=+\-@\t\r＝＋－＠])`;
const CALCULATED = new RegExp(BEGINNING + FORMULA, 'gu');
const DEFUSED = new RegExp(`${BEGINNING}'${FORMULA}`, 'gu');

/** One line of CSV (RFC 4180). What a spreadsheet would calculate begins with an apostrophe instead; see {@link undefused}. */
export const csvLine = (cells: readonly (Cell | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** A cell without the apostrophes that {@link csvLine} put before what would be calculated. */
export const undefused = (cell: string): string => cell.replace(DEFUSED, '$1');

function cellOf(value: Cell | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replace(CALCULATED, "$1'");
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
