import type { StoredRecord } from '../store/port.js';
import { clockTime, localTime, longDate } from '../swedish/time.js';

/** A locked year, since when, and how to have it opened. */
export function lockedInWords(lock: StoredRecord): string {
  const moment = localTime(new Date(lock.at));
  return `${lock.year} stängdes ${longDate(moment.date)} ${clockTime(moment.time)}. Be förbundschefen öppna året: ”öppna ${lock.year} igen”.`;
}
