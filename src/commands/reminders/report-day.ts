import { recordsOfAllYears } from '../../store/all-years.js';
import type { Store } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import { addMonths, dayText } from '../../swedish/dates.js';
import { localTime, momentOf } from '../../swedish/time.js';
import { latestEndedMonth } from '../periods.js';
import { DEFAULT_TIME } from './offsets.js';

/** The day that the directors chose last, and who did; null when it was never chosen, or was taken away. `since`: what passed before it is not made up for. */
export interface ReportDay {
  readonly day: number;
  readonly user: string;
  readonly since: Date;
}

export async function reportDayOf(store: Store, association: string): Promise<ReportDay | null> {
  const records = await recordsOfAllYears(store, association, { rules: 'report.day' });
  const withdrawn = withdrawnIn(records);
  const standing = records.findLast(({ body, sequence }) => body.type === 'report.day' && !withdrawn.has(sequence));
  // An earlier day that stands again since a later one was taken back has stood since then.
  const { at } = records.at(-1) ?? {};
  return standing?.body.type === 'report.day' && standing.body.day > 0 && at
    ? { day: standing.body.day, user: standing.by.user, since: new Date(at) }
    : null;
}

/** Eight o'clock on that day of the month of `date` (`YYYY-MM-DD`); a month without that day has its last one. */
export function reportMomentIn(day: number, date: string): Date {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return momentOf(dayText(year, month, Math.min(day, last)), DEFAULT_TIME);
}

/** The last time that it was due, and the month whose reports it is about; null when that was before it was chosen. */
export function lastReportMoment(
  { day, since }: Pick<ReportDay, 'day' | 'since'>,
  now: Date,
): { readonly moment: Date; readonly month: string } | null {
  const today = localTime(now).date;
  const here = reportMomentIn(day, today);
  const moment = here <= now ? here : reportMomentIn(day, addMonths(`${today.slice(0, 7)}-01`, -1));
  return moment < since ? null : { moment, month: latestEndedMonth(localTime(moment).date) };
}

/** The next time that it will be due. */
export function nextReportMoment(day: number, now: Date): Date {
  const today = localTime(now).date;
  const here = reportMomentIn(day, today);
  return here > now ? here : reportMomentIn(day, addMonths(`${today.slice(0, 7)}-01`, 1));
}
