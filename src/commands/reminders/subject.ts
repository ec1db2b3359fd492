import type { LawDeadline } from '../../associations/law-deadlines.js';
import type { MeetingKind } from '../../associations/schema.js';
import type { ReminderRow } from '../../store/reminder-tables.js';
import { isDay, spokenDay } from '../../swedish/dates.js';
import { longDate } from '../../swedish/time.js';
import type { Meeting } from '../meetings/calendar.js';
import { MEETING_NAME } from '../meetings/kinds.js';
import type { Calendar } from './calendars.js';
import { nextDeadline } from './deadline.js';
import { hasBegun } from './plan.js';

/** What the text or the card says of which meeting. */
export interface SaidSubject {
  readonly kind?: MeetingKind | undefined;
  readonly meeting?: string | undefined;
  readonly fromDate?: string | undefined;
  readonly every?: 'yes' | undefined;
  readonly deadline?: LawDeadline['rule'] | undefined;
}

/** What to remind of (a meeting, or a last day in its shape); or what is wrong, in Swedish. `meeting` is the first one that it is about; null when a standing one has none ahead. */
export type Subject =
  | { readonly about: ReminderRow['about']; readonly meeting: Meeting | null }
  | { readonly headline: string; readonly lead: string };

/** The meeting that is meant: by its id, by its day, all of a kind, or the next one that begins after `after`. */
export function subjectOf(said: SaidSubject, calendar: Calendar, after: Date): Subject {
  const { kind, meeting: id, fromDate, every, deadline } = said;
  if (deadline !== undefined && id === undefined) return one(nextDeadline(deadline, after), after);
  const ahead = calendar.meetings.filter((meeting) => !hasBegun(meeting, after) && (!kind || meeting.kind === kind));
  if (every) return { about: { type: 'standing', kind: kind ?? null }, meeting: ahead[0] ?? null };
  const name = kind ? MEETING_NAME[kind].toLowerCase() : 'möte';
  if (id !== undefined) {
    const found = calendar.find(id);
    if (!found || found.cancelled) return { headline: 'Mötet finns inte längre', lead: 'Det är inställt eller borttaget ur kalendern.' };
    return one(found, after);
  }
  if (fromDate !== undefined) {
    if (!isDay(fromDate)) return { headline: 'Den dagen finns inte', lead: `${spokenDay(fromDate)} finns inte i kalendern.` };
    const [found] = calendar.meetings.filter(({ date, kind: own }) => date === fromDate && (!kind || own === kind));
    return found ? one(found, after) : { headline: `Inget ${name} den dagen`, lead: `Jag hittar inget ${name} ${longDate(fromDate)} i kalendern.` };
  }
  const [next] = ahead;
  return next ? one(next, after) : { headline: `Inget ${name} att påminna om`, lead: `Det finns inget kommande ${name} i kalendern.` };
}

function one(meeting: Meeting, after: Date): Subject {
  return hasBegun(meeting, after)
    ? { headline: 'Mötet har börjat då', lead: 'Det går bara att påminna om möten som inte har börjat.' }
    : { about: { type: 'meeting', meeting: meeting.id }, meeting };
}

/** Are two reminders about the same? */
export function isSameAbout(a: ReminderRow['about'], b: ReminderRow['about']): boolean {
  return a.type === 'meeting' ? b.type === 'meeting' && a.meeting === b.meeting : b.type === 'standing' && a.kind === b.kind;
}

/** "alla styrelsemöten", "alla möten" */
export function standingWords(kind: string | null): string {
  const plural: Readonly<Record<string, string>> = {
    board: 'styrelsemöten',
    executiveCommittee: 'arbetsutskott',
    preparatoryGroup: 'beredningsgrupper',
    memberConsultation: 'medlemssamråd',
    planningDay: 'planeringsdagar',
  };
  return `alla ${(kind && plural[kind]) ?? 'möten'}`;
}
