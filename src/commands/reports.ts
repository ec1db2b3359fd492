import type { ReportRecord, Store, StoredRecord } from '../store/port.js';

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
