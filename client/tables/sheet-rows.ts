import type { Cell, TableFault, TableRow } from '../../domain/directory/index.js';
import { isEmpty } from '../../domain/directory/index.js';
import { shown } from '../../domain/kernel/index.js';
import { DamagedFile, readXml, unescaped } from './xml.js';
import { TooLarge, type Workbook } from './workbook.js';

/** What one sheet holds. */
export interface SheetRows {
  rows: TableRow[];
  faults: TableFault[];
}

export const MOST_COLUMNS = 256;
/** All cells together have so many characters at most. */
const MOST_CHARACTERS = 5_000_000;
/** Ends the reading of a sheet that has more rows than anybody wants. */
class Enough extends Error {}

interface RawCell {
  row: number;
  at: number;
  type: string;
  style: string;
  value?: string;
  formula?: string;
}
type ReadCell = { cell: Cell } | Pick<TableFault, 'code' | 'params'>;

/** The rows of a sheet that hold anything, at most so many. Formulas are what they were when the file was saved. */
export function sheetRows(content: Uint8Array, book: Workbook, most: number): SheetRows {
  const rows: TableRow[] = [];
  const faults: TableFault[] = [];
  const merged: string[] = [];
  let cells: Cell[] = [];
  let raw: RawCell | undefined;
  let reading: 'value' | 'formula' | undefined;
  let [row, at, characters, spoken] = [0, -1, 0, false];

  const endCell = (): void => {
    if (!raw) return;
    const read = cellOf(raw, book);
    if ('code' in read) faults.push({ line: raw.row, cell: raw.at, ...read });
    const cell = 'cell' in read ? read.cell : '';
    raw = undefined;
    if (isEmpty(cell)) return;
    if (at >= MOST_COLUMNS) throw new TooLarge('columns');
    characters += String(cell).length;
    if (characters > MOST_CHARACTERS) throw new TooLarge();
    while (cells.length < at) cells.push('');
    cells[at] = cell;
  };

  try {
    readXml(content, {
      open(name, { r, t = 'n', s = '0', ref = '' }) {
        if (name === 'row') [row, at, cells] = [r ? Number(r) : row + 1, -1, []];
        if (name === 'c') {
          at = r ? columnOf(r) : at + 1;
          raw = { row, at, type: t, style: s };
        }
        if (name === 'rPh') spoken = true;
        if (name === 'mergeCell') merged.push(ref);
        reading = name === 'v' || (name === 't' && !spoken) ? 'value' : name === 'f' ? 'formula' : undefined;
        if (raw && reading) raw[reading] ??= '';
      },
      text(text) {
        if (raw && reading) raw[reading] += text;
      },
      close(name) {
        reading = undefined;
        if (name === 'rPh') spoken = false;
        if (name === 'c') endCell();
        if (name === 'row' && cells.length > 0) rows.push({ line: row, cells });
        if (rows.length > most) throw new Enough();
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return { rows: padded(rows), faults: [...faults, ...mergedFaults(rows, merged)] };
}

/** Every row as long as the longest, so that no cell stands beside the names of columns. */
function padded(rows: readonly TableRow[]): TableRow[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<Cell>(width - cells.length).fill('')],
  }));
}

function cellOf({ type, style, value, formula }: RawCell, { shared, styles, since1904 }: Workbook): ReadCell {
  if (value === undefined)
    return formula === undefined
      ? { cell: '' }
      : { code: 'problems.csv.formula', params: { value: shown(`=${formula}`) } };
  switch (type) {
    case 's': {
      const text = shared[Number(value)];
      if (text === undefined) throw new DamagedFile(`there is no text ${value}`);
      return { cell: text };
    }
    case 'str':
    case 'inlineStr':
      return { cell: unescaped(value) };
    case 'b':
      return { cell: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { code: 'problems.csv.error', params: { value } };
    case 'd':
      return { code: 'problems.csv.date', params: { value: shown(value) } };
    default:
      return numberOf(value, styles[Number(style)] ?? 'number', since1904);
  }
}

/** Numbers are shown with fifteen digits, and kept with noise behind them. */
const rounded = (value: number): number => Number(value.toPrecision(15));

function numberOf(text: string, kind: Workbook['styles'][number], since1904: boolean): ReadCell {
  if (text.trim() === '') return { cell: '' };
  const value = Number(text);
  if (!Number.isFinite(value)) throw new DamagedFile(`“${text}” is no number`);
  if (kind === 'percent') return { cell: rounded(value * 100) };
  if (kind === 'number') return { cell: rounded(value) };
  return { code: 'problems.csv.date', params: { value: dateOf(value, since1904) } };
}

const DAY_MS = 86_400_000;
/** The day before the first of 1900, which spreadsheets take for a leap year. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;

function dateOf(days: number, since1904: boolean): string {
  const date = new Date(FIRST_DAY + (days + (since1904 ? DAYS_TO_1904 : 0)) * DAY_MS);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** `A` of a reference such as `A3`, counted from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) throw new DamagedFile(`“${reference}” is no cell`);
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What stands in merged cells is in the first of them only, and nobody can tell for how many rows it was meant. */
function mergedFaults(rows: readonly TableRow[], merged: readonly string[]): TableFault[] {
  const byLine = new Map(rows.map((row) => [row.line, row.cells]));
  return merged.flatMap((cells) => {
    const [, letters = '', digits] = /^([A-Z]{1,3})(\d+):/.exec(cells) ?? [];
    const line = Number(digits);
    const at = letters ? columnOf(letters) : -1;
    const value = byLine.get(line)?.[at];
    return isEmpty(value)
      ? []
      : [{ line, cell: at, code: 'problems.csv.merged' as const, params: { value: shown(String(value)), cells } }];
  });
}
