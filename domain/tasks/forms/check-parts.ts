import {
  DURATION_PATTERN,
  mismatch,
  MOST_MINOR,
  pointerOf,
  type Problem,
  problem,
  shown,
  WRITABLE,
} from '../../kernel/index.js';
import type { Column } from './form.js';
import { DEFAULT_LENGTH, MAX_LINES } from './limits.js';

/** An amount: a currency that is given, and minor units above zero, and below as many as are given. */
export function checkAmount(
  { currency, below }: { currency: string; below?: number },
  value: unknown,
  pointer: string,
): Problem[] {
  const { currency: given, minor, ...strange } = value as Record<string, unknown>;
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) return [unasked(pointer, stranger)];
  if (given !== currency) return [mismatch(`${pointer}/currency`, given, 'problems.inCurrency', { currency })];
  const fits = Number.isSafeInteger(minor) && (minor as number) > 0 && (minor as number) <= MOST_MINOR;
  if (!fits) return [mismatch(`${pointer}/minor`, minor, 'problems.aboveZero')];
  if (below === undefined || (minor as number) < below) return [];
  const amounts = { value: { currency, minor: minor as number }, limit: { currency, minor: below } };
  return [problem(`${pointer}/minor`, 'problems.notBelow', amounts)];
}

export function checkLines(value: unknown, pointer: string): Problem[] {
  if (!Array.isArray(value) || value.length > MAX_LINES)
    return [mismatch(pointer, value, 'problems.lines', { limit: MAX_LINES })];
  return value.flatMap((line, index) => (isText(line) ? [] : [mismatch(`${pointer}/${index}`, line, 'problems.text')]));
}

export function checkScores(criteria: readonly { id: string }[], value: unknown, pointer: string): Problem[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [mismatch(pointer, value, 'problems.scores')];
  const scores = value as Record<string, unknown>;
  const ids = criteria.map(({ id }) => id);
  const fits = (score: unknown): boolean =>
    Number.isInteger(score) && (score as number) >= 0 && (score as number) <= 100;
  return [
    ...Object.keys(scores)
      .filter((id) => !ids.includes(id))
      .map((id) => unasked(pointer, id)),
    ...ids
      .filter((id) => !fits(scores[id]))
      .map((id) => mismatch(pointer + pointerOf([id]), scores[id], 'problems.integer', { min: 0, max: 100 })),
  ];
}

export function checkRows(columns: readonly Column[], value: unknown, pointer: string): Problem[] {
  if (!Array.isArray(value) || value.length > MAX_LINES)
    return [mismatch(pointer, value, 'problems.lines', { limit: MAX_LINES })];
  return value.flatMap((row: unknown, index) => checkRow(columns, row, `${pointer}/${index}`));
}

function checkRow(columns: readonly Column[], row: unknown, pointer: string): Problem[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [problem(pointer, 'problems.row')];
  const cells = row as Record<string, unknown>;
  return [
    ...Object.keys(cells)
      .filter((name) => !columns.some((column) => column.name === name))
      .map((name) => unasked(pointer, name)),
    ...columns
      .filter(({ name, type }) => !CELLS[type].fits(cells[name]))
      .map(({ name, type }) => mismatch(`${pointer}/${name}`, cells[name], CELLS[type].code)),
  ];
}

/** A part that nobody asks for. */
const unasked = (pointer: string, name: string): Problem =>
  problem(pointer + pointerOf([name]), 'problems.stranger', { value: shown(name) });

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= DEFAULT_LENGTH && WRITABLE.test(value);

const CELLS = {
  text: { fits: isText, code: 'problems.text' },
  integer: { fits: (cell: unknown) => Number.isSafeInteger(cell), code: 'problems.wholeNumber' },
  duration: { fits: (cell: unknown) => isText(cell) && DURATION_PATTERN.test(cell), code: 'problems.duration' },
} as const satisfies Record<Column['type'], unknown>;
