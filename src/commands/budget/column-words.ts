import { type BudgetColumn, budgetColumns } from '../../associations/budget-columns.js';
import type { Association } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { amount } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Parameters } from '../answer.js';
import { fieldFor } from '../fields.js';
import { BASIS_NAME, columnName } from './choice.js';

export const figure = (each: Figure): string => amount(each.value, each.unit);

export const UNIT_HEADING = { SEK: 'Kronor', tkr: 'Tkr' } as const;

export function context(association: Association, column: BudgetColumn): string {
  return `${association.name} · ${columnName(column)}`;
}

/** The parameters that ask for this column. */
export function used(association: Association, column: BudgetColumn): Parameters {
  return { association: association.id, year: column.year, basis: column.basis };
}

/** Another year or basis of the same association. */
export function changeYear(association: Association, column: BudgetColumn): Action {
  const columns = budgetColumns(association);
  const years = [...new Set(columns.map(({ year }) => year))].sort();
  const bases = [...new Set(columns.map(({ basis }) => basis))];
  return {
    title: 'Byt år',
    command: 'budget.status',
    params: { association: association.id },
    fields: [
      { ...fieldFor('year', String(column.year)), kind: 'choice', choices: years.map((year) => ({ title: String(year), value: String(year) })) },
      { ...fieldFor('basis', column.basis), kind: 'choice', choices: bases.map((basis) => ({ title: capital(BASIS_NAME[basis]), value: basis })) },
    ],
    submitTitle: 'Visa',
  };
}
