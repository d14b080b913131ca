import type { ProblemCode } from '../../i18n/keys.js';
import { mismatch, pointerOf, type Problem, problem, problemsOf, shown, stepsOf } from '../kernel/index.js';
import { type Cell, type DecimalSign, isEmpty, letterOf, type CellTable, type TableRow } from './table.js';
import { readings, signOf } from './typed-number.js';
import { Vendor } from './vendor.js';
import { REQUIRED_COLUMNS, VENDOR_COLUMNS, type VendorColumn, valuesOf, vendorColumn } from './vendor-columns.js';

/** How many vendors one file may hold. */
export const MOST_VENDOR_ROWS = 20_000;
const MAX_PROBLEMS = 100;
const MOST_CAPACITY = 100_000;

type VendorsRow = { line: number; cells: Readonly<Partial<Record<VendorColumn, Cell>>> };
type RefusedTable = { problems: Problem[] };

/**
 * Vendors from a table of at most 20,000 rows whose first row names the columns. An empty cell is the default. One bad cell
 * refuses the whole table, and every problem found is named, up to 100; a pointer leads to the line, counted from 1, and in it
 * to the column: `/3/contact_email`.
 */
export function vendorsInTable({
  rows: [header, ...body],
  faults,
  decimal,
}: CellTable): { vendors: Vendor[] } | RefusedTable {
  if (!header) return { problems: [problem('', 'problems.csv.empty')] };
  const columns = header.cells.map(vendorColumn);
  const wrong = headingProblems(header);
  if (wrong.length > 0) return { problems: wrong };
  if (body.length > MOST_VENDOR_ROWS)
    return { problems: [problem('', 'problems.csv.rows', { limit: MOST_VENDOR_ROWS })] };
  const misshapen = [
    ...faults.map(({ line, cell, code, params }) =>
      problem(placeOf(line, columns[cell] ?? letterOf(cell)), code, params),
    ),
    ...body.flatMap((row) => shapeProblems(row, columns)),
  ];
  if (misshapen.length > 0) return { problems: misshapen.slice(0, MAX_PROBLEMS) };
  return vendorsInRows(
    body.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, cells[at] ?? '']] : []))),
    })),
    decimal,
  );
}

/** Where a problem with a table of vendors stands; in none of its lines where it is with the whole. */
export function cellAt(pointer: string): { line?: number; column: string } {
  const [line, column = ''] = stepsOf(pointer);
  return line === undefined ? { column } : { line: Number(line), column };
}

const placeOf = (line: number, column: string): string => pointerOf([line, column]);

function headingProblems({ line, cells }: TableRow): Problem[] {
  const headings = cells.filter((heading) => !isEmpty(heading)).map(String);
  const named = headings.map(vendorColumn);
  const about = (code: ProblemCode, params?: Problem['params']) => (column: string) =>
    problem(placeOf(line, column), code, { value: shown(column), ...params });
  return [
    ...REQUIRED_COLUMNS.filter((column) => !named.includes(column)).map(about('problems.csv.missing')),
    ...headings
      .filter((_heading, at) => !named[at])
      .map(about('problems.csv.column', { columns: VENDOR_COLUMNS.join(', ') })),
    ...headings.filter((_heading, at) => named[at] && named.indexOf(named[at]) !== at).map(about('problems.csv.twice')),
  ].slice(0, MAX_PROBLEMS);
}

/** Spreadsheets leave out empty cells at the end of a row, and write none beyond the last column. */
function shapeProblems({ line, cells }: TableRow, columns: readonly (VendorColumn | undefined)[]): Problem[] {
  const cut = columns.slice(cells.length).some((column) => REQUIRED_COLUMNS.some((required) => required === column));
  if (cut || cells.length > columns.length)
    return [problem(pointerOf([line]), 'problems.csv.cells', { cells: cells.length, columns: columns.length })];
  return cells.flatMap((cell, at) =>
    columns[at] || isEmpty(cell)
      ? []
      : [problem(placeOf(line, letterOf(at)), 'problems.csv.unnamed', { value: shown(String(cell)) })],
  );
}

