import type { PendingRow } from './port.js';

const MANY = 200;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The rows with `row` in place of what the same person had waiting in the same conversation. Rows that expired more
 * than a day before `row` does are cleared away, but only when there are many: a demonstration clock may go back.
 */
export function withPending(rows: readonly PendingRow[], row: PendingRow): readonly PendingRow[] {
  const others = rows.filter((other) => other.id !== row.id && !(other.conversation === row.conversation && other.user === row.user));
  const horizon = Date.parse(row.expiresAt) - DAY;
  const kept = others.length < MANY ? others : others.filter((other) => Date.parse(other.expiresAt) >= horizon);
  return [...kept, row];
}

/** What waits for this person here and has not expired: at `expiresAt` it is gone. */
export function alive(row: PendingRow | undefined, now: Date): PendingRow | null {
  return row && Date.parse(row.expiresAt) > now.getTime() ? row : null;
}
