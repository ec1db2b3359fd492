import type { DeliveryRow, ReminderRow } from './reminder-tables.js';

/** Deliveries in one list before any are cleared away. */
const MANY = 400;
const YEAR = 366 * 24 * 60 * 60 * 1000;

/** The rows with `row` in the place of the one with its id, or last. */
export function withRow<Row extends { readonly id: string }>(rows: readonly Row[], row: Row): readonly Row[] {
  return rows.some(({ id }) => id === row.id) ? rows.map((other) => (other.id === row.id ? row : other)) : [...rows, row];
}

/** The rows with this version of `row`, or null when another has come between. A year after its day a delivery may be cleared away. */
export function withDelivery(rows: readonly DeliveryRow[], row: DeliveryRow): readonly DeliveryRow[] | null {
  const kept = rows.find(({ id }) => id === row.id)?.version ?? 0;
  if (row.version !== kept + 1) return null;
  const horizon = Date.parse(row.moment) - YEAR;
  return withRow(rows.length < MANY ? rows : rows.filter(({ moment }) => Date.parse(moment) >= horizon), row);
}

export function inConversation<Row extends Pick<ReminderRow, 'conversation'>>(
  rows: readonly Row[],
  conversation: string | undefined,
): readonly Row[] {
  return conversation === undefined ? rows : rows.filter((row) => row.conversation === conversation);
}
