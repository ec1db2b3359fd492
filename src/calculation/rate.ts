import { ceiled, constant, divide, type Figure, larger, minus, named, percentage, times } from './figure.js';

/** `part` of `whole` in percent, one decimal, half away from zero; null when there is no whole to be part of. */
export function partOfWhole(label: string, part: Figure, whole: Figure): Figure | null {
  return whole.value.isZero() ? null : named(label, percentage(part, whole));
}

/** How many more it takes for `part` to be at least `target` percent of the same `whole`, rounded up; 0 when it already is. */
export function missingToTarget(part: Figure, whole: Figure, target: Figure): Figure {
  const needed = ceiled(divide(times(target, whole), constant(100), part.unit));
  return named('Saknas till målet', larger(minus(needed, part), constant(0)));
}
