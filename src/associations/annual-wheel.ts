import type { WheelRule } from './schema.js';

const WEEKDAY = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5 } as const;

export interface Occurrence {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly rule: WheelRule;
}

/** The date of a rule in one year: its n:th weekday of the month, or the last one when `week` is 5. */
function dateOf(rule: WheelRule, year: number): string {
  const first = new Date(Date.UTC(year, rule.month - 1, 1));
  const offset = (WEEKDAY[rule.weekday] - first.getUTCDay() + 7) % 7;
  const lastDay = new Date(Date.UTC(year, rule.month, 0)).getUTCDate();
  let day = 1 + offset + 7 * (rule.week - 1);
  while (day > lastDay) day -= 7;
  return new Date(Date.UTC(year, rule.month - 1, day)).toISOString().slice(0, 10);
}

/** The example calendar of one year: every rule's date, in order. */
export function occurrences(rules: readonly WheelRule[], year: number): Occurrence[] {
  return rules
    .map((rule) => ({ date: dateOf(rule, year), rule }))
    .sort((a, b) => (a.date + (a.rule.time ?? '')).localeCompare(b.date + (b.rule.time ?? '')));
}
