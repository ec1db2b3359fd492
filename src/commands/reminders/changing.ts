import type { ReminderRow } from '../../store/reminder-tables.js';
import { counted } from '../../swedish/format.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { type Calendar, calendarOf } from './calendars.js';
import { offsetWords } from './offsets.js';
import { hasOneOf, restOf, timesOf } from './one-time.js';
import { type Change as Changed, nextChange, pausedBy, resumedBy, stoppedBy } from './stopping.js';
import type { SaidSubject } from './subject.js';

type Change = 'stop' | 'pause' | 'resume';

interface Said extends SaidSubject {
  readonly change: Change;
  /** Only these times before the meeting; the others stay. */
  readonly offset?: string | undefined;
  readonly offsets?: readonly string[] | undefined;
  readonly pauseUntil?: string | null | undefined;
  readonly reminders?: readonly string[] | undefined;
  /** "mina påminnelser": those that the asker asked for, and nobody else's. */
  readonly mine?: 'yes' | undefined;
}

/** Stops, pauses or takes up again the reminders of this conversation: those that are named, or all. Whoever has a role may, as for setting them. */
export async function changeReminders(said: Said, turn: Turn): Promise<Answer> {
  const { store, association, conversation, now } = turn;
  const calendar = await calendarOf(association, store, now);
  const times = timesOf(said);
  const all = (await store.reminders(conversation.id)).filter((row) => row.association === association.id);
  const here = all.filter((row) => isMeant(row, said, calendar, turn) && hasOneOf(row, times));
  const today = localTime(now).date;
  const { change, pauseUntil } = said;
  const concerned = here.filter((row) => wouldChange(row, said, today));
  if (concerned.length === 0) return nothing(turn, said, all.some(isOfEveryKind));
  if (change === 'pause' && !pauseUntil) return askUntil(turn, said);
  if (change === 'pause' && pauseUntil && pauseUntil <= today)
    return {
      ...base(turn, said),
      status: 'invalid',
      headline: 'Den dagen har redan varit',
      lead: 'Skriv en dag som kommer, till exempel ”pausa till 1 februari”. Inget är sparat.',
    };
  const by = await nextChange(turn);
  const rests = change === 'stop' ? concerned.flatMap((row) => restOf(row, times, by) ?? []) : [];
  for (const row of [...concerned.map((each) => changed(each, said, by)), ...rests]) await store.saveReminder(row);
  const many = counted(concerned.length, 'påminnelse', 'påminnelser');
  const reminders = concerned.map(({ id }) => id);
  const back = { title: 'Ångra', command: 'reminder.set', params: { association: association.id, reminderChange: 'resume', reminders } } as const;
  return {
    ...base(turn, said),
    status: 'ok',
    headline: `Sparat: ${many} ${HOW[change][concerned.length === 1 ? 0 : 1]}`,
    notices: [
      { kind: 'good', text: pauseUntil && change === 'pause' ? `Inget skickas före ${longDate(pauseUntil)}.` : DONE[change] },
      ...stillSent(rests),
    ],
    actions: [
      { title: 'Visa påminnelser', command: 'reminder.show', params: { association: association.id } },
      // Where a part stays in its place, the button would bring back the whole beside it: ”ångra” does both.
      ...(change === 'resume' || rests.length > 0 ? [] : [back]),
    ],
  };
}

const HOW: Record<Change, readonly [one: string, several: string]> = {
  stop: ['stoppad', 'stoppade'],
  pause: ['pausad', 'pausade'],
  resume: ['igång igen', 'igång igen'],
};

const DONE: Record<Change, string> = {
  stop: 'Inget mer skickas om det.',
  pause: '',
  resume: 'De skickas som planerat från nu.',
};

/** What goes on when only one of several times was taken away. */
function stillSent(rests: readonly ReminderRow[]): NonNullable<Answer['notices']> {
  const left = [...new Set(rests.flatMap(({ offsets }) => offsets))];
  return left.length === 0 ? [] : [{ kind: 'info', text: `Kvar: ${left.map(offsetWords).join(', ')}. Skriv ”ångra” för att få tillbaka allt.` }];
}

/** Pressed on a card: those and no others. Said in words: those about that kind, meeting or day, or all. */
function isMeant(
  { id, about, user: asker }: ReminderRow,
  { reminders, kind, meeting, fromDate, mine }: Said,
  calendar: Calendar,
  { user }: Turn,
): boolean {
  if (reminders) return reminders.includes(id);
  if (mine && asker !== user.id) return false;
  const one = about.type === 'meeting' ? calendar.find(about.meeting) : null;
  if (meeting !== undefined) return about.type === 'meeting' && about.meeting === meeting;
  if (fromDate !== undefined) return one?.date === fromDate;
  return kind === undefined || kind === (about.type === 'meeting' ? one?.kind : about.kind);
}

function wouldChange({ stoppedAt, pausedUntil }: ReminderRow, { change, reminders }: Said, today: string): boolean {
  if (change === 'resume')
    return reminders ? stoppedAt !== null || pausedUntil !== null : stoppedAt === null && pausedUntil !== null && pausedUntil > today;
  return stoppedAt === null;
}

function changed(row: ReminderRow, { change, pauseUntil }: Said, by: Changed): ReminderRow {
  if (change === 'stop') return stoppedBy(row, by);
  return change === 'pause' && pauseUntil ? pausedBy(row, pauseUntil, by) : resumedBy(row, by);
}

function base({ association }: Turn, { change, pauseUntil }: Said) {
  const params = { association: association.id, reminderChange: change, ...(pauseUntil ? { pauseUntil } : {}) };
  return { command: 'reminder.set', params, context: `${association.name} · påminnelser` } as const;
}

/** It is sent before every meeting, and so before those of one kind too. */
function isOfEveryKind({ about, stoppedAt }: ReminderRow): boolean {
  return stoppedAt === null && about.type === 'standing' && about.kind === null;
}

function nothing(turn: Turn, said: Said, forAll: boolean): Answer {
  const what = { stop: 'stoppa', pause: 'pausa', resume: 'sätta på igen' }[said.change];
  return {
    ...base(turn, said),
    status: 'ok',
    headline: `Det finns inget att ${what}`,
    lead: said.mine
      ? 'Du har inte bett om någon påminnelse här. De som andra har bett om är kvar: de hör till samtalet.'
      : forAll && said.change === 'stop'
        ? 'Påminnelsen här gäller alla möten. Skriv ”stoppa påminnelserna”, och sedan vilka möten det ska gälla. Inget är ändrat.'
        : 'Här är inga sådana påminnelser. Inget är ändrat.',
    actions: [{ title: 'Visa påminnelser', command: 'reminder.show', params: { association: turn.association.id } }],
  };
}

function askUntil(turn: Turn, said: Said): Answer {
  const { params } = base(turn, said);
  return {
    ...base(turn, said),
    status: 'ask',
    headline: 'Till vilken dag ska de pausas?',
    lead: 'Från den dagen skickas de igen.',
    form: [fieldFor('pauseUntil')],
    actions: [{ title: 'Pausa', command: 'reminder.set', params, primary: true }],
    pending: { kind: 'complete', command: 'reminder.set', params },
  };
}
