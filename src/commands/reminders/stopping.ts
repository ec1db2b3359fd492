import type { ReminderRow } from '../../store/reminder-tables.js';
import type { Turn } from '../command.js';

type Asker = Pick<Turn, 'now' | 'user'>;

function changedBy({ now, user }: Asker): Pick<ReminderRow, 'changedAt' | 'changedBy'> {
  return { changedAt: now.toISOString(), changedBy: user.id };
}

export function stoppedBy(row: ReminderRow, asker: Asker): ReminderRow {
  return { ...row, stoppedAt: asker.now.toISOString(), ...changedBy(asker) };
}

/** `until`: the first day on which it is sent again. */
export function pausedBy(row: ReminderRow, until: string, asker: Asker): ReminderRow {
  return { ...row, pausedUntil: until, ...changedBy(asker) };
}

/** Neither stopped nor paused. What passed meanwhile is not made up for. */
export function resumedBy(row: ReminderRow, asker: Asker): ReminderRow {
  return { ...row, stoppedAt: null, pausedUntil: null, createdAt: asker.now.toISOString(), ...changedBy(asker) };
}
