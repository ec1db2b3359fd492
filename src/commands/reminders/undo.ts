import { recordsOfAllYears } from '../../store/all-years.js';
import type { StoredRecord } from '../../store/port.js';
import type { ReminderRow } from '../../store/reminder-tables.js';
import { counted } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import type { ChangedAt, Turn } from '../command.js';
import { calendarOf } from './calendars.js';
import { planned } from './plan.js';
import { undoReportDay } from './report-reminders.js';
import { nextChange, resumedBy, stoppedBy } from './stopping.js';

/** What the person changed last here: set together, stopped together, paused together. */
async function lastChanged({ store, association, conversation, user }: Turn): Promise<readonly ReminderRow[]> {
  const own = (await store.reminders(conversation.id)).filter((row) => row.association === association.id && row.changedBy === user.id);
  const [last] = [...own].sort((a, b) => b.changedAt.localeCompare(a.changedAt) || numberOf(b) - numberOf(a));
  return own.filter((row) => last && row.changedAt === last.changedAt && numberOf(row) === numberOf(last));
}

const numberOf = ({ change }: ReminderRow): number => change?.number ?? 0;

/** When the person last changed a reminder here, or chose the day for missing reports as the last thing that they saved; null when never. */
export async function remindersChangedAt(turn: Turn): Promise<ChangedAt | null> {
  const [last] = await lastChanged(turn);
  const saved = await lastSaved(turn);
  if (saved?.body.type === 'report.day' && (!last || isAfter(saved, last))) return { at: saved.at, after: saved.sequence };
  return last ? { at: last.changedAt, after: last.change?.after ?? null } : null;
}

async function lastSaved({ store, association, user }: Turn): Promise<StoredRecord | undefined> {
  return (await recordsOfAllYears(store, association.id)).findLast(({ by }) => by.user === user.id);
}

/** In the same millisecond the receipt that there was when the reminder was changed tells which came first. */
function isAfter({ at, sequence }: StoredRecord, { changedAt, change }: ReminderRow): boolean {
  return at === changedAt ? change !== undefined && change.after < sequence : at > changedAt;
}

/**
 * What was stopped or paused goes on; what was set is stopped; a day for missing reports that was saved after that, or has this receipt, no
 * longer counts. Null when the person has changed nothing here.
 */
export async function undoReminders(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const rows = receipt === null ? await lastChanged(turn) : [];
  const [newest] = rows;
  const saved = newest && (await lastSaved(turn));
  if (!newest || (saved && isAfter(saved, newest))) return await undoReportDay(turn, receipt);
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
