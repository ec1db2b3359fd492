import { z } from 'zod';
import { ASKED_COUNTS } from '../participants/asked-count.js';
import { Basis, Id, Period, Year } from './rules.js';

/** What is asked about. */
export const subject = {
  association: Id.optional(),
  /** Every association, not one. */
  everyAssociation: z.enum(['yes']).optional(),
  year: Year.optional(),
  /** Several years of one question, in order. */
  years: z.array(Year).min(2).max(6, 'Högst sex år åt gången.').optional(),
  basis: Basis.optional(),
  line: Id.optional(),
  /** Several lines of one question; `municipalities` is what the municipalities pay together. */
  lines: z.array(Id).min(1).max(8, 'Högst åtta poster åt gången.').optional(),
  intervention: Id.optional(),
  municipality: Id.optional(),
  period: Period.optional(),
  /** The one count of participants that is asked for. */
  askedCount: z.enum(ASKED_COUNTS).optional(),
} as const;
