import { CsvError, parse } from 'csv-parse/sync';
import type { ProblemCode } from '../../i18n/keys.js';
import { mismatch, pointerOf, type Problem, problem, problemsOf, shown, stepsOf } from '../kernel/index.js';
import { Vendor } from './vendor.js';

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 20_000;
const MAX_PROBLEMS = 100;

const REQUIRED = ['id', 'name', 'contact_name', 'contact_email', 'practices'] as const;
const OPTIONAL = [
  'owner',
  'contact_language',
  'contact_time_zone',
  'contact_country',
  'credentials',
  'jurisdictions',
  'data_residency',
  'languages',
  'time_zone',
  'capacity',
  'past_score',
] as const;
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];
type CsvColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
type VendorsRow = { line: number; cells: Record<string, string> };
type RefusedRow = { problems: Problem[] };

/**
 * Reads vendors from a CSV file (RFC 4180, UTF-8) of at most 5 MB and 20,000 rows. Several values in a cell are separated by
 * `;`, an empty cell is the default. One bad cell refuses the whole file, and every problem found is named, up to 100; a pointer
 * leads to the line, counted from 1, and in it to the column: `/3/contact_email`.
 */
export function parseVendorsCsv(text: string): { vendors: Vendor[] } | RefusedRow {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_BYTES) return refuse('', 'problems.csv.bytes', { bytes, limit: MAX_BYTES });
  const read = readRows(text);
  if ('problems' in read) return read;
  const problems: Problem[] = [];
  const vendors: Vendor[] = [];
  const firstLines = new Map<string, number>();
  for (const row of read.rows) {
    const vendor = vendorOf(row);
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

/** Where a problem with a file of vendors stands. */
export function cellAt(pointer: string): { line: number; column: string } {
  const [line = 1, column = ''] = stepsOf(pointer);
  return { line: Number(line), column };
}

const placeOf = (line: number, column: string): string => pointerOf([line, column]);

const refuse = (pointer: string, code: ProblemCode, params?: Problem['params']): RefusedRow => ({
  problems: [problem(pointer, code, params)],
});

function readRows(text: string): { rows: VendorsRow[] } | RefusedRow {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      to: MAX_ROWS + 2,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Whatever else the parser complains of has been relaxed above.
    return refuse(pointerOf([Number(error['lines'] ?? 1)]), 'problems.csv.quotes');
  }
  const [header, ...body] = records;
  if (!header) return refuse('', 'problems.csv.empty');
  const wrong = headerProblems(header.record);
  if (wrong.length > 0) return { problems: wrong };
  if (body.length > MAX_ROWS) return refuse('', 'problems.csv.rows', { limit: MAX_ROWS });
  const columns = header.record.length;
  const odd = body.find(({ record }) => record.length !== columns);
  if (odd) return refuse(pointerOf([odd.info.lines]), 'problems.csv.cells', { cells: odd.record.length, columns });
  return {
    rows: body.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(header.record.map((column, index) => [column, record[index] ?? ''])),
    })),
  };
}

function headerProblems(header: readonly string[]): Problem[] {
  const about = (code: ProblemCode, params?: Problem['params']) => (column: string) =>
    problem(placeOf(1, column), code, { value: shown(column), ...params });
  return [
    ...REQUIRED.filter((column) => !header.includes(column)).map(about('problems.csv.missing')),
    ...header
      .filter((column) => !COLUMNS.includes(column))
      .map(about('problems.csv.column', { columns: COLUMNS.join(', ') })),
    ...header.filter((column, index) => header.indexOf(column) !== index).map(about('problems.csv.twice')),
  ];
}

function vendorOf({ cells }: VendorsRow): unknown {
  const cell = (column: CsvColumn): string | undefined => cells[column] || undefined;
  const list = (column: CsvColumn): string[] | undefined =>
    cell(column)
      ?.split(';')
      .map((value) => value.trim())
      .filter(Boolean);
  const number = (column: CsvColumn): number | undefined =>
    cell(column) === undefined ? undefined : Number(cell(column));
  return {
    id: cell('id'),
    name: cell('name'),
    contact: {
      name: cell('contact_name'),
      email: cell('contact_email'),
      language: cell('contact_language'),
      timeZone: cell('contact_time_zone'),
      country: cell('contact_country'),
    },
    owner: cell('owner'),
    practices: list('practices'),
    credentials: list('credentials'),
    jurisdictions: list('jurisdictions'),
    dataResidency: list('data_residency'),
    languages: list('languages'),
    timeZone: cell('time_zone'),
    capacity: number('capacity'),
    pastScore: number('past_score'),
  };
}

/** `/contact/timeZone` of a vendor is the column `contact_time_zone`; of numbers the whole rule is said, and the cell as it was. */
function inCell({ line, cells }: VendorsRow, { pointer, ...said }: Problem): Problem {
  const names = stepsOf(pointer).filter((step) => !/^\d+$/.test(step));
  const column = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join('_');
  const place = placeOf(line, column);
  if (column === 'capacity') return mismatch(place, cells[column], 'problems.integer', { min: 0, max: MOST_CAPACITY });
  if (column === 'past_score') return mismatch(place, cells[column], 'problems.csv.score');
  return { pointer: place, ...said };
}

const MOST_CAPACITY = 100_000;
