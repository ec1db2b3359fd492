import { z } from 'zod';

/** A decision of the board in short words of its own: never a person's name. */
export const DecisionRecord = z.strictObject({
  type: z.literal('decision'),
  date: z.iso.date(),
  /** "§ 12"; null where none is known. */
  paragraph: z.string().min(1).max(20).nullable(),
  content: z.string().min(3).max(500),
  topics: z.array(z.string().min(1).max(40)).max(10),
  /** The year whose budget it sets; null for anything else. */
  budgetYear: z.number().int().nullable(),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
