import { type BudgetColumn, lineFigure } from '../../associations/budget-columns.js';
import type { Line } from '../../associations/schema.js';
import { type Compared, type Variance, variance } from '../../calculation/variance.js';
import type { Pair } from './compare-pair.js';
import { printedDifferences, rollUpColumn } from './rollup.js';

/** The same line in both columns, by id; a line that one of them lacks is an empty cell there. */
export function linesOfBoth({ base, other }: Pair, ...kinds: Line['kind'][]): Compared[] {
  const both = [...base.table.lines, ...other.table.lines.filter(({ id }) => !base.table.lines.some((line) => line.id === id))];
  const at = (column: BudgetColumn, id: string) => {
    const line = column.table.lines.find((each) => each.id === id);
    return line ? lineFigure(column, line) : null;
  };
  return both
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, label }) => ({ id, label, base: at(base, id), other: at(other, id) }))
    .filter((line) => line.base !== null || line.other !== null);
}

export interface SumOfBoth extends Compared {
  readonly difference: Variance;
}

/** Revenue, result and capital in both: as printed, or what the column's own lines give where that is another amount. */
export function totalsOfBoth(pair: Pair): SumOfBoth[] {
  const [base, other] = [pair.base, pair.other].map((column) => printedDifferences(column, rollUpColumn(column)));
  return linesOfBoth(pair, 'revenueTotal', 'result', 'closingEquity').flatMap((line) => {
    const again = (wrong: typeof base) => wrong?.find(({ label }) => label === line.label)?.summed;
    const both = { ...line, base: again(base) ?? line.base, other: again(other) ?? line.other };
    const difference = both.base && both.other ? variance(both) : null;
    return difference ? [{ ...both, difference }] : [];
  });
}
