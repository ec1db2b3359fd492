import type { Association } from '../../associations/schema.js';
import type { Store } from '../../store/port.js';
import { addDays } from '../../swedish/dates.js';
import { daysBetween, localTime } from '../../swedish/time.js';
import { type Meeting, meetingById, meetingsBetween } from '../meetings/calendar.js';
import { type StoredMeetings, storedMeetings } from '../meetings/stored.js';
import { deadlineById } from './deadline.js';

/** Further ahead than the longest time before a meeting that anybody can ask for. */
const DAYS_AHEAD = 500;

/** An association's meetings as reminders see them at a moment. */
export interface Calendar {
  readonly association: string;
  readonly name: string;
  /** Those of yesterday and later, in order. */
  readonly meetings: readonly Meeting[];
  /**
   * One meeting as it stands, `cancelled` where it is. An example that real meetings have taken the place of is the real one of its kind
   * nearest to it, under its own id; null where there is none.
   */
  find(id: string): (Meeting & { readonly cancelled: boolean }) | null;
}

/** By association, and what the calendar was made of. The same one is given again while nothing has changed, so that what is planned by it need not be worked out anew. */
const made = new WeakMap<Association, { readonly of: string; readonly calendar: Calendar }>();

export async function calendarOf(association: Association, store: Store, now: Date): Promise<Calendar> {
  const stored = await storedMeetings(store, association.id);
  const today = localTime(now).date;
  const last = stored.changes.at(-1);
  // What is stored is only ever added to.
  const of = [today, stored.changes.length, stored.withdrawn.size, last?.key].join(' ');
  const known = made.get(association);
  if (known?.of === of) return known.calendar;
  const calendar = makeCalendar(association, stored, today);
  made.set(association, { of, calendar });
  return calendar;
}

function makeCalendar(association: Association, stored: StoredMeetings, today: string): Calendar {
  const meetings = meetingsBetween(association, stored, addDays(today, -1), addDays(today, DAYS_AHEAD));
  const known = new Map<string, ReturnType<Calendar['find']>>(meetings.map((meeting) => [meeting.id, { ...meeting, cancelled: false }]));
  return {
    association: association.id,
    name: association.name,
    meetings,
    find(id) {
      if (!known.has(id)) known.set(id, dueBy(id) ?? meetingById(association, stored, id) ?? inPlaceOf(id, meetings));
      return known.get(id) ?? null;
    },
  };
}

function dueBy(id: string): ReturnType<Calendar['find']> {
  const due = deadlineById(id);
  return due && { ...due, cancelled: false };
}

/** An example's place is taken within so many days, or the meeting is another. */
const NEAR = 60;

function inPlaceOf(id: string, meetings: readonly Meeting[]): ReturnType<Calendar['find']> {
  const [, kind, date] = /^(.+)-(\d{4}-\d{2}-\d{2})(?:-\d+)?$/.exec(id) ?? [];
  if (!kind || !date) return null;
  const near = meetings
    .filter((meeting) => meeting.id.startsWith(`${kind}-`) && meeting.status !== 'example')
    .map((meeting) => ({ meeting, days: Math.abs(daysBetween(date, meeting.date)) }))
    .filter(({ days }) => days <= NEAR)
    .sort((a, b) => a.days - b.days);
  return near[0] ? { ...near[0].meeting, cancelled: false } : null;
}
