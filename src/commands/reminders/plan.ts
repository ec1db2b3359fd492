import type { ReminderRow } from '../../store/reminder-tables.js';
import { localTime, momentOf } from '../../swedish/time.js';
import type { Meeting } from '../meetings/calendar.js';
import type { Calendar } from './calendars.js';
import { momentBefore } from './offsets.js';

/** One message that a reminder leads to. */
export interface Planned {
  /** What it is about, and when: two reminders that lead to the same message lead to one. */
  readonly id: string;
  readonly reminder: ReminderRow;
  readonly meeting: Meeting;
  /** Null when the moment itself was asked for. */
  readonly offset: string | null;
  readonly moment: Date;
}

/** Worked out once for each reminder as it is and each calendar as it is: it is looked every second. */
const known = new WeakMap<Calendar, WeakMap<ReminderRow, readonly Planned[]>>();

/**
 * Everything that a reminder leads to by the calendar as it stands, soonest first: nothing of a meeting that is cancelled or gone, and nothing that
 * would not come before its meeting. Moments before it was asked for are left out: nobody wanted those.
 */
export function planned(reminder: ReminderRow, calendar: Calendar): readonly Planned[] {
  const plans = known.get(calendar) ?? new WeakMap<ReminderRow, readonly Planned[]>();
  known.set(calendar, plans);
  const found = plans.get(reminder) ?? workedOut(reminder, calendar);
  plans.set(reminder, found);
  return found;
}

function workedOut(reminder: ReminderRow, calendar: Calendar): readonly Planned[] {
  const created = Date.parse(reminder.createdAt);
  return meetingsOf(reminder, calendar)
    .flatMap((meeting) =>
      momentsOf(reminder, meeting).flatMap(({ offset, moment }) =>
        moment.getTime() >= created ? [{ id: idOf(reminder, meeting, moment), reminder, meeting, offset, moment }] : [],
      ),
    )
    .sort((a, b) => a.moment.getTime() - b.moment.getTime());
}

function idOf({ association, conversation }: ReminderRow, { id, date, time }: Meeting, moment: Date): string {
  return ['reminder', association, conversation, id, `${date}T${time ?? '-'}`, moment.toISOString()].join(' ');
}

/** The meetings that a reminder is about. */
export function meetingsOf({ about }: Pick<ReminderRow, 'about'>, calendar: Calendar): readonly Meeting[] {
  if (about.type === 'standing') return calendar.meetings.filter(({ kind }) => about.kind === null || kind === about.kind);
  const found = calendar.find(about.meeting);
  return found && !found.cancelled ? [found] : [];
}

function momentsOf({ offsets, at, time }: ReminderRow, meeting: Meeting): { readonly offset: string | null; readonly moment: Date }[] {
  if (at !== null) return [{ offset: null, moment: new Date(at) }];
  return offsets.flatMap((offset) => {
    const moment = momentBefore(meeting, offset, time);
    return moment === null ? [] : [{ offset, moment }];
  });
}

/** Is it too late to remind anybody? One without a time is ahead until its day is over. */
export function hasBegun({ date, time }: Pick<Meeting, 'date' | 'time'>, now: Date): boolean {
  return time === null ? date < localTime(now).date : momentOf(date, time) <= now;
}

/** Does the pause cover a moment? The day that it lasts to is outside. */
export function isPaused({ pausedUntil }: Pick<ReminderRow, 'pausedUntil'>, moment: Date): boolean {
  return pausedUntil !== null && localTime(moment).date < pausedUntil;
}
