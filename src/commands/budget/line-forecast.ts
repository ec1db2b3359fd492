import type { Figure } from '../../calculation/figure.js';
import { type ForecastWish, forecastLine, type LineForecast } from '../../calculation/forecast.js';
import { monthNumber } from '../periods.js';
import { courseOf, type LineOutcome } from './actuals.js';

/** A line of a year that is under way, as far as a forecast of it goes. */
export interface ForeseenLine {
  readonly id: string;
  readonly label: string;
  readonly kind: 'cost' | 'income';
  readonly budget: Figure | null;
}

const MONTHS_OF_A_YEAR = 12;

/** What members pay is decided, not foreseen: only a whole year's income stands in the budget's place. */
export function isForeseen({ kind }: Pick<ForeseenLine, 'kind'>, outcome: LineOutcome | null): boolean {
  return kind === 'cost' || (outcome !== null && monthNumber(outcome.through) === MONTHS_OF_A_YEAR);
}

/**
 * The whole year of one line from what was logged of it and of the year before: the one rule of every card that foresees a year. By the
 * method that was asked for, else its default. Null where neither budget nor outcome is known.
 */
export function foreseeLine(
  { id, label, budget }: ForeseenLine,
  outcome: LineOutcome | null,
  before: LineOutcome | null,
  wish: ForecastWish = {},
): LineForecast | null {
  const months = outcome ? monthNumber(outcome.through) : 0;
  return forecastLine({ id, label, budget, outcome: outcome?.amount ?? null, months, lastYear: courseOf(before, months) }, wish);
}
