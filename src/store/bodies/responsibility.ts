import { z } from 'zod';

/** Which coaches answer for an intervention's reports from now on: all of them, in place of those before. */
export const ResponsibilityRecord = z.strictObject({
  type: z.literal('responsibility'),
  intervention: z.string(),
  /** Ids, never names. */
  coaches: z.array(z.string().min(1)),
});
