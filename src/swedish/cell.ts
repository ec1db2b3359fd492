import type { Unit } from '../calculation/figure.js';
import type { Decimal } from '../calculation/number.js';
import { amount } from './format.js';

interface NumberCell {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly decimals?: number;
  readonly sign?: true;
}

/** What a heading must say for its numbers to stand without the unit. Counts and times never carry theirs in a table. */
const NAMED_BY: Partial<Record<Unit, RegExp>> = { SEK: /\b(kr|kronor)\b/i, tkr: /\btkr\b/i, percent: /%|procent/i };

/** A table's cell in words: the number as printed, with its unit unless a heading names it; "–" for nothing. */
export function cellText(cell: NumberCell | string | null, headings: readonly string[]): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  const words = NAMED_BY[cell.unit];
  const unit = words && !headings.some((heading) => words.test(heading)) ? cell.unit : 'number';
  const decimals = cell.decimals ?? (cell.unit === 'SEK' ? 0 : undefined);
  return amount(cell.value, unit, { ...(decimals === undefined ? {} : { decimals }), ...(cell.sign ? { sign: true } : {}) });
}
