import { z } from 'zod';
import { DecimalText, Id, Period } from './rules.js';

/** A file that outcomes were read from, as it is kept: never its name. */
const FileSource = z.strictObject({
  format: z.enum(['sie', 'xlsx', 'csv']),
  fingerprint: z.string().min(1).max(100),
});

/** What a year has cost and brought in so far. Kronor with the budget's sign: costs and income positive. */
export const outcomes = {
  outcome: DecimalText.nullish(),
  /** The last month that the outcome covers: `2026-08`; a longer period counts to its end. */
  through: Period.nullish(),
  /** Several lines at once; `accounts` are those that a file's amount was summed from. */
  outcomes: z
    .array(z.strictObject({ line: Id, amount: DecimalText, accounts: z.array(z.string().max(40)).max(200).optional() }))
    .min(1, 'Skriv minst ett belopp.')
    .max(300, 'Högst 300 poster åt gången.')
    .optional(),
  /** Which rule each of several lines is foreseen by. */
  methods: z
    .array(z.strictObject({ line: Id, method: z.enum(['straightLine', 'plan', 'lastYear', 'utilisation']) }))
    .min(1)
    .max(40, 'Högst 40 poster åt gången.')
    .optional(),
  /** "det stämmer": an amount that looks strange is right as it stands. */
  checked: z.enum(['yes']).optional(),
  file: FileSource.optional(),
  /** How many outcomes the year had when the question was asked: others since then are shown before anything is saved. */
  seen: z.number().int().min(0).optional(),
} as const;
