import type { Problem } from '../kernel/index.js';

/** A table as it stands in a file. */
export interface CellTable {
  /** Rows that hold anything, the one that names the columns first. */
  rows: readonly TableRow[];
  /** Cells that hold something which cannot be taken. */
  faults: readonly TableFault[];
  /** The decimal sign that goes with how the file is written, where that says it. */
  decimal?: DecimalSign;
}

export interface TableRow {
  /** Of a text file the line on which the row ends, of a sheet its row; counted from 1. */
  line: number;
  /** A number only where the file itself tells numbers from texts. */
  cells: readonly Cell[];
}
export type Cell = string | number;

export type DecimalSign = ',' | '.';

/** What is wrong with a cell, counted from 0 within its row. */
export interface TableFault extends Pick<Problem, 'code' | 'params'> {
  line: number;
  cell: number;
}

/** Whether a cell holds nothing. */
export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** What spreadsheets call a column: `A` of 0, `AA` of 26. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
