import { z } from 'zod';
import { EXIT_REASONS } from '../../calculation/participants.js';
import { Id, Period } from './rules.js';

const Count = z
  .number()
  .int('Antal deltagare är hela tal.')
  .min(0, 'Antal deltagare kan inte vara negativt.')
  .max(100_000, 'Så många deltagare är orimligt.');

/** Participants; null is "ej angivet". */
export const counts = {
  women: Count.nullable().optional(),
  men: Count.nullable().optional(),
  notStated: Count.nullable().optional(),
  new: Count.nullable().optional(),
  ended: Count.nullable().optional(),
  newWomen: Count.nullable().optional(),
  newMen: Count.nullable().optional(),
  endedWomen: Count.nullable().optional(),
  endedMen: Count.nullable().optional(),
  exits: z.partialRecord(z.enum(EXIT_REASONS), Count).optional(),
} as const;

const Receipt = z.number().int().positive();
const About = { intervention: Id.optional(), municipality: Id.optional(), period: Period.optional() } as const;

/** How reports are made, corrected and shown. */
export const reporting = {
  /** Several reports in one message; what one leaves out is as said for all. */
  reports: z
    .array(z.strictObject({ ...About, ...counts, replaces: Receipt.nullable().optional() }))
    .min(1)
    .max(50, 'Högst 50 rapporter åt gången.')
    .optional(),
  /** The receipt of the report that was shown as the earlier one; null when there was none. */
  replaces: Receipt.nullable().optional(),
  /** "ta bort januari" */
  remove: z.enum(['yes']).optional(),
  /** "byt plats på nya och avslutade", "byt plats på kvinnor och män", "fel månad, det var september" */
  swap: z.enum(['newEnded', 'womenMen', 'month']).optional(),
  /** "samma som förra månaden": the report before, or that of a month; its participants are put up for a yes. */
  sameAs: Period.or(z.literal('before')).optional(),
  /** "vilka månader saknas": every month of the year so far, not only the last one. */
  everyMonth: z.enum(['yes']).optional(),
  /** "visa mina siffror" */
  mine: z.enum(['yes']).optional(),
  /** yes: "stäng 2024" · no: "öppna 2024 igen" · asked: "är 2024 stängt?" */
  closed: z.enum(['yes', 'no', 'asked']).optional(),
} as const;
