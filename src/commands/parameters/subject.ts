import { Basis, Id, Period, Year } from './rules.js';

/** What is asked about. */
export const subject = {
  association: Id.optional(),
  year: Year.optional(),
  basis: Basis.optional(),
  line: Id.optional(),
  intervention: Id.optional(),
  municipality: Id.optional(),
  period: Period.optional(),
} as const;
