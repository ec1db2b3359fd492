import { constant, type Figure, floored, rounded, sum } from './figure.js';
import { decimal } from './number.js';

/**
 * Figures in whole units that sum to their exact total, rounded once half away from zero: each is cut down, and the units left over go one each
 * to those that lost most; of equal losses the earlier goes first. A whole figure stays as it is. In the figures' own unit (1 kr, 1 tkr).
 */
export function toWhole(figures: readonly Figure[]): Figure[] {
  const parts = figures.filter(({ value }) => !value.isInteger());
  const total = parts.reduce((all, { value }) => all.plus(value), decimal(0));
  const cut = parts.reduce((all, { value }) => all.plus(value.floor()), decimal(0));
  // Decimal's own rounding is half away from zero here as everywhere: `rounded` of the total says the same.
  const left = rounded(constant(total), 1).value.minus(cut).toNumber();
  const lost = (figure: Figure) => figure.value.minus(figure.value.floor());
  const favoured = new Set([...parts].sort((a, b) => lost(b).comparedTo(lost(a))).slice(0, left));
  return figures.map((figure) => {
    if (figure.value.isInteger()) return figure;
    const up = favoured.has(figure);
    const nearest = rounded(figure, 1);
    if (nearest.value.eq(up ? figure.value.ceil() : figure.value.floor())) return nearest;
    return up ? sum([floored(figure), constant(1)]) : floored(figure);
  });
}
