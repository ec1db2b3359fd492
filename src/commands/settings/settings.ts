import type { Store, StoredRecord } from '../../store/port.js';

/** The newest rule for small counts, and who set it; null when none was ever set. */
export async function smallCountRule(store: Store, association: string): Promise<StoredRecord | null> {
  for (const year of [...(await store.years(association))].reverse()) {
    const rule = (await store.records(association, year, { rules: 'setting' })).filter(({ body }) => body.type === 'setting').at(-1);
    if (rule) return rule;
  }
  return null;
}

/** Counts below this are hidden from others than those who report them; null: all are shown. */
export function limitOf(rule: StoredRecord | null): number | null {
  return rule?.body.type === 'setting' ? rule.body.below : null;
}
