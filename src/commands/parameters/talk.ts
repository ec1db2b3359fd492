import { z } from 'zod';

/** How one talks. */
export const talk = {
  /** "tack", "bra jobbat" */
  thanks: z.enum(['yes']).optional(),
} as const;
