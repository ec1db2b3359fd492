import Holidays from 'date-holidays';
import { weekdayOf } from './dates.js';

const SATURDAY = 6;
const sweden = new Holidays('SE', { languages: ['sv'] });
const byYear = new Map<number, ReadonlyMap<string, string>>();

/** Days off of a year by date: public holidays, and the eves that the Swedish labour market keeps free (midsummer, Christmas, New Year). */
function holidaysOf(year: number): ReadonlyMap<string, string> {
  const known = byYear.get(year);
  if (known) return known;
  const off = sweden.getHolidays(year, 'sv').filter(({ type }) => type === 'public' || type === 'bank');
  const found = new Map(off.map(({ date, name }) => [date.slice(0, 10), name]));
  byYear.set(year, found);
  return found;
}

/** "nationaldagen" of `2027-06-06`; null of a day that is no holiday. */
export function holidayOn(date: string): string | null {
  return holidaysOf(Number(date.slice(0, 4))).get(date) ?? null;
}

/** Monday to Friday, and no holiday. */
export function isWorkingDay(date: string): boolean {
  return weekdayOf(date) < SATURDAY && holidayOn(date) === null;
}
