import type { Table } from '../commands/answer.js';
import { cellText } from '../swedish/cell.js';
import { counted } from '../swedish/format.js';
import type { CardElement } from './card.js';
import { withSoftHyphens } from './soft-hyphens.js';
import { textBlock } from './text-block.js';

const SHORT = 6;

function cells(texts: readonly string[], style: Readonly<Record<string, unknown>> = {}): readonly CardElement[] {
  return texts.map((text) => ({ type: 'TableCell', items: [textBlock(withSoftHyphens(text), style)] }));
}

function row(texts: readonly string[], strong: boolean): CardElement {
  return strong ? { type: 'TableRow', style: 'emphasis', cells: cells(texts, { weight: 'Bolder' }) } : { type: 'TableRow', cells: cells(texts) };
}

/** Name and three figures 4 3 3 3, a year and three figures 2 3 3 3; name, figure and a short share 3 2 1; name and figure 2 1; two columns of words alike. */
function weights(columns: readonly string[], rows: readonly (readonly string[])[], numeric: readonly boolean[]): readonly number[] {
  const lastIsShort = rows.every((texts) => (texts[columns.length - 1] ?? '').length <= SHORT);
  if (columns.length === 3 && lastIsShort) return [3, 2, 1];
  if (columns.length === 2) return numeric[1] ? [2, 1] : [1, 1];
  const firstIsShort = rows.every(([name = '']) => name.length <= SHORT);
  return columns.map((_, index) => (index > 0 ? 3 : firstIsShort ? 2 : 4));
}

/** The table itself; rows after the first `limit` are counted in a last row, the sums among them are kept. */
export function tableElement(table: Table, limit: number): CardElement {
  const numeric = table.columns.map(
    (_, index) =>
      index > 0 && table.rows.every(({ cells }) => typeof cells[index] !== 'string') && table.rows.some(({ cells }) => cells[index] !== null),
  );
  const [first = ''] = table.columns;
  const texts = table.rows.map((each) => each.cells.map((cell, index) => cellText(cell, [first, table.columns[index] ?? ''])));
  const cut = table.rows.flatMap(({ total }, index) => (index >= limit && !total ? [index] : []));
  const shown = table.rows.flatMap(({ total }, index) => (cut.includes(index) ? [] : [row(texts[index] ?? [], total === true)]));
  const more = [`… och ${counted(cut.length, 'rad', 'rader')} till`, ...table.columns.slice(1).map(() => '')];
  return {
    type: 'Table',
    firstRowAsHeader: true,
    showGridLines: false,
    columns: weights(table.columns, texts, numeric).map((width, index) => ({
      width,
      ...(numeric[index] ? { horizontalCellContentAlignment: 'Right' } : {}),
    })),
    rows: [row(table.columns, true), ...shown, ...(cut.length > 0 ? [row(more, false)] : [])],
  };
}
