import type { Table } from '../commands/answer.js';
import { cellText } from '../swedish/cell.js';
import { plain } from '../swedish/plain.js';

/** A table as lines to be read: "Enter: Budget 2 914,0; Prognos 2 760,8". Two columns need no heading on every line. */
export function tableLines(table: Table): readonly string[] {
  const [first = '', ...headings] = table.columns;
  const rows = table.rows.map((row) => {
    const [name = null, ...cells] = row.cells;
    const values = cells.map((cell, index) => {
      const heading = headings[index] ?? '';
      const value = plain(cellText(cell, [first, heading]));
      return headings.length > 1 && heading ? `${plain(heading)} ${value}` : value;
    });
    const title = plain(cellText(name, [first]));
    return values.length > 0 ? `– ${title}: ${values.join('; ')}` : `– ${title}`;
  });
  const columns = table.columns.filter((column) => column !== '');
  return [`${plain(table.title)} (${plain(columns.join(', '))}):`, ...rows];
}
