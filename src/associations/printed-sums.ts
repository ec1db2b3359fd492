import { type Figure, given, minus, named, sum } from '../calculation/figure.js';
import { decimal } from '../calculation/number.js';
import { type BudgetColumn, lineFigure, linesOf, tableColumns } from './budget-columns.js';
import type { Line } from './budget-table.js';
import type { Association } from './schema.js';

/** A printed sum and what its own lines give. They agree when the values are equal and the cell is signed as its table's others are. */
export interface PrintedSum {
  readonly column: BudgetColumn;
  readonly line: Line;
  readonly printed: Figure;
  readonly recomputed: Figure;
  readonly agrees: boolean;
  /** The amount is right but the sign is not the table's: "4 184" among costs with a minus. */
  readonly signBroken: boolean;
}

function addends({ column, line }: { column: BudgetColumn; line: Line }): Figure | null {
  const figures = (...kinds: Line['kind'][]) => linesOf(column, ...kinds).map(({ figure }) => figure);
  const total = (parts: readonly Figure[]) => (parts.length > 0 ? sum(parts) : null);
  const revenueTotal = figures('revenueTotal')[0] ?? null;
  const ownRevenue = total(figures('contribution', 'grant'));
  const costTotal = figures('costTotal')[0] ?? total(figures('costSubtotal')) ?? total(figures('cost'));
  const opening = total(figures('openingEquity'));
  switch (line.kind) {
    case 'revenueTotal':
      return column.table.contents === 'totals'
        ? null
        : total(figures('contribution', 'grant', ...(column.table.equityInRevenue ? (['openingEquity'] as const) : [])));
    case 'costSubtotal':
      return total(
        linesOf(column, 'cost')
          .filter((each) => each.line.group === line.group)
          .map(({ figure }) => figure),
      );
    case 'costTotal':
      return total(figures('cost'));
    case 'result':
      return revenueTotal && costTotal && minus(column.table.equityInRevenue && ownRevenue ? ownRevenue : revenueTotal, costTotal);
    case 'closingEquity': {
      if (column.table.equityInRevenue) return revenueTotal && costTotal && minus(revenueTotal, costTotal);
      const result = figures('result')[0];
      return opening && result ? sum([opening, result]) : null;
    }
    default:
      return null;
  }
}

function signBroken(column: BudgetColumn, line: Line): boolean {
  const cost = line.kind === 'costSubtotal' || line.kind === 'costTotal';
  const printed = line.values[column.index];
  return cost && column.table.costSign === 'negative' && typeof printed === 'string' && decimal(printed).gt(0);
}

/** Opening equity of a column against the closing equity that the columns before it give; only within one table and from the year before. */
function carriedOver(columns: readonly BudgetColumn[], column: BudgetColumn): Figure | null {
  const before = columns.filter(({ year }) => year === column.year - 1);
  // A forecast of the year before is nearer the truth than its budget: printed tables carry on from it.
  const source = before.find(({ basis }) => basis === 'forecast') ?? before.at(-1);
  if (!source) return null;
  const closing = linesOf(source, 'closingEquity')[0]?.figure;
  if (closing) return closing;
  const revenue = linesOf(source, 'revenueTotal')[0]?.figure;
  const costs = linesOf(source, 'costTotal')[0]?.figure;
  return column.table.equityInRevenue && revenue && costs ? minus(revenue, costs) : null;
}

/**
 * Every printed sum of an association's tables, summed anew from the lines printed above it, with the equity rolled from year to year.
 * Results and closings are held against the printed totals, so that one wrong total shows once. Sums without lines are left out.
 */
export function printedSums(association: Association): PrintedSum[] {
  return association.tables.flatMap((table) => {
    const columns = tableColumns(association, table);
    return columns.flatMap((column) =>
      table.lines.flatMap((line) => {
        const printed = lineFigure(column, line);
        const again = line.kind === 'openingEquity' ? carriedOver(columns, column) : addends({ column, line });
        if (!printed || !again) return [];
        const recomputed = named(line.label, again, printed.unit);
        const broken = signBroken(column, line);
        const shown = given(line.label, printed.value, printed.unit, printed.sources);
        return [{ column, line, printed: shown, recomputed, agrees: printed.value.eq(recomputed.value) && !broken, signBroken: broken }];
      }),
    );
  });
}
