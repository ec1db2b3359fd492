import { localTime, momentOf } from '../../swedish/time.js';
import type { Meeting } from './calendar.js';

const HOUR = 3_600_000;
/** Proposed in the form of a meeting without a time; the title says that it is open. */
const MORNING = '09:00';

/** Begin and end of a meeting as moments. One without an end lasts an hour, one without a time is proposed for the morning. */
export function meetingSpan({ date, time, endTime }: Pick<Meeting, 'date' | 'time' | 'endTime'>): { readonly begin: Date; readonly end: Date } {
  const begin = momentOf(date, time ?? MORNING);
  return { begin, end: endTime === null ? new Date(begin.getTime() + HOUR) : momentOf(date, endTime) };
}

/** What the meeting is called in somebody's own calendar. */
export function calendarTitle({ title, time, status }: Pick<Meeting, 'title' | 'time' | 'status'>, association: string): string {
  const open = [...(time === null ? ['tid inte angiven'] : []), ...(status === 'confirmed' ? [] : ['inte bekräftat'])];
  return `${title}, ${association}${open.length > 0 ? ` (${open.join(', ')})` : ''}`;
}

/** Teams' own form for a new meeting, filled in: the user looks at it and saves it in their own calendar. */
export function teamsMeetingLink(meeting: Meeting, association: string): string {
  const { begin, end } = meetingSpan(meeting);
  const content = [meeting.due ? `På bordet: ${meeting.due}` : '', meeting.place ? `Plats: ${meeting.place}` : ''].filter(Boolean).join('. ');
  const parts = [
    ['subject', calendarTitle(meeting, association)],
    ['startTime', withOffset(begin)],
    ['endTime', withOffset(end)],
    ...(content ? [['content', content]] : []),
  ];
  return `https://teams.microsoft.com/l/meeting/new?${parts.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** `2027-03-04T13:30:00+01:00`: the clock on the wall with how far it is ahead. */
function withOffset(moment: Date): string {
  const { date, time } = localTime(moment);
  const hours = Math.round((Date.parse(`${date}T${time}:00Z`) - moment.getTime()) / HOUR);
  return `${date}T${time}:00+0${hours}:00`;
}
