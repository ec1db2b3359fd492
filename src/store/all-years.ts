import type { About, Store, StoredRecord } from './port.js';

/** Everything ever appended for an association, or what is about one thing, over all years: oldest first. */
export async function recordsOfAllYears(store: Store, association: string, about?: About): Promise<StoredRecord[]> {
  const years = await store.years(association);
  const records = await Promise.all(years.map((year) => store.records(association, year, about)));
  return records.flat().sort((a, b) => a.sequence - b.sequence);
}
