import { type EquityEntry, rollEquity } from '../calculation/equity.js';
import { constant, type Figure, minus, named, sum, times } from '../calculation/figure.js';
import { type BudgetColumn, budgetColumns, linesOf } from './budget-columns.js';
import type { Association, Basis, Line } from './schema.js';

/** What one printed column says of a year's equity. */
export interface EquityColumn extends EquityEntry {
  readonly column: BudgetColumn;
  /** All members' contributions of the year; null where the column prints none. */
  readonly contributions: Figure | null;
  /** What the source itself prints, whatever its own totals give. */
  readonly printed: { readonly result: Figure | null; readonly closing: Figure | null };
}

/** What has happened is nearer the truth than what was expected, and that nearer than what was decided or only planned. */
const NEAREST: readonly Basis[] = ['actual', 'forecast', 'budget', 'plan'];

function total(column: BudgetColumn, label: string, ...kinds: Line['kind'][]): Figure | null {
  const figures = linesOf(column, ...kinds).map(({ figure }) => figure);
  const [only] = figures;
  if (!only) return null;
  return figures.length === 1 ? only : named(label, sum(figures));
}

/** Revenue − costs of the year itself: the lines' own sum before a printed total, which may differ from it; a printed result only where neither stands beside it. */
function resultOf(column: BudgetColumn): Figure | null {
  const { year, table } = column;
  const own = total(column, 'Intäkter', 'contribution', 'grant');
  const revenue = (table.equityInRevenue ? null : total(column, 'Intäkter', 'revenueTotal')) ?? own;
  const costs = total(column, 'Kostnader', 'cost') ?? total(column, 'Kostnader', 'costSubtotal') ?? total(column, 'Kostnader', 'costTotal');
  if (revenue && costs) return named(`Resultat ${year}`, minus(revenue, costs));
  return total(column, 'Resultat', 'result');
}

/** Every column that says something of equity or of what changes it, in kronor or, where all are printed so, in tkr. */
function entries(association: Association): EquityColumn[] {
  const columns = budgetColumns(association)
    .filter(({ table }) => table.contents !== 'contributions')
    .map((column) => ({
      column,
      year: column.year,
      opening: total(column, `Kapital 1 januari ${column.year}`, 'openingEquity'),
      result: resultOf(column),
      closing: total(column, `Kapital 31 december ${column.year}`, 'closingEquity'),
      contributions: total(column, `Bidrag ${column.year}, alla`, 'contribution'),
      printed: { result: total(column, 'Resultat', 'result'), closing: total(column, 'Kapital 31 december', 'closingEquity') },
    }))
    .filter(({ opening, result, closing }) => opening || result || closing);
  if (columns.every(({ column }) => column.unit === 'tkr')) return columns;
  const kronor = (figure: Figure | null) => figure && (figure.unit === 'tkr' ? named(figure.label, times(figure, constant(1000)), 'SEK') : figure);
  return columns.map((each) => ({
    ...each,
    opening: kronor(each.opening),
    result: kronor(each.result),
    closing: kronor(each.closing),
    contributions: kronor(each.contributions),
    printed: { result: kronor(each.printed.result), closing: kronor(each.printed.closing) },
  }));
}

/** One year's equity, rolled forward: the column that it was read from, and all columns of that year. */
export interface EquityYear extends EquityColumn {
  readonly all: readonly EquityColumn[];
}

/**
 * Equity year by year from the printed openings and results: of each year the column nearest the truth. Only years whose closing is
 * printed or can be rolled forward; none where the sources print no equity.
 */
export function equityYears(association: Association): EquityYear[] {
  const all = entries(association);
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const rolled: EquityYear[] = [];
  for (const year of years) {
    const candidates = all
      .filter((each) => each.year === year)
      .sort((a, b) => NEAREST.indexOf(a.column.basis) - NEAREST.indexOf(b.column.basis))
      .flatMap((each) => {
        const entry = rollEquity([...rolled.slice(-1), each]).at(-1);
        return entry?.closing ? [{ ...each, ...entry }] : [];
      });
    const [nearest] = candidates;
    if (nearest) rolled.push({ ...nearest, all: candidates });
  }
  return rolled;
}
