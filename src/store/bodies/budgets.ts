import { z } from 'zod';

const Kronor = z.string().regex(/^-?\d{1,15}(\.\d{1,2})?$/);

/** A row of a stored budget: what it is in the association's own table, and its amount for each of `years` in kronor, costs and revenue positive. */
const BudgetLine = z.strictObject({
  id: z.string().min(1).max(80),
  label: z.string().min(1).max(80),
  kind: z.enum(['contribution', 'grant', 'cost']),
  party: z.string().optional(),
  group: z.string().optional(),
  intervention: z.string().optional(),
  amounts: z.array(Kronor).min(1),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/**
 * A year's budget as it was proposed or adopted, with the plan for the years after it. A later record of the same year is a new
 * version; nothing is overwritten. It is kept among the records of the year it is for.
 */
export const BudgetRecord = z.strictObject({
  type: z.literal('budget'),
  year: z.number().int(),
  stage: z.enum(['proposal', 'adopted']),
  /** 1, 2, 3 …, counted apart for proposals and for adopted budgets of the year. */
  edition: z.number().int().positive(),
  /** The budget year first, then the years of the plan. */
  years: z.array(z.number().int()).min(1).max(10),
  groups: z.array(
    z.strictObject({ id: z.string(), label: z.string().min(1), kind: z.enum(['individual', 'structural', 'administration', 'operations']) }),
  ),
  lines: z.array(BudgetLine).min(1).max(200),
  /** Capital on 1 January of the budget year; null where nobody has said it. */
  openingEquity: Kronor.nullable(),
  /** What it was made from and how, for people: "budget 2021, § 9, 16 november 2020 · kostnader upp 2,5 %". */
  made: z.array(z.string().min(1).max(300)).max(60),
  /** The file that it was read from, by its bytes alone: the same one counts once. */
  file: z.strictObject({ format: z.enum(['xlsx', 'csv']), fingerprint: z.string().min(1).max(100) }).optional(),
  /** When and in which paragraph the board adopted it; null of a proposal. */
  adopted: z.strictObject({ date: z.iso.date(), paragraph: z.string().min(1).max(20) }).nullable(),
});
export type BudgetRecord = z.infer<typeof BudgetRecord>;
