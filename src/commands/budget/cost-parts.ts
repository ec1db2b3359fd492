import { type BudgetColumn, linesOf } from '../../associations/budget-columns.js';
import type { BudgetRollUp } from '../../calculation/budget.js';
import { type Figure, named, sum } from '../../calculation/figure.js';
import { type Decimal, decimal, roundTo } from '../../calculation/number.js';
import { percent } from '../../swedish/format.js';
import type { Chart, Table } from '../answer.js';
import { figure, UNIT_HEADING } from './column-words.js';

/** With the bar of the rest six: more, and the card is higher than a phone. */
const BARS = 5;

/** What one line is of all costs. */
interface Slice {
  readonly label: string;
  readonly amount: Figure;
  readonly percent: Decimal;
}

function slices(column: BudgetColumn, { shares }: BudgetRollUp): Slice[] {
  const percents = new Map(shares.map(({ id, percent: share }) => [id, share.value]));
  return linesOf(column, 'cost').map(({ line, figure: each }) => ({ label: line.label, amount: each, percent: percents.get(line.id) ?? decimal(0) }));
}

function sortedSlices(column: BudgetColumn, totals: BudgetRollUp): Slice[] {
  return slices(column, totals)
    .filter((slice) => slice.amount.value.gt(0))
    .sort((a, b) => b.amount.value.comparedTo(a.amount.value));
}

/** What comes after the largest, as one: null where it is a single line or none. */
export function gathered(column: BudgetColumn, totals: BudgetRollUp): Slice | null {
  const rest = sortedSlices(column, totals).slice(BARS);
  if (rest.length < 2) return null;
  const label = `Övriga ${rest.length} poster`;
  return {
    label,
    amount: named(label, sum(rest.map((slice) => slice.amount))),
    percent: rest.reduce((total, slice) => total.plus(slice.percent), decimal(0)),
  };
}

/** The largest costs, the rest as one bar; null of fewer than two. */
export function costChart(column: BudgetColumn, totals: BudgetRollUp): Chart | null {
  const sorted = sortedSlices(column, totals);
  if (sorted.length < 2) return null;
  const rest = gathered(column, totals);
  const shown = rest ? [...sorted.slice(0, BARS), rest] : sorted;
  return {
    kind: 'ranking',
    title: 'Största kostnaderna (procent av alla)',
    bars: shown.map((slice) => ({
      label: `${slice.label}: ${figure(slice.amount)}`,
      value: roundTo(slice.percent, decimal(1)),
      display: percent(slice.percent),
    })),
  };
}

export function costTable(column: BudgetColumn, totals: BudgetRollUp): Table {
  const cell = (each: Figure) => ({ value: each.value, unit: 'number' as const });
  const shown = slices(column, totals).filter((slice) => !slice.amount.value.isZero());
  return {
    title: 'Kostnader',
    columns: ['Post', UNIT_HEADING[column.unit], 'Andel'],
    rows: [
      ...shown.map((slice) => ({ cells: [slice.label, cell(slice.amount), { value: slice.percent, unit: 'percent' as const }] })),
      ...(totals.totalCosts
        ? [{ cells: ['Summa', cell(totals.totalCosts), { value: decimal(100), unit: 'percent' as const }], total: true as const }]
        : []),
    ],
  };
}

export function revenueTable(column: BudgetColumn, totals: BudgetRollUp): Table {
  const rows = linesOf(column, 'contribution', 'grant');
  return {
    title: 'Intäkter',
    columns: ['Från', UNIT_HEADING[column.unit]],
    rows: [
      ...rows.map(({ line, figure: each }) => ({ cells: [line.label, { value: each.value, unit: 'number' as const }] })),
      ...(totals.totalRevenue ? [{ cells: ['Summa', { value: totals.totalRevenue.value, unit: 'number' as const }], total: true as const }] : []),
    ],
  };
}
