import { z } from 'zod';

/** What is looked up. */
export const facts = {
  /** The words that say what it is about, without those that only ask: "budget klar". */
  topic: z.string().trim().min(1).max(120, 'Frågan är för lång.').nullish(),
  /** "vad kostar Enter per deltagare" */
  perParticipant: z.enum(['yes']).optional(),
} as const;
