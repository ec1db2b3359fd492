import { constant, type Figure, minus, named, sum } from '../../calculation/figure.js';
import type { Draft } from './draft.js';

/** Sums of one year of a budget that is being made. */
export interface DraftYear {
  readonly year: number;
  readonly revenue: Figure;
  readonly costs: Figure;
  readonly result: Figure;
  readonly opening: Figure | null;
  readonly closing: Figure | null;
}

/** Each year's sums, and the equity rolled from the budget year's opening through the plan. */
export function draftYears({ lines, years, openingEquity }: Draft): DraftYear[] {
  const total = (label: string, index: number, isOf: (kind: string) => boolean) => {
    const figures = lines.filter(({ kind }) => isOf(kind)).flatMap(({ amounts }) => amounts[index] ?? []);
    return named(label, figures.length > 0 ? sum(figures) : constant(0), 'SEK');
  };
  let opening = openingEquity;
  return years.map((year, index) => {
    const revenue = total(`Intäkter ${year}`, index, (kind) => kind !== 'cost');
    const costs = total(`Kostnader ${year}`, index, (kind) => kind === 'cost');
    const result = named(`Resultat ${year}`, minus(revenue, costs));
    const before = opening;
    opening = before && named(`Kapital 31 december ${year}`, sum([before, result]));
    return { year, revenue, costs, result, opening: before, closing: opening };
  });
}
