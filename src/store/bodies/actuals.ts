import { z } from 'zod';

/** `2026-08`: an outcome counts from the year's first day to the last day of this month. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Kronor = z.string().regex(/^-?\d{1,15}(\.\d{1,2})?$/);

/**
 * Where an outcome comes from. Of a file its kind, its fingerprint and the accounts (or objects, `dimension:number`) that were summed:
 * never its name, which may hold a person's.
 */
const ActualSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({
    kind: z.literal('file'),
    format: z.enum(['sie', 'xlsx', 'csv']),
    fingerprint: z.string().min(1).max(100),
    accounts: z.array(z.string().max(40)).max(200),
  }),
]);
export type ActualSource = z.infer<typeof ActualSource>;

/**
 * What a line of the year's budget has cost, or brought in, so far. Kronor with at most two decimals. The sign is the budget's: a cost is positive
 * on a cost line, an income is positive on an income line, and a minus is a reversal (paid back). A later record of the same line and month
 * corrects this one; nothing is overwritten.
 */
export const ActualRecord = z.strictObject({
  type: z.literal('actual'),
  year: z.number().int(),
  line: z.string().min(1),
  through: Month,
  amount: Kronor,
  source: ActualSource,
  /** Why an amount that looked strange was saved all the same. */
  deviation: z.string().max(500).optional(),
});
export type ActualRecord = z.infer<typeof ActualRecord>;
