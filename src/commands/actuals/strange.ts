import { type Decimal, decimal } from '../../calculation/number.js';
import { inOre } from '../../files/cell-amount.js';
import type { Entry } from './entry.js';

/** thousands: kronor were meant as tkr (`right` is a thousand times it) or the other way · sign: a minus where the budget has none. */
export interface Strange {
  readonly kind: 'thousands' | 'sign';
  readonly entry: Entry;
  /** What was probably meant. */
  readonly right: Decimal;
}

/** A table's amount as thousands of kronor, in whole öre. */
export const inThousands = ({ amount, exact }: Entry): Decimal => inOre((exact ?? amount).times(1000));

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
    return { kind: 'thousands', entry, right: inThousands(entry) };
  if (amount.gte(budget.times(TOO_LARGE)) && amount.div(1000).lte(budget.times(REASONABLE)))
    return { kind: 'thousands', entry, right: inOre(amount.div(1000)) };
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

/** An outcome beyond what a year may be expected to come to. */
export interface Beyond {
  readonly entry: Entry;
  /** `unbudgeted`: a line that never had a budget, held against the costs of them all. */
  readonly of: 'cost' | 'income' | 'unbudgeted';
  /** What the line, or all lines, are budgeted at. */
  readonly limit: Decimal;
  /** So far that it is more likely a slip than a dear year. */
  readonly far: boolean;
}

/** More than so many times its budget … */
const FAR_BEYOND = 2;
/** … and by more than this part of all costs: a small line may well be trebled. */
const PART_OF_ALL = 20;

/**
 * Costs of more than their whole year's budget, and whatever is far more than its line is budgeted at, or, for one that never was, more than `all`: the
 * costs of the whole budget (null without any).
 */
export function beyondBudget(entries: readonly Entry[], all: Decimal | null): Beyond[] {
  return entries.flatMap((entry): Beyond[] => {
    const { line, amount } = entry;
    const usual = line.usual?.value.gt(0) ? line.usual.value : null;
    const limit = usual ?? all;
    if (!limit?.gt(0)) return [];
    const far = usual ? amount.gt(usual.times(FAR_BEYOND)) && amount.minus(usual).gt((all ?? decimal(0)).div(PART_OF_ALL)) : amount.gt(limit);
    const over = line.kind === 'cost' && line.budget?.value.gt(0) === true && amount.gt(line.budget.value);
    return far || over ? [{ entry, of: usual ? line.kind : 'unbudgeted', limit, far }] : [];
  });
}
