import type { DeliveryRow, ReminderRow } from '../../store/reminder-tables.js';
import { addDays } from '../../swedish/dates.js';
import { localTime, momentOf } from '../../swedish/time.js';
import type { Calendar } from './calendars.js';
import type { Situation, Task } from './due.js';

type Told = NonNullable<DeliveryRow['told']>;

/** Days after a meeting's day when it may still be said to have been moved. */
const LATEST = 7;

const OVER_AND_DONE: readonly DeliveryRow['state'][] = ['sent', 'unknown', 'blocked', 'failed'];
const REACHED: readonly DeliveryRow['state'][] = ['sent', 'unknown'];
const UNDER_WAY: readonly DeliveryRow['state'][] = ['claimed', 'waiting'];

/** Meetings that were moved or cancelled after a conversation was reminded of them: each change is told there once, unless it wants no more reminders. */
export function changes(situation: Situation): Task[] {
  const { deliveries, now } = situation;
  const longAgo = addDays(localTime(now).date, -LATEST);
  const told = new Map<string, DeliveryRow[]>();
  for (const row of deliveries) {
    if (row.told === null || row.told.date < longAgo) continue;
    const key = JSON.stringify([row.association, row.conversation, row.subject]);
    told.set(key, [...(told.get(key) ?? []), row]);
  }
  return [...told.values()].flatMap((rows) => changeOf(rows, situation) ?? []);
}

/** All that was sent to one conversation about one meeting, against how the meeting stands now. */
function changeOf(rows: readonly DeliveryRow[], { now, reminders, calendars, by }: Situation): Task | null {
  if (rows.some(({ about, state }) => about === 'change' && UNDER_WAY.includes(state))) return null;
  const done = rows.filter(({ state }) => OVER_AND_DONE.includes(state)).sort((a, b) => a.at.localeCompare(b.at));
  const last = done.at(-1);
  const calendar = last && calendars.get(last.association);
  if (!last?.told || !calendar || !done.some(({ state }) => REACHED.includes(state))) return null;
  const stands = standing(last.told, last.subject, calendar);
  if (isSame(last.told, stands) || (isOver(last.told, now) && isOver(stands, now))) return null;
  if (!reminders.some((reminder) => isWanted(reminder, last, calendar))) return null;
  const number = done.filter(({ about }) => about === 'change').length + 1;
  return {
    do: 'send',
    row: {
      ...last,
      id: ['change', last.association, last.conversation, last.subject, number].join(' '),
      version: 1,
      about: 'change',
      told: stands,
      moment: now.toISOString(),
      late: false,
      state: 'claimed',
      at: now.toISOString(),
      tries: 1,
      retryAt: null,
      why: null,
      by,
    },
  };
}

/** A meeting that is not in the calendar any more is as good as cancelled. */
function standing(told: Told, id: string, calendar: Calendar): Told {
  const meeting = calendar.find(id);
  if (!meeting) return { ...told, cancelled: true };
  const { kind, title, date, time, cancelled } = meeting;
  return { kind, title, date, time, cancelled };
}

function isWanted({ stoppedAt, conversation, association, about }: ReminderRow, last: DeliveryRow, calendar: Calendar): boolean {
  if (stoppedAt !== null || conversation !== last.conversation || association !== last.association) return false;
  if (about.type === 'meeting') return about.meeting === last.subject || calendar.find(about.meeting)?.id === last.subject;
  return about.kind === null || about.kind === last.told?.kind;
}

/** What is cancelled is not moved as well. */
function isSame(a: Told, b: Told): boolean {
  return a.cancelled === b.cancelled && (a.cancelled || (a.date === b.date && a.time === b.time));
}

function isOver({ date, time }: Told, now: Date): boolean {
  return momentOf(date, time ?? '23:59') <= now;
}
