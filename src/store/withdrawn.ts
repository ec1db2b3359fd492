import type { StoredRecord } from './port.js';

/** The sequence numbers of what was taken back. */
export function withdrawnIn(records: readonly StoredRecord[]): ReadonlySet<number> {
  return new Set(records.flatMap(({ body }) => (body.type === 'withdrawal' ? [body.of] : [])));
}
