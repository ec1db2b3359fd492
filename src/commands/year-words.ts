import type { StoredRecord } from '../store/port.js';
import { dateAndTime } from '../swedish/time.js';

/** A locked year, since when, and how to have it opened. */
export function lockedInWords(lock: StoredRecord): string {
  return `${lock.year} stängdes ${dateAndTime(new Date(lock.at))}. Be förbundschefen öppna året: ”öppna ${lock.year} igen”.`;
}
