import { type BudgetColumn, linesOf } from '../../associations/budget-columns.js';
import { type BudgetRollUp, rollUp } from '../../calculation/budget.js';
import { type Figure, named, sum } from '../../calculation/figure.js';

/** A printed column summed anew: revenue without the opening equity, costs by group, result, and the equity rolled forward. */
export function rollUpColumn(column: BudgetColumn): BudgetRollUp {
  const amounts = (...kinds: Parameters<typeof linesOf>[1][]) =>
    linesOf(column, ...kinds).map(({ line, figure }) => ({
      id: line.id,
      label: line.label,
      amount: figure,
      ...(line.group ? { group: line.group } : {}),
    }));
  return rollUp({
    groups: column.table.groups.map(({ id, label, kind }) => ({ id, label, administration: kind === 'administration' })),
    costs: amounts('cost'),
    revenues: amounts('contribution', 'grant'),
    openingEquity: openingEquity(column),
  });
}

/** Capital on 1 January; a table may print it in several rows. Null where it is not printed. */
function openingEquity(column: BudgetColumn): Figure | null {
  const rows = linesOf(column, 'openingEquity').map(({ figure }) => figure);
  const [only] = rows;
  if (!only) return null;
  return rows.length === 1 ? only : named('Kapital 1 januari', sum(rows));
}

/** What the source prints as a total, and how far it is from the sum of its own lines; empty when all agree. */
export function printedDifferences(
  column: BudgetColumn,
  totals: BudgetRollUp,
): { readonly label: string; readonly printed: Figure; readonly summed: Figure }[] {
  const pairs = [
    ['costTotal', totals.totalCosts],
    ['revenueTotal', column.table.equityInRevenue ? totals.resources : totals.totalRevenue],
    ['result', totals.result],
    ['closingEquity', totals.closingEquity],
  ] as const;
  return pairs.flatMap(([kind, summed]) => {
    const printed = linesOf(column, kind)[0];
    return printed && summed && !printed.figure.value.abs().eq(summed.value.abs())
      ? [{ label: printed.line.label, printed: printed.figure, summed }]
      : [];
  });
}
