import type { Figure } from '../calculation/figure.js';
import type { Decimal } from '../calculation/number.js';
import type { Check } from './check.js';

/** A number that somebody asks about: "stämmer påståendet om 600 tkr?". Money in kronor; `number` counts anything else. */
export interface AskedNumber {
  readonly value: Decimal;
  readonly unit: 'SEK' | 'percent' | 'number';
}

const COUNTED: readonly Figure['unit'][] = ['participants', 'people', 'number'];

function isSame({ value, unit }: Figure, asked: AskedNumber): boolean {
  if (asked.unit === 'percent') return unit === 'percent' && value.eq(asked.value);
  if (asked.unit === 'number') return COUNTED.includes(unit) && value.eq(asked.value);
  return (unit === 'SEK' && value.eq(asked.value)) || (unit === 'tkr' && value.times(1000).eq(asked.value));
}

/** The texts of a source say more than its sums, and what is wrong more than what is right. */
const rank = ({ column, verdict }: Check) => (column ? 2 : 0) + (verdict === 'right' ? 1 : 0);

/**
 * The checks of a number, best first: those where the source prints it, then those where it is what the recount gives. The day of a
 * decision is no number to ask about, nor is nothing at all.
 */
export function checksOf(checks: readonly Check[], asked: AskedNumber): Check[] {
  if (asked.value.isZero()) return [];
  const numeric = checks.filter(({ words }) => words === undefined);
  const printed = numeric.filter((check) => isSame(check.printed, asked));
  const recounted = numeric.filter((check) => !printed.includes(check) && check.readings.some(({ figure }) => isSame(figure, asked)));
  return [printed, recounted].flatMap((found) => [...found].sort((a, b) => rank(a) - rank(b)));
}
