import { type AppendRequest, partsOf, StoredRecord } from './port.js';

/**
 * The records that a request becomes, numbered from `first`. What could not be read back is refused
 * here (ZodError), before anything is written; the caller's own objects are copied, never kept.
 */
export function recordsOf(request: AppendRequest, first: number): readonly StoredRecord[] {
  const bodies = partsOf(request).flatMap((part) => part.bodies.map((body) => ({ year: part.year, body })));
  return bodies.map(({ year, body }, index) =>
    StoredRecord.parse({
      version: 1,
      association: request.association,
      year,
      sequence: first + index,
      key: request.key,
      at: request.at.toISOString(),
      by: request.by,
      body,
    }),
  );
}
