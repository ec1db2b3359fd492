import type { Request, Response } from 'restify';
import type { Clock } from '../clock.js';
import type { Meeting } from '../commands/meetings/calendar.js';
import { isLoopback } from '../loopback.js';
import { calendarFile } from './calendar-file.js';
import type { CalendarLinks } from './calendar-link.js';

/** A meeting as it stands, with its association's name; null where there is none, or it is cancelled. */
export type FindMeeting = (association: string, meeting: string) => Promise<{ readonly meeting: Meeting; readonly name: string } | null>;

export interface CalendarOptions {
  readonly links: CalendarLinks;
  readonly find: FindMeeting;
  /** Addresses without a signature are answered on this machine only, whatever the page that asks is called. */
  readonly localOnly: boolean;
}

const ID = /^[a-z0-9-]{1,80}$/;

/** Answers `GET /calendar/ASSOCIATION/MEETING.ics`: 403 for an address that the bot did not give out or that has run out, 404 for no meeting. */
export function createCalendarDoor(
  { links, find, localOnly }: CalendarOptions,
  clock: Clock,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const { association = '', file = '' } = request.params as Record<string, string | undefined>;
    const id = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    if (localOnly && !isLoopback((request.headers.host ?? '').replace(/:\d+$/, ''))) return refuse(response, 403);
    if (!ID.test(association) || !ID.test(id)) return refuse(response, 404);
    if (!links.accepts(association, id, query)) return refuse(response, 403);
    const found = await find(association, id);
    if (!found) return refuse(response, 404);
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${id}.ics"`);
    response.sendRaw(200, calendarFile(found.meeting, { id: association, name: found.name }, clock()));
  };
}

const WORDS = {
  403: 'Länken gäller inte längre. Be om ett nytt kort i chatten.',
  404: 'Mötet finns inte i kalendern.',
} as const;

function refuse(response: Response, status: keyof typeof WORDS): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.sendRaw(status, WORDS[status]);
}
