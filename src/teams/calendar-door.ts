import type { Clock } from '../clock.js';
import type { Meeting } from '../commands/meetings/calendar.js';
import { calendarFile } from './calendar-file.js';
import type { CalendarLinks } from './calendar-link.js';
import { createFileDoor } from './file-door.js';

/** A meeting as it stands, with its association's name; null where there is none, or it is cancelled. */
export type FindMeeting = (association: string, meeting: string) => Promise<{ readonly meeting: Meeting; readonly name: string } | null>;

export interface CalendarOptions {
  readonly links: CalendarLinks;
  readonly find: FindMeeting;
  /** Addresses without a signature are answered on this machine only. */
  readonly localOnly: boolean;
}

const ID = /^[a-z0-9-]{1,80}$/;

const WORDS = {
  403: 'Länken gäller inte längre. Be om ett nytt kort i chatten.',
  404: 'Mötet finns inte i kalendern.',
} as const;

/** Answers `GET /calendar/ASSOCIATION/MEETING.ics`. */
export function createCalendarDoor({ links, find, localOnly }: CalendarOptions, clock: Clock) {
  return createFileDoor(localOnly, WORDS, async ({ association, file, query }) => {
    const id = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    if (!ID.test(id)) return 404;
    if (!links.accepts(association, id, query)) return 403;
    const found = await find(association, id);
    if (!found) return 404;
    const content = calendarFile(found.meeting, { id: association, name: found.name }, clock());
    return { type: 'text/calendar; charset=utf-8', name: `${id}.ics`, content };
  });
}
