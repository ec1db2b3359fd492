import { compounded, roundedYear, unroundedYear } from './compounding.js';
import { byPayer, type Contribution, inOrderOf, membersOf, totalLabel, type YearOfContributions, yearAsGiven } from './contributions.js';
import { type Figure, growthFactor, named, sum } from './figure.js';
import { LONGEST_HORIZON, type RoundingUnit } from './growth.js';
import { shown } from './money.js';
import { PAYER_LABELS, type Payer, shareOfTotal, totalFrom } from './shares.js';

export interface CourseQuestion {
  readonly contributions: readonly Contribution[];
  /** Percent per year; negative for a decrease, not below −100. */
  readonly rate: Figure;
  readonly startYear: number;
  readonly untilYear: number;
  readonly unit?: RoundingUnit;
}

/**
 * Contributions that change by the same percentage every year, with no limit to what the state pays. The start year's amounts stand;
 * unrounded unless a unit is given, then every payer is rounded each year. Throws RangeError on a rate below −100, on years before the
 * start and on more than 60 years.
 */
export function contributionCourse({ contributions, rate, startYear, untilYear, unit }: CourseQuestion): YearOfContributions[] {
  check(rate, startYear, untilYear);
  const factor = growthFactor(rate);
  const start = yearAsGiven(startYear, contributions);
  const years = [start];
  for (let year = startYear + 1; year <= untilYear; year += 1) {
    const before = years.at(-1) ?? start;
    years.push(unit === undefined || rate.value.isZero() ? unroundedYear(start, factor, year) : roundedYear(before, factor, unit));
  }
  return years;
}

/**
 * One member of a payer changes what it pays by the same percentage every year, the other members of that payer pay as before, and the
 * two other payers follow so that 50/25/25 holds (5 § lag 2003:1210), their members in unchanged proportions. To the öre.
 * Throws as `contributionCourse`, and on a member that is not among the contributions.
 */
export function memberCourse(member: string, { contributions, rate, startYear, untilYear }: Omit<CourseQuestion, 'unit'>): YearOfContributions[] {
  check(rate, startYear, untilYear);
  const changing = contributions.find(({ id }) => id === member);
  if (!changing) throw new RangeError(`${member} pays nothing`);
  const own: Payer = changing.kind === 'municipality' ? 'municipalities' : changing.kind;
  const factor = growthFactor(rate);
  const start = yearAsGiven(startYear, contributions);
  const years = [start];
  for (let year = startYear + 1; year <= untilYear; year += 1) {
    const siblings = start.members
      .filter(({ kind }) => kind === changing.kind)
      .map((each) => ({
        ...each,
        amount: shown(`${each.name} ${year}`, each.id === member ? compounded(each.amount, factor, year - startYear) : sum([each.amount])),
      }));
    const side = named(`${PAYER_LABELS[own]} ${year}`, sum(siblings.map(({ amount }) => amount)));
    const total = named(totalLabel(year), totalFrom(own, side));
    const payers = byPayer((payer) => (payer === own ? side : named(`${PAYER_LABELS[payer]} ${year}`, shareOfTotal(payer, total))));
    const others = (['state', 'region', 'municipalities'] as const).filter((payer) => payer !== own);
    const members = [...siblings, ...others.flatMap((payer) => membersOf(payer, payers[payer], start, year, '0.01'))];
    years.push({ year, members: inOrderOf(start, members), payers, total });
  }
  return years;
}

function check(rate: Figure, startYear: number, untilYear: number): void {
  if (rate.value.lt(-100)) throw new RangeError(`a rate of ${rate.value} % leaves less than nothing`);
  if (untilYear < startYear || untilYear - startYear > LONGEST_HORIZON)
    throw new RangeError(`${untilYear} is outside the ${LONGEST_HORIZON} years from ${startYear}`);
}
