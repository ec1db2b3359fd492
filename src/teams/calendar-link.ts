import type { Clock } from '../clock.js';
import { createSigned, type LinkSettings } from './signed-link.js';

/** A link is good for this long: the card that holds it stays in the chat. Milliseconds. */
const LIFETIME = 90 * 86_400_000;

export interface CalendarLinks {
  /** The address of a meeting's calendar file; null while the bot has no address. */
  address(association: string, meeting: string): string | null;
  /** May this address be answered now? */
  accepts(association: string, meeting: string, query: URLSearchParams): boolean;
}

/** Addresses of calendar files. */
export function createCalendarLinks(settings: LinkSettings, clock: Clock): CalendarLinks {
  const signed = createSigned(settings, clock, LIFETIME);
  return {
    address: (association, meeting) => signed.address(`/calendar/${association}/${meeting}.ics`, ['calendar', association, meeting]),
    accepts: (association, meeting, query) => signed.accepts(['calendar', association, meeting], query),
  };
}
