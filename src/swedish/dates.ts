import { MONTHS, WEEKDAYS } from './time.js';

/** Is `YYYY-MM-DD` a day of the calendar? 31 June is not. */
export function isDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}

/** Is `HH:MM` a time of the clock? 25:00 and 24:00 are not. */
export function isClockTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}

/** `YYYY-MM-DD` of a year, month and day, whether the calendar has it or not. */
export function dayText(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The same day of a later month; 31 January and a month on is the last of February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return dayText(last.getUTCFullYear(), last.getUTCMonth() + 1, Math.min(day, last.getUTCDate()));
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** "torsdag" of 4. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** The n:th weekday of a month, or the last one when `nth` is 5. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = dayText(year, month, 1);
  const found = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  return found.startsWith(first.slice(0, 7)) ? found : addDays(found, -7);
}

/** Monday of an ISO week: week 1 holds the year's first Thursday. */
export function mondayOfWeek(year: number, week: number): string {
  const fourth = dayText(year, 1, 4);
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
}

/** "31 juni" of a day that the calendar may not have. */
export function spokenDay(date: string): string {
  const [, month = 1, day] = date.split('-').map(Number);
  return `${day}\u00a0${MONTHS[month - 1] ?? `i månad ${month}`}`;
}
