import { z } from 'zod';
import type { DeliveryRow, ReminderRow } from '../../store/reminder-tables.js';
import { counted } from '../../swedish/format.js';
import { dateAndTime, longDate, periodName } from '../../swedish/time.js';
import type { Action, Answer, Notice, Table } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { meetingWords } from '../meetings/words.js';
import { parameters } from '../parameters/parameters.js';
import { person } from '../person.js';
import { type Calendar, calendarOf } from './calendars.js';
import { momentWords } from './messages.js';
import { offsetWords, sentWords } from './offsets.js';
import { isAmiss, outcomeWords } from './outcome-words.js';
import { isPaused, meetingsOf, type Planned, planned } from './plan.js';
import { nextReportMoment, type ReportDay, reportDayOf } from './report-day.js';
import { standingWords } from './subject.js';

const MOST_PLANNED = 10;
const MOST_SENT = 10;

export const reminderShow = defineCommand({
  id: 'reminder.show',
  title: 'Visa påminnelser',
  who: 'member',
  examples: [
    'visa påminnelser',
    'vilka påminnelser har vi',
    'vilka påminnelser är planerade',
    'mina påminnelser',
    'lista påminnelserna',
    'kom påminnelsen fram',
    'har påminnelsen skickats',
    'när kommer nästa påminnelse',
    'finns det några påminnelser',
    'vad blir vi påminda om',
    'när påminner du oss',
    'status för påminnelserna',
    'show reminders',
    'vad har jag bett dig påminna om',
  ],
  parameters: z.object({ association: parameters.association }),
  async answer(_said, turn): Promise<Answer> {
    const { store, association, conversation, now } = turn;
    const calendar = await calendarOf(association, store, now);
    const own = <Row extends { readonly association: string }>(rows: readonly Row[]) => rows.filter((row) => row.association === association.id);
    const reminders = own(await store.reminders(conversation.id)).filter((row) => row.stoppedAt === null && !isOver(row, calendar, now));
    const reports = turn.user.role === 'director' && conversation.kind === 'personal';
    const isShown = ({ conversation: where, about }: DeliveryRow) =>
      where === conversation.id || (reports && (about === 'report' || about === 'list'));
    const deliveries = own(await store.deliveries()).filter(isShown);
    const reportDay = reports ? await reportDayOf(store, association.id) : null;
    const coming = comingOf(reminders, deliveries, calendar, now);
    const paused = reminders.filter((row) => isPaused(row, now));
    return {
      command: 'reminder.show',
      params: { association: association.id },
      status: 'ok',
      context: `${association.name} · påminnelser`,
      headline: headlineOf(reminders, coming),
      ...(coming[0]
        ? { lead: `Nästa skickas ${momentWords(coming[0].moment)}.` }
        : reminders.length === 0
          ? { lead: 'Skriv till exempel ”påminn oss en dag innan”.' }
          : {}),
      notices: noticesOf(deliveries, paused),
      tables: [plannedTable(coming), ruleTable(reminders, calendar, reportDay, now), sentTable(deliveries)].filter(({ rows }) => rows.length > 0),
      actions: actionsOf(reminders, paused, turn),
    };
  },
});

/** One whose last moment has passed leads to nothing more; one whose meeting is gone is shown, so that nobody waits for it. */
function isOver(reminder: ReminderRow, calendar: Calendar, now: Date): boolean {
  const plans = planned(reminder, calendar);
  return reminder.about.type === 'meeting' && plans.length > 0 && plans.every(({ moment }) => moment <= now);
}

/** What is ahead and has not been sent, soonest first; what two reminders lead to is one message. */
function comingOf(reminders: readonly ReminderRow[], deliveries: readonly DeliveryRow[], calendar: Calendar, now: Date): Planned[] {
  const done = new Set(deliveries.map(({ id }) => id));
  const byId = new Map(reminders.flatMap((reminder) => planned(reminder, calendar)).map((plan) => [plan.id, plan]));
  return [...byId.values()]
    .filter(({ id, moment, reminder }) => moment > now && !done.has(id) && !isPaused(reminder, moment))
    .sort((a, b) => a.moment.getTime() - b.moment.getTime());
}

