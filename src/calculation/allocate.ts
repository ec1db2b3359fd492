import { constant, divide, type Figure, floored, named, rounded, sum, times } from './figure.js';
import { type Decimal, decimal } from './number.js';

/** One receiver of a split. `weight` in any unit, the same for all: inhabitants, last year's kronor, 1 for equal parts. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly weight: Figure;
}

export interface Allocated {
  readonly id: string;
  readonly amount: Figure;
}

/**
 * Largest-remainder method: every part gets its share of `total` cut down to whole units, and the units left over go one each
 * to the parts that lost most by the cut; of equal losses the earlier in the list goes first. The parts always sum to the total.
 *
 * - `unit` is in the total's own unit: 1, 100, 1000 kr.
 * - When the total is no multiple of the unit, what is left below one unit goes to the part with the largest weight (the first such).
 * - A part of weight 0 gets 0.
 *
 * Throws RangeError on no parts, a negative weight, weights that are all 0, a negative total, and a unit not above 0.
 */
export function allocate(total: Figure, parts: readonly Part[], unit: Decimal | string | number = 1): Allocated[] {
  const step = decimal(unit);
  const largest = largestPart(parts);
  if (total.value.lt(0)) throw new RangeError('a negative total cannot be allocated');
  if (step.lte(0)) throw new RangeError(`rounding unit ${step} is not above 0`);

  const weights = named('Summa av fördelningstalen', sum(parts.map((part) => part.weight)));
  const wholeUnits = total.value.divToInt(step);
  const cuts = parts.map((part) => cut(total.value.times(part.weight.value), weights.value.times(step)));
  const left = cuts.reduce((units, share) => units.minus(share.units), wholeUnits).toNumber();
  const favoured = new Set(byLoss(cuts).slice(0, left));
  const residue = total.value.minus(wholeUnits.times(step));

  return parts.map((part, index) => {
    if (part.weight.value.eq(weights.value)) return { id: part.id, amount: named(part.label, total) };
    const share = divide(times(total, part.weight), weights, total.unit);
    const inUnits = toUnits(share, cuts[index] ?? NOTHING, favoured.has(index), step);
    const amount = part === largest && !residue.isZero() ? sum([inUnits, constant(residue)]) : inUnits;
    return { id: part.id, amount: named(part.label, amount) };
  });
}

/** A share in whole units; what the cut took is kept as numerator over `denominator`, so that equal losses compare as equal. */
interface Cut {
  readonly units: Decimal;
  readonly lost: Decimal;
  readonly denominator: Decimal;
}

const NOTHING: Cut = { units: decimal(0), lost: decimal(0), denominator: decimal(1) };

function cut(numerator: Decimal, denominator: Decimal): Cut {
  const units = numerator.divToInt(denominator);
  return { units, lost: numerator.minus(units.times(denominator)), denominator };
}

function byLoss(cuts: readonly Cut[]): number[] {
  const lost = (index: number): Decimal => cuts[index]?.lost ?? NOTHING.lost;
  return cuts.map((_, index) => index).sort((a, b) => lost(b).comparedTo(lost(a)) || a - b);
}

/** The expression says what happened: an even share, an ordinary rounding, or a cut with or without one unit more. */
function toUnits(share: Figure, { lost, denominator }: Cut, favoured: boolean, step: Decimal): Figure {
  if (lost.isZero()) return share;
  const roundsUp = lost.times(2).gte(denominator);
  if (roundsUp === favoured) return rounded(share, step);
  const whole = step.eq(1) ? floored(share) : times(floored(divide(share, constant(step))), constant(step));
  return favoured ? sum([whole, constant(step)]) : whole;
}

function largestPart(parts: readonly Part[]): Part {
  const [first, ...rest] = parts;
  if (!first) throw new RangeError('nothing to allocate to');
  const negative = parts.find((part) => part.weight.value.lt(0));
  if (negative) throw new RangeError(`the weight of ${negative.id} is negative`);
  const largest = rest.reduce((best, part) => (part.weight.value.gt(best.weight.value) ? part : best), first);
  if (largest.weight.value.isZero()) throw new RangeError('all weights are 0');
  return largest;
}
