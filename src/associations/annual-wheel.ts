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

/** The example calendar: every rule's dates from `from` (`YYYY-MM-DD`, included) and `months` ahead, in order. */
export function occurrences(rules: readonly WheelRule[], from: string, months: number): Occurrence[] {
  const year = Number(from.slice(0, 4));
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + months);
  const until = end.toISOString().slice(0, 10);
  const years = Array.from({ length: Math.ceil(months / 12) + 2 }, (_, index) => year + index);
  return rules
    .flatMap((rule) => years.map((each) => ({ date: dateOf(rule, each), rule })))
    .filter(({ date }) => date >= from && date < until)
    .sort((a, b) => (a.date + (a.rule.time ?? '')).localeCompare(b.date + (b.rule.time ?? '')));
}
