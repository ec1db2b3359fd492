import { z } from 'zod';

/** What a person may from a date on; a later record of the same person goes before it once its date has come. */
export const AccessRecord = z.strictObject({
  type: z.literal('access'),
  /** Entra object id, or the id that Teams knows the person by: never a name. */
  user: z.string().min(1),
  /** `none`: revoked. */
  role: z.enum(['none', 'member', 'coach', 'director']),
  /** Limits a coach to these; null is every intervention of the association. */
  interventions: z.array(z.string()).nullable(),
  from: z.iso.date(),
});
export type AccessRecord = z.infer<typeof AccessRecord>;
