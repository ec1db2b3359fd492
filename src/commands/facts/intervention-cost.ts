import { linesOf, printedColumns } from '../../associations/budget-columns.js';
import { citation } from '../../associations/citation.js';
import type { Association, Intervention } from '../../associations/schema.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import { columnName } from '../budget/choice.js';

/** What an intervention costs, in kronor. */
export interface InterventionCost {
  readonly amount: Decimal;
  /** "budget 2021", "2023", "per part och år"; empty where the source says no more. */
  readonly when: string;
  readonly source: string;
}

const DECIDED = ['budget', 'actual'];

/** The cost that the source prints for the intervention itself, else its newest line of a budget or an outcome, else of a plan; null where none is printed. */
export function interventionCost(association: Association, { id, cost }: Intervention): InterventionCost | null {
  if (cost) {
    const when = [cost.year === undefined ? '' : String(cost.year), cost.note ?? ''].filter(Boolean).join(', ');
    return { amount: decimal(cost.value), when, source: citation(association, cost).text };
  }
  const lines = printedColumns(association).flatMap((column) =>
    linesOf(column, 'cost').flatMap(({ line, figure }) => (line.intervention === id ? [{ column, figure }] : [])),
  );
  const newest = [...lines].sort((a, b) => b.column.year - a.column.year);
  const chosen = newest.find(({ column }) => DECIDED.includes(column.basis)) ?? newest[0];
  if (!chosen) return null;
  const { column, figure } = chosen;
  const amount = column.unit === 'tkr' ? figure.value.times(1000) : figure.value;
  return { amount, when: columnName(column), source: column.source.text };
}