function vendorsInRows(rows: readonly VendorsRow[], decimal?: DecimalSign): { vendors: Vendor[] } | RefusedTable {
  const sign = decimalSignIn(rows) ?? decimal;
  const problems: Problem[] = [];
  const vendors: Vendor[] = [];
  const firstLines = new Map<string, number>();
  for (const row of rows) {
    const vendor = vendorOf(row, sign);
    const parsed = Vendor.safeParse(vendor);
    const id = parsed.data?.id ?? '';
    const line = firstLines.get(id);
    if (!parsed.success) problems.push(...problemsOf(parsed.error, vendor).map((each) => inCell(row, each)));
    else if (line !== undefined)
      problems.push(problem(placeOf(row.line, 'id'), 'problems.csv.line', { value: id, line }));
    else {
      firstLines.set(id, row.line);
      vendors.push(parsed.data);
    }
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems.length > 0 ? { problems: problems.slice(0, MAX_PROBLEMS) } : { vendors };
}

const isCapacity = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_CAPACITY;
const isScore = (value: number): boolean => value >= 0 && value <= 100;
const textIn = (cell: Cell | undefined): string => String(cell ?? '').trim();
/** A score may be written with a percent sign. */
const scoreIn = (cell: Cell | undefined): Cell => (typeof cell === 'number' ? cell : textIn(cell).replace(/\s*%$/, ''));
const countIn = (cell: Cell | undefined): Cell => (typeof cell === 'number' ? cell : textIn(cell));

/** What the numbers that can be read in one way only say of the others; undefined where they say nothing, or both. */
function decimalSignIn(rows: readonly VendorsRow[]): DecimalSign | undefined {
  const signs = new Set<DecimalSign>();
  for (const { cells } of rows)
    for (const [cell, fits] of [
      [scoreIn(cells.past_score), isScore],
      [countIn(cells.capacity), isCapacity],
    ] as const) {
      const sign = signOf(cell) ?? onlySign(cell, fits);
      if (sign) signs.add(sign);
    }
  const [only, ...others] = signs;
  return others.length === 0 ? only : undefined;
}

/** Of `1.200` people the comma must be the decimal sign. */
function onlySign(cell: Cell, fits: (value: number) => boolean): DecimalSign | undefined {
  if (typeof cell === 'number' || !/[.,]/.test(cell)) return undefined;
  const [only, ...others] = readings(cell, fits).values();
  return others.length === 0 ? only : undefined;
}

/** A number as it is meant; the text itself, which no schema takes, where it is none or may be two. */
function numberIn(cell: Cell, fits: (value: number) => boolean, sign?: DecimalSign): unknown {
  if (cell === '') return undefined;
  const found = [...readings(cell, fits)];
  const meant = found.length > 1 ? found.find(([, with_]) => with_ === sign) : found[0];
  return meant ? meant[0] : cell;
}

function vendorOf({ cells }: VendorsRow, sign?: DecimalSign): unknown {
  const text = (column: VendorColumn): string | undefined => textIn(cells[column]) || undefined;
  const list = (column: VendorColumn, separators: 'any' | 'semicolons' = 'any'): string[] | undefined =>
    text(column) === undefined ? undefined : valuesOf(textIn(cells[column]), separators);
  return {
    id: text('id'),
    name: text('name'),
    contact: {
      name: text('contact_name'),
      email: text('contact_email'),
      language: text('contact_language'),
      timeZone: text('contact_time_zone'),
      country: text('contact_country'),
    },
    owner: text('owner'),
    practices: list('practices'),
    credentials: list('credentials', 'semicolons'),
    jurisdictions: list('jurisdictions'),
    dataResidency: list('data_residency'),
    languages: list('languages'),
    timeZone: text('time_zone'),
    capacity: numberIn(countIn(cells.capacity), isCapacity, sign),
    pastScore: numberIn(scoreIn(cells.past_score), isScore, sign),
  };
}

/** `/contact/timeZone` of a vendor is the column `contact_time_zone`; of numbers the whole rule is said, and the cell as it was. */
function inCell({ line, cells }: VendorsRow, { pointer, ...said }: Problem): Problem {
  const names = stepsOf(pointer).filter((step) => !/^\d+$/.test(step));
  const column = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join('_');
  const place = placeOf(line, column);
  if (column === 'capacity') return countProblem(place, cells.capacity);
  if (column === 'past_score') return mismatch(place, textIn(cells.past_score), 'problems.csv.score');
  return { pointer: place, ...said };
}

function countProblem(place: string, cell: Cell | undefined): Problem {
  const [one, other] = readings(countIn(cell), isCapacity).keys();
  const value = textIn(cell);
  return one !== undefined && other !== undefined
    ? mismatch(place, value, 'problems.csv.twoNumbers', { one: String(one), other: String(other) })
    : mismatch(place, value, 'problems.integer', { min: 0, max: MOST_CAPACITY });
}
