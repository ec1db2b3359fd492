import { type Figure, given } from './figure.js';
import { Decimal, roundTo } from './number.js';
import { missingToExceed, missingToTarget, partOfWhole } from './rate.js';

/** A target of a printed goal: `above` is not met by the target itself. */
export interface Target {
  readonly value: Decimal;
  readonly direction: 'atLeast' | 'atMost' | 'above';
}

export interface GoalResult {
  /** What came out, in percent with one decimal. */
  readonly share: Figure;
  /** Judged on the counts, never on the rounded percent; null where no target is printed. */
  readonly met: boolean | null;
  /** How many more of the same whole it takes; null where it is met, or where fewer is better. */
  readonly missing: Figure | null;
}

function isMet(part: Decimal, whole: Decimal, { value, direction }: Target): boolean {
  const [reached, asked] = [part.times(100), value.times(whole)];
  return direction === 'atMost' ? reached.lte(asked) : direction === 'above' ? reached.gt(asked) : reached.gte(asked);
}

/**
 * A share in percent as a whole number, half away from zero, but never over to the other side of its target: 29,96 % of at least
 * 30 % is 29 where the counts say that it was missed.
 */
export function wholePercent(share: Decimal, { value, direction }: Target, met: boolean): Decimal {
  const firstOfUpperSide = direction === 'atLeast' ? value.ceil() : value.floor().plus(1);
  const isUpper = met === (direction !== 'atMost');
  const nearest = roundTo(share, new Decimal(1));
  return isUpper ? Decimal.max(nearest, firstOfUpperSide) : Decimal.min(nearest, firstOfUpperSide.minus(1));
}

/** A goal in percent held against the counts of its outcome. `whole` must be above 0. */
export function goalResult(part: number, whole: number, target: Target | null, sources: readonly string[]): GoalResult {
  const some = given('Antal', part, 'participants', sources);
  const all = given('Av', whole, 'participants', sources);
  const share = partOfWhole('Utfall', some, all);
  if (!share) throw new RangeError('a goal of nobody has no outcome');
  if (!target) return { share, met: null, missing: null };
  const met = isMet(some.value, all.value, target);
  if (met || target.direction === 'atMost') return { share, met, missing: null };
  const aim = given('Mål', target.value, 'percent', sources);
  return { share, met, missing: (target.direction === 'above' ? missingToExceed : missingToTarget)(some, all, aim) };
}
