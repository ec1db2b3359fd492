import { ceiled, constant, divide, type Figure, floored, larger, minus, named, percentage, sum, times } from './figure.js';

/** `part` of `whole` in percent, one decimal, half away from zero; null when there is no whole to be part of. */
export function partOfWhole(label: string, part: Figure, whole: Figure): Figure | null {
  return whole.value.isZero() ? null : named(label, percentage(part, whole));
}

/** How many more it takes for `part` to be at least `target` percent of the same `whole`, rounded up; 0 when it already is. */
export function missingToTarget(part: Figure, whole: Figure, target: Figure): Figure {
  const needed = ceiled(divide(times(target, whole), constant(100), part.unit));
  return named('Saknas till målet', larger(minus(needed, part), constant(0)));
}

/**
 * How many more it takes for `part` to be above `target` percent of the same `whole`: a goal that says "more than" is not met
 * by the target itself. 0 when it already is above.
 */
export function missingToExceed(part: Figure, whole: Figure, target: Figure): Figure {
  const needed = sum([floored(divide(times(target, whole), constant(100), part.unit)), constant(1)]);
  return named('Saknas till målet', larger(minus(needed, part), constant(0)));
}

/**
 * How many more it takes when those who come are counted in the whole too: the least n with (part + n) / (whole + n) ≥ target.
 * Null from 100 %, which a part that is not the whole never reaches so.
 */
export function missingWhenWholeGrows(part: Figure, whole: Figure, target: Figure): Figure | null {
  if (target.value.gte(100)) return null;
  const lacking = minus(times(target, whole), times(constant(100), part));
  const needed = ceiled(divide(lacking, minus(constant(100), target), part.unit));
  return named('Saknas om helheten växer', larger(needed, constant(0)));
}
