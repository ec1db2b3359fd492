import { counted } from '../../swedish/format.js';
import { clockTime, daysBetween, weekdayDate } from '../../swedish/time.js';
import type { Meeting } from './calendar.js';

/** "Styrelsemöte torsdag 4 mars 2027 kl. 13.30" */
export function meetingWords({ title, date, time }: Pick<Meeting, 'title' | 'date' | 'time'>): string {
  return [title, weekdayDate(date), ...(time ? [clockTime(time)] : [])].join(' ');
}

/** "kl. 09.00–11.20", "kl. 13.30", "tid inte angiven" */
export function timeWords({ time, endTime }: Pick<Meeting, 'time' | 'endTime'>): string {
  if (time === null) return 'tid inte angiven';
  return endTime === null ? clockTime(time) : `${clockTime(time)}–${endTime.replace(':', '.')}`;
}

/** "I dag.", "I morgon.", "Om 102 dagar.", "För 3 dagar sedan." */
export function distance(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days < 0) return days === -1 ? 'I går.' : `För ${counted(-days, 'dag', 'dagar')} sedan.`;
  return days === 0 ? 'I dag.' : days === 1 ? 'I morgon.' : `Om ${counted(days, 'dag', 'dagar')}.`;
}
