import { compounded } from './compounding.js';
import { type Figure, given, growthFactor, named, rounded } from './figure.js';
import { LONGEST_HORIZON } from './growth.js';
import { shown } from './money.js';
import { decimal } from './number.js';

/** Highest rate that is tried, in hundredths of a percent: 1000 %. */
const HIGHEST = 100_000;

export interface TargetQuestion {
  /** The state's contribution in the start year, in kronor. */
  readonly state: Figure;
  readonly offer: Figure;
  readonly startYear: number;
  readonly targetYear: number;
}

export type TargetRate =
  | {
      readonly outcome: 'found';
      /** Percent per year, in steps of 0,01. */
      readonly rate: Figure;
      /** The state's contribution in the target year at this rate, uncapped: at least the offer. */
      readonly reached: Figure;
      /** The same at 0,01 percentage points less: below the offer. */
      readonly missed: Figure;
    }
  | { readonly outcome: 'reachedAtStart' }
  /** `noYears`: the target is not after the start, where the amounts stand · `nothingToGrow`: the state pays 0 · `tooFar`: not even 1000 % per year is enough. */
  | { readonly outcome: 'unreachable'; readonly reason: 'noYears' | 'nothingToGrow' | 'tooFar' };

/**
 * The smallest yearly increase, in steps of 0,01 % from 0 to 1000 %, with which the state's contribution (compounded
 * unrounded) uses the whole offer in the target year. Throws RangeError on a target more than 60 years after the start.
 */
export function targetRate({ state, offer, startYear, targetYear }: TargetQuestion): TargetRate {
  const years = targetYear - startYear;
  if (years > LONGEST_HORIZON) throw new RangeError(`${targetYear} is more than ${LONGEST_HORIZON} years after ${startYear}`);
  if (state.value.gte(offer.value)) return { outcome: 'reachedAtStart' };
  if (years <= 0) return { outcome: 'unreachable', reason: 'noYears' };
  if (state.value.lte(0)) return { outcome: 'unreachable', reason: 'nothingToGrow' };

  const sources = [...new Set([...state.sources, ...offer.sources])];
  const rateOf = (hundredths: number): Figure => given('Ökning per år', decimal(hundredths).div(100), 'percent', sources);
  const grown = (hundredths: number): Figure => compounded(state, growthFactor(rateOf(hundredths)), years);
  const enough = (hundredths: number): boolean => grown(hundredths).value.gte(offer.value);
  if (!enough(HIGHEST)) return { outcome: 'unreachable', reason: 'tooFar' };

  let missing = 0;
  let reaching = HIGHEST;
  while (reaching - missing > 1) {
    const middle = Math.floor((missing + reaching) / 2);
    if (enough(middle)) reaching = middle;
    else missing = middle;
  }
  return {
    outcome: 'found',
    rate: rateOf(reaching),
    reached: shown(`Statens bidrag ${targetYear} utan tak`, grown(reaching)),
    missed: belowOffer(`Statens bidrag ${targetYear} med 0,01 procentenheter lägre ökning`, grown(missing), offer),
  };
}

/** To the öre, or with as many decimals as it takes to stay visibly below the offer. */
function belowOffer(label: string, amount: Figure, offer: Figure): Figure {
  const display = shown(label, amount);
  if (display.value.lt(offer.value)) return display;
  const decimals = amount.value.minus(offer.value).abs().e * -1 + 1;
  return named(label, rounded(amount, decimal(10).pow(-decimals)));
}
