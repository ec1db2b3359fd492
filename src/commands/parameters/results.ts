import { z } from 'zod';
import { DecimalText } from './rules.js';

/** Counts that a person says; the command explains what is wrong with one that is negative or no whole number. */
const Said = z.number().min(-1e12).max(1e12);

/** Effects in money, and rates. A field of a form that was emptied is null. Percent and kronor (per person and month, and of a cost) as decimal strings. */
export const results = {
  people: Said.nullish(),
  /** Months in work per person. */
  months: Said.nullish(),
  /** Percent of the effect that is counted. */
  retention: DecimalText.nullish(),
  support: DecimalText.nullish(),
  administration: DecimalText.nullish(),
  tax: DecimalText.nullish(),
  cost: DecimalText.nullish(),
  part: Said.nullish(),
  whole: Said.nullish(),
  /** Percent. */
  target: DecimalText.nullish(),
} as const;
