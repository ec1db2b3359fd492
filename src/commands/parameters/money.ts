import { z } from 'zod';
import { Basis, DecimalText, Year } from './rules.js';

/** Contributions and budgets: kronor and percent as decimal strings. */
export const money = {
  rate: DecimalText.optional(),
  startYear: Year.optional(),
  untilYear: Year.optional(),
  targetYear: Year.optional(),
  startAmount: DecimalText.optional(),
  offer: DecimalText.optional(),
  unit: z.enum(['1', '100', '1000']).optional(),
  otherYear: Year.optional(),
  otherBasis: Basis.optional(),
  /** Which share is compared across associations. */
  measure: z.enum(['administration', 'individual', 'structural']).optional(),
  /** Pasted for a check, in the order they stood; the last one is the sum. */
  numbers: z
    .array(z.strictObject({ value: DecimalText, unit: z.enum(['SEK', 'tkr', 'mnkr', 'percent']).optional() }).or(DecimalText))
    .max(500, 'Högst 500 tal åt gången.')
    .optional(),
} as const;
