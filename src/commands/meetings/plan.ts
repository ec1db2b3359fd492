import type { MeetingRecord } from '../../store/bodies/meetings.js';
import { weekdayOf } from '../../swedish/dates.js';
import { weekdayDate } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { examplesOf, type Meeting } from './calendar.js';
import { confirmAllPlan } from './confirm-all.js';
import { copyPlan } from './copy.js';
import { doubtsAbout } from './doubts.js';
import { meetingFaults, type When } from './faults.js';
import { freeId } from './ids.js';
import { MEETING_NAME } from './kinds.js';
import { movedBy } from './moved-by.js';
import type { Plan } from './plan-outcome.js';
import type { EditSaid } from './said.js';
import type { StoredMeetings } from './stored.js';
import { meetingMeant, meetingsAhead } from './which.js';

/** What a text or a form comes to, seen from the calendar as it stands. Decides nothing and writes nothing. */
export function planOf(said: EditSaid, turn: Turn, stored: StoredMeetings): Plan {
  const change = said.meetingChange ?? (said.meeting ? 'move' : said.date ? 'add' : undefined);
  const { date, weekday } = said;
  if (date && weekday && meetingFaults({ date, time: null, endTime: null, place: null }, turn.now).length === 0 && weekdayOf(date) !== weekday)
    return { kind: 'weekday', date, weekday };
  const spoken = said.meetingChange === undefined && !said.meeting ? spokenOf(said, turn, stored) : null;
  if (spoken) return changeOf('move', { ...said, meeting: spoken.id }, turn, stored);
  switch (change) {
    case undefined:
      return { kind: 'missing', what: 'change', before: null };
    case 'add':
      return addition(said, turn, stored);
    case 'confirmAll':
      return confirmAllPlan(said, turn, stored);
    case 'copy':
      return copyPlan(said, turn, stored);
    default:
      return changeOf(change, said, turn, stored);
  }
}

/** "styrelsemötet 16 december börjar 9.30": a real meeting of that day whose time or place is said anew; null where it may be a new one. */
function spokenOf({ date, kind, time, endTime, place }: EditSaid, turn: Turn, stored: StoredMeetings): Meeting | null {
  if (!date || (time ?? endTime ?? place ?? null) === null) return null;
  const [only, ...more] = meetingsAhead(turn, stored).filter(
    (meeting) => meeting.status !== 'example' && meeting.date === date && (!kind || meeting.kind === kind),
  );
  return only && more.length === 0 ? only : null;
}

function addition(said: EditSaid, turn: Turn, stored: StoredMeetings): Plan {
  const { kind, date, time } = said;
  const when: When | null = date ? { date, time: time ?? null, endTime: said.endTime ?? null, place: said.place ?? null } : null;
  const faults = when ? meetingFaults(when, turn.now) : [];
  if (faults.length > 0) return { kind: 'faulty', faults, before: null };
  if (kind === undefined) return { kind: 'missing', what: 'kind', before: null };
  if (!when) return { kind: 'missing', what: 'date', before: null };
  if (time === undefined) return { kind: 'missing', what: 'time', before: null };
  const body: MeetingRecord = {
    type: 'meeting',
    meeting: freeId(kind, when.date, stored),
    change: 'add',
    kind,
    title: MEETING_NAME[kind],
    ...when,
    due: null,
    status: 'confirmed',
  };
  return ready('add', body, null, said, turn, stored);
}

function changeOf(change: 'move' | 'cancel' | 'confirm', said: EditSaid, turn: Turn, stored: StoredMeetings): Plan {
  const day = said.fromDate ?? (change === 'move' ? null : (said.date ?? null));
  const which = meetingMeant(said, day, turn, stored);
  if (which.kind !== 'one') return { kind: 'which', none: which.kind === 'none', meetings: which.meetings };
  const before = which.meeting;
  if (change === 'cancel') return ready('cancel', { ...recordOf(before), change, status: 'cancelled' }, before, said, turn, stored);
  const when = after(before, said, change);
  if (change === 'move' && isSame(before, when)) return { kind: 'missing', what: 'new', before };
  const faults = meetingFaults(when, turn.now);
  if (faults.length > 0) return { kind: 'faulty', faults, before };
  return ready(change, { ...recordOf(before), ...when, change, status: 'confirmed' }, before, said, turn, stored);
}

