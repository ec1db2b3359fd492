import type { Decimal } from '../calculation/number.js';

/** A cell as a file holds it: a text, a number, a date (`2026-08-31`), or nothing. `formula`: its value was computed when the file was saved. */
export interface TableCell {
  readonly text: string;
  readonly number?: Decimal;
  readonly date?: string;
  readonly formula?: 'saved' | 'missing';
}

/** Rows of a sheet or a CSV file, as many cells as each has; `rows[0]` is row 1. */
export interface FileTable {
  /** Name of the sheet; null of a CSV file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly TableCell[])[];
  /** Numbers of the rows that are not shown: hidden, or filtered away. */
  readonly hidden?: readonly number[];
}

export const MOST_ROWS = 5000;
