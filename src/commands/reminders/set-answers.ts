import type { ReminderRow } from '../../store/reminder-tables.js';
import { counted } from '../../swedish/format.js';
import { capital, small } from '../../swedish/letters.js';
import type { Action, Answer, Fact, Field, Notice } from '../answer.js';
import type { Turn } from '../command.js';
import type { Meeting } from '../meetings/calendar.js';
import { meetingWords } from '../meetings/words.js';
import type { Calendar } from './calendars.js';
import { momentWords } from './messages.js';
import { momentBefore, offsetWords, sentWords } from './offsets.js';
import { meetingsOf, planned } from './plan.js';
import type { Said } from './setting.js';
import { standingWords } from './subject.js';

const SHOWN = 6;
const SHORT_TIMES = ['P1D', 'P0D', 'PT2H', 'PT1H', 'PT30M'] as const;

function base({ association }: Turn, said: Said) {
  const params = Object.fromEntries(Object.entries({ ...said, association: association.id }).filter(([, value]) => value !== undefined));
  return { command: 'reminder.set', params, context: `${association.name} · påminnelser` } as const;
}

const show = ({ association }: Turn): Action => ({ title: 'Visa påminnelser', command: 'reminder.show', params: { association: association.id } });

export function invalidAnswer(turn: Turn, said: Said, headline: string, lead: string): Answer {
  return { ...base(turn, said), status: 'invalid', headline, lead: `${lead} Inget är sparat.`, actions: [show(turn)] };
}

/** What is saved, and what will be sent when. */
export async function receiptAnswer(row: ReminderRow, calendar: Calendar, turn: Turn, said: Said): Promise<Answer> {
  const coming = comingOf(row, calendar, turn);
  const undo = {
    title: 'Ångra',
    command: 'reminder.set',
    params: { association: turn.association.id, reminderChange: 'stop', reminders: [row.id] },
  } as const;
  return {
    ...base(turn, { ...said, ...used(row) }),
    status: 'ok',
    headline: coming.length === 0 ? 'Sparat: påminnelsen väntar på möten' : `Sparat: ${counted(coming.length, 'påminnelse', 'påminnelser')}`,
    notices: [{ kind: 'good', text: aboutWords(row, calendar) }, ...(await warnings(row, calendar, turn))],
    lead: placeWords(turn),
    facts: factsOf(coming, row),
    actions: [show(turn), undo],
  };
}

export function sameAnswer(row: ReminderRow, calendar: Calendar, turn: Turn, said: Said): Answer {
  return {
    ...base(turn, { ...said, ...used(row) }),
    status: 'ok',
    headline: 'Så är det redan',
    lead: `${aboutWords(row, calendar)} Inget nytt är sparat.`,
    facts: factsOf(comingOf(row, calendar, turn), row),
    actions: [show(turn)],
  };
}

/** The usual times have passed: which of the shorter ones? */
export function askWhenAnswer(meeting: Meeting, turn: Turn, said: Said): Answer {
  const left = SHORT_TIMES.filter((offset) => (momentBefore(meeting, offset, '08:00') ?? turn.now) > turn.now);
  const [first] = left;
  if (!first) return invalidAnswer(turn, said, 'Mötet är för nära', `${meetingWords(meeting)} börjar så snart att ingen påminnelse hinner skickas.`);
  const when: Field = {
    name: 'offset',
    label: 'Påminn',
    kind: 'choice',
    required: true,
    value: first,
    choices: left.map((offset) => ({ title: offsetWords(offset), value: offset })),
    errorMessage: 'Välj hur lång tid före mötet.',
  };
  const params = { association: turn.association.id, meeting: meeting.id };
  return {
    ...base(turn, said),
    status: 'ask',
    headline: 'Hur lång tid före mötet?',
    lead: `${meetingWords(meeting)} är så nära att en vecka och en dag före har passerat.`,
    form: [when],
    actions: [{ title: 'Påminn', command: 'reminder.set', params, primary: true }],
    pending: { kind: 'complete', command: 'reminder.set', params },
  };
}

/** What is ahead, soonest first. */
function comingOf(row: ReminderRow, calendar: Calendar, { now }: Turn) {
  return planned(row, calendar).filter(({ moment }) => moment > now);
}

function factsOf(coming: ReturnType<typeof comingOf>, { about }: ReminderRow): Fact[] {
  const of = ({ title }: Meeting) => (about.type === 'standing' ? `: ${title}` : '');
  const shown = coming.slice(0, SHOWN).map(({ offset, moment, meeting }) => ({
    title: offset === null ? 'Skickas' : capital(sentWords(offset, meeting.date, moment)),
    value: `${momentWords(moment)}${of(meeting)}`,
  }));
  return coming.length > SHOWN ? [...shown, { title: 'Sedan', value: `${coming.length - SHOWN} till` }] : shown;
}

function used({ offsets, about }: ReminderRow): Pick<Said, 'offset' | 'offsets' | 'meeting'> {
  const [first] = offsets;
  const times = offsets.length > 1 ? { offsets } : first === undefined ? {} : { offset: first };
  return { ...times, ...(about.type === 'meeting' ? { meeting: about.meeting } : {}) };
}

function aboutWords(row: ReminderRow, calendar: Calendar): string {
  if (row.about.type === 'standing') return `Jag påminner om ${standingWords(row.about.kind)}.`;
  const [meeting] = meetingsOf(row, calendar);
  return meeting ? `Jag påminner om ${small(meetingWords(meeting))}.` : 'Mötet finns inte längre i kalendern.';
}

function placeWords({ conversation }: Turn): string {
  return conversation.kind === 'personal' ? 'Påminnelsen kommer här i chatten.' : 'Påminnelsen kommer här, så att alla i samtalet ser den.';
}

async function warnings(row: ReminderRow, calendar: Calendar, { store, conversation, now }: Turn): Promise<Notice[]> {
  const [meeting] = row.about.type === 'meeting' ? meetingsOf(row, calendar) : [];
  const past = meeting ? row.offsets.filter((offset) => (momentBefore(meeting, offset, row.time) ?? now) <= now) : [];
  const reachable = (await store.reference(conversation.id)) !== null;
  return [
    ...past.map((offset): Notice => ({ kind: 'warning', text: `${capital(offsetWords(offset))} har redan passerat och skickas inte.` })),
    ...(reachable
      ? []
      : [{ kind: 'warning', text: 'Härifrån kan jag inte skriva till dig av mig själv. Sätt påminnelsen i Teams, så kommer den fram.' } as const]),
  ];
}
