import { z } from 'zod';

const Count = z.number().int().min(0).nullable();

/** How many left for each reason; what was not said is absent. */
export const Exits = z.record(z.string(), z.number().int().min(0));

/** One report of one intervention's participants in one period. A correction is a later record; nothing is overwritten. */
export const ReportRecord = z.strictObject({
  type: z.literal('participants.report'),
  intervention: z.string(),
  /** Where an intervention is reported by municipality; left out: all of it. */
  municipality: z.string().optional(),
  period: z.string(),
  women: Count,
  men: Count,
  notStated: Count,
  new: Count,
  ended: Count,
  newWomen: Count,
  newMen: Count,
  endedWomen: Count,
  endedMen: Count,
  exits: Exits,
  /** Why a report that breaks a rule was saved all the same; null for one that keeps the rules. */
  deviation: z.string().nullable(),
  /** Sequence numbers of earlier records that this one replaces; none for a first report. */
  replaces: z.array(z.number().int()),
});
export type ReportRecord = z.infer<typeof ReportRecord>;

/** A year's reports are locked, or opened again. */
export const YearCloseRecord = z.strictObject({
  type: z.literal('year.close'),
  year: z.number().int(),
  closed: z.boolean(),
});
