import { type AppendRequest, StoredRecord } from './port.js';

/**
 * The records that a request becomes, numbered from `first`. What could not be read back is refused
 * here (ZodError), before anything is written; the caller's own objects are copied, never kept.
 */
export function recordsOf(request: AppendRequest, first: number): readonly StoredRecord[] {
  return request.bodies.map((body, index) =>
    StoredRecord.parse({
      version: 1,
      association: request.association,
      year: request.year,
      sequence: first + index,
      key: request.key,
      at: request.at.toISOString(),
      by: request.by,
      body,
    }),
  );
}
