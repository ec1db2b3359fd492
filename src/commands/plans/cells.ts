import type { Figure } from '../../calculation/figure.js';
import { decimal, roundTo } from '../../calculation/number.js';
import { kronorExact, number } from '../../swedish/format.js';
import type { Cell } from '../answer.js';

/** Kronor, or tkr of a table in tkr, as they are: where two numbers stand beside a name. */
export function whole(figure: Figure | null | undefined, sign?: true): Cell {
  return figure ? { value: figure.value, unit: 'number', ...(sign ? { sign } : {}) } : null;
}

/** Thousands with one decimal: three numbers beside a name have no room for kronor on a phone. */
export function thousands(figure: Figure | null | undefined): Cell {
  if (!figure) return null;
  return { value: roundTo(figure.unit === 'tkr' ? figure.value : figure.value.div(1000), decimal('0.1')), unit: 'number', decimals: 1 };
}

/** "3 000 000 kr (förut 2 950 155)"; "nytt" where there was none. In words, as not every screen draws an arrow, and no voice reads it. */
export function changeWords(before: Figure | null, after: Figure): string {
  const now = kronorExact(after.value);
  return `${now} (${before === null ? 'nytt' : before.value.eq(after.value) ? 'som\u00a0förut' : `förut\u00a0${number(before.value)}`})`;
}
