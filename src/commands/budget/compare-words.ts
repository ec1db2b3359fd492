import type { BudgetColumn } from '../../associations/budget-columns.js';
import type { Association } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import type { Parameters } from '../answer.js';
import { BASIS_NAME, columnName } from './choice.js';
import type { Pair } from './compare-pair.js';

export const direction = (difference: Figure): 'högre' | 'lägre' => (difference.value.gt(0) ? 'högre' : 'lägre');

/** "budget" within one year, "budget 2020" between years. */
export function shortName({ base, other }: Pair, column: BudgetColumn): string {
  return base.year === other.year ? BASIS_NAME[column.basis] : columnName(column);
}

export function pairContext(association: Association, { base, other }: Pair): string {
  return base.year === other.year
    ? `${association.name} · ${base.year} · ${BASIS_NAME[base.basis]} mot ${BASIS_NAME[other.basis]}`
    : `${association.name} · ${columnName(base)} mot ${columnName(other)}`;
}

/** Both columns by name: asking again with them gives the same two. */
export function usedPair(association: Association, { base, other }: Pair): Parameters {
  return { association: association.id, year: other.year, basis: other.basis, otherYear: base.year, otherBasis: base.basis };
}
