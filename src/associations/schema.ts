import { z } from 'zod';
import { decimal } from '../calculation/number.js';
import { Accounting } from './accounting.js';
import { BudgetTable, PrintedShare } from './budget-table.js';
import { Claim } from './claim.js';
import { ConsultationHost, Decision, MonthPlan, WheelRule } from './governance.js';
import { Goal, Intervention, PrintedParticipants } from './intervention.js';
import { Aliases, Amount, Cited, Id, IsoDate } from './values.js';

export type { Line } from './budget-table.js';
export { Basis, BudgetTable } from './budget-table.js';
export type { Claim, Recount, Reference } from './claim.js';
export type { WheelRule } from './governance.js';
export { MeetingKind } from './governance.js';
export { Intervention, PrintedParticipants } from './intervention.js';

const Document = z.strictObject({
  title: z.string().min(1),
  date: IsoDate,
  /** How a card names it: "budget 2021". */
  short: z.string().min(1),
});
export type Document = z.infer<typeof Document>;

const Party = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: z.enum(['state', 'region', 'municipality']),
  aliases: Aliases,
});
export type Party = z.infer<typeof Party>;

/** A parameter of a rule, valid from a date: the state's offer, the parts of the effect model. */
const Parameter = z.strictObject({
  value: Amount,
  unit: z.enum(['SEK', 'SEK/month', 'percent']),
  from: IsoDate,
  label: z.string().min(1),
  ...Cited,
});
export type Parameter = z.infer<typeof Parameter>;

function isStaircase(steps: readonly { readonly upTo: string | null }[]): boolean {
  const bounds = steps.map(({ upTo }) => (upTo === null ? null : decimal(upTo)));
  return bounds.every((bound, index) => {
    if (bound === null || index === bounds.length - 1) return bound === null && index === bounds.length - 1;
    const before = index === 0 ? decimal(0) : bounds[index - 1];
    return before != null && bound.gt(before);
  });
}

/** How much equity may be kept, as a staircase over the members' contributions of a year in kronor: `percent` of each step's own slice. */
const EquityModel = z.strictObject({
  from: IsoDate,
  /** Shown wherever the model is used. */
  label: z.string().min(1),
  confirmed: z.boolean(),
  /** `upTo` null is the last, open step. */
  steps: z
    .array(z.strictObject({ upTo: Amount.nullable(), percent: Amount }))
    .min(1)
    .refine(isStaircase, 'stegen ska stå i stigande ordning, och det sista (bara det) ha "upTo": null'),
  ...Cited,
});
export type EquityModel = z.infer<typeof EquityModel>;

export const Association = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  name: z.string().min(1),
  fullName: z.string().min(1),
  aliases: Aliases,
  documents: z.record(Id, Document),
  parties: z.array(Party).min(1),
  tables: z.array(BudgetTable),
  shares: z.array(PrintedShare).default([]),
  interventions: z.array(Intervention),
  participants: z.array(PrintedParticipants),
  goals: z.array(Goal).default([]),
  /** `stateOffer`, `effectSupport`, `effectAdministration`, `effectTax`, `utilisation`: each a list, newest last. */
  parameters: z.record(z.string(), z.array(Parameter).min(1)),
  equityModels: z.array(EquityModel).default([]),
  decisions: z.array(Decision).default([]),
  annualWheel: z.array(WheelRule).default([]),
  monthPlan: z.array(MonthPlan).default([]),
  consultationHosts: z.array(ConsultationHost).default([]),
  claims: z.array(Claim).default([]),
  accounting: Accounting.optional(),
});
export type Association = z.infer<typeof Association>;
