import { z } from 'zod';
import { EXIT_REASONS } from '../calculation/participants.js';
import { Aliases, Amount, Cited, Id, IsoDate, Period, Year } from './values.js';

/** Reasons for leaving, by the names of the outside contract. */
export const ExitReason = z.enum(EXIT_REASONS);
export type ExitReason = z.infer<typeof ExitReason>;

export const Intervention = z.strictObject({
  id: Id,
  name: z.string().min(1),
  aliases: Aliases,
  kind: z.enum(['individual', 'structural']),
  targetGroup: z.string().optional(),
  owner: z.string().optional(),
  /** Who may propose somebody for it. */
  referrers: z.string().optional(),
  staffing: z.string().optional(),
  /** A cost printed apart from the tables: "562 500 kr per part och år". */
  cost: z.strictObject({ value: Amount, unit: z.literal('SEK'), year: Year.optional(), note: z.string().min(1).optional(), ...Cited }).optional(),
  /** Which reasons for leaving it reports; the standard set when left out. */
  exits: z.enum(['standard', 'extended', 'tracks']).default('standard'),
  /** First period that is to be reported. Left out: no report is expected of it. */
  reportsFrom: Period.optional(),
  endedOn: IsoDate.optional(),
  /** Other associations that share it, whose sums together must count it once. */
  sharedWith: z.array(Id).default([]),
  /** In our own short words: what else is worth knowing. */
  note: z.string().optional(),
  ...Cited,
});
export type Intervention = z.infer<typeof Intervention>;

const PrintedCount = z.number().int().min(0).nullable();

/**
 * Participants as printed. `intervention` null is the printed total row of all interventions of the same section. Absent is null, never 0.
 * Where a source prints only those carried over and those who are new, `women` and `men` are null and `printedCounts` adds them up.
 */
export const PrintedParticipants = z.strictObject({
  intervention: Id.nullable(),
  municipality: Id.optional(),
  period: Period,
  women: PrintedCount,
  men: PrintedCount,
  /** Printed without sex: "Totalt 76 deltagare". */
  total: PrintedCount.optional(),
  /** Carried over from the year before. */
  carriedOverWomen: PrintedCount.optional(),
  carriedOverMen: PrintedCount.optional(),
  new: PrintedCount,
  newWomen: PrintedCount.optional(),
  newMen: PrintedCount.optional(),
  ended: PrintedCount,
  exits: z.partialRecord(ExitReason, z.number().int().min(0)).default({}),
  /** Of a shared intervention that the source counts whole: how many are this association's own. */
  own: PrintedCount.optional(),
  note: z.string().optional(),
  ...Cited,
});
export type PrintedParticipants = z.infer<typeof PrintedParticipants>;

/** A goal in our own short words. Without `target` the source prints none; without `outcomes` it prints no result. */
export const Goal = z.strictObject({
  id: Id,
  text: z.string().min(1),
  year: Year,
  intervention: Id.optional(),
  target: z
    .strictObject({ value: Amount, unit: z.enum(['percent', 'people', 'weeks', 'number']), direction: z.enum(['atLeast', 'atMost', 'above']) })
    .optional(),
  /** `percent` is what is printed beside the counts, if anything; it is not calculated. */
  outcomes: z
    .array(
      z.strictObject({
        period: Period,
        part: z.number().int().min(0).optional(),
        whole: z.number().int().min(1).optional(),
        percent: Amount.optional(),
        note: z.string().optional(),
        ...Cited,
      }),
    )
    .default([]),
  note: z.string().optional(),
  ...Cited,
});
export type Goal = z.infer<typeof Goal>;
