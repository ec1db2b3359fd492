import { type Decimal, decimal } from '../../calculation/number.js';
import { inOre } from '../../files/cell-amount.js';
import type { DraftLine } from './draft-base.js';
import type { Sheet, SheetLines } from './sheet-lines.js';

/** An amount of the file beside the line's own of the same year. */
export interface SuspectAmount {
  readonly line: DraftLine;
  readonly year: number;
  readonly before: Decimal;
  readonly after: Decimal;
  readonly row: number;
}

/** Amounts that are probably tkr read as kronor (`times` 1000), or kronor read as tkr (`times` 0.001). */
export interface WrongUnit {
  readonly times: '1000' | '0.001';
  readonly amounts: readonly SuspectAmount[];
  /** Is it every amount that has another to be seen against? Then the whole file is in that unit. */
  readonly whole: boolean;
}

/** So many times less, or more, is no change of a budget … */
const FAR = 300;
const FAR_ABOVE = 100;
/** … when a thousand times more, or less, is at most this many times what stood. */
const REASONABLE = 3;

const isTooSmall = ({ before, after }: SuspectAmount) => after.times(FAR).lt(before) && after.times(1000).lte(before.times(REASONABLE));
const isTooLarge = ({ before, after }: SuspectAmount) => after.gte(before.times(FAR_ABOVE)) && after.lte(before.times(1000 * REASONABLE));

/** Whether amounts of a file look like another unit than they are read in; null where none does. `years`: the budget year and its plan. */
export function wrongUnit(sheet: Sheet, { matched }: SheetLines, years: readonly number[]): WrongUnit | null {
  const compared = matched.flatMap(({ row, line }) =>
    years.flatMap((year, index): SuspectAmount[] => {
      const written = row.amounts[sheet.years.indexOf(year)] ?? null;
      const before = (line.amounts[index] ?? line.amounts[0])?.value;
      if (written === null || !before?.gt(0) || decimal(written).lte(0)) return [];
      return [{ line, year, before, after: decimal(written), row: row.row }];
    }),
  );
  const small = compared.filter(isTooSmall);
  const found = small.length > 0 ? small : compared.filter(isTooLarge);
  if (found.length === 0) return null;
  return { times: small.length > 0 ? '1000' : '0.001', amounts: found, whole: found.length === compared.length };
}

/** The file with its amounts in whole öre: kronor are read more exactly than that until it is known that they are kronor. */
export function sheetInOre(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, amounts: row.amounts.map((amount) => amount && inOre(decimal(amount)).toFixed()) })) };
}

/** The file with those amounts in kronor: all that it holds, where the whole file is in that unit. */
export function inRightUnit(sheet: Sheet, { times, amounts, whole }: WrongUnit): Sheet {
  const isFound = (row: number, year: number) => amounts.some((each) => each.row === row && each.year === year);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      amounts: row.amounts.map((amount, index) =>
        amount !== null && (whole || isFound(row.row, sheet.years[index] ?? 0)) ? decimal(amount).times(times).toFixed() : amount,
      ),
    })),
  };
}
