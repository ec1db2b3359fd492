import { LAW } from '../../associations/law-deadlines.js';
import type { MeetingKind } from '../../associations/schema.js';
import { addDays, addMonths, weekdayOf } from '../../swedish/dates.js';
import { counted, list } from '../../swedish/format.js';
import { localTime, longDate, MONTHS, WEEKDAYS } from '../../swedish/time.js';
import type { Answer, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { type Calendar, isOver, type Meeting } from './calendar.js';
import { type Deadline, deadlines, lastDay } from './deadlines.js';
import { MEETING_NAME } from './kinds.js';
import { meetingWords } from './words.js';

const NO_BREAK = '\u00a0';
/** Nothing said of when: a year ahead. */
const DAYS_AHEAD = 365;
/** "de tre närmaste": looked for this far ahead, in days. */
const FAR_AHEAD = 3 * 365;

export interface Asked {
  readonly kind: MeetingKind | undefined;
  readonly year: number | undefined;
  readonly next: number | undefined;
  readonly ahead: boolean;
  /** A month (`2027-02`) or a day. */
  readonly when?: string | undefined;
}

export interface Range {
  readonly from: string;
  readonly to: string;
  /** The whole calendar year that was asked for. */
  readonly year?: number;
  /** "i februari 2027", where a month or a day was asked for. */
  readonly within?: string;
  /** "möten 2027", for the line above the answer. */
  readonly words: string;
}

/** Which days are listed: a year, what is left of it, the next n, or a year ahead. */
export function rangeOf({ year, next, ahead, when }: Asked, now: Date): Range {
  const today = localTime(now);
  if (when !== undefined) return { ...daysOf(when), words: `möten ${withinWords(when)}`, within: withinWords(when) };
  if (next !== undefined) return { from: today.date, to: addDays(today.date, FAR_AHEAD), words: 'närmaste möten' };
  if (year === undefined && !ahead) return { from: today.date, to: addDays(today.date, DAYS_AHEAD), words: 'ett år framåt' };
  const wanted = year ?? today.year;
  const first = `${wanted}-01-01`;
  return ahead && today.date > first
    ? { from: today.date, to: `${wanted}-12-31`, year: wanted, words: `kvar ${wanted}` }
    : { from: first, to: `${wanted}-12-31`, year: wanted, words: `möten ${wanted}` };
}

/** First and last day of a month or a day. */
export function daysOf(when: string): Pick<Range, 'from' | 'to'> {
  return when.length === 7 ? { from: `${when}-01`, to: addDays(addMonths(`${when}-01`, 1), -1) } : { from: when, to: when };
}

/** "i februari 2027", "14 december 2026" */
export function withinWords(when: string): string {
  const [year, month] = when.split('-').map(Number);
  return when.length === 7 ? `i ${MONTHS[(month ?? 1) - 1]}${NO_BREAK}${year}` : longDate(when);
}

interface Row {
  readonly day: string;
  readonly cells: readonly [string, string, string];
}

/** Meetings and what is due in one list, in order, each marked for what it is. */
export function listParts(
  calendar: Calendar,
  asked: Asked,
  range: Range,
  turn: Turn,
): Pick<Answer, 'headline' | 'lead' | 'notices' | 'tables' | 'source'> {
  const { association, now } = turn;
  const listed = calendar.meetings
    .filter((meeting) => (!asked.kind || meeting.kind === asked.kind) && (!onlyAhead(asked) || !isOver(meeting, now)))
    .slice(0, asked.next);
  const due = asked.kind || asked.next !== undefined ? [] : deadlines(association, calendar.meetings, range.from, range.to);
  const usual = range.year ?? localTime(now).year;
  const rows = [...listed.map((meeting) => meetingRow(meeting, now, usual)), ...due.map((each) => dueRow(each, usual))].sort((a, b) =>
    a.day.localeCompare(b.day),
  );
  const name = asked.kind ? MEETING_NAME[asked.kind].toLowerCase() : 'möte';
  const when = range.within ? ` ${range.within}` : range.year ? ` ${asked.ahead ? 'kvar ' : ''}${range.year}` : ' framåt';
  const table: Table = { title: 'Möten och sista dagar', columns: ['Vad', 'Dag', 'Läge'], rows: rows.map(({ cells }) => ({ cells })) };
  const source = sourcesOf(listed, due);
  return {
    headline: listed.length === 0 ? `Inga möten${when}` : `${counted(listed.length, name === 'möte' ? 'möte' : name, plural(name))}${when}`,
    lead: [onlyMeeting(listed), leadOf(listed, due)].filter(Boolean).join(' '),
    ...(calendar.hidden
      ? { notices: [{ kind: 'info', text: 'Förbundets egna möten visas för den som har en roll där. Här står bara årshjulet.' }] }
      : {}),
    ...(rows.length > 0 ? { tables: [table] } : {}),
    ...(source ? { source } : {}),
  };
}

/** Documents by their name alone, and the law once: where each day comes from stands on its meeting's own card. */
function sourcesOf(listed: readonly Meeting[], due: readonly Deadline[]): string {
  const printed = listed.filter(({ status }) => status === 'example').map(({ source }) => source.replace(/^exempel enligt |,.*$/g, ''));
  const wheel = due.filter(({ kind }) => kind === 'wheel').map(({ citation }) => citation.replace(/,.*$/, ''));
  const sections = [...new Set(due.filter(({ kind }) => kind === 'law').map(({ citation }) => citation.split(' §')[0] ?? ''))].sort();
  const law = sections.length > 0 ? [`${list(sections)} ${sections.length > 1 ? '§§' : '§'} ${LAW}`] : [];
  return [...new Set([...printed, ...wheel]), ...law].join('; ');
}

function onlyAhead({ ahead, year, next, when }: Asked): boolean {
  return when === undefined && (ahead || next !== undefined || year === undefined);
}

/** Who asked for one meeting wants its day and host, and reads no table for them. */
function onlyMeeting([only, ...more]: readonly Meeting[]): string {
  if (!only || more.length > 0) return '';
  const hostless = only.kind === 'memberConsultation' && !only.host ? ' Källorna säger inte vem som är värd.' : '';
  return `${meetingWords({ ...only, title: titleWords(only) })}.${hostless}`;
}

/** "2 bekräftade, 1 att bekräfta och 4 exempel ur årshjulet." */
function leadOf(listed: readonly Meeting[], due: readonly Deadline[]): string {
  const of = (status: Meeting['status']) => listed.filter((meeting) => meeting.status === status).length;
  const [confirmed, open, examples] = [of('confirmed'), of('toConfirm'), of('example')];
  const parts = [
    ...(confirmed > 0 ? [counted(confirmed, 'bekräftat', 'bekräftade')] : []),
    ...(open > 0 ? [`${open} att bekräfta`] : []),
    ...(examples > 0 ? [`${examples} exempel ur årshjulet, som ingen har kallat till`] : []),
  ];
  const meetings = parts.length > 0 ? `${list(parts)}.` : '';
  const things = `${counted(due.length, 'sak', 'saker')} ska vara ${due.length === 1 ? 'klar' : 'klara'}.`;
  return [meetings, due.length > 0 ? things : ''].filter(Boolean).join(' ');
}

/** "tors 4 mar"; with the year where it is another than the list's own. */
function shortDay(date: string, usual: number): string {
  const [year, month, day] = date.split('-').map(Number);
  const weekday = (WEEKDAYS[weekdayOf(date) - 1] ?? '').replace('dag', '');
  return [weekday, day, MONTHS[(month ?? 1) - 1]?.slice(0, 3), ...(year === usual ? [] : [year])].join(NO_BREAK);
}

/** What is confirmed and ahead needs no word. */
function titleWords({ title, host }: Meeting): string {
  return host ? `${title} (värd: ${host})` : title;
}

function meetingRow(meeting: Meeting, now: Date, usual: number): Row {
  const { date, time, status } = meeting;
  const standing = {
    confirmed: isOver(meeting, now) ? 'har varit' : time === null ? 'bekräftat' : '',
    toConfirm: 'att bekräfta',
    example: 'exempel',
  }[status];
  return {
    day: `${date} ${time ?? ''}`,
    cells: [titleWords(meeting), shortDay(date, usual), [time?.replace(':', '.') ?? '', standing].filter(Boolean).join(', ')],
  };
}

function dueRow(deadline: Deadline, usual: number): Row {
  const { date, month, title, kind, done, citation } = deadline;
  const [year, number = 1] = month.split('-').map(Number);
  const monthWords = [MONTHS[number - 1], ...(year === usual ? [] : [year])].join(NO_BREAK);
  const section = /^\d+ §/.exec(citation)?.[0].replace(' ', NO_BREAK);
  return {
    day: `${lastDay(deadline)} 99`,
    cells: [
      section ? `${title} (${section})` : title,
      date ? shortDay(date, usual) : monthWords,
      done ?? (kind === 'law' ? 'sista dag' : 'årshjulet'),
    ],
  };
}

function plural(name: string): string {
  if (name.endsWith('möte')) return `${name}n`;
  if (name.endsWith('dag')) return `${name}ar`;
  return name.endsWith('grupp') ? 'möten i beredningsgruppen' : name.endsWith('utskott') ? 'möten i arbetsutskottet' : name;
}
