import { byPayer, type Contribution, inOrderOf, membersOf, totalLabel, type YearOfContributions } from './contributions.js';
import { type Figure, named, power, rounded, sum, times } from './figure.js';
import { shown } from './money.js';
import { PAYER_LABELS, PAYERS } from './shares.js';

/** `amount` after `years` years, unrounded: `3674000 * 1.1 ^ 5`. */
export function compounded(amount: Figure, factor: Figure, years: number): Figure {
  if (years === 0) return amount;
  return times(amount, years === 1 ? factor : power(factor, years));
}

/** Every amount compounded from the start year, unrounded; each is shown to the öre, so shown parts may differ from the total by some öre. */
export function unroundedYear(start: YearOfContributions, factor: Figure, year: number): YearOfContributions {
  const grown = (label: string, amount: Figure): Figure => shown(`${label} ${year}`, compounded(amount, factor, year - start.year));
  return {
    year,
    members: start.members.map((member: Contribution) => ({ ...member, amount: grown(member.name, member.amount) })),
    payers: byPayer((payer) => grown(PAYER_LABELS[payer], start.payers[payer])),
    total: shown(totalLabel(year), compounded(start.total, factor, year - start.year)),
  };
}

/**
 * The year after `before`, from its rounded amounts: the state's, the region's and the municipalities' sum are each rounded
 * half away from zero to `unit` kronor, and a sum of several members is split by largest remainder. Parts therefore sum to
 * the total, and 50/25/25 is broken by nothing but these roundings.
 */
export function roundedYear(before: YearOfContributions, factor: Figure, unit: string): YearOfContributions {
  const year = before.year + 1;
  const payers = byPayer((payer) => named(`${PAYER_LABELS[payer]} ${year}`, rounded(times(before.payers[payer], factor), unit)));
  const members = PAYERS.flatMap((payer) => membersOf(payer, payers[payer], before, year, unit));
  const total = named(totalLabel(year), sum(PAYERS.map((payer) => payers[payer])));
  return { year, members: inOrderOf(before, members), payers, total };
}
