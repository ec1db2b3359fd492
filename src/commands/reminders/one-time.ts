import { fingerprint } from '../../store/fingerprint.js';
import type { ReminderRow } from '../../store/reminder-tables.js';
import { minutesOf } from './offsets.js';
import type { Change } from './stopping.js';

interface SaidTimes {
  readonly offset?: string | undefined;
  readonly offsets?: readonly string[] | undefined;
}

/** The times before a meeting that a text names. */
export function timesOf({ offset, offsets }: SaidTimes): readonly string[] {
  return offsets ?? (offset === undefined ? [] : [offset]);
}

/** Has a reminder one of the times that are named? Where none is, every reminder is meant. */
export function hasOneOf({ offsets }: ReminderRow, times: readonly string[]): boolean {
  return times.length === 0 || offsets.some((own) => isAmong(own, times));
}

/** What stays of a reminder when only some of its times are taken away: a reminder in its place, so that taking it back is stopping this one and resuming that. Null where nothing stays. */
export function restOf(row: ReminderRow, times: readonly string[], { now, user, change }: Change): ReminderRow | null {
  const offsets = times.length === 0 ? [] : row.offsets.filter((own) => !isAmong(own, times));
  if (offsets.length === 0) return null;
  const at = now.toISOString();
  return { ...row, id: fingerprint(JSON.stringify([row.id, offsets, at])), offsets, createdAt: at, changedAt: at, changedBy: user.id, change };
}

/** "en vecka" and "7 dagar" are the same. */
function isAmong(offset: string, times: readonly string[]): boolean {
  return times.some((time) => time === offset || minutesOf(time) === minutesOf(offset));
}
