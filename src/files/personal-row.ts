import type { FileTable, TableCell } from './table.js';

/** Fewer digits than a date of birth are nobody's number. */
const FEWEST_DIGITS = 6;

/** A number with parts of one is computed, and a date is a date. */
const mayBe = ({ text, number, date }: TableCell): boolean =>
  text.replace(/\D/g, '').length >= FEWEST_DIGITS && date === undefined && number?.isInteger() !== false;

/** The first row with a cell that looks like somebody's number, whatever its column is for; null where there is none. */
export function personalRow(
  tables: readonly FileTable[],
  isPersonalNumber: (text: string) => boolean,
): { readonly sheet: string | null; readonly row: number } | null {
  for (const { sheet, rows } of tables) {
    const index = rows.findIndex((cells) => cells.some((cell) => mayBe(cell) && isPersonalNumber(cell.text)));
    if (index >= 0) return { sheet, row: index + 1 };
  }
  return null;
}
