import { type Figure, minus } from '../../calculation/figure.js';
import type { Table } from '../answer.js';
import { thousands, whole } from './cells.js';
import type { Draft } from './draft.js';
import type { DraftYear } from './totals.js';

/** Line by line beside what it was made from. */
export function lineTable({ lines, year }: Draft, baseName: string, kind: 'cost' | 'revenue'): Table[] {
  const own = lines.filter((line) => (line.kind === 'cost') === (kind === 'cost'));
  if (own.length === 0) return [];
  const shown = own.map((line) => ({ label: line.label, before: line.before, after: line.amounts[0] ?? null }));
  const isSame = shown.every(({ before, after }) => before && after && before.value.eq(after.value));
  const title = kind === 'cost' ? 'Kostnader' : 'Intäkter';
  return [
    {
      title: isSame ? title : `${title}, skillnad mot ${baseName}`,
      columns: isSame ? ['Kronor', String(year)] : ['Kronor', String(year), 'Skillnad'],
      rows: shown.map(({ label, before, after }) => ({
        cells: isSame ? [label, whole(after)] : [label, whole(after), after ? whole(before ? minus(after, before) : after, true) : null],
      })),
    },
  ];
}

/** The budget year and its plan in totals. */
export function planTable(years: readonly DraftYear[]): Table {
  const known = years.every(({ closing }) => closing);
  return {
    title: years.length > 1 ? `Budget ${years[0]?.year} och plan` : `Budget ${years[0]?.year}`,
    columns: ['tkr', ...years.slice(0, 3).map(({ year }) => String(year))],
    rows: [
      { cells: ['Intäkter', ...years.slice(0, 3).map(({ revenue }) => thousands(revenue))] },
      { cells: ['Kostnader', ...years.slice(0, 3).map(({ costs }) => thousands(costs))] },
      { cells: ['Resultat', ...years.slice(0, 3).map(({ result }) => thousands(result))], total: true },
      ...(known ? [{ cells: ['Kapital 31 dec', ...years.slice(0, 3).map(({ closing }) => thousands(closing))] }] : []),
    ],
  };
}

/** The changed lines, and each year's totals. */
export function calculation(draft: Draft, years: readonly DraftYear[]): Figure[] {
  const changed = draft.lines.flatMap(({ amounts }) => amounts.slice(0, 1)).filter(({ formula }) => formula !== null);
  return [...changed, ...years.flatMap(({ revenue, costs, result, closing }) => [revenue, costs, result, ...(closing ? [closing] : [])])];
}
