import { citation } from '../../associations/citation.js';
import { printedCounts } from '../../associations/printed-counts.js';
import type { Association } from '../../associations/schema.js';
import { overPeriods, together } from '../../calculation/participant-periods.js';
import type { ParticipantCounts } from '../../calculation/participants.js';
import { list } from '../../swedish/format.js';
import { localTime, longDate } from '../../swedish/time.js';
import { monthsIn, monthsOf, overlap } from '../periods.js';
import type { Report } from './reports.js';

/** Participants of one intervention (null: the association's printed total) in one period, printed or logged. */
export interface ParticipantRow {
  readonly intervention: string | null;
  /** Null: the whole intervention. */
  readonly municipality: string | null;
  readonly period: string;
  readonly counts: ParticipantCounts;
  readonly origin: 'printed' | 'logged';
  /** Where each count comes from: document and section, or who logged it when. */
  readonly sources: readonly string[];
  /** The receipts of the reports that it stands on. */
  readonly receipts: readonly number[];
  /** As the source line of a card says it. */
  readonly source: string;
  /** Why it breaks a rule, where the coach said so. */
  readonly deviation: string | null;
  /** What the data say beside the printed figures. */
  readonly note: string | null;
  /** What it is put together of: the periods in order of time, or municipalities side by side; none of a row that stands by itself. */
  readonly parts: readonly ParticipantRow[];
  readonly made: 'alone' | 'periods' | 'sideBySide';
  /** Small counts of it are hidden from the reader. */
  readonly hidden?: true;
}

/** Is some count of it, or of what it is put together of, hidden from the reader? */
export function isPartlyHidden({ hidden, parts }: ParticipantRow): boolean {
  return hidden === true || parts.some(isPartlyHidden);
}

function printedRow(association: Association, row: Association['participants'][number]): ParticipantRow {
  const cited = citation(association, row);
  return {
    intervention: row.intervention,
    municipality: row.municipality ?? null,
    period: row.period,
    counts: printedCounts(association, row),
    origin: 'printed',
    sources: [cited.full],
    receipts: [],
    source: cited.text,
    deviation: null,
    note: row.note ?? null,
    parts: [],
    made: 'alone',
  };
}

export function loggedRow(report: Report): ParticipantRow {
  const source = `rapport ${longDate(localTime(new Date(report.at)).date)}, kvitto ${report.sequence}`;
  return {
    intervention: report.body.intervention,
    municipality: report.body.municipality ?? null,
    period: report.body.period,
    counts: report.body,
    origin: 'logged',
    sources: [source],
    receipts: [report.sequence],
    source,
    deviation: report.body.deviation,
    note: null,
    parts: [],
    made: 'alone',
  };
}

/** Everything that is known of an association's participants, printed first. */
export function participantRows(association: Association, reports: readonly Report[]): ParticipantRow[] {
  return [...association.participants.map((row) => printedRow(association, row)), ...reports.map(loggedRow)];
}

/**
 * The row of exactly this period (what was logged before what is printed), its municipalities as one, or the periods within it as
 * one; null when nothing is known.
 */
export function rowFor(
  rows: readonly ParticipantRow[],
  intervention: string | null,
  period: string,
  municipality: string | null = null,
): ParticipantRow | null {
  const own = ofOne(rows, intervention, municipality);
  const exact = own.filter((row) => row.period === period);
  const direct = exact.find(({ origin }) => origin === 'logged') ?? exact[0];
  if (direct) return direct;
  const following = oneAfterAnother(own, period);
  return following.length > 0 ? overThese(following, period) : null;
}

