import type { DeliveryRow } from '../store/reminder-tables.js';
import type { Outcome } from './sending.js';

const SECOND = 1_000;
/** Before the first try again, milliseconds; doubled each time, up to the longest, and up to as much again at random. */
const FIRST_WAIT = 2 * SECOND;
const LONGEST_WAIT = 5 * 60 * SECOND;
/** Statuses that pass by themselves. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 412, 425, 429, 500, 502, 503, 504]);

/**
 * The row after a try. What Teams refuses for now waits, as long as Teams asks or a growing, jittered while; 403 is a block: no more tries.
 * No answer at all: it may have arrived, so it is not sent again. `random` is 0 to 1.
 */
export function afterTry(row: DeliveryRow, outcome: Outcome, now: Date, random: number): DeliveryRow {
  const next = { ...row, version: row.version + 1, at: now.toISOString(), retryAt: null, why: null };
  const waiting = (why: string, least: number | null): DeliveryRow => {
    const pause = Math.min(FIRST_WAIT * 2 ** Math.min(row.tries - 1, 20), LONGEST_WAIT);
    const wait = least === null ? pause * (1 + random) : least + random * SECOND;
    return { ...next, state: 'waiting', why, retryAt: new Date(now.getTime() + wait).toISOString() };
  };
  switch (outcome.kind) {
    case 'sent':
      return { ...next, state: 'sent' };
    case 'unknown':
      return { ...next, state: 'unknown', why: 'no answer' };
    case 'unreached':
      return waiting('unreached', null);
    case 'refused':
      if (PASSING.has(outcome.status)) return waiting(String(outcome.status), outcome.retryAfter);
      return { ...next, state: outcome.status === 403 ? 'blocked' : 'failed', why: String(outcome.status) };
  }
}
