import { type Figure, given } from '../calculation/figure.js';
import { decimal } from '../calculation/number.js';
import type { BudgetTable, Column, Line } from './budget-table.js';
import { type CitedSource, citation } from './citation.js';
import type { Association, Basis } from './schema.js';

/** One printed column of one table: the figures of one year on one basis. */
export interface BudgetColumn {
  readonly table: BudgetTable;
  readonly index: number;
  readonly year: number;
  readonly basis: Basis;
  /** "Budget 2021" as printed. */
  readonly label: string;
  readonly unit: 'SEK' | 'tkr';
  readonly source: CitedSource;
}

/** The columns of one table, in printed order. */
export function tableColumns(association: Association, table: BudgetTable): BudgetColumn[] {
  return table.columns.map(({ year, basis, label }: Column, index) => ({
    table,
    index,
    year,
    basis,
    label,
    unit: table.unit,
    source: citation(association, table),
  }));
}

/** Every printed column of an association that is a budget or the totals of one, in the order of the file. */
export function budgetColumns(association: Association): BudgetColumn[] {
  return association.tables.filter(({ contents }) => contents !== 'costs').flatMap((table) => tableColumns(association, table));
}

/** Every printed column, those of single costs among them: where a line is asked for, not a whole budget. */
export function printedColumns(association: Association): BudgetColumn[] {
  return association.tables.flatMap((table) => tableColumns(association, table));
}

/** Does the column hold cost lines, or only totals? */
export function hasLines(column: BudgetColumn): boolean {
  return linesOf(column, 'cost').length > 0;
}

/** The filled lines of one kind. */
export function linesOf(column: BudgetColumn, ...kinds: Line['kind'][]): { readonly line: Line; readonly figure: Figure }[] {
  return column.table.lines
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((line) => {
      const figure = lineFigure(column, line);
      return figure ? [{ line, figure }] : [];
    });
}

/** A cell as a figure, costs and revenue positive whatever sign the source writes them with; null where it is empty. */
export function lineFigure(column: BudgetColumn, line: Line): Figure | null {
  const printed = line.values[column.index];
  if (printed === null || printed === undefined) return null;
  const { costSign, revenueSign } = column.table;
  const value = decimal(printed);
  const isCost = line.kind === 'cost' || line.kind === 'costSubtotal' || line.kind === 'costTotal';
  const isRevenue =
    line.kind === 'contribution' ||
    line.kind === 'grant' ||
    line.kind === 'revenueTotal' ||
    (line.kind === 'openingEquity' && column.table.equityInRevenue);
  const turned = (isCost && costSign === 'negative') || (isRevenue && revenueSign === 'negative') ? value.abs() : value;
  return given(line.label, turned, column.unit, [`${column.source.full}: ${column.label}`]);
}
