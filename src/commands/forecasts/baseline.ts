import { type BudgetColumn, budgetColumns, hasLines, linesOf } from '../../associations/budget-columns.js';
import { lineGroups } from '../../associations/line-groups.js';
import type { Association, Basis, Line } from '../../associations/schema.js';
import { type Figure, given, named, sum } from '../../calculation/figure.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import type { BaseLine } from '../../calculation/what-if.js';
import { fingerprint } from '../../store/fingerprint.js';
import { chooseColumn, columnName } from '../budget/choice.js';

/** The year that a forecast or a what-if stands on; read, never changed. */
export interface Baseline {
  readonly year: number;
  readonly basis: Basis;
  /** "budget 2021" */
  readonly name: string;
  readonly source: string;
  /** Changes when any of its figures does. */
  readonly fingerprint: string;
  readonly unit: 'SEK' | 'tkr';
  readonly lines: readonly BaseLine[];
  readonly openingEquity: Figure | null;
}

export interface WantedBaseline {
  readonly year?: number | undefined;
  readonly basis?: Basis | undefined;
  /** What the whole budget is, as somebody said. */
  readonly budget?: Figure | undefined;
}

/** This year's budget where there is one, else the newest; a year that is said, as it stands. Null when there is none. */
export function baselineOf(association: Association, { year, basis, budget }: WantedBaseline, thisYear: number): Baseline | null {
  const own = (wanted: number) =>
    budgetColumns(association).some((column) => column.year === wanted && column.basis === 'budget' && hasLines(column));
  const wanted = year ?? (basis === undefined && own(thisYear) ? thisYear : undefined);
  const column = chooseColumn(association, { year: wanted, basis });
  if (budget) return ofSaid(budget, wanted ?? thisYear, column);
  return column && ofColumn(association, column);
}

function ofColumn(association: Association, column: BudgetColumn): Baseline | null {
  const of = (kind: BaseLine['kind'], ...kinds: Line['kind'][]) => baseLines(association, column, kind, kinds);
  const lines = hasLines(column)
    ? [...of('revenue', 'contribution', 'grant'), ...of('cost', 'cost')]
    : [...of('revenue', ...revenueKinds(column)), ...of('cost', 'costTotal')];
  if (!lines.some(({ kind }) => kind === 'cost')) return null;
  const opening = linesOf(column, 'openingEquity').map(({ figure }) => figure);
  const [only] = opening;
  const openingEquity = only && opening.length === 1 ? only : only ? named('Kapital 1 januari', sum(opening)) : null;
  return {
    year: column.year,
    basis: column.basis,
    name: columnName(column),
    source: column.source.text,
    fingerprint: fingerprint(JSON.stringify([column.year, column.basis, openingEquity?.value, lines.map(({ id, amount }) => [id, amount.value])])),
    unit: column.unit,
    lines,
    openingEquity,
  };
}

/** Of a year with totals only: the printed total, or the contributions that it is made of. */
function revenueKinds(column: BudgetColumn): Line['kind'][] {
  return linesOf(column, 'revenueTotal').length > 0 && !column.table.equityInRevenue ? ['revenueTotal'] : ['contribution', 'grant'];
}

function baseLines(association: Association, column: BudgetColumn, kind: BaseLine['kind'], kinds: readonly Line['kind'][]): BaseLine[] {
  return linesOf(column, ...kinds).map(({ line, figure }) => ({
    id: line.id,
    label: line.label,
    kind,
    amount: figure,
    groups: lineGroups(line, column.table.groups, association),
  }));
}

/** A budget that is only known as a sum. */
function ofSaid(budget: Figure, year: number, column: BudgetColumn | null): Baseline {
  return {
    year,
    basis: 'budget',
    name: `budget ${year}`,
    source: 'budgeten som du skrev den',
    fingerprint: fingerprint(budget.value.toFixed()),
    unit: 'SEK',
    lines: [
      { id: column?.table.lines.find(({ kind }) => kind === 'costTotal')?.id ?? 'summa-kostnader', label: 'Kostnader', kind: 'cost', amount: budget },
    ],
    openingEquity: null,
  };
}

/** An amount that somebody wrote in kronor, in the unit of the baseline. */
export function inUnit(label: string, kronor: Decimal | string, unit: Baseline['unit'], source = 'din fråga'): Figure {
  return given(label, unit === 'tkr' ? decimal(kronor).div(1000) : decimal(kronor), unit, [source]);
}
