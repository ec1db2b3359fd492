import { z } from 'zod';

/** An intervention as it stands from now on, over what is printed of it or beside that. */
export const InterventionRecord = z.strictObject({
  type: z.literal('intervention'),
  intervention: z.string(),
  name: z.string().min(1),
  /** First month to be reported of one that is not printed: `2027-01`; null of a printed one. */
  reportsFrom: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
});
export type InterventionRecord = z.infer<typeof InterventionRecord>;
