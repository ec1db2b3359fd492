import { type Allocated, allocate, type Part } from './allocate.js';
import { constant, named, percentage, sum } from './figure.js';

/** Whole percent where they do, else one decimal. */
const UNITS = ['1', '0.1'] as const;

/** Do parts of equal weight get equal shares, and does none that is under half a unit get a whole one? */
function isFair(parts: readonly Part[], shares: readonly Allocated[], unit: string): boolean {
  const all = sum(parts.map(({ weight }) => weight)).value;
  return parts.every(({ weight }, index) => {
    const share = shares[index]?.amount.value;
    const like = parts.findIndex((other) => other.weight.value.eq(weight.value));
    const raised = share?.eq(unit) && weight.value.times(200).lt(all.times(unit));
    return !raised && shares[like]?.amount.value.eq(share ?? 0) === true;
  });
}

/**
 * What each part is of the whole, in percent. By largest remainder in whole percent, so that they sum to 100; in steps of 0.1 where equal
 * parts would else get unequal shares. Where no such steps are fair (three thirds) each is rounded by itself to one decimal, and they need
 * not sum to 100: what is equal is shown as equal. Throws RangeError as `allocate` does.
 */
export function percentShares(parts: readonly Part[]): Allocated[] {
  const whole = named('Hela i procent', constant(100), 'percent');
  for (const unit of UNITS) {
    const shares = allocate(whole, parts, unit);
    if (isFair(parts, shares, unit)) return shares;
  }
  const total = sum(parts.map(({ weight }) => weight));
  return parts.map(({ id, label, weight }) => ({ id, amount: named(label, percentage(weight, total, 1)) }));
}
