import type { Association } from '../../associations/schema.js';
import { type Figure, given, named } from '../../calculation/figure.js';
import type { DraftBase, DraftLine } from './draft-base.js';
import { type Sheet, type SheetLines, sheetLines } from './sheet-lines.js';

/** An amount that the file changes. */
export interface SheetChange {
  readonly label: string;
  readonly year: number;
  /** Null of a new line, and of capital that nobody knew. */
  readonly before: Figure | null;
  readonly after: Figure;
}

/** A budget with the file's amounts in place of its own. */
export interface SheetBase {
  readonly base: DraftBase;
  readonly lines: SheetLines;
  readonly changes: readonly SheetChange[];
}

const SOURCE = ['filen som lästes in'];

/**
 * The base with what the file says: an amount stands instead of the line's own, an empty cell and a year without a column leave it as it was. New lines
 * only where they are to be added. `years`: the budget year and its plan.
 */
export function withSheet(base: DraftBase, sheet: Sheet, years: readonly number[], association: Association, adds: boolean): SheetBase {
  const lines = sheetLines(sheet, base, association);
  const changes: SheetChange[] = [];
  const amountFor = (amounts: readonly (string | null)[], year: number): string | null => amounts[sheet.years.indexOf(year)] ?? null;
  const inPlace = (line: DraftLine, written: readonly (string | null)[]): DraftLine => {
    const amounts = years.map((year, index) => {
      const own = line.amounts[index] ?? line.amounts[0];
      const before = own ? named(`${line.label} ${year}`, own) : null;
      const amount = amountFor(written, year);
      if (before && (amount === null || before.value.eq(amount))) return before;
      const after = given(`${line.label} ${year}`, amount ?? '0', 'SEK', SOURCE);
      if (!after.value.isZero() || before) changes.push({ label: line.label, year, before, after });
      return after;
    });
    return { ...line, amounts };
  };
  const stand = base.lines.map((line) => inPlace(line, lines.matched.find((each) => each.line === line)?.row.amounts ?? []));
  const fresh = adds ? lines.added.map(({ row, line }) => inPlace({ ...line, before: null, amounts: [] }, row.amounts)) : [];
  const [first = 0] = years;
  const capital = lines.capital ? amountFor(lines.capital.amounts, first) : null;
  const isNew = capital !== null && base.openingEquity?.value.eq(capital) !== true;
  const openingEquity = isNew ? given('Kapital 1 januari', capital, 'SEK', SOURCE) : base.openingEquity;
  if (isNew && openingEquity) changes.push({ label: 'Kapital 1 januari', year: first, before: base.openingEquity, after: openingEquity });
  return { base: { ...base, lines: [...stand, ...fresh], openingEquity }, lines, changes };
}