/** The newest row that ends before the period begins; null when none does. */
export function rowBefore(rows: readonly ParticipantRow[], intervention: string, period: string, municipality: string | null): ParticipantRow | null {
  const end = (row: ParticipantRow) => monthsOf(row.period)[1];
  const earlier = ofOne(rows, intervention, municipality).filter((row) => end(row) < monthsOf(period)[0]);
  // Of rows that end alike the shortest says most of the end, and what was logged goes before what is printed.
  const length = (row: ParticipantRow) => monthsIn(row.period).length;
  const order = (a: ParticipantRow, b: ParticipantRow) =>
    end(b).localeCompare(end(a)) || length(a) - length(b) || (a.origin === b.origin ? 0 : a.origin === 'logged' ? -1 : 1);
  return [...earlier].sort(order)[0] ?? null;
}

/** The months of the period that the row says nothing about. */
export function monthsWithout(row: ParticipantRow, period: string): string[] {
  const known = new Set((row.made === 'periods' ? row.parts : [row]).flatMap((part) => monthsIn(part.period)));
  return monthsIn(period).filter((month) => !known.has(month));
}

/** One intervention's rows; where a period is known by municipality only, those side by side. */
function ofOne(rows: readonly ParticipantRow[], intervention: string | null, municipality: string | null): ParticipantRow[] {
  const own = rows.filter((row) => row.intervention === intervention);
  const fitting = own.filter((row) => row.municipality === municipality);
  if (municipality !== null) return fitting;
  const periods = new Set(own.map(({ period }) => period));
  for (const { period } of fitting) periods.delete(period);
  return [...fitting, ...[...periods].map((period) => sideBySide(own.filter((row) => row.period === period)))];
}

/** Periods inside the whole that do not overlap: the earliest first, of those that begin together the longest, logged before printed. */
function oneAfterAnother(rows: readonly ParticipantRow[], period: string): ParticipantRow[] {
  const [from, to] = monthsOf(period);
  const within = rows.filter((row) => monthsOf(row.period)[0] >= from && monthsOf(row.period)[1] <= to);
  const order = (a: ParticipantRow, b: ParticipantRow) =>
    monthsOf(a.period)[0].localeCompare(monthsOf(b.period)[0]) ||
    monthsOf(b.period)[1].localeCompare(monthsOf(a.period)[1]) ||
    (a.origin === b.origin ? 0 : a.origin === 'logged' ? -1 : 1);
  const taken: ParticipantRow[] = [];
  for (const row of [...within].sort(order)) {
    const last = taken.at(-1);
    if (!last || !overlap(last.period, row.period)) taken.push(row);
  }
  return taken;
}

function overThese(parts: readonly ParticipantRow[], period: string): ParticipantRow {
  return { ...joined(parts), period, counts: overPeriods(parts.map(({ counts }) => counts)), made: 'periods' };
}

function sideBySide(parts: readonly ParticipantRow[]): ParticipantRow {
  return { ...joined(parts), municipality: null, counts: together(parts.map(({ counts }) => counts)), made: 'sideBySide' };
}

function joined(parts: readonly ParticipantRow[]): ParticipantRow {
  const [first] = parts;
  if (!first) throw new RangeError('no rows to join');
  const sources = [...new Set(parts.flatMap((part) => part.sources))];
  const deviations = parts.flatMap(({ deviation }) => deviation ?? []);
  const receipts = parts.flatMap((part) => part.receipts);
  return {
    ...first,
    parts,
    sources,
    receipts,
    source: sourceOf(parts, receipts),
    deviation: deviations.length > 0 ? deviations.join('; ') : null,
    origin: parts.some(({ origin }) => origin === 'logged') ? 'logged' : 'printed',
  };
}

/** "3 rapporter, kvitto 1, 2 och 4"; documents each by name. */
function sourceOf(parts: readonly ParticipantRow[], receipts: readonly number[]): string {
  const alone = (part: ParticipantRow) => part.receipts.length === 0 || receipts.length === 1;
  const documents = [...new Set(parts.filter(alone).map(({ source }) => source))];
  const logged = receipts.length > 1 ? [`${receipts.length} rapporter, kvitto ${list(receipts.map(String))}`] : [];
  return [...documents, ...logged].join('; ');
}
