import { z } from 'zod';
import { EXIT_REASONS } from '../calculation/participants.js';

/**
 * The parameters of the outside contract, one rule each. The language room has one extractor per name here;
 * a card's inputs go through the same. All are optional in a command: `answer` completes or asks.
 */
const Id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const Count = z
  .number()
  .int('Antal deltagare är hela tal.')
  .min(0, 'Antal deltagare kan inte vara negativt.')
  .max(100_000, 'Så många deltagare är orimligt.');
/** As Entra or Teams writes it. A name has no digit, and is never taken. */
const UserId = z.string().regex(/^(?=.*\d)[\w:.-]{1,200}$/, 'En person anges med @ eller sitt id, aldrig med namn.');
const Year = z.number().int().min(1900).max(2200);
const DecimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);

export const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|T[1-3]|0[1-9]|1[0-2]))?(\/\d{4}-(0[1-9]|1[0-2]))?$/;

const counts = {
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
const About = { intervention: Id.optional(), municipality: Id.optional(), period: z.string().regex(PERIOD).optional() } as const;

export const parameters = {
  association: Id.optional(),
  year: Year.optional(),
  basis: z.enum(['budget', 'forecast', 'plan', 'actual']).optional(),
  line: Id.optional(),
  intervention: Id.optional(),
  municipality: Id.optional(),
  period: z.string().regex(PERIOD).optional(),
  ...counts,
  rate: DecimalText.optional(),
  startYear: Year.optional(),
  untilYear: Year.optional(),
  targetYear: Year.optional(),
  startAmount: DecimalText.optional(),
  offer: DecimalText.optional(),
  unit: z.enum(['1', '100', '1000']).optional(),
  otherYear: Year.optional(),
  otherBasis: z.enum(['budget', 'forecast', 'plan', 'actual']).optional(),
  /** Which share is compared across associations. */
  measure: z.enum(['administration', 'individual', 'structural']).optional(),
  /** Pasted for a check, in the order they stood; the last one is the sum. */
  numbers: z
    .array(z.strictObject({ value: DecimalText, unit: z.enum(['SEK', 'tkr', 'mnkr', 'percent']).optional() }).or(DecimalText))
    .max(500, 'Högst 500 tal åt gången.')
    .optional(),
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
  /** "byt plats på nya och avslutade", "byt plats på kvinnor och män" */
  swap: z.enum(['newEnded', 'womenMen']).optional(),
  /** "visa mina siffror" */
  mine: z.enum(['yes']).optional(),
  /** yes: "stäng 2024" · no: "öppna 2024 igen" · asked: "är 2024 stängt?" */
  closed: z.enum(['yes', 'no', 'asked']).optional(),
  /** Who is given a role: an id, from a mention or a People Picker. */
  user: UserId.optional(),
  /** none: the role is taken back. */
  role: z.enum(['none', 'member', 'coach', 'director']).optional(),
  /** What a coach is limited to; null is every intervention. */
  interventions: z.array(Id).min(1).max(50).nullable().optional(),
  /** The day that something begins to count. */
  from: z.iso.date('Skriv ett datum, till exempel 2027-01-01.').nullable().optional(),
  /** Counts below this are hidden from others than those who report them; 0: none are. */
  hideBelow: z
    .number()
    .int()
    .refine((below) => below === 0 || (below >= 2 && below <= 100), 'Gränsen är 2 till 100, eller 0 för att visa alla antal.')
    .optional(),
  /** What happens to an intervention. */
  change: z.enum(['add', 'rename', 'end', 'reopen']).optional(),
  /** An intervention's new name. */
  name: z
    .string()
    .trim()
    .min(2, 'Namnet är för kort.')
    .max(60, 'Namnet är för långt, högst 60 tecken.')
    .regex(/^[\p{L}\d][\p{L}\d &/.,:()-]*$/u, 'Namnet kan ha bokstäver, siffror, mellanslag och bindestreck.')
    .optional(),
  kind: z.enum(['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other']).optional(),
} as const;

/** What a report and its correction have in common: whose, when, and the counts. */
export const reportParameters = {
  association: parameters.association,
  intervention: parameters.intervention,
  municipality: parameters.municipality,
  period: parameters.period,
  women: parameters.women,
  men: parameters.men,
  notStated: parameters.notStated,
  new: parameters.new,
  ended: parameters.ended,
  newWomen: parameters.newWomen,
  newMen: parameters.newMen,
  endedWomen: parameters.endedWomen,
  endedMen: parameters.endedMen,
  exits: parameters.exits,
} as const;

/** Set by buttons only, until the language room reads them from text. */
type ButtonParameter = 'otherYear' | 'otherBasis' | 'measure' | 'reports' | 'replaces' | 'remove' | 'swap' | 'mine' | 'closed';
export type ParameterName = Exclude<keyof typeof parameters, ButtonParameter>;
