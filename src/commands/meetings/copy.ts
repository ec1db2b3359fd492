import type { MeetingRecord } from '../../store/bodies/meetings.js';
import { addDays, nthWeekday, weekdayOf } from '../../swedish/dates.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { examplesOf, type Meeting, meetingsBetween } from './calendar.js';
import { dayDoubts } from './doubts.js';
import { freeId } from './ids.js';
import type { Plan } from './plan-outcome.js';
import type { EditSaid } from './said.js';
import type { StoredMeetings } from './stored.js';

const DAYS_IN_WEEK = 7;
const LAST = 5;

/** From which year to which: two years as said; one is where to, unless it is over or under way. */
export function copyYears(
  { year, otherYear }: Pick<EditSaid, 'year' | 'otherYear'>,
  thisYear: number,
): { readonly from: number; readonly to: number } {
  if (year && otherYear) return { from: Math.min(year, otherYear), to: Math.max(year, otherYear) };
  if (year) return year > thisYear ? { from: year - 1, to: year } : { from: year, to: year + 1 };
  return { from: thisYear, to: thisYear + 1 };
}

/**
 * A year's meetings in another year, on the same weekday of the same week of the month, each to be confirmed. A kind that already has
 * real meetings that year is left alone, and days that have passed are left out.
 */
export function copyPlan(said: EditSaid, turn: Turn, stored: StoredMeetings): Plan {
  const { association, now } = turn;
  const today = localTime(now);
  const { from, to } = copyYears(said, today.year);
  if (to < today.year) return { kind: 'faulty', faults: [`${to} har redan varit. Skriv ett år från ${today.year} och framåt.`], before: null };
  const kept = meetingsBetween(association, stored, `${to}-01-01`, `${to}-12-31`).filter(({ status }) => status !== 'example');
  const keptKinds = new Set(kept.map(({ kind }) => kind));
  const source = meetingsBetween(association, stored, `${from}-01-01`, `${from}-12-31`);
  const real = source.filter(({ status }) => status !== 'example');
  const realKinds = new Set(real.map(({ kind }) => kind));
  const printed = examplesOf(association, to).filter(({ kind }) => !realKinds.has(kind));
  const wanted = [...real.map((meeting) => ({ ...meeting, date: sameDay(meeting.date, to) })), ...printed];
  const coming = wanted.filter(({ kind, date }) => !keptKinds.has(kind) && date > today.date).sort((a, b) => a.date.localeCompare(b.date));
  const bodies: MeetingRecord[] = [];
  for (const meeting of coming)
    bodies.push(
      copied(
        meeting,
        freeId(
          meeting.kind,
          meeting.date,
          stored,
          bodies.map((body) => body.meeting),
        ),
      ),
    );
  if (bodies.length === 0)
    return {
      kind: 'faulty',
      faults: [
        kept.length > 0 ? `${to} har redan möten av samma slag. Inget behöver kopieras.` : `Det finns inga möten från ${from} att lägga in ${to}.`,
      ],
      before: null,
    };
  const notes = [
    real.length > 0 ? `Dagarna följer ${from}: samma veckodag i samma vecka av månaden.` : 'Dagarna följer det tryckta årshjulet.',
    ...(kept.length > 0 ? [`Möten som redan finns ${to} står kvar.`] : []),
  ];
  return {
    kind: 'ready',
    change: 'copy',
    bodies,
    before: null,
    doubts: bodies.flatMap(({ date, title }) => dayDoubts(date).map((words) => `${title}: ${words}`)),
    notes,
  };
}

/** The third Monday of November stays the third Monday of November, and the last one the last. */
function sameDay(date: string, year: number): string {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const isLast = !addDays(date, DAYS_IN_WEEK).startsWith(date.slice(0, 7));
  return nthWeekday(year, month, weekdayOf(date), isLast ? LAST : Math.ceil(day / DAYS_IN_WEEK));
}

function copied({ kind, title, date, time, endTime, place, due }: Meeting, meeting: string): MeetingRecord {
  // A link leads to last year's meeting.
  const room = place?.includes('://') ? null : place;
  return { type: 'meeting', meeting, change: 'add', kind, title, date, time, endTime, place: room, due, status: 'toConfirm' };
}
