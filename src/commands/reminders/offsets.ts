import { addDays, addMonths } from '../../swedish/dates.js';
import { counted } from '../../swedish/format.js';
import { isWorkingDay } from '../../swedish/holidays.js';
import { localTime, momentOf } from '../../swedish/time.js';
import type { Meeting } from '../meetings/calendar.js';

/** When nothing else is said: a week and a day before, in the morning. */
export const DEFAULT_OFFSETS = ['P7D', 'P1D'] as const;
export const DEFAULT_TIME = '08:00';

const MINUTE = 60_000;
/** A year and a day: nobody is reminded of what is further off. */
const MOST_DAYS = 366;

/** 18.00 on the day before, or the time of that evening that was said, whatever day that is: an evening is nobody's working hours. */
export const EVENING_BEFORE = 'P1DT18H';
const EVENING = '18:00';
const FIRST_OF_EVENING = '16:00';

type Before = { readonly days: number } | { readonly months: number } | { readonly minutes: number };

/** Reads how long before: days, weeks, months, hours or minutes (`P7D`, `P2W`, `P1M`, `PT2H`, `PT30M`); null for anything else, or more than a year. */
function parse(offset: string): Before | null {
  if (offset === EVENING_BEFORE) return { days: 1 };
  const [, days, weeks, months, hours, minutes] = /^P(?:(\d{1,3})D|(\d{1,2})W|(\d{1,2})M|T(?:(\d{1,4})H|(\d{1,5})M))$/.exec(offset) ?? [];
  const before: Before | null = days
    ? { days: Number(days) }
    : weeks
      ? { days: 7 * Number(weeks) }
      : months
        ? { months: Number(months) }
        : hours
          ? { minutes: 60 * Number(hours) }
          : minutes
            ? { minutes: Number(minutes) }
            : null;
  return before !== null && daysOf(before) <= MOST_DAYS ? before : null;
}

function daysOf(before: Before): number {
  return 'days' in before ? before.days : 'months' in before ? before.months * 30.5 : before.minutes / (24 * 60);
}

/** A length of time in minutes, a day of 24 hours; 0 for what is none. */
export function minutesOf(offset: string): number {
  const before = parse(offset);
  return before === null ? 0 : Math.round(daysOf(before) * 24 * 60);
}

export function isOffset(offset: string): boolean {
  return parse(offset) !== null;
}

/** Counted from the meeting's start, so that it must have a time of day. */
export function needsTime(offset: string): boolean {
  return offset.startsWith('PT');
}

/** Longest before first. */
export function inOrder(offsets: readonly string[]): string[] {
  const length = (offset: string) => daysOf(parse(offset) ?? { days: 0 });
  return [...new Set(offsets)].sort((a, b) => length(b) - length(a));
}

/** Time zones and holidays take a while, and the same few meetings are asked about for every reminder, every second. */
const moments = new Map<string, Date | null>();
const MOST_KEPT = 10_000;

/**
 * When a reminder is sent. By days and months: at `time` on that day, or on the working day before where it is none; the meeting's own day
 * stays. By hours and minutes: exactly that long before the start, whatever the clocks do in between. Null where the meeting has no time to
 * count from, or where it would not be before the meeting.
 */
export function momentBefore({ date, time: start }: Pick<Meeting, 'date' | 'time'>, offset: string, time: string): Date | null {
  const key = `${date} ${start} ${offset} ${time}`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const found = worked(date, start, offset, time);
  if (moments.size >= MOST_KEPT) moments.clear();
  moments.set(key, found);
  return found;
}

function worked(date: string, startTime: string | null, offset: string, time: string): Date | null {
  const meeting = { date, time: startTime };
  const before = parse(offset);
  if (before === null) return null;
  if (offset === EVENING_BEFORE) return momentOf(addDays(date, -1), time >= FIRST_OF_EVENING ? time : EVENING);
  const start = meeting.time === null ? null : momentOf(meeting.date, meeting.time);
  if ('minutes' in before) return start && new Date(start.getTime() - before.minutes * MINUTE);
  const day = 'days' in before ? addDays(meeting.date, -before.days) : addMonths(meeting.date, -before.months);
  const moment = momentOf(day === meeting.date ? day : workingDayBefore(day), time);
  return start !== null && moment >= start ? null : moment;
}

/** The day itself when people work on it, otherwise the last one before that they do. */
function workingDayBefore(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

/** "7 dagar före", "2 timmar före", "samma dag" */
export function offsetWords(offset: string): string {
  const before = parse(offset);
  if (before === null) return offset;
  if (offset === EVENING_BEFORE) return 'kvällen före';
  if ('days' in before) return before.days === 0 ? 'samma dag' : `${counted(before.days, 'dag', 'dagar')} före`;
  if ('months' in before) return `${counted(before.months, 'månad', 'månader')} före`;
  const { minutes } = before;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [...(hours > 0 ? [counted(hours, 'timme', 'timmar')] : []), ...(rest > 0 ? [counted(rest, 'minut', 'minuter')] : [])];
  return `${parts.join(' och ')} före`;
}

/** The same with what became of it: a day when nobody works is moved to the working day before ("vardagen före", "7 dagar före, flyttad till vardag"). */
export function sentWords(offset: string, date: string, moment: Date): string {
  const before = parse(offset);
  if (before === null || 'minutes' in before || offset === EVENING_BEFORE) return offsetWords(offset);
  const meant = 'days' in before ? addDays(date, -before.days) : addMonths(date, -before.months);
  if (localTime(moment).date === meant) return offsetWords(offset);
  return offset === 'P1D' ? 'vardagen före' : `${offsetWords(offset)}, flyttad till vardag`;
}
