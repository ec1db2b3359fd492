import type { BudgetColumn } from './budget-columns.js';
import { jsonPath } from './fault.js';
import type { Association, Line } from './schema.js';

/** Where a printed cell stands in the association's file, or its whole table where no single line says it. */
export function cellPath(association: Association, column: BudgetColumn, line?: Line): string {
  const table = ['tables', association.tables.indexOf(column.table)];
  return jsonPath(line ? [...table, 'lines', column.table.lines.indexOf(line), 'values', column.index] : table);
}

/** Where an entry of one of the association's lists stands in its file. */
export function entryPath<Part extends 'participants' | 'claims' | 'decisions'>(
  association: Association,
  part: Part,
  entry: Association[Part][number],
): string {
  return jsonPath([part, (association[part] as readonly unknown[]).indexOf(entry)]);
}
