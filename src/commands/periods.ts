/** Calendar arithmetic on the periods of the contract: `2024`, `2024-H1`, `2024-Q1`, `2024-T1`, `2024-03`, `2024-01/2024-03`. */

/** First and last month, both included, as `YYYY-MM`. */
export function monthsOf(period: string): readonly [from: string, to: string] {
  const [start = period, end] = period.split('/');
  if (end) return [monthsOf(start)[0], monthsOf(end)[1]];
  const [year = '', part] = start.split('-');
  if (!part) return [`${year}-01`, `${year}-12`];
  const length = { H: 6, Q: 3, T: 4 }[part[0] ?? ''];
  if (!length) return [start, start];
  const last = Number(part.slice(1)) * length;
  return [`${year}-${two(last - length + 1)}`, `${year}-${two(last)}`];
}

/** The last month of a period: `2026-Q3` → `2026-09`, `2026` → `2026-12`. */
export function lastMonthOf(period: string): string {
  return monthsOf(period)[1];
}

/** Every month of a period, in order. None of one that ends before it begins. */
export function monthsIn(period: string): string[] {
  const [from, to] = monthsOf(period);
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** 3 of `2024-03`. */
export function monthNumber(month: string): number {
  return Number(month.slice(5, 7));
}

export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${two(number + 1)}`;
}

/** Does `later` begin the month after `earlier` ends? */
export function follows(earlier: string, later: string): boolean {
  return monthAfter(monthsOf(earlier)[1]) === monthsOf(later)[0];
}

/** Do they have a month in common? */
export function overlap(a: string, b: string): boolean {
  return monthsOf(a)[0] <= monthsOf(b)[1] && monthsOf(b)[0] <= monthsOf(a)[1];
}

/** The latest month that has ended on the date `YYYY-MM-DD`: what a report is about when nothing is said. */
export function latestEndedMonth(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
}

/** Has it not begun on the date `YYYY-MM-DD`? */
export function isFuture(period: string, today: string): boolean {
  return monthsOf(period)[0] > today.slice(0, 7);
}

/** Has it begun but not ended on the date `YYYY-MM-DD`? */
export function isUnderWay(period: string, today: string): boolean {
  return !isFuture(period, today) && monthsOf(period)[1] >= today.slice(0, 7);
}

/** The year that a record of the period is kept under: that of its first month. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

/** Every year that the period has a month in. */
export function yearsOf(period: string): number[] {
  const [from, to] = monthsOf(period).map((month) => Number(month.slice(0, 4)));
  return from === undefined || to === undefined ? [] : Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
