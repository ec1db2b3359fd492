import type { Check } from '../../associations/check.js';
import { type Figure, named } from '../../calculation/figure.js';
import { checkTitle } from './check-words.js';

/** What a check was computed from, and by how much the source is off, for "Visa beräkning". */
export function checkFigures(check: Check): Figure[] {
  const derived = check.readings.filter(({ figure }) => figure.formula !== null).map(({ figure }) => named(readingLabel(check, figure), figure));
  return [...derived, ...(check.difference ? [named(`${checkTitle(check)}, skillnad`, check.difference)] : [])];
}

/** One way to compute it needs no name of its own. */
export function readingLabel(check: Check, { label }: Figure): string {
  return check.column && check.readings.length === 1 ? `${checkTitle(check)}, omräknat` : `${checkTitle(check)}: ${label}`;
}
