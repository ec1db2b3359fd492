import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Meeting } from '../commands/meetings/calendar.js';
import { calendarTitle, meetingSpan } from '../commands/meetings/calendar-links.js';

const PRODUCT = { company: 'Finsamboten', product: 'Finsamboten', language: 'SV' };

/**
 * A meeting as an iCalendar file (RFC 5545): times in UTC, so that every calendar shows the clock on the wall in Sweden whatever rules
 * for daylight saving it knows. A meeting without a time takes the whole day. Its UID stays when it is moved.
 */
export function calendarFile(meeting: Meeting, association: { readonly id: string; readonly name: string }, now: Date): string {
  const { begin, end } = meetingSpan(meeting);
  const { place, due, source, status, record } = meeting;
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH });
  const event = calendar.createEvent({
    id: `${meeting.id}@${association.id}.finsamboten`,
    stamp: now,
    sequence: record ?? 0,
    summary: calendarTitle(meeting, association.name),
    description: [...(due ? [`På bordet: ${due}`] : []), `Källa: ${source}`].join('\n'),
    status: status === 'confirmed' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    ...(meeting.time === null ? { start: meeting.date, allDay: true } : { start: begin, end }),
    ...(place === null ? {} : { location: place }),
  });
  if (place?.startsWith('https://')) event.url(place);
  return calendar.toString();
}
