import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.js';

/** A link is good for this long: the card that holds it stays in the chat. Milliseconds. */
const LIFETIME = 90 * 86_400_000;

/** signed: `secret` makes links that hold for a time wherever the bot is reached · open: without one, on this machine only. */
export interface LinkSettings {
  /** The address that users reach the bot at, without a path; null until it is known. */
  readonly base: () => string | null;
  readonly secret: string | null;
}

export interface CalendarLinks {
  /** The address of a meeting's calendar file; null while the bot has no address. */
  address(association: string, meeting: string): string | null;
  /** May this address be answered now? */
  accepts(association: string, meeting: string, query: URLSearchParams): boolean;
}

/** Addresses of calendar files: no one signs in to open a file, so the address itself says, for a time, that the bot gave it out. */
export function createCalendarLinks({ base, secret }: LinkSettings, clock: Clock): CalendarLinks {
  const signature = (association: string, meeting: string, expires: string) =>
    createHmac('sha256', secret ?? '')
      .update(JSON.stringify(['calendar', association, meeting, expires]))
      .digest('base64url');
  return {
    address(association, meeting) {
      const root = base();
      if (root === null) return null;
      const path = `${root.replace(/\/$/, '')}/calendar/${association}/${meeting}.ics`;
      if (secret === null) return path;
      const expires = String(Math.floor((clock().getTime() + LIFETIME) / 1000));
      return `${path}?expires=${expires}&signature=${signature(association, meeting, expires)}`;
    },
    accepts(association, meeting, query) {
      if (secret === null) return true;
      const expires = query.get('expires') ?? '';
      if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 <= clock().getTime()) return false;
      // Compared as written: of a text's last sign, some bits say nothing.
      const given = Buffer.from(query.get('signature') ?? '');
      const right = Buffer.from(signature(association, meeting, expires));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
