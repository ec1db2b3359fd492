import { addMonths, weekdayName, weekdayOf } from '../../swedish/dates.js';
import { holidayOn } from '../../swedish/holidays.js';
import { clockTime, localTime, longDate } from '../../swedish/time.js';
import type { Meeting } from './calendar.js';
import { timeWords } from './words.js';

const SATURDAY = 6;
const [EARLY, LATE] = ['06:00', '21:00'];
/** Further ahead than this a year is easily a slip, in months. */
const FAR = 36;

type Wanted = Pick<Meeting, 'id' | 'kind' | 'date' | 'time' | 'endTime'>;

/** What is odd about a meeting's day and time but may be meant: asked about before it is saved, never refused. `others` are real meetings. */
export function doubtsAbout(wanted: Wanted, others: readonly Meeting[], now: Date): string[] {
  const { date, time } = wanted;
  const doubts = [...dayDoubts(date), ...clashes(wanted, others)];
  if (time !== null && (time < EARLY || time > LATE)) doubts.push(`Tiden ${clockTime(time)} är ovanlig för ett möte.`);
  if (date > addMonths(localTime(now).date, FAR)) doubts.push(`${longDate(date)} är mer än tre år bort.`);
  return doubts;
}

/** A holiday or a weekend. */
export function dayDoubts(date: string): string[] {
  const holiday = holidayOn(date);
  if (holiday) return [`${longDate(date)} är ${holiday}.`];
  return weekdayOf(date) >= SATURDAY ? [`${longDate(date)} är en ${weekdayName(weekdayOf(date))}.`] : [];
}

/** Another meeting of the same kind that day, or one at the same time. */
function clashes(wanted: Wanted, others: readonly Meeting[]): string[] {
  return others
    .filter((other) => other.id !== wanted.id && other.date === wanted.date && (other.kind === wanted.kind || overlap(wanted, other)))
    .map((other) =>
      other.kind === wanted.kind
        ? `${other.title} finns redan den dagen (${timeWords(other)}).`
        : `${other.title} är samtidigt (${timeWords(other)}).`,
    );
}

/** Two meetings of a day at the same time; one without an end lasts an hour. */
function overlap(one: Wanted, other: Wanted): boolean {
  if (one.time === null || other.time === null) return false;
  return one.time < endOf(other.time, other.endTime) && other.time < endOf(one.time, one.endTime);
}

function endOf(time: string, endTime: string | null): string {
  return endTime ?? `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
}
