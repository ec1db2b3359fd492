import { z } from 'zod';
import type { MeetingKind } from '../../associations/schema.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer, Notice } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { calendarFor, isOver, type Meeting } from './calendar.js';
import { calendarActions, meetingParts, remindAction } from './card.js';
import { MEETING_NAME } from './kinds.js';
import { dayKnown } from './list.js';
import { daysOf, withinWords } from './list-rows.js';
import { meetingWords } from './words.js';

/** How far ahead a next meeting is looked for, in years. */
const YEARS_AHEAD = 2;
const MOST_LATER = 4;

export const meetingNext = defineCommand({
  id: 'meeting.next',
  title: 'Nästa möte',
  who: 'reader',
  examples: [
    'när är nästa möte?',
    'nästa styrelsemöte',
    'när träffas styrelsen',
    'när är det medlemssamråd',
    'vilken tid är mötet',
    'var är nästa möte',
    'hur lång tid är det till nästa möte',
    'nästa arbetsutskott',
    'när möts beredningsgruppen',
    'datum för nästa möte',
    'när ses vi nästa gång',
    'när är planeringsdagen',
    'när sammanträder styrelsen',
    'vad har vi för möte härnäst',
    'vad för möten är på gång framöver',
    'when do we meet next',
    'next meeting',
    'har vi något möte i mars',
    'hur dags börjar styrelsemötet',
    'när är planeringsdagen',
    'nästa möte i Göteborg',
    'kommer det något möte snart',
  ],
  parameters: z.object({ association: parameters.association, kind: parameters.kind, meeting: parameters.meeting, when: parameters.when }),
  async answer({ kind, meeting: id, when: said }, turn): Promise<Answer> {
    const { association, now } = turn;
    const { date: today, year } = localTime(now);
    const when = dayKnown(said);
    const within = when === undefined ? null : daysOf(when);
    const from = within && within.from < today ? within.from : today;
    const { meetings, hidden } = await calendarFor(turn, from, `${year + YEARS_AHEAD}-12-31`);
    const ahead = meetings.filter((meeting) => !isOver(meeting, now));
    const asOf = within ? meetings.filter(({ date }) => date >= within.from && date <= within.to) : ahead;
    const [next, ...later] = asOf.filter((meeting) => (id ? meeting.id === id : !kind || meeting.kind === kind));
    const base = { command: 'meeting.next', status: 'ok', context: `${association.name} · ${id ? 'möte' : 'nästa möte'}` } as const;
    const asked = { association: association.id, ...(kind ? { kind } : {}), ...(id ? { meeting: id } : {}), ...(when ? { when } : {}) };
    if (!next && when)
      return {
        ...base,
        params: asked,
        ...noneThen(
          kind,
          when,
          ahead.find((meeting) => !kind || meeting.kind === kind),
        ),
      };
    if (!next) return { ...base, params: asked, ...nothing(kind, id !== undefined, year + YEARS_AHEAD, ahead[0]) };
    return {
      ...base,
      params: { ...asked, date: next.date, ...(next.time ? { time: next.time } : {}) },
      ...meetingParts(next, turn),
      ...(hidden ? { notices: [HIDDEN] } : {}),
      tables: [
        {
          title: 'Senare möten',
          columns: ['Sedan kommer', 'Dag'],
          rows: later.slice(0, MOST_LATER).map(({ date, title }) => ({ cells: [title, longDate(date)] })),
        },
      ].filter((table) => table.rows.length > 0),
      actions: nextActions(next, turn),
    };
  },
});

/** Two rows on a phone: with a calendar file there is no room for the list, which can be asked for. */
function nextActions(next: Meeting, turn: Turn): NonNullable<Answer['actions']> {
  const params = { association: turn.association.id };
  const links = calendarActions(next, turn);
  const list = { title: 'Alla möten', command: 'meeting.list', params } as const;
  return [
    ...remindAction(next, turn),
    { title: 'Visa budgetläge', command: 'budget.status', params },
    ...links,
    ...(links.length === 1 ? [list] : []),
  ];
}

const HIDDEN: Notice = { kind: 'info', text: 'Förbundets egna möten visas för den som har en roll där. Här står bara årshjulet.' };

/** No such meeting in the month or on the day that was asked about, and the next one. */
function noneThen(kind: MeetingKind | undefined, when: string, instead: Meeting | undefined): Pick<Answer, 'headline' | 'lead' | 'facts'> {
  return {
    headline: `Nej, inget ${kind ? MEETING_NAME[kind].toLowerCase() : 'möte'} ${withinWords(when)}`,
    lead: 'Det finns inget sådant i kalendern.',
    ...(instead ? { facts: [{ title: 'Nästa', value: meetingWords(instead) }] } : {}),
  };
}

/** No such meeting ahead, and what comes instead. */
function nothing(
  kind: MeetingKind | undefined,
  isOne: boolean,
  until: number,
  instead: Meeting | undefined,
): Pick<Answer, 'headline' | 'lead' | 'facts'> {
  const name = kind ? MEETING_NAME[kind].toLowerCase() : 'möte';
  return {
    headline: isOne ? 'Mötet finns inte längre i kalendern' : `Inget ${name} finns i kalendern`,
    lead: isOne ? 'Det har varit, eller är inställt.' : `Jag har letat till och med ${until}.`,
    ...(instead ? { facts: [{ title: 'Närmast i stället', value: meetingWords(instead) }] } : {}),
  };
}
