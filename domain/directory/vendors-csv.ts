import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { issuePhrase, rulePhrase } from '../kernel/issue-phrase.js';
import type { Message } from '../kernel/message.js';
import { Vendor } from './vendor.js';

/** What is wrong with one cell (or, with an empty column, one line) of the file; the message quotes the value. */
export interface CsvProblem {
  line: number;
  column: string;
  message: string;
  /** The same for whoever typed it, in their language. */
  text?: Message;
}

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 20_000;
const MAX_PROBLEMS = 100;

const REQUIRED = ['id', 'name', 'contact_name', 'contact_email', 'practices'] as const;
const OPTIONAL = [
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
type Row = { line: number; cells: Record<string, string> };

/**
 * Reads vendors from a CSV file (RFC 4180, UTF-8) of at most 5 MB and 20,000 rows. Several values in a cell are separated by
 * `;`, an empty cell is the default. One bad cell refuses the whole file, and every problem found is named, up to 100.
 */
export function parseVendorsCsv(text: string): { vendors: Vendor[] } | { problems: CsvProblem[] } {
  const size = new TextEncoder().encode(text).length;
  if (size > MAX_BYTES) return refuse(1, '', `the file has ${size} bytes; at most ${MAX_BYTES} are read`);
  const read = readRows(text);
  if ('problems' in read) return read;
  const problems: CsvProblem[] = [];
  const vendors: Vendor[] = [];
  const firstLines = new Map<string, number>();
  for (const row of read.rows) {
    const vendor = vendorOf(row);
    const parsed = Vendor.safeParse(vendor);
    if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => problemOf(row, issue, vendor)));
    else if (firstLines.has(parsed.data.id))
      problems.push({
        line: row.line,
        column: 'id',
        message: `"${parsed.data.id}" is already on line ${firstLines.get(parsed.data.id)}`,
      });
    else {
      firstLines.set(parsed.data.id, row.line);
      vendors.push(parsed.data);
    }
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems.length > 0 ? { problems: problems.slice(0, MAX_PROBLEMS) } : { vendors };
}

const refuse = (line: number, column: string, message: string): { problems: CsvProblem[] } => ({
  problems: [{ line, column, message }],
});

function readRows(text: string): { rows: Row[] } | { problems: CsvProblem[] } {
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
    const phrase = { code: 'complaints.quotes' };
    return { problems: [{ line: Number(error['lines'] ?? 1), column: '', message: error.message, text: phrase }] };
  }
  const [header, ...body] = records;
  if (!header) return refuse(1, '', 'the file is empty; its first line names the columns');
  const wrong = headerProblems(header.record);
  if (wrong.length > 0) return { problems: wrong };
  if (body.length > MAX_ROWS) return refuse(1, '', `the file has more than ${MAX_ROWS} rows`);
  const odd = body.find(({ record }) => record.length !== header.record.length);
  if (odd)
    return refuse(
      odd.info.lines,
      '',
      `the line has ${odd.record.length} cells, but there are ${header.record.length} columns`,
    );
  return {
    rows: body.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(header.record.map((column, index) => [column, record[index] ?? ''])),
    })),
  };
}

function headerProblems(header: readonly string[]): CsvProblem[] {
  const problem = (column: string, message: string): CsvProblem => ({ line: 1, column, message });
  return [
    ...REQUIRED.filter((column) => !header.includes(column)).map((column) =>
      problem(column, `the column "${column}" is missing`),
    ),
    ...header
      .filter((column) => !COLUMNS.includes(column))
      .map((column) =>
        problem(column, `"${column.slice(0, 80)}" is not a column; the columns are ${COLUMNS.join(', ')}`),
      ),
    ...header
      .filter((column, index) => header.indexOf(column) !== index)
      .map((column) => problem(column, `the column "${column}" is there twice`)),
  ];
}

function vendorOf({ cells }: Row): unknown {
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

/** `contact.timeZone` of a vendor is the column `contact_time_zone`; of a list, the one bad value is quoted. */
function problemOf({ line, cells }: Row, issue: z.core.$ZodIssue, vendor: unknown): CsvProblem {
  const { path } = issue;
  const names = path.filter((part) => typeof part === 'string');
  const index = path.find((part) => typeof part === 'number');
  const column = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join('_');
  const cell = cells[column] ?? '';
  const value =
    index === undefined
      ? cell
      : (cell
          .split(';')
          .map((each) => each.trim())
          .filter(Boolean)[index] ?? cell);
  if (!value) return { line, column, message: 'this cell must not be empty' };
  const wanted = WANTED[column];
  return {
    line,
    column,
    message: `"${value.slice(0, 80)}": ${wanted ?? issue.message}`,
    text: wanted ? rulePhrase(value, wanted) : issuePhrase(issue, vendor),
  };
}

const WANTED: Readonly<Record<string, string>> = {
  contact_email: 'an email address such as "ada@vendor.example"',
  capacity: 'a whole number from 0 to 100000',
  past_score: 'a number from 0 to 100, or nothing when it is not known',
};
