import type { ReportRecord, Store, StoredRecord } from '../store/port.js';
import { monthsOf, yearOf } from './periods.js';

/** A report that counts: neither taken back nor replaced by one that counts. */
export type Report = StoredRecord & { readonly body: ReportRecord };

/** What counts today of everything that was ever appended for one association and year, oldest first. */
export function effectiveReports(records: readonly StoredRecord[]): Report[] {
  const withdrawn = new Set(records.flatMap(({ body }) => (body.type === 'withdrawal' ? [body.of] : [])));
  const standing = records.filter((record): record is Report => record.body.type === 'participants.report' && !withdrawn.has(record.sequence));
  const replaced = new Set(standing.flatMap(({ body }) => body.replaces));
  return standing.filter(({ sequence }) => !replaced.has(sequence));
}

/** The reports of an association that count, over all years. */
export async function allReports(store: Store, association: string): Promise<Report[]> {
  const years = await store.years(association);
  return (await Promise.all(years.map(async (year) => effectiveReports(await store.records(association, year))))).flat();
}

/** The report that counts for one intervention and exactly this period; null when there is none. */
export async function reportFor(store: Store, association: string, intervention: string, period: string): Promise<Report | null> {
  const reports = effectiveReports(await store.records(association, yearOf(period)));
  return reports.find(({ body }) => body.intervention === intervention && body.period === period) ?? null;
}

/** The intervention's newest report before `period` (or of any period when null), by the month it ends in. */
export async function latestReport(store: Store, association: string, intervention: string, before: string | null): Promise<Report | null> {
  const limit = before === null ? '9999-12' : monthsOf(before)[0];
  const own = (await allReports(store, association)).filter(({ body }) => body.intervention === intervention && monthsOf(body.period)[1] < limit);
  return own.sort((a, b) => monthsOf(a.body.period)[1].localeCompare(monthsOf(b.body.period)[1])).at(-1) ?? null;
}
