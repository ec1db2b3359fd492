import type { Association } from '../../associations/schema.js';
import type { Store } from '../../store/port.js';
import { addDays } from '../../swedish/dates.js';
import { localTime } from '../../swedish/time.js';
import { type Meeting, meetingById, meetingsBetween } from '../meetings/calendar.js';
import { storedMeetings } from '../meetings/stored.js';

/** Further ahead than the longest time before a meeting that anybody can ask for. */
const DAYS_AHEAD = 500;

/** An association's meetings as reminders see them at a moment. */
export interface Calendar {
  readonly association: string;
  readonly name: string;
  /** Those of yesterday and later, in order. */
  readonly meetings: readonly Meeting[];
  /** One meeting as it stands, `cancelled` where it is; null where there is no such meeting any more. */
  find(id: string): (Meeting & { readonly cancelled: boolean }) | null;
}

export async function calendarOf(association: Association, store: Store, now: Date): Promise<Calendar> {
  const stored = await storedMeetings(store, association.id);
  const today = localTime(now).date;
  const meetings = meetingsBetween(association, stored, addDays(today, -1), addDays(today, DAYS_AHEAD));
  const known = new Map<string, ReturnType<Calendar['find']>>(meetings.map((meeting) => [meeting.id, { ...meeting, cancelled: false }]));
  return {
    association: association.id,
    name: association.name,
    meetings,
    find(id) {
      if (!known.has(id)) known.set(id, meetingById(association, stored, id));
      return known.get(id) ?? null;
    },
  };
}
