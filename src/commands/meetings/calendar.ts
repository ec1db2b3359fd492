import { type Occurrence, occurrences } from '../../associations/annual-wheel.js';
import { citation } from '../../associations/citation.js';
import type { Association, MeetingKind } from '../../associations/schema.js';
import type { MeetingRecord } from '../../store/bodies/meetings.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { NOTHING, type StoredMeetings, standing, storedMeetings } from './stored.js';

/** confirmed: decided · toConfirm: laid in, its date is to be confirmed · example: read out of the printed annual wheel, nobody has called it. */
export type MeetingStatus = 'confirmed' | 'toConfirm' | 'example';

export interface Meeting {
  /** Stays when the meeting is moved: `board-2026-11-16`. */
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  /** `YYYY-MM-DD` and `HH:MM`, Swedish time. */
  readonly date: string;
  readonly time: string | null;
  readonly endTime: string | null;
  /** A place in words, "Teams", or a link that begins with https://. */
  readonly place: string | null;
  /** What is on the table. */
  readonly due: string | null;
  readonly status: MeetingStatus;
  /** Who calls the joint member consultation of that year. */
  readonly host: string | null;
  /** Sequence number of the stored change that it stands by; null for an example. */
  readonly record: number | null;
  /** What the card names as its source. */
  readonly source: string;
}

/**
 * The association's meetings as they stand, `from` and `to` (`YYYY-MM-DD`) included, in order of date and time: what was stored, and for
 * each kind and year in which nothing real is stored the examples of the printed annual wheel. Cancelled meetings are left out.
 */
export function meetingsBetween(association: Association, stored: StoredMeetings, from: string, to: string): Meeting[] {
  const changes = standing(stored);
  const real = [...changes.values()]
    .filter(({ body }) => body.status !== 'cancelled')
    .map(({ body, sequence }) => fromRecord(association, body, sequence));
  const taken = takenOver(stored);
  const examples = yearsBetween(from, to)
    .flatMap((year) => examplesOf(association, year))
    .filter(({ id, kind, date }) => !changes.has(id) && !taken.has(kindAndYear(kind, date)));
  return [...real, ...examples].filter(({ date }) => date >= from && date <= to).sort(inOrder);
}

/** A stretch of the calendar as one person may see it. `hidden`: there are meetings of the association's own that this person may not see. */
export interface Calendar {
  readonly meetings: readonly Meeting[];
  readonly hidden: boolean;
}

/** The meetings that whoever asks may see: what was stored takes a role in the association, the printed annual wheel does not. */
export async function calendarFor({ store, association, user }: Turn, from: string, to: string): Promise<Calendar> {
  const stored = await storedMeetings(store, association.id);
  const mayRead = user.role !== 'reader' && user.role !== 'none';
  return { meetings: meetingsBetween(association, mayRead ? stored : NOTHING, from, to), hidden: !mayRead && stored.changes.length > 0 };
}

/** One meeting by its id as it stands; `cancelled` where it is, with what it was; null where there is no such meeting (any more). */
export function meetingById(association: Association, stored: StoredMeetings, id: string): (Meeting & { readonly cancelled: boolean }) | null {
  const change = standing(stored).get(id);
  if (change) return { ...fromRecord(association, change.body, change.sequence), cancelled: change.body.status === 'cancelled' };
  const year = Number(/-(\d{4})-\d{2}-\d{2}/.exec(id)?.[1]);
  const example = Number.isInteger(year) ? examplesOf(association, year).find((each) => each.id === id) : undefined;
  return example && !takenOver(stored).has(kindAndYear(example.kind, example.date)) ? { ...example, cancelled: false } : null;
}

/** Is it over? One without a time is when its day is; one without an end when it has begun. */
export function isOver({ date, time, endTime }: Pick<Meeting, 'date' | 'time' | 'endTime'>, now: Date): boolean {
  const today = localTime(now);
  return date < today.date || (date === today.date && (endTime ?? time ?? '24:00') <= today.time);
}

/** The printed annual wheel's example meetings of one year, each with an id that only its rule and year decide. */
export function examplesOf(association: Association, year: number): Meeting[] {
  const seen = new Map<string, number>();
  return occurrences(association.annualWheel, year).map((occurrence) => {
    const first = meetingId(occurrence.rule.kind, occurrence.date);
    const count = (seen.get(first) ?? 0) + 1;
    seen.set(first, count);
    return fromExample(association, occurrence, count === 1 ? first : `${first}-${count}`);
  });
}

/** The id that a meeting gets from its kind and first date; a second one of the same kind and day ends in `-2`. */
export function meetingId(kind: MeetingKind, date: string): string {
  return `${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${date}`;
}

function fromExample(association: Association, { date, rule }: Occurrence, id: string): Meeting {
  return {
    id,
    kind: rule.kind,
    title: rule.title,
    date,
    time: rule.time ?? null,
    endTime: rule.endTime ?? null,
    place: rule.place ?? null,
    due: rule.due ?? null,
    status: 'example',
    host: hostOf(association, rule.kind, date),
    record: null,
    source: `exempel enligt ${citation(association, rule).text}`,
  };
}

function fromRecord(association: Association, body: MeetingRecord, record: number): Meeting {
  const { meeting: id, kind, title, date, time, endTime, place } = body;
  return {
    id,
    kind,
    title,
    date,
    time,
    endTime,
    place,
    due: body.due ?? plannedDue(association, kind, date),
    status: body.status === 'toConfirm' ? 'toConfirm' : 'confirmed',
    host: hostOf(association, kind, date),
    record,
    source: `förbundets kalender, kvitto ${record}`,
  };
}

/** What the annual wheel places in that month for a meeting of that kind. */
function plannedDue({ annualWheel, monthPlan }: Association, kind: MeetingKind, date: string): string | null {
  const month = Number(date.slice(5, 7));
  return [...annualWheel, ...monthPlan].find((each) => each.kind === kind && each.month === month && each.due)?.due ?? null;
}

function hostOf({ consultationHosts }: Association, kind: MeetingKind, date: string): string | null {
  if (kind !== 'memberConsultation') return null;
  return consultationHosts.find(({ year }) => year === Number(date.slice(0, 4)))?.host ?? null;
}

/**
 * Kinds and years whose calendar the director keeps: something that counts was stored for them. An example that was only cancelled
 * leaves the other examples of its kind and year alone.
 */
function takenOver({ changes, withdrawn }: StoredMeetings): ReadonlySet<string> {
  const counting = changes.filter(({ sequence, body }) => !withdrawn.has(sequence) && body.status !== 'cancelled');
  return new Set(counting.map(({ body }) => kindAndYear(body.kind, body.date)));
}

function kindAndYear(kind: MeetingKind, date: string): string {
  return `${kind} ${date.slice(0, 4)}`;
}

function yearsBetween(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function inOrder(a: Meeting, b: Meeting): number {
  return `${a.date} ${a.time ?? '99'} ${a.id}`.localeCompare(`${b.date} ${b.time ?? '99'} ${b.id}`);
}
