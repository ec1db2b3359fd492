import type { MeetingRecord } from '../../store/bodies/meetings.js';
import type { Turn } from '../command.js';
import type { Meeting } from './calendar.js';
import { doubtsAbout } from './doubts.js';
import { MEETING_NAME } from './kinds.js';
import type { Plan } from './plan-outcome.js';
import type { EditSaid } from './said.js';
import type { StoredMeetings } from './stored.js';
import { meetingsAhead } from './which.js';
import { meetingWords } from './words.js';

/** Meetings ahead whose day nobody has confirmed yet: all, or those of a kind or a year. */
export function toConfirm(
  { kind, year }: Pick<EditSaid, 'kind' | 'year'>,
  turn: Pick<Turn, 'association' | 'now'>,
  stored: StoredMeetings,
): Meeting[] {
  return meetingsAhead(turn, stored).filter(
    (meeting) => meeting.status === 'toConfirm' && (!kind || meeting.kind === kind) && (!year || meeting.date.startsWith(String(year))),
  );
}

/**
 * Every meeting that waits for it confirmed at once, as it stands. One on a holiday or a weekend, at an odd time or beside another is left to be
 * confirmed or moved by itself, and named.
 */
export function confirmAllPlan(said: EditSaid, turn: Turn, stored: StoredMeetings): Plan {
  const waiting = toConfirm(said, turn, stored);
  const others = meetingsAhead(turn, stored).filter(({ status }) => status !== 'example');
  const looked = waiting.map((meeting) => ({ meeting, doubts: doubtsAbout(meeting, others, turn.now) }));
  const left = looked.flatMap(({ meeting, doubts }) => (doubts.length > 0 ? [`${meetingWords(meeting)} bekräftas inte: ${doubts.join(' ')}`] : []));
  const bodies = looked.flatMap(({ meeting, doubts }) => (doubts.length > 0 ? [] : [confirmed(meeting)]));
  if (bodies.length > 0) return { kind: 'ready', change: 'confirmAll', bodies, before: null, doubts: left, notes: [] };
  return { kind: 'faulty', faults: left.length > 0 ? [...left, ONE_BY_ONE] : [nothing(said)], before: null };
}

const ONE_BY_ONE = 'Flytta eller bekräfta dem en och en, till exempel ”bekräfta mötet 4 mars 2027”.';

function confirmed({ id, kind, title, date, time, endTime, place, due }: Meeting): MeetingRecord {
  return { type: 'meeting', meeting: id, change: 'confirm', kind, title, date, time, endTime, place, due, status: 'confirmed' };
}

function nothing({ kind, year }: EditSaid): string {
  return `Inget ${kind ? MEETING_NAME[kind].toLowerCase() : 'möte'}${year ? ` ${year}` : ''} väntar på att bekräftas.`;
}
