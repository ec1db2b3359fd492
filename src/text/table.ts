import type { Cell, Table } from '../commands/answer.js';
import { cellText } from '../swedish/cell.js';
import { plain } from '../swedish/plain.js';

/** A heading that is nothing but a unit: the unit is then said at the number instead. */
const KRONOR = /^(kr|kronor)$/i;
/** A first heading that the reader of the lines needs: a unit, or a number. */
const NEEDED = /\b(tkr|kr|kronor|mnkr|procent)\b|%|\d/i;

function valueWords(cell: Cell, first: string, heading: string, several: boolean): string {
  if (KRONOR.test(heading)) return cellText(cell, []);
  const value = cellText(cell, [first, heading]);
  return several && heading ? `${heading} ${value}` : value;
}

/** A table as lines to be read: "Enter: Budget 2 914,0; Prognos 2 760,8". Two columns are named once, in the line above. */
export function tableLines(table: Table): readonly string[] {
  const [first = '', ...headings] = table.columns;
  const several = headings.length > 1;
  const rows = table.rows.map(({ cells: [name = null, ...cells] }) => {
    const values = cells.map((cell, index) => valueWords(cell, first, headings[index] ?? '', several));
    return `– ${plain([cellText(name, [first]), values.join('; ')].filter(Boolean).join(': '))}`;
  });
  const named = several ? (NEEDED.test(first) ? first : '') : table.columns.filter(Boolean).join(', ');
  return [`${plain(table.title)}${named ? ` (${plain(named)})` : ''}:`, ...rows];
}
