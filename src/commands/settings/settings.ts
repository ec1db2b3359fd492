import type { SettingRecord } from '../../store/bodies/settings.js';
import type { Store, StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';

/** The newest record that decides one of the settings, and who set it; null when it was never set. */
export async function newestSetting(store: Store, association: string, name: SettingRecord['name']): Promise<StoredRecord | null> {
  for (const year of [...(await store.years(association))].reverse()) {
    const records = await store.records(association, year, { rules: 'setting' });
    const withdrawn = withdrawnIn(records);
    const newest = records.findLast(({ body, sequence }) => body.type === 'setting' && body.name === name && !withdrawn.has(sequence));
    if (newest) return newest;
  }
  return null;
}

/** Counts below this are hidden from others than those who report them; null: all are shown. */
export async function smallCountLimit(store: Store, association: string): Promise<number | null> {
  const body = (await newestSetting(store, association, 'smallCounts'))?.body;
  return body?.type === 'setting' && body.name === 'smallCounts' ? body.below : null;
}

/** Is a card posted when a meeting starts in Teams? Not before a director has said so. */
export async function isShownAtStart(store: Store, association: string): Promise<boolean> {
  const body = (await newestSetting(store, association, 'meetingStart'))?.body;
  return body?.type === 'setting' && body.name === 'meetingStart' && body.shown;
}
