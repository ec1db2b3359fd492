import { z } from 'zod';
import { DateText } from './rules.js';

/** How long before a meeting: `P7D`, `P1M`, `PT2H`; `P1DT18H` is 18.00 on the evening before. */
const Offset = z.string().regex(/^P(?:\d{1,4}[DWM]|T\d{1,5}[HM]|1DT18H)$/, 'Skriv till exempel 1 dag före, 1 vecka före eller 2 timmar före.');

/** Reminders. */
export const reminders = {
  offset: Offset.optional(),
  /** Several at once: "en vecka och en dag innan". */
  offsets: z.array(Offset).min(2).max(10, 'Högst tio tider åt gången.').optional(),
  /** So long from now: "om två timmar". */
  after: Offset.optional(),
  /** "alltid", "inför varje": every meeting of a kind, not only one. */
  every: z.enum(['yes']).optional(),
  /** A last day by law instead of a meeting: next year's budget, last year's annual report. */
  deadline: z.enum(['budget', 'annualReport']).optional(),
  /** What happens to the reminders that there are. replace: the new ones take their place. */
  reminderChange: z.enum(['stop', 'pause', 'resume', 'replace']).optional(),
  /** The first day on which they are sent again. */
  pauseUntil: DateText.nullable().optional(),
  /** Which of them, from a card. */
  reminders: z
    .array(z.string().regex(/^[\w-]{1,40}$/))
    .min(1)
    .max(100)
    .optional(),
  /** Day of the month on which coaches who have not reported are reminded; 0: none. */
  reportDay: z.number().int().min(0).max(31, 'En månad har högst 31 dagar.').optional(),
} as const;
