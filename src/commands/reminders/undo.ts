import type { ReminderRow } from '../../store/reminder-tables.js';
import { counted } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import type { ChangedAt, Turn } from '../command.js';
import { calendarOf } from './calendars.js';
import { planned } from './plan.js';
import { nextChange, resumedBy, stoppedBy } from './stopping.js';

/** What the person changed last here: set together, stopped together, paused together. */
async function lastChanged({ store, association, conversation, user }: Turn): Promise<readonly ReminderRow[]> {
  const own = (await store.reminders(conversation.id)).filter((row) => row.association === association.id && row.changedBy === user.id);
  const [last] = [...own].sort((a, b) => b.changedAt.localeCompare(a.changedAt) || numberOf(b) - numberOf(a));
  return own.filter((row) => last && row.changedAt === last.changedAt && numberOf(row) === numberOf(last));
}

const numberOf = ({ change }: ReminderRow): number => change?.number ?? 0;

/** When the person last changed a reminder here; null when never. */
export async function remindersChangedAt(turn: Turn): Promise<ChangedAt | null> {
  const [last] = await lastChanged(turn);
  return last ? { at: last.changedAt, after: last.change?.after ?? null } : null;
}

/** What was stopped or paused goes on; what was set is stopped. Null when the person has changed nothing here. */
export async function undoReminders(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const rows = receipt === null ? await lastChanged(turn) : [];
  if (rows.length === 0) return null;
  const goesOn = rows.filter(({ stoppedAt, pausedUntil }) => stoppedAt !== null || pausedUntil !== null);
  // A reminder that took the place of another: the new one stops, the old one goes on.
  const by = await nextChange(turn);
  for (const row of rows) await turn.store.saveReminder(goesOn.includes(row) ? resumedBy(row, by) : stoppedBy(row, by));
  const many = await messagesOf(goesOn.length > 0 ? goesOn : rows, turn);
  const { association } = turn;
  return {
    command: 'reminder.set',
    params: { association: association.id },
    status: 'ok',
    context: `${association.name} · påminnelser`,
    headline: 'Ångrat',
    lead: goesOn.length > 0 ? `${many} gäller som förut.` : `${many} skickas inte.`,
    actions: [{ title: 'Visa påminnelser', command: 'reminder.show', params: { association: association.id } }],
  };
}

/** How many messages that were promised: a reminder of every meeting is one for each that is known. */
async function messagesOf(rows: readonly ReminderRow[], { association, store, now }: Turn): Promise<string> {
  const calendar = await calendarOf(association, store, now);
  const coming = rows.flatMap((row) => planned(row, calendar)).filter(({ moment }) => moment > now);
  return counted(Math.max(coming.length, 1), 'påminnelse', 'påminnelser');
}
