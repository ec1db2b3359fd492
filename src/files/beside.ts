import { foldCell } from './fold-cell.js';
import type { FileTable, TableCell } from './table.js';

/** "År | 2026": the cell after a label, in the rows above the heading; null where no row has the label. */
export function beside(rows: FileTable['rows'], label: RegExp): TableCell | null {
  for (const cells of rows) {
    const at = cells.findIndex(({ text }) => label.test(foldCell(text).replace(/:$/, '')));
    const value = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text !== '');
    if (value) return value;
  }
  return null;
}
