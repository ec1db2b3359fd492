import type { DeliveryRow } from '../../store/reminder-tables.js';
import { clockTime, localTime, weekdayDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { meetingParts } from '../meetings/card.js';
import { meetingWords } from '../meetings/words.js';
import type { Calendar } from './calendars.js';
import { deadlineParts, isDeadline } from './deadline.js';

/** The message of a delivery about a meeting, as the meeting stands; null where there is no such meeting any more and nothing to say. */
export function messageAnswer(row: DeliveryRow, calendar: Calendar, now: Date): Answer | null {
  return row.about === 'change' ? changeAnswer(row, calendar, now) : reminderAnswer(row, calendar, now);
}

const SHOW = (association: string) => ({ title: 'Visa påminnelser', command: 'reminder.show', params: { association } }) as const;

function reminderAnswer({ subject, late, moment, association }: DeliveryRow, calendar: Calendar, now: Date): Answer | null {
  const meeting = calendar.find(subject);
  if (!meeting || meeting.cancelled) return null;
  return {
    command: 'reminder.show',
    params: { association },
    status: 'ok',
    context: `${calendar.name} · påminnelse`,
    ...(isDeadline(meeting.id) ? deadlineParts(meeting, now) : meetingParts(meeting, { now })),
    ...(late ? { notices: [{ kind: 'warning', text: `Påminnelsen är försenad. Den skulle ha kommit ${momentWords(new Date(moment))}.` }] } : {}),
    actions: [{ title: 'Visa budgetläge', command: 'budget.status', params: { association } }, SHOW(association)],
  };
}

/** A meeting that was reminded of has been moved or cancelled. */
function changeAnswer({ subject, told, association }: DeliveryRow, calendar: Calendar, now: Date): Answer | null {
  if (!told) return null;
  const meeting = calendar.find(subject);
  const base = { command: 'reminder.show', params: { association }, status: 'ok', context: `${calendar.name} · ändrat möte` } as const;
  if (!meeting || meeting.cancelled)
    return {
      ...base,
      headline: `Inställt: ${told.title}`,
      lead: `${meetingWords(told)} blir inte av. Fler påminnelser om det skickas inte.`,
      actions: [{ title: 'Nästa möte', command: 'meeting.next', params: { association } }, SHOW(association)],
    };
  return {
    ...base,
    ...meetingParts(meeting, { now }),
    headline: `Flyttat: ${told.title}`,
    lead: `Mötet är flyttat till ${[weekdayDate(meeting.date), ...(meeting.time ? [clockTime(meeting.time)] : [])].join(' ')}. Tidigare påminnelser gäller inte.`,
    actions: [SHOW(association)],
  };
}

/** "torsdag 25 februari 2027 kl. 08.00" */
export function momentWords(moment: Date): string {
  const { date, time } = localTime(moment);
  return `${weekdayDate(date)} ${clockTime(time)}`;
}
