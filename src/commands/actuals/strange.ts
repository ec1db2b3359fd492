import { type Decimal, decimal } from '../../calculation/number.js';
import type { Entry } from './entry.js';

/** thousands: kronor were meant as tkr (`right` is a thousand times it) or the other way · sign: a minus where the budget has none. */
export interface Strange {
  readonly kind: 'thousands' | 'sign';
  readonly entry: Entry;
  /** What was probably meant. */
  readonly right: Decimal;
}

/** So much less than a year's budget is no month's outcome … */
const TOO_SMALL = 300;
/** … and so many times a year's budget no year's … */
const TOO_LARGE = 100;
/** … when a thousand times less, or more, is at most this many times the budget. */
const REASONABLE = 3;

/** An amount that is probably not what was meant, seen against the line's budget; null for one that may well be right. */
export function strange(entry: Entry): Strange | null {
  const { amount, line } = entry;
  if (amount.isNegative() && !amount.isZero()) return { kind: 'sign', entry, right: amount.abs() };
  const budget = line.usual?.value;
  if (!budget?.gt(0) || amount.isZero()) return null;
  if (amount.lt(budget.div(TOO_SMALL)) && amount.times(1000).lte(budget.times(REASONABLE)))
    return { kind: 'thousands', entry, right: amount.times(1000) };
  if (amount.gte(budget.times(TOO_LARGE)) && amount.div(1000).lte(budget.times(REASONABLE)))
    return { kind: 'thousands', entry, right: amount.div(1000) };
  return null;
}

/**
 * What is strange in a message or a file. A file is in one unit: single small amounts of it are nothing to ask about, only when those lines
 * are at least half of those with a budget.
 */
export function strangeIn(entries: readonly Entry[], isFile: boolean): Strange[] {
  const found = entries.map(strange).filter((each) => each !== null);
  if (!isFile) return found;
  const known = entries.filter(({ line, amount }) => line.usual !== null && !amount.isZero());
  const scaled = found.filter(({ kind }) => kind === 'thousands');
  return scaled.length > 0 && decimal(scaled.length).times(2).gte(known.length) ? found : found.filter(({ kind }) => kind === 'sign');
}
