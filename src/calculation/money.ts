import { type Figure, named, rounded } from './figure.js';

/**
 * A derived amount as it is shown: named, and to the öre at most. Where the exact amount has more than two
 * decimals, the rounding (half away from zero) stands in the expression; the amount passed in stays unrounded.
 */
export function shown(label: string, amount: Figure): Figure {
  return named(label, amount.value.decimalPlaces() <= 2 ? amount : rounded(amount, '0.01'));
}

/** What the next step builds on: the shown figure where it is exact, else the unrounded amount behind it. */
export function carried(display: Figure, exact: Figure): Figure {
  return display.value.eq(exact.value) ? display : exact;
}
