import type { Association } from '../../associations/schema.js';
import type { Template } from '../../files/template.js';
import { linesOfYear } from './lines.js';

/** The template of an association for the year of a month: a row for each line of that year's budget, or of the newest one. */
export function templateOf(association: Association, through: string): Template {
  const year = Number(through.slice(0, 4));
  const known = linesOfYear(association, year);
  const lines = known.lines.filter(({ budget }) => known.column === null || budget === null || !budget.value.isZero());
  return {
    association: association.name,
    year,
    through,
    lines: lines.map(({ id, label, kind, budget }) => ({ id, label, kind, budget: budget?.value.toNumber() ?? null })),
  };
}
