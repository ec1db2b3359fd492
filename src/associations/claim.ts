import { z } from 'zod';
import { Basis } from './budget-table.js';
import { ExitReason } from './intervention.js';
import { Amount, Cited, Id, IsoDate, Period, Year } from './values.js';

const ofAssociation = { association: Id.optional() };

/** Something printed that a claim can be held against, in this association or (`association`) in another. */
const Reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), ...ofAssociation, table: Id, line: Id, year: Year, basis: Basis }),
  z.strictObject({
    kind: z.literal('count'),
    ...ofAssociation,
    intervention: Id.nullable(),
    municipality: Id.optional(),
    period: Period,
    count: z.enum(['women', 'men', 'total', 'new', 'ended', 'exits', ...ExitReason.options]),
  }),
  z.strictObject({ kind: z.literal('parameter'), ...ofAssociation, name: z.string().min(1), on: IsoDate }),
  /** A number of the running text itself, or one that needs no source (the 2 of "half"). */
  z.strictObject({ kind: z.literal('number'), value: Amount, label: z.string().min(1) }),
]);
export type Reference = z.infer<typeof Reference>;

/** sum: all · difference: the first less the rest · product: all multiplied · share: sum of `of` in percent of the sum of `over`. */
const Recount = z
  .strictObject({
    label: z.string().min(1),
    how: z.enum(['sum', 'difference', 'product', 'share']),
    of: z.array(Reference).min(1),
    over: z.array(Reference).min(1).optional(),
  })
  .refine((recount) => (recount.how === 'share') === (recount.over !== undefined), {
    path: ['over'],
    message: 'over hör till how "share" och bara dit',
  });
export type Recount = z.infer<typeof Recount>;

/**
 * A statement of running text that can be held against the tables: "ca 600 tkr", "17 %".
 * Amounts stand in kronor; `precision` is what the text rounds to ("11,2 milj" → 100000).
 */
export const Claim = z.strictObject({
  id: Id,
  text: z.string().min(1),
  value: Amount,
  unit: z.enum(['SEK', 'tkr', 'percent', 'participants', 'years', 'number']),
  precision: Amount.default('1'),
  /** `above`: "över 2 miljoner". */
  comparison: z.enum(['equal', 'above']).default('equal'),
  /** Every reading that the tables allow; none where the claim is not arithmetic on printed figures. */
  recounts: z.array(Recount).default([]),
  /** Worth a look, but no contradiction: the text and the tables may speak of different things, or it is not about money. */
  minor: z.boolean().default(false),
  /** What a reader should know: which reading is the right one. */
  note: z.string().optional(),
  ...Cited,
});
export type Claim = z.infer<typeof Claim>;
