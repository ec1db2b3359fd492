import { recordsOfAllYears } from '../../store/all-years.js';
import type { ReminderRow } from '../../store/reminder-tables.js';
import type { Turn } from '../command.js';

/** Who changes reminders, when, and which of their changes it is: all that one message changes has the same number. */
export interface Change extends Pick<Turn, 'now' | 'user'> {
  readonly change: NonNullable<ReminderRow['change']>;
}

/** The change that this turn is about to make. */
export async function nextChange({ now, user, store, association, conversation }: Turn): Promise<Change> {
  const own = (await store.reminders(conversation.id)).filter((row) => row.changedBy === user.id);
  const records = await recordsOfAllYears(store, association.id);
  const number = Math.max(0, ...own.map(({ change }) => change?.number ?? 0)) + 1;
  return { now, user, change: { number, after: records.at(-1)?.sequence ?? 0 } };
}

function changedBy({ now, user, change }: Change): Pick<ReminderRow, 'changedAt' | 'changedBy' | 'change'> {
  return { changedAt: now.toISOString(), changedBy: user.id, change };
}

export function stoppedBy(row: ReminderRow, asker: Change): ReminderRow {
  return { ...row, stoppedAt: asker.now.toISOString(), ...changedBy(asker) };
}

/** `until`: the first day on which it is sent again. */
export function pausedBy(row: ReminderRow, until: string, asker: Change): ReminderRow {
  return { ...row, pausedUntil: until, ...changedBy(asker) };
}

/** Neither stopped nor paused. What passed meanwhile is not made up for. */
export function resumedBy(row: ReminderRow, asker: Change): ReminderRow {
  return { ...row, stoppedAt: null, pausedUntil: null, createdAt: asker.now.toISOString(), ...changedBy(asker) };
}
