import { dayText, isDay, weekdayOf } from '../../swedish/dates.js';
import { daysBetween } from '../../swedish/time.js';
import { type DayFound, daysIn, type Loose } from './days.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { MOVES } from './meeting-change.js';

const LONGEST_WORDS = 40;
const BEFORE = 12;

/** "flytta mötet till den 18 november" */
function isTarget(folded: string, { start, end }: DayFound): boolean {
  return /\btill (?:den )?$/.test(folded.slice(Math.max(0, start - BEFORE), start)) || folded.slice(start, end).startsWith('till ');
}

/** The day, the weekday said beside it where it is another one's, and the words where the day had to be worked out. */
function said({ date: day, weekday, workedOut }: DayFound, words: string): Found {
  const wrong = weekday !== undefined && isDay(day) && weekdayOf(day) !== weekday;
  return { params: { date: day, ...(wrong ? { weekday } : {}), ...(workedOut ? { dateWords: words.slice(0, LONGEST_WORDS) } : {}) } };
}

/** A day without a year beside one that has it, or may have it: the one nearest to it. */
function near(day: DayFound, other: DayFound): DayFound {
  if (!day.noYear || !isDay(other.date)) return day;
  const [, month = 1, number = 1] = day.date.split('-').map(Number);
  const year = Number(other.date.slice(0, 4));
  const years = [year, year + 1, year - 1].map((each) => dayText(each, month, number)).filter(isDay);
  const [nearest] = years.sort((a, b) => Math.abs(daysBetween(a, other.date)) - Math.abs(daysBetween(b, other.date)));
  return nearest === undefined ? day : { ...day, date: nearest, ...(nearest === day.date ? {} : { workedOut: true }) };
}

/** Meetings are ahead; what was decided, and has a paragraph, has been. */
function looseOf(wanted: ReadonlySet<string>): readonly Loose[] {
  return wanted.has('fromDate') ? ['month', 'weekday'] : wanted.has('paragraph') ? ['past'] : [];
}

/**
 * The day that a text speaks of. Where a meeting is moved there may be two: where it stands, and where it goes. Days that the calendar
 * does not have are passed on as they were said: the command says what is wrong.
 */
export const date: Extractor = {
  family: 'time',
  read(material, wanted) {
    const days = daysIn(material, looseOf(wanted));
    const [first, second] = days;
    if (!first) return {};
    const moves = wanted.has('fromDate') && MOVES.test(material.folded);
    if (moves && !second && !isTarget(material.folded, first)) return { params: { fromDate: first.date } };
    if (moves && second && days.length === 2)
      return { params: { ...said(near(second, first), material.words(second)).params, fromDate: first.date } };
    if (new Set(days.map((day) => day.date)).size > 1)
      return problem('date', '', 'Jag tar ett datum i taget. Skriv ett av dem, till exempel 4 mars 2027.');
    return said(first, material.words(first));
  },
};
