import { compounded, roundedYear, unroundedYear } from './compounding.js';
import { type Contribution, type YearOfContributions, yearAsGiven, yearAtOffer } from './contributions.js';
import { constant, type Figure, given, growthFactor, minus, named, sum } from './figure.js';
import { carried, shown } from './money.js';

export type RoundingUnit = '1' | '100' | '1000';

export const DEFAULT_HORIZON = 30;
export const LONGEST_HORIZON = 60;

export interface GrowthQuestion {
  /** What every member pays in the start year, in kronor: the state, the region and at least one municipality. */
  readonly contributions: readonly Contribution[];
  /** Percent per year; negative for a decrease, not below −100. */
  readonly rate: Figure;
  readonly startYear: number;
  /** What the state offers at most per year, in kronor. */
  readonly offer: Figure;
  /** Show the years up to here; else up to the year that uses the whole offer, else up to the horizon. */
  readonly untilYear?: number;
  /** Round every year's amounts to this many kronor; left out: compounded unrounded. */
  readonly unit?: RoundingUnit;
  /** Years after the start within which the offer is looked for: 30 unless told, at most 60. */
  readonly horizon?: number;
}

export interface GrowthYear extends YearOfContributions {
  /** The state's contribution as growth alone gives it. */
  readonly uncapped: Figure;
  /** What the state offers but need not pay this year. */
  readonly forgone: Figure;
  readonly fullyUsed: boolean;
}

export interface Growth {
  readonly outcome: 'reached' | 'reachedAtStart' | 'notReached';
  /** First year in which the whole offer is used; null when none is found within the horizon. */
  readonly reachedYear: Figure | null;
  /** Forgone from the start year, included, to the last year before the offer is fully used; when it never is, to the last year shown. */
  readonly forgoneTotal: Figure;
  readonly factor: Figure;
  readonly years: readonly GrowthYear[];
}

/**
 * Contributions that change by the same percentage every year until the state's whole offer is used (the growth strategy of
 * the 2021 budget decision). The start year's amounts stand as they are. From the year in which the state's contribution
 * reaches the offer it is capped there and the others follow, so that all contributions are 2 × the offer. At 0 % nothing is rounded.
 *
 * Throws RangeError on a rate below −100, an offer not above 0, a year before the start, and a year or horizon beyond 60 years.
 */
export function growth(question: GrowthQuestion): Growth {
  const { rate, startYear, offer } = question;
  const horizon = Math.max(question.horizon ?? DEFAULT_HORIZON, (question.untilYear ?? startYear) - startYear);
  check(question, horizon);
  const factor = growthFactor(rate);
  const course = courseOf(question, factor, horizon);
  const reached = course.findIndex((year) => year.fullyUsed);
  const last = question.untilYear === undefined ? (reached < 0 ? horizon : reached) : question.untilYear - startYear;
  const years = course.slice(0, last + 1).map((year) => year.row);
  const origin = given('Startår', startYear, 'years', [...new Set([...factor.sources, ...offer.sources, ...(course[0]?.state.sources ?? [])])]);
  return {
    outcome: reached < 0 ? 'notReached' : reached === 0 ? 'reachedAtStart' : 'reached',
    reachedYear: reached < 0 ? null : named('Första året med hela utrymmet', sum([origin, constant(reached)])),
    forgoneTotal: forgoneOver(course.slice(0, reached < 0 ? last + 1 : reached), startYear, offer),
    factor,
    years,
  };
}

interface Step {
  readonly row: GrowthYear;
  /** Unrounded state contribution and forgone money, for sums. */
  readonly state: Figure;
  readonly forgone: Figure;
  readonly fullyUsed: boolean;
}

function courseOf({ contributions, rate, startYear, offer, unit, untilYear }: GrowthQuestion, factor: Figure, horizon: number): Step[] {
  const start = yearAsGiven(startYear, contributions);
  const steps: Step[] = [];
  let grown = start;
  for (let after = 0; after <= horizon; after += 1) {
    const rounding = unit !== undefined && !rate.value.isZero();
    if (after > 0) grown = rounding ? roundedYear(grown, factor, unit) : unroundedYear(start, factor, startYear + after);
    const exact = rounding ? grown.payers.state : compounded(start.payers.state, factor, after);
    const step = stepOf(start, grown, carried(grown.payers.state, exact), offer, unit ?? '0.01');
    steps.push(step);
    // Nobody asked to see what comes after the goal.
    if (step.fullyUsed && untilYear === undefined) break;
  }
  return steps;
}

function stepOf(start: YearOfContributions, grown: YearOfContributions, state: Figure, offer: Figure, unit: string): Step {
  const { year } = grown;
  const fullyUsed = state.value.gte(offer.value);
  const uncapped = named(`Statens bidrag ${year} utan tak`, grown.payers.state);
  const paid = fullyUsed && year > start.year ? yearAtOffer(start, year, offer, state, unit) : grown;
  const lacking = fullyUsed ? named('', constant(0), 'SEK') : minus(offer, state);
  const display = shown(`Outnyttjat ${year}`, lacking);
  return { row: { ...paid, uncapped, forgone: display, fullyUsed }, state, forgone: carried(display, lacking), fullyUsed };
}

function forgoneOver(steps: readonly Step[], startYear: number, offer: Figure): Figure {
  if (steps.length === 0) return given('Outnyttjat, alla år', 0, 'SEK', offer.sources);
  const last = startYear + steps.length - 1;
  return shown(last === startYear ? `Outnyttjat ${last}, summa` : `Outnyttjat ${startYear}–${last}`, sum(steps.map((step) => step.forgone)));
}

function check({ rate, offer, startYear, untilYear }: GrowthQuestion, horizon: number): void {
  if (rate.value.lt(-100)) throw new RangeError(`a rate of ${rate.value} % leaves less than nothing`);
  if (offer.value.lte(0)) throw new RangeError('the offer must be above 0');
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > LONGEST_HORIZON)
    throw new RangeError(`a horizon of ${horizon} years is outside 1–${LONGEST_HORIZON}`);
  if (untilYear !== undefined && untilYear < startYear) throw new RangeError(`${untilYear} is before the start year ${startYear}`);
}
