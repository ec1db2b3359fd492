import type { ReminderRow } from '../../store/reminder-tables.js';
import { counted } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { resumedBy, stoppedBy } from './stopping.js';

/** What the person changed last here: set together, stopped together, paused together. */
async function lastChanged({ store, association, conversation, user }: Turn): Promise<readonly ReminderRow[]> {
  const own = (await store.reminders(conversation.id)).filter((row) => row.association === association.id && row.changedBy === user.id);
  const last = own
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1);
  return own.filter(({ changedAt }) => changedAt === last);
}

/** When the person last changed a reminder here; null when never. */
export async function remindersChangedAt(turn: Turn): Promise<string | null> {
  return (await lastChanged(turn))[0]?.changedAt ?? null;
}

/** What was stopped or paused goes on; what was set is stopped. Null when the person has changed nothing here. */
export async function undoReminders(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const rows = receipt === null ? await lastChanged(turn) : [];
  if (rows.length === 0) return null;
  const goesOn = rows.filter(({ stoppedAt, pausedUntil }) => stoppedAt !== null || pausedUntil !== null);
  // A reminder that took the place of another: the new one stops, the old one goes on.
  for (const row of rows) await turn.store.saveReminder(goesOn.includes(row) ? resumedBy(row, turn) : stoppedBy(row, turn));
  const many = counted(rows.length, 'påminnelse', 'påminnelser');
  // One that was set may be sent several times before its meeting.
  const several = rows.flatMap(({ offsets }) => offsets).length > 1;
  const { association } = turn;
  return {
    command: 'reminder.set',
    params: { association: association.id },
    status: 'ok',
    context: `${association.name} · påminnelser`,
    headline: 'Ångrat',
    lead: goesOn.length > 0 ? `${many} gäller som förut.` : `${several ? 'Påminnelserna' : 'Påminnelsen'} som sattes senast skickas inte.`,
    actions: [{ title: 'Visa påminnelser', command: 'reminder.show', params: { association: association.id } }],
  };
}
