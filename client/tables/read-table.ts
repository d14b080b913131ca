import type { CellTable, TableFault } from '../../domain/directory/index.js';
import { type Problem, problem, shown } from '../../domain/kernel/index.js';
import { type CountHeadings, csvRows, type TextRow } from './csv-rows.js';
import { decoded, type DecodedText } from './encoding.js';
import { isGarbled, suspectsIn } from './letters.js';
import { MOST_COLUMNS, sheetRows, type SheetRows } from './sheet-rows.js';
import { MOST_UNPACKED, openWorkbook, OtherFormat, TooLarge } from './workbook.js';
import { DamagedFile } from './xml.js';

export interface TableOptions {
  /** The encoding of a text, where somebody says it. */
  charset?: string;
  /** Rows beyond so many are not read. */
  most: number;
  headings: CountHeadings;
}
type Unread = { problems: Problem[] };

/** How many bytes a file may have. */
export const MOST_TABLE_BYTES = 5_000_000;

/** Of a text that was read already, with every default filled in. */
const MOST_CHARACTERS = 2 * MOST_TABLE_BYTES;

const refuse = (code: Problem['code'], params?: Problem['params']): Unread => ({
  problems: [problem('', code, params)],
});

/** The table of a CSV file, of a text, or of a workbook's first sheet that names columns; or why there is none. */
export function readTable(given: string | Uint8Array, options: TableOptions): CellTable | Unread {
  const most = typeof given === 'string' ? MOST_CHARACTERS : MOST_TABLE_BYTES;
  if (given.length > most) return refuse('problems.csv.bytes', { bytes: given.length, limit: most });
  if (typeof given === 'string') return inText({ text: given }, options);
  const other = otherFormat(given);
  if (other) return other;
  if (startsWith(given, 'PK\u0003\u0004')) return inWorkbook(given, options);
  const read = decoded(given, options.charset);
  return 'problems' in read ? read : inText(read, options);
}

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;

/** Files of other programs, by how they begin. Excel's own format of old is also the envelope of whatever has a password. */
function otherFormat(bytes: Uint8Array): Unread | undefined {
  if (startsWith(bytes, '%PDF')) return refuse('problems.csv.format', { value: 'PDF' });
  if (!startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return undefined;
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isLocked ? refuse('problems.csv.password') : refuse('problems.csv.format', { value: 'Excel 97–2003 (.xls)' });
}

function inText({ text, guessed }: DecodedText, { most, headings }: TableOptions): CellTable | Unread {
  if (/^\ufeff?\s*</.test(text)) return refuse('problems.csv.format', { value: /<html/i.test(text) ? 'HTML' : 'XML' });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return refuse('problems.csv.binary');
  const read = csvRows(text, most, headings);
  if ('problems' in read) return read;
  const faults = read.rows.flatMap((row) => faultsIn(row, guessed));
  return { rows: read.rows, faults, ...(read.delimiter === ';' && { decimal: ',' }) };
}

function faultsIn({ line, cells }: TextRow, guessed: DecodedText['guessed']): TableFault[] {
  const suspects = guessed ? suspectsIn(cells) : [];
  return cells.flatMap((text, cell): TableFault[] => {
    const value = shown(text);
    if (isGarbled(text)) return [{ line, cell, code: 'problems.csv.garbled', params: { value } }];
    if (SHOWN_ERROR.test(text)) return [{ line, cell, code: 'problems.csv.error', params: { value } }];
    if (!guessed || !suspects.includes(cell)) return [];
    return [{ line, cell, code: 'problems.csv.encoding', params: { value, encoding: guessed } }];
  });
}

/** What a spreadsheet shows instead of a value: `#REF!`, `#NAME?`, `#N/A`, and `####` where a column is too narrow. */
const SHOWN_ERROR = /^#(?:[\p{Lu}\d/]+[!?]|N\/A|NV|N\/D|#+)$/u;

function inWorkbook(bytes: Uint8Array, { most, headings }: TableOptions): CellTable | Unread {
  try {
    const book = openWorkbook(bytes);
    const sheets = book.sheets
      .map(({ name, content }) => ({ name, ...sheetRows(content, book, most) }))
      .filter(({ rows }) => rows.length > 0);
    const [best = { named: 0, rows: [], faults: [] }] = sheets
      .map((sheet) => ({ ...sheet, named: headings(sheet.rows[0]?.cells.map(String) ?? []) }))
      .sort((a, b) => b.named - a.named);
    if (best.named === 0 && sheets.length > 1)
      return refuse('problems.csv.sheets', { sheets: sheets.slice(0, SHEETS_SHOWN).map(({ name }) => shown(name)) });
    return { rows: best.rows, faults: [...best.faults, ...garbledIn(best)] };
  } catch (error) {
    if (error instanceof OtherFormat) return refuse('problems.csv.format', { value: error.message });
    if (error instanceof DamagedFile) return refuse('problems.csv.damaged');
    if (!(error instanceof TooLarge)) throw error;
    return error.message === 'columns'
      ? refuse('problems.csv.columns', { limit: MOST_COLUMNS })
      : refuse('problems.csv.unpacked', { limit: MOST_UNPACKED });
  }
}

const SHEETS_SHOWN = 10;

const garbledIn = ({ rows }: SheetRows): TableFault[] =>
  rows.flatMap(({ line, cells }) =>
    cells.flatMap((text, cell): TableFault[] =>
      typeof text === 'string' && isGarbled(text)
        ? [{ line, cell, code: 'problems.csv.garbled', params: { value: shown(text) } }]
        : [],
    ),
  );
