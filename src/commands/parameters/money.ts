import { z } from 'zod';
import { Basis, DecimalText, Id, Year } from './rules.js';

/** Contributions and budgets: kronor and percent as decimal strings. */
export const money = {
  rate: DecimalText.optional(),
  /** Several yearly changes, compared. */
  rates: z.array(DecimalText).min(1).max(20, 'Högst 20 procentsatser åt gången.').optional(),
  startYear: Year.optional(),
  untilYear: Year.optional(),
  targetYear: Year.optional(),
  startAmount: DecimalText.optional(),
  offer: DecimalText.optional(),
  /** Is it only asked what the state offers at most? */
  offerAsked: z.enum(['yes']).optional(),
  unit: z.enum(['1', '100', '1000']).optional(),
  /** All members' contributions of a year together. */
  total: DecimalText.optional(),
  /** `state`, `region`, `municipalities`, or the id of a party: whose amount is known, or who changes what it pays. */
  party: Id.optional(),
  amount: DecimalText.optional(),
  /** Whose share is asked for. */
  askedParty: Id.optional(),
  method: z.enum(['population', 'age16to64', 'equal', 'fixed']).optional(),
  /** Inhabitants by the municipality's id; what is impossible is explained by the command. */
  populations: z.record(Id, z.number().int('Invånare skrivs som hela tal, till exempel 12 500.').nullable()).optional(),
  /** Percent of what the municipalities pay together, by id; those without share the rest equally. */
  shares: z.record(Id, DecimalText).optional(),
  /** The file that the inhabitants were read from: "CSV, kolumnen Folkmängd". */
  populationsFrom: z.string().max(120).optional(),
  /** The amounts as a request to each party, ready to copy. */
  request: z.enum(['yes']).optional(),
  otherYear: Year.optional(),
  otherBasis: Basis.optional(),
  /** "jämför vår budget med Värend": whom the association is held against. */
  otherAssociation: Id.optional(),
  /** Is the equity above what is recommended at most (asked), or how much is that (amount)? */
  ceiling: z.enum(['asked', 'amount']).optional(),
  /** Which share is compared across associations. */
  measure: z.enum(['administration', 'individual', 'structural']).optional(),
  /** A number that somebody wants to know is true, kronor as they are, and the source's own words of it where they are known. */
  claimed: z.strictObject({ value: DecimalText, unit: z.enum(['SEK', 'percent', 'number']), text: z.string().max(300).optional() }).optional(),
  /** Pasted for a check, in the order they stood; the last one is the sum. */
  numbers: z
    .array(z.strictObject({ value: DecimalText, unit: z.enum(['SEK', 'tkr', 'mnkr', 'percent']).optional() }).or(DecimalText))
    .max(500, 'Högst 500 tal åt gången.')
    .optional(),
} as const;
