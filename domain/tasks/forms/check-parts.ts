import { DURATION_PATTERN } from '../../kernel/duration.js';
import type { Column } from './form.js';
import { DEFAULT_LENGTH, MAX_LINES, MAX_MINOR } from './limits.js';
import { escapePointer, mismatch, complain, type Problem, quote } from '../../kernel/problem.js';
import { isWritable } from './writable.js';

/** An amount: a currency that is given, and minor units above zero. */
export function checkAmount(currency: string, value: unknown, pointer: string): Problem[] {
  const { currency: given, minor, ...strange } = value as Record<string, unknown>;
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined)
    return [
      complain(
        `${pointer}/${escapePointer(stranger)}`,
        `"${stranger}" is not a part of an amount`,
        'complaints.stranger',
        { name: stranger },
      ),
    ];
  if (given !== currency)
    return [mismatch(`${pointer}/currency`, given, `"${currency}"`, 'complaints.currency', { currency })];
  const fits = Number.isSafeInteger(minor) && (minor as number) > 0 && (minor as number) <= MAX_MINOR;
  const expected = 'a whole number of minor units above zero';
  return fits ? [] : [mismatch(`${pointer}/minor`, minor, expected, 'complaints.amount')];
}

export function checkLines(value: unknown, pointer: string): Problem[] {
  if (!Array.isArray(value) || value.length > MAX_LINES)
    return [mismatch(pointer, value, `a list of at most ${MAX_LINES} texts`, 'complaints.lines', { limit: MAX_LINES })];
  return value.flatMap((line, index) =>
    isText(line) ? [] : [mismatch(`${pointer}/${index}`, line, 'a text', 'complaints.text')],
  );
}

export function checkScores(criteria: readonly { id: string }[], value: unknown, pointer: string): Problem[] {
  if (typeof value !== 'object' || Array.isArray(value))
    return [mismatch(pointer, value, 'an object of scores by criterion', 'complaints.scores')];
  const scores = value as Record<string, unknown>;
  const ids = criteria.map(({ id }) => id);
  const at = (id: string): string => `${pointer}/${escapePointer(id)}`;
  const fits = (score: unknown): boolean =>
    Number.isInteger(score) && (score as number) >= 0 && (score as number) <= 100;
  return [
    ...Object.keys(scores)
      .filter((id) => !ids.includes(id))
      .map((id) => complain(at(id), `"${id}" is not a criterion`, 'complaints.stranger', { name: id })),
    ...ids
      .filter((id) => !fits(scores[id]))
      .map((id) =>
        mismatch(at(id), scores[id], 'a whole number from 0 to 100', 'complaints.integer', { min: 0, max: 100 }),
      ),
  ];
}

export function checkRows(columns: readonly Column[], value: unknown, pointer: string): Problem[] {
  if (!Array.isArray(value) || value.length > MAX_LINES)
    return [mismatch(pointer, value, `a list of at most ${MAX_LINES} rows`, 'complaints.lines', { limit: MAX_LINES })];
  return value.flatMap((row: unknown, index) => checkRow(columns, row, `${pointer}/${index}`));
}

function checkRow(columns: readonly Column[], row: unknown, pointer: string): Problem[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return [complain(pointer, `${quote(row)} is not a row`, 'complaints.row')];
  const cells = row as Record<string, unknown>;
  return [
    ...Object.keys(cells)
      .filter((name) => !columns.some((column) => column.name === name))
      .map((name) =>
        complain(`${pointer}/${escapePointer(name)}`, `"${name}" is not a column`, 'complaints.stranger', { name }),
      ),
    ...columns
      .filter(({ name, type }) => !CELLS[type].fits(cells[name]))
      .map(({ name, type }) => mismatch(`${pointer}/${name}`, cells[name], CELLS[type].expected, CELLS[type].say)),
  ];
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= DEFAULT_LENGTH && isWritable(value);

const CELLS = {
  text: { fits: isText, expected: 'a text', say: 'complaints.text' },
  integer: {
    fits: (cell: unknown) => Number.isSafeInteger(cell),
    expected: 'a whole number',
    say: 'complaints.wholeNumber',
  },
  duration: {
    fits: (cell: unknown) => isText(cell) && DURATION_PATTERN.test(cell),
    expected: 'an ISO 8601 duration',
    say: 'complaints.duration',
  },
} as const satisfies Record<Column['type'], unknown>;
