import type { Table } from '../commands/answer.js';
import { cellText } from '../swedish/cell.js';
import { counted } from '../swedish/format.js';
import type { CardElement } from './card.js';
import { withSoftHyphens } from './soft-hyphens.js';
import { textBlock } from './text-block.js';

function cells(texts: readonly string[], style: Readonly<Record<string, unknown>> = {}): readonly CardElement[] {
  return texts.map((text) => ({ type: 'TableCell', items: [textBlock(withSoftHyphens(text), style)] }));
}

function row(texts: readonly string[], strong: boolean): CardElement {
  return strong ? { type: 'TableRow', style: 'emphasis', cells: cells(texts, { weight: 'Bolder' }) } : { type: 'TableRow', cells: cells(texts) };
}

/** What a character, and the room around a cell, takes of a phone's width, in its pixels. Bold ones take a little more. */
const CHARACTER = 7;
const ROOM = 8;
const PHONE = 280;
const NARROWEST_NAME = 80;
const WIDEST_OTHER = 140;
const WORDY = 180;

const widthOf = (characters: number): number => characters * CHARACTER + ROOM;

/** The longest part of a text that no line may break: a word, one of its parts, a figure with its unit. */
const unbroken = (text: string): number =>
  Math.max(
    ...withSoftHyphens(text)
      .split(/[ \u00ad]/)
      .map((part) => part.length),
  );

/**
 * Shares of the width by what the columns hold, so that no figure and no word breaks on a phone: the other columns get what their
 * longest text needs, or, where the first one's words would then not fit, their longest word; the first gets what is left.
 */
function weights(columns: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const widest = (length: (text: string) => number) =>
    columns.map((heading, index) => widthOf(Math.max(length(heading) + 1, ...rows.map((texts) => length(texts[index] ?? '')))));
  const needs = widest((text) => text.length);
  const tight = widest(unbroken);
  const [first = 0, second = 0] = needs;
  // A second column of sentences needs the room more than the names in front of it.
  if (needs.length === 2 && second > PHONE && second > first) return [Math.min(first, PHONE - WORDY), WORDY];
  const least = Math.max(NARROWEST_NAME, tight[0] ?? 0);
  const others = (widths: readonly number[]) => widths.slice(1).map((width) => Math.min(width, WIDEST_OTHER));
  const left = (widths: readonly number[]) => PHONE - others(widths).reduce((total, width) => total + width, 0);
  const chosen = left(needs) < Math.min(first, least) ? tight : needs;
  return [Math.min(first, Math.max(left(chosen), least)), ...others(chosen)];
}

/** "6 658 000 kr", "−15,2 %": a figure that is already in words. */
const FIGURE = /^[−+]?\d[\d\u00a0]*(?:,\d+)?(?:\u00a0(?:kr|tkr|mnkr|%))?$/;
const LONGEST_WORD_AMONG_FIGURES = 9;

/** A column of figures stands to the right, with a short word among them too ("i tid", "totalt 1"). */
function isNumeric(cells: Table['rows'][number]['cells']): boolean {
  const texts = cells.filter((cell) => typeof cell === 'string');
  const figures = cells.filter((cell) => cell !== null && (typeof cell !== 'string' || FIGURE.test(cell)));
  return figures.length > 0 && texts.every((text) => FIGURE.test(text) || text.length <= LONGEST_WORD_AMONG_FIGURES);
}

/** The table itself; rows after the first `limit` are counted in a last row, the sums among them are kept. */
export function tableElement(table: Table, limit: number): CardElement {
  const numeric = table.columns.map((_, index) => index > 0 && isNumeric(table.rows.map(({ cells }) => cells[index] ?? null)));
  const [first = ''] = table.columns;
  const texts = table.rows.map((each) => each.cells.map((cell, index) => cellText(cell, [first, table.columns[index] ?? ''])));
  const cut = table.rows.flatMap(({ total }, index) => (index >= limit && !total ? [index] : []));
  const shown = table.rows.flatMap(({ total }, index) => (cut.includes(index) ? [] : [row(texts[index] ?? [], total === true)]));
  const more = [`… och ${counted(cut.length, 'rad', 'rader')} till`, ...table.columns.slice(1).map(() => '')];
  return {
    type: 'Table',
    firstRowAsHeader: true,
    showGridLines: false,
    columns: weights(table.columns, texts).map((width, index) => ({
      width,
      ...(numeric[index] ? { horizontalCellContentAlignment: 'Right' } : {}),
    })),
    rows: [row(table.columns, true), ...shown, ...(cut.length > 0 ? [row(more, false)] : [])],
  };
}
