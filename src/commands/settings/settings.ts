import type { Store, StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';

/** The newest rule for small counts, and who set it; null when none was ever set. */
export async function smallCountRule(store: Store, association: string): Promise<StoredRecord | null> {
  for (const year of [...(await store.years(association))].reverse()) {
    const records = await store.records(association, year, { rules: 'setting' });
    const withdrawn = withdrawnIn(records);
    const rule = records.findLast(({ body, sequence }) => body.type === 'setting' && !withdrawn.has(sequence));
    if (rule) return rule;
  }
  return null;
}

/** Counts below this are hidden from others than those who report them; null: all are shown. */
export function limitOf(rule: StoredRecord | null): number | null {
  return rule?.body.type === 'setting' ? rule.body.below : null;
}
