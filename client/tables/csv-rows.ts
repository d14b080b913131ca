import { CsvError, parse } from 'csv-parse/sync';
import type { TableRow } from '../../domain/directory/index.js';
import { pointerOf, type Problem, problem } from '../../domain/kernel/index.js';
import { undefused } from './csv-line.js';

/** What separates the cells of a row in one country or program and another, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRows {
  rows: TextRow[];
  /** What separates the cells as people see them. */
  delimiter: Delimiter;
}
export interface TextRow extends TableRow {
  cells: string[];
}
/** How many of the cells of a row name a column. */
export type CountHeadings = (cells: readonly string[]) => number;

/**
 * The rows of a CSV file that hold anything, at most so many. Cells are separated by what makes most names of columns of the
 * first row; a line that is quoted as a whole is read as the line that it was.
 */
export function csvRows(text: string, most: number, headings: CountHeadings): CsvRows | { problems: Problem[] } {
  const [, said] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const { outer, inner } = separators(
    text,
    headings,
    DELIMITERS.find((known) => known === said),
  );
  const rows: TextRow[] = [];
  try {
    for (const { record, info } of records(said === undefined ? text : text.replace(/sep=./i, ''), outer, most + 1)) {
      const cells = unwrapped(record, inner);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: info.lines, cells });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Whatever else the parser complains of has been relaxed.
    return { problems: [problem(pointerOf([Number(error['lines'] ?? 1)]), 'problems.csv.quotes')] };
  }
  return { rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(undefused) })), delimiter: inner };
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/** Records that hold anything, and `most` of them. */
const records = (text: string, delimiter: Delimiter, most: number): CsvRecord[] =>
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    trim: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
    to: most,
  }) as unknown as CsvRecord[];

/** A program that took a whole line for one cell quoted it when it saved the file, and maybe wrote empty cells behind it. */
function unwrapped(record: string[], inner: Delimiter): string[] {
  const [first = '', ...others] = record;
  if (!first.includes(inner) || others.some((cell) => cell.trim() !== '')) return record;
  return firstRecord(first, inner) ?? record;
}

/** What separates cells, and what does so within lines that were quoted as a whole: what names most columns in the first row. */
function separators(text: string, headings: CountHeadings, said?: Delimiter): { outer: Delimiter; inner: Delimiter } {
  const pairs = (said ? [said] : DELIMITERS).flatMap((outer) => {
    const first = firstRecord(text, outer);
    return first ? DELIMITERS.map((inner) => ({ outer, inner, named: headings(unwrapped(first, inner)) })) : [];
  });
  // Lines that are quoted as a whole are what it is only where nothing plainer names as many columns.
  const plainFirst = pairs.toSorted((a, b) => Number(a.outer !== a.inner) - Number(b.outer !== b.inner));
  const none = { outer: said ?? ',', inner: said ?? ',', named: 0 } as const;
  return plainFirst.reduce<(typeof pairs)[number]>((best, pair) => (pair.named > best.named ? pair : best), none);
}

/** Undefined where there is none, or its quotes do not fit together: of that whoever reads the whole is told. */
function firstRecord(text: string, delimiter: Delimiter): string[] | undefined {
  try {
    return records(text, delimiter, 1)[0]?.record;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
