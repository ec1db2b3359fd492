import { named, sum } from '../calculation/figure.js';
import { recheck } from '../calculation/recheck.js';
import { budgetColumns, linesOf } from './budget-columns.js';
import type { Check } from './check.js';
import { cellPath } from './printed-place.js';
import type { Association } from './schema.js';

/**
 * Columns whose costs are more than all their revenue, opening equity included, where the source prints neither a result nor what
 * is left: a deficit that it does not show.
 */
export function uncoveredCosts(association: Association): Check[] {
  return budgetColumns(association).flatMap((column): Check[] => {
    const [printedRevenue] = linesOf(column, 'revenueTotal');
    const revenue = printedRevenue?.figure;
    const [printedTotal] = linesOf(column, 'costTotal');
    const subtotals = linesOf(column, 'costSubtotal').map(({ figure }) => figure);
    const costs = printedTotal?.figure ?? (subtotals.length > 0 ? named('Alla kostnader', sum(subtotals)) : null);
    const shown = linesOf(column, 'result', 'closingEquity').length > 0;
    if (!printedRevenue || !revenue || !costs || shown || !column.table.equityInRevenue || costs.value.lte(revenue.value)) return [];
    const label = 'Intäkter mot alla kostnader';
    const { difference, causes } = recheck(label, revenue, costs);
    return [
      {
        label,
        column,
        subjects: ['revenue', 'costs'],
        years: [column.year],
        verdict: 'contradiction',
        printed: revenue,
        readings: [{ figure: named('Alla kostnader', costs), agrees: false }],
        difference,
        causes: causes.filter(({ kind }) => kind !== 'rounding'),
        note: 'Underskottet visas inte i källan.',
        source: column.source.text,
        path: cellPath(association, column, printedRevenue.line),
      },
    ];
  });
}