function ready(
  change: MeetingRecord['change'],
  body: MeetingRecord,
  before: Meeting | null,
  said: EditSaid,
  turn: Turn,
  stored: StoredMeetings,
): Plan {
  const others = meetingsAhead(turn, stored).filter(({ status }) => status !== 'example');
  const wanted = { id: body.meeting, kind: body.kind, date: body.date, time: body.time, endTime: body.endTime };
  const doubts =
    change === 'cancel' ? [] : [...(change === 'move' && before ? otherYear(before, body) : []), ...doubtsAbout(wanted, others, turn.now)];
  const notes = [...workedOut(said, body), ...(change === 'cancel' ? [] : leavingExamples(body, turn, stored))];
  return { kind: 'ready', change, bodies: [body], before, doubts, notes };
}

/** A day without a year may be read as another year's. */
function otherYear({ date: from }: Meeting, { date: to }: MeetingRecord): string[] {
  const [was, is] = [from.slice(0, 4), to.slice(0, 4)];
  return was === is ? [] : [`Mötet flyttas från ${was} till ${is}.`];
}

/** Where a meeting stands after it is moved or confirmed: what was not said stays, and a moved beginning takes the end along. */
function after(before: Meeting, asked: EditSaid, change: 'move' | 'confirm'): When {
  const said = change === 'move' && asked.by ? { ...asked, ...movedBy(before, asked.by, asked) } : asked;
  const time = said.time === undefined ? before.time : said.time;
  const kept =
    said.time === undefined || said.time === null || before.time === null ? (said.time === null ? null : before.endTime) : shifted(before, said.time);
  return {
    date: (change === 'move' ? said.date : null) ?? before.date,
    time,
    endTime: said.endTime === undefined ? kept : said.endTime,
    place: said.place === undefined ? before.place : said.place,
  };
}

/** The end of a meeting that begins at another time and lasts as long; none where that would be after midnight. */
function shifted({ time, endTime }: Meeting, begins: string): string | null {
  if (time === null || endTime === null) return null;
  const minutes = minutesOf(begins) + minutesOf(endTime) - minutesOf(time);
  if (!(minutes < 24 * 60)) return null;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function isSame(before: Meeting, { date, time, endTime, place }: When): boolean {
  return before.date === date && before.time === time && before.endTime === endTime && before.place === place;
}

function recordOf({ id, kind, title, date, time, endTime, place, due }: Meeting): Omit<MeetingRecord, 'change' | 'status'> {
  return { type: 'meeting', meeting: id, kind, title, date, time, endTime, place, due };
}

/** "Med ”nästa fredag” menas fredag 27 november 2026": the card shows the day anyway, this says why. */
function workedOut({ dateWords }: EditSaid, { date }: MeetingRecord): string[] {
  return dateWords ? [`”${dateWords}” tolkar jag som ${weekdayDate(date)}.`] : [];
}

/** The first real meeting of a kind in a year takes the place of the annual wheel's examples. */
function leavingExamples(body: MeetingRecord, { association }: Turn, stored: StoredMeetings): string[] {
  const year = body.date.slice(0, 4);
  const known = stored.changes.some(
    ({ sequence, body: each }) =>
      !stored.withdrawn.has(sequence) && each.status !== 'cancelled' && each.kind === body.kind && each.date.startsWith(year),
  );
  const others = examplesOf(association, Number(year)).filter(({ id, kind }) => kind === body.kind && id !== body.meeting);
  if (known || others.length === 0) return [];
  return [`Årshjulets exempel för ${MEETING_NAME[body.kind].toLowerCase()} ${year} visas inte längre, när det finns ett riktigt.`];
}
