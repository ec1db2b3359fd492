import { type BudgetColumn, linesOf } from '../../associations/budget-columns.js';
import type { Association } from '../../associations/schema.js';
import { allocate } from '../../calculation/allocate.js';
import { constant, type Figure, named, sum } from '../../calculation/figure.js';
import { type Decimal, decimal, roundTo } from '../../calculation/number.js';
import { percent } from '../../swedish/format.js';
import type { RankingChart } from '../answer.js';
import { BASIS_NAME } from './choice.js';

export const KIND_NAME = {
  individual: 'Individinriktat',
  structural: 'Strukturövergripande',
  operations: 'Verksamhet',
  administration: 'Administration',
  new: 'Ny verksamhet',
} as const;

/** How a column's costs are parted by kind, as a picture, and what each share came from. */
export interface KindShares {
  readonly chart: RankingChart;
  readonly calculation: readonly Figure[];
}

/** From the cost lines of the column's groups, in percent with one decimal that sum to 100; null where they are of one kind, or some line has none. */
export function kindShares(column: BudgetColumn): KindShares | null {
  const kindOf = new Map(column.table.groups.map(({ id, kind }) => [id, kind]));
  const costs = linesOf(column, 'cost').map(({ line, figure }) => ({ kind: kindOf.get(line.group ?? ''), figure }));
  const kinds = [...new Set(costs.map(({ kind }) => kind))].filter((kind) => kind !== undefined);
  if (kinds.length < 2 || costs.some(({ kind, figure }) => kind === undefined || figure.value.lt(0))) return null;
  const sums = kinds
    .map((kind) => ({ id: kind, figure: named(KIND_NAME[kind], sum(costs.filter((each) => each.kind === kind).map(({ figure }) => figure))) }))
    .sort((a, b) => b.figure.value.comparedTo(a.figure.value));
  if (!sums.some(({ figure }) => figure.value.gt(0))) return null;
  const whole = named('Hela kostnaden i procent', constant(100), 'percent');
  const shares = allocate(
    whole,
    sums.map(({ id, figure }) => ({ id, label: `${KIND_NAME[id]}, andel`, weight: figure })),
    '0.1',
  );
  const bars = sums.flatMap(({ id }) => {
    const share = shares.find((each) => each.id === id);
    return share ? [bar(KIND_NAME[id], share.amount.value)] : [];
  });
  return {
    chart: { kind: 'ranking', title: 'Kostnader efter slag (procent)', bars },
    calculation: [...sums.map(({ figure }) => figure), ...shares.map(({ amount }) => amount)],
  };
}

const bar = (label: string, exact: Decimal) => ({ label, value: roundTo(exact, decimal(1)), display: percent(exact) });

/** The shares that the source itself prints of a year; null where it prints fewer than two. */
export function printedKindShares(association: Association, year: number): RankingChart | null {
  const shares = association.shares.filter((share) => share.year === year);
  const [first] = shares;
  if (!first || shares.length < 2) return null;
  return {
    kind: 'ranking',
    title: `Efter slag, ${BASIS_NAME[first.basis]} ${year} (procent)`,
    bars: shares
      .map(({ kind, percent: printed }) => ({ label: KIND_NAME[kind], exact: decimal(printed) }))
      .sort((a, b) => b.exact.comparedTo(a.exact))
      .map(({ label, exact }) => bar(label, exact)),
  };
}
