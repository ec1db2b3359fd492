import { nthWeekday } from '../swedish/dates.js';
import type { WheelRule } from './schema.js';

const WEEKDAY = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5 } as const;

export interface Occurrence {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly rule: WheelRule;
}

/** The date of a rule in one year: its n:th weekday of the month, or the last one when `week` is 5. */
function dateOf({ month, week, weekday }: WheelRule, year: number): string {
  return nthWeekday(year, month, WEEKDAY[weekday], week);
}

/** The example calendar of one year: every rule's date, in order. */
export function occurrences(rules: readonly WheelRule[], year: number): Occurrence[] {
  return rules
    .map((rule) => ({ date: dateOf(rule, year), rule }))
    .sort((a, b) => (a.date + (a.rule.time ?? '')).localeCompare(b.date + (b.rule.time ?? '')));
}
