import { type BudgetColumn, budgetColumns, hasLines, lineFigure, printedColumns } from '../../associations/budget-columns.js';
import type { Association, Basis } from '../../associations/schema.js';

/** For the same year a budget beats the rest; a forecast is shown when asked for, or when there is nothing else. */
const PREFERENCE: readonly Basis[] = ['budget', 'actual', 'plan', 'forecast'];

export interface Wanted {
  readonly year?: number | undefined;
  readonly basis?: Basis | undefined;
  readonly line?: string | undefined;
}

/** Columns that hold what is asked for: the line, wherever it is printed, or else any total of a budget. */
export function columnsHolding(association: Association, line: string | undefined): BudgetColumn[] {
  const columns = line === undefined ? budgetColumns(association) : printedColumns(association);
  return columns.filter((column) => column.table.lines.some((each) => (line === undefined || each.id === line) && lineFigure(column, each) !== null));
}

function best(columns: readonly BudgetColumn[]): BudgetColumn | undefined {
  return [...columns].sort(
    (a, b) => b.year - a.year || Number(hasLines(b)) - Number(hasLines(a)) || PREFERENCE.indexOf(a.basis) - PREFERENCE.indexOf(b.basis),
  )[0];
}

/**
 * The column that a question means. Nothing said: the newest adopted budget with lines. A year: its budget before its outcome, plan
 * and forecast, among those that hold the line asked for. Null when no column fits.
 */
export function chooseColumn(association: Association, wanted: Wanted): BudgetColumn | null {
  // "Budgeterat 2022" of a year that only has a plan means the plan: the card's context says which it is.
  return columnFor(association, wanted) ?? (wanted.basis === 'budget' ? columnFor(association, { ...wanted, basis: 'plan' }) : null);
}

function columnFor(association: Association, { year, basis, line }: Wanted): BudgetColumn | null {
  const fitting = columnsHolding(association, line).filter(
    (column) => (year === undefined || column.year === year) && (basis === undefined || column.basis === basis),
  );
  if (year !== undefined) return [...fitting].sort((a, b) => PREFERENCE.indexOf(a.basis) - PREFERENCE.indexOf(b.basis))[0] ?? null;
  const withLines = fitting.filter(hasLines);
  const adopted = withLines.filter((column) => column.basis === 'budget');
  return best(basis === undefined && adopted.length > 0 ? adopted : withLines) ?? best(fitting) ?? null;
}

/** Columns of years after `column` that hold only totals: named, so that nobody takes an old budget for the newest figures. */
export function newerTotals(association: Association, column: BudgetColumn): BudgetColumn[] {
  return budgetColumns(association).filter((each) => each.year > column.year && !hasLines(each) && totalCost(each) !== null);
}

function totalCost(column: BudgetColumn) {
  const line = column.table.lines.find(({ kind }) => kind === 'costTotal');
  return line ? lineFigure(column, line) : null;
}

export const BASIS_NAME: Record<Basis, string> = { budget: 'budget', forecast: 'prognos', plan: 'plan', actual: 'utfall' };

/** "plan 2022" */
export function columnName({ basis, year }: Pick<BudgetColumn, 'basis' | 'year'>): string {
  return `${BASIS_NAME[basis]} ${year}`;
}

/** The columns that there are, nearest the wanted year first: "budget 2021, plan 2022". */
export function columnsInWords(association: Association, { year, line }: Wanted): string[] {
  const columns = columnsHolding(association, line);
  const distance = (column: BudgetColumn) => (year === undefined ? -column.year : Math.abs(column.year - year));
  return [...new Set([...columns].sort((a, b) => distance(a) - distance(b)).map(columnName))];
}
