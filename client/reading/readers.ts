import { MOST_VENDOR_ROWS, vendorColumn, vendorsInTable } from '../../domain/directory/index.js';
import { excessOf, type Problem, problem, readYaml } from '../../domain/kernel/index.js';
import { briefFromRelease, type NamedByCaller } from '../../domain/ocds/index.js';
import { parsePractice, type Practice } from '../../domain/practices/index.js';
import { readTable } from '../tables/read-table.js';

/** Everything that takes long to read where somebody wants it to; plain data go in and come out. */
export const READERS = {
  /** A YAML text, of which JSON is a part. */
  yaml: readYaml,
  /** Vendors as a CSV file, in an encoding where somebody says it, or as a workbook. */
  vendors(file: string | Uint8Array, charset?: string): ReturnType<typeof vendorsInTable> {
    const headings = (cells: readonly string[]): number =>
      new Set(cells.flatMap((cell) => vendorColumn(cell) ?? [])).size;
    const table = readTable(file, { charset, most: MOST_VENDOR_ROWS + 1, headings });
    return 'problems' in table ? table : vendorsInTable(table);
  },
  practice: parsePractice,
  /** An OCDS release, or a package about one process, as JSON or YAML. */
  release(
    text: string,
    practices: readonly Practice[],
    named: NamedByCaller = {},
  ): ReturnType<typeof briefFromRelease> {
    const read = jsonIn(text) ?? readYaml(text);
    return 'problem' in read ? { problems: [read.problem] } : briefFromRelease(read.value, practices, named);
  },
};

export type Readers = typeof READERS;
export type ReaderName = keyof Readers;

/** JSON's own parser is a hundred times as quick; what it does not take is read as YAML, which says where it is wrong. */
function jsonIn(text: string): { value: unknown } | { problem: Problem } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const excess = excessOf(value);
    return excess ? { problem: excess } : { value };
  } catch {
    return undefined;
  }
}

/** What is said of a text that took too long; each reader has its own way to say it. */
export function tooCostly<N extends ReaderName>(name: N, seconds: number): ReturnType<Readers[N]> {
  const found = problem('', 'problems.tooCostly', { seconds });
  return (name === 'yaml' ? { problem: found } : { problems: [found] }) as ReturnType<Readers[N]>;
}
