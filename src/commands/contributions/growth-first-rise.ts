import type { Figure } from '../../calculation/figure.js';
import { localTime } from '../../swedish/time.js';
import type { Action, Parameters } from '../answer.js';
import type { BaseYear } from './growth-base.js';

/** The first change of a what-if: whose amounts it changes, whether somebody said from when, and how much it is. */
export interface FirstRise {
  readonly base: BaseYear;
  /** Nobody said from which year. */
  readonly chosen: boolean;
  /** Percent per year; null where that is what is asked for. */
  readonly rate: Figure | null;
}

/**
 * The same amounts in the last year that is already decided: this one, as the budget of the next is what the board can still set (by 30 November, 23 §
 * lag 2003:1210). Null where the start was said, or the newest amounts are of this year or later.
 */
export function openBase({ base, chosen }: Pick<FirstRise, 'base' | 'chosen'>, now: Date): BaseYear | null {
  const { year } = localTime(now);
  return chosen && base.year < year ? { ...base, year } : null;
}

/**
 * A sentence on when the first change is counted as made, with a space before it: where it lies in the past, what follows if it is made in
 * the first year that can still be decided (`instead`: "nås utrymmet 2031"); where the amounts are of an earlier year, that they stand until then.
 */
export function firstRiseWords({ base, chosen, rate }: FirstRise, now: Date, instead?: string): string {
  if (rate?.value.isZero()) return '';
  const change = rate?.value.lt(0) ? 'sänkningen' : 'höjningen';
  const open = openBase({ base, chosen }, now);
  if (open) {
    const later = open.year - base.year;
    return ` Räknat som om första ${change} gjordes ${base.year + 1}. Görs den ${open.year + 1} ${instead ?? `blir allt ${later} år senare`}.`;
  }
  if (chosen || base.name.endsWith(String(base.year))) return '';
  const scaled = base.name.startsWith('proportionerna');
  return scaled ? ` Första ${change} ${base.year + 1}.` : ` Bidragen antas oförändrade till dess, första ${change} ${base.year + 1}.`;
}

/** The same question with the first change in the first year that can still be decided. */
export function fromOpenYear(rise: FirstRise, used: Parameters, now: Date): Action[] {
  const open = openBase(rise, now);
  if (!open || rise.rate?.value.isZero()) return [];
  const later = open.year - rise.base.year;
  const { untilYear } = used;
  return [
    {
      title: `${rise.rate?.value.lt(0) ? 'Sänk' : 'Höj'} från ${open.year + 1}`,
      command: 'contribution.growth',
      params: { ...used, startYear: open.year, ...(typeof untilYear === 'number' ? { untilYear: untilYear + later } : {}) },
    },
  ];
}