function headlineOf(reminders: readonly ReminderRow[], coming: readonly Planned[]): string {
  if (coming.length > 0) return `${counted(coming.length, 'påminnelse är planerad', 'påminnelser är planerade')}`;
  return reminders.length > 0 ? 'Inget skickas just nu' : 'Inga påminnelser är planerade';
}

function noticesOf(deliveries: readonly DeliveryRow[], paused: readonly ReminderRow[]): Notice[] {
  const last = newest(deliveries).slice(0, MOST_SENT);
  const amiss = last.filter(isAmiss).length;
  const until = paused
    .map(({ pausedUntil }) => pausedUntil ?? '')
    .sort()
    .at(-1);
  return [
    ...(amiss > 0
      ? [{ kind: 'warning', text: `${counted(amiss, 'påminnelse kom', 'påminnelser kom')} inte fram, eller kanske inte. Se nedan.` } as const]
      : []),
    ...(until
      ? [{ kind: 'info', text: `${counted(paused.length, 'påminnelse är pausad', 'påminnelser är pausade')} till ${longDate(until)}.` } as const]
      : []),
  ];
}

function plannedTable(coming: readonly Planned[]): Table {
  return {
    title: 'Planerade',
    columns: ['Möte', 'Skickas'],
    rows: coming.slice(0, MOST_PLANNED).map(({ meeting, moment, offset }) => ({
      cells: [meetingWords(meeting), `${momentWords(moment)}, ${offset === null ? 'vald tid' : sentWords(offset, meeting.date, moment)}`],
    })),
  };
}

/** Standing reminders, and those whose meeting is gone: neither shows among what is planned when nothing is. */
function ruleTable(reminders: readonly ReminderRow[], calendar: Calendar, reportDay: ReportDay | null, now: Date): Table {
  const rows = reminders.flatMap((reminder) => {
    const { about, offsets } = reminder;
    if (about.type === 'standing') return [[`Alltid: ${standingWords(about.kind)}`, offsets.map(offsetWords).join(', ')]];
    if (meetingsOf(reminder, calendar).length > 0) return [];
    const gone = calendar.find(about.meeting);
    return [[gone ? meetingWords(gone) : 'Ett möte som inte finns kvar', gone?.cancelled ? 'inställt, inget skickas' : 'inget skickas']];
  });
  const monthly = reportDay ? [['Alltid: saknade rapporter', `nästa gång ${momentWords(nextReportMoment(reportDay.day, now))}`]] : [];
  return { title: 'Gäller', columns: ['Påminnelse', 'När'], rows: [...rows, ...monthly].map((cells) => ({ cells })) };
}

function newest(deliveries: readonly DeliveryRow[]): DeliveryRow[] {
  return [...deliveries].sort((a, b) => b.moment.localeCompare(a.moment));
}

function sentTable(deliveries: readonly DeliveryRow[]): Table {
  return {
    title: 'Skickade',
    columns: ['Gällde', 'Läge'],
    rows: newest(deliveries)
      .slice(0, MOST_SENT)
      .map((row) => ({ cells: [subjectWords(row), outcomeWords(row)] })),
  };
}

function subjectWords({ about, told, moment, subject, user }: DeliveryRow): string {
  const report =
    about === 'list' ? `Saknade rapporter ${periodName(subject)}, listan` : `Saknad rapport ${periodName(subject)}, handledare ${person(user ?? '')}`;
  return `${about === 'change' ? 'Ändring: ' : ''}${told ? meetingWords(told) : report} (${dateAndTime(new Date(moment))})`;
}

function actionsOf(reminders: readonly ReminderRow[], paused: readonly ReminderRow[], { association }: Turn): Action[] {
  const params = { association: association.id };
  const change = (title: string, reminderChange: string): Action => ({ title, command: 'reminder.set', params: { ...params, reminderChange } });
  if (reminders.length === 0) return [{ title: 'Påminn om nästa möte', command: 'reminder.set', params, primary: true }];
  return [
    paused.length > 0 ? change('Sätt på igen', 'resume') : { ...change('Pausa', 'pause'), fields: [fieldFor('pauseUntil')], submitTitle: 'Pausa' },
    change('Stoppa alla', 'stop'),
  ];
}
