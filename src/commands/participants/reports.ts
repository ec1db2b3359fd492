import type { ReportRecord } from '../../store/bodies/reports.js';
import type { Store, StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import { monthsOf, yearsOf } from '../periods.js';

/** A report that counts: neither taken back nor replaced by one that counts. */
export type Report = StoredRecord & { readonly body: ReportRecord };

/** What a report is about. Without municipality: the whole intervention. */
export interface About {
  readonly intervention: string;
  readonly municipality?: string | undefined;
  readonly period: string;
}

export function isAbout(body: About, about: About): boolean {
  return body.intervention === about.intervention && body.municipality === about.municipality && body.period === about.period;
}

export function isReport(record: StoredRecord): record is Report {
  return record.body.type === 'participants.report';
}

/** What counts today of everything that was ever appended for one association and year, oldest first. Nothing appended while the year was locked counts. */
export function effectiveReports(records: readonly StoredRecord[]): Report[] {
  const open = whileOpen(records);
  const withdrawn = withdrawnIn(open);
  const standing = open.filter((record): record is Report => isReport(record) && !withdrawn.has(record.sequence));
  const replaced = new Set(standing.flatMap(({ body }) => body.replaces));
  return standing.filter(({ sequence }) => !replaced.has(sequence));
}

function whileOpen(records: readonly StoredRecord[]): StoredRecord[] {
  let closed = false;
  return records.filter(({ body }) => {
    if (body.type === 'year.close') closed = body.closed;
    return !closed;
  });
}

/** The record that locked the year, if it is locked now. */
export function lockOf(records: readonly StoredRecord[]): StoredRecord | null {
  const last = records.filter(({ body }) => body.type === 'year.close').at(-1);
  return last?.body.type === 'year.close' && last.body.closed ? last : null;
}

/** The first lock on a year that the period has a month in; null when all are open. */
export async function lockOn(store: Store, association: string, period: string): Promise<StoredRecord | null> {
  for (const year of yearsOf(period)) {
    const lock = lockOf(await store.records(association, year));
    if (lock) return lock;
  }
  return null;
}

/** The reports of an association that count: over all years or of those named, of all interventions or of one, whose cost does not grow with the others. */
export async function allReports(
  store: Store,
  association: string,
  only: { years?: readonly number[]; intervention?: string } = {},
): Promise<Report[]> {
  const years = only.years ?? (await store.years(association));
  const about = only.intervention === undefined ? undefined : { intervention: only.intervention };
  return (await Promise.all(years.map(async (year) => effectiveReports(await store.records(association, year, about))))).flat();
}

/** The report that counts for exactly this; null when there is none. */
export function reportAbout(reports: readonly Report[], about: About): Report | null {
  return reports.find(({ body }) => isAbout(body, about)) ?? null;
}

/** The newest by the month that each ends in, then by receipt; null of none. */
export function newest(reports: readonly Report[]): Report | null {
  const order = (a: Report, b: Report) => monthsOf(a.body.period)[1].localeCompare(monthsOf(b.body.period)[1]) || a.sequence - b.sequence;
  return [...reports].sort(order).at(-1) ?? null;
}
