import { z } from 'zod';
import { tableShapeFaults } from './table-shape.js';
import { Aliases, Amount, Cited, Id, Year } from './values.js';

export const Basis = z.enum(['budget', 'forecast', 'plan', 'actual']);
export type Basis = z.infer<typeof Basis>;

const LineKind = z.enum([
  'contribution', // a member's contribution, `party` says whose; without `party`, those of all members in one sum
  'grant', // other revenue: project money, sales
  'openingEquity', // capital on 1 January; a table may print it in several rows
  'revenueTotal',
  'cost',
  'costSubtotal', // sums the cost lines of its `group`
  'costTotal',
  'result',
  'closingEquity', // capital on 31 December
]);

/** A row of a printed table. `values` has one entry per column, sign as printed; null where the cell is empty. */
const Line = z.strictObject({
  id: Id,
  label: z.string().min(1),
  kind: LineKind,
  party: Id.optional(),
  group: Id.optional(),
  intervention: Id.optional(),
  aliases: Aliases,
  values: z.array(Amount.nullable()),
  note: z.string().optional(),
});
export type Line = z.infer<typeof Line>;

const Column = z.strictObject({
  year: Year,
  basis: Basis,
  label: z.string().min(1),
  /** When a forecast or an outcome was made up: "2020-09". */
  asOf: z.string().optional(),
});
export type Column = z.infer<typeof Column>;

/** What a table holds: a whole budget · a few totals without the lines behind them · what each member pays · single costs that are part of a total elsewhere. */
const Contents = z.enum(['budget', 'totals', 'contributions', 'costs']);

/** A table exactly as printed: contradictions stay, what is not printed stays absent. */
export const BudgetTable = z
  .strictObject({
    id: Id,
    title: z.string().min(1),
    ...Cited,
    contents: Contents.default('budget'),
    unit: z.enum(['SEK', 'tkr']),
    /** How the source writes its costs; where they carry a minus, a sum printed without it is still a cost. */
    costSign: z.enum(['positive', 'negative']).default('positive'),
    /** How the source writes its revenue (opening equity among it when `equityInRevenue`). */
    revenueSign: z.enum(['positive', 'negative']).default('positive'),
    /** Is the opening equity one of the rows that the printed revenue total sums? */
    equityInRevenue: z.boolean().default(false),
    groups: z
      .array(z.strictObject({ id: Id, label: z.string().min(1), kind: z.enum(['individual', 'structural', 'administration', 'operations']) }))
      .default([]),
    columns: z.array(Column).min(1),
    lines: z.array(Line).min(1),
  })
  .superRefine(
    (table, context) => {
      for (const { path, message } of tableShapeFaults(table)) context.addIssue({ code: 'custom', path, message });
    },
    // Also where a column or a line has a fault of its own: one must not hide another.
    { when: () => true },
  );
export type BudgetTable = z.infer<typeof BudgetTable>;

/** A share of an outcome printed in percent: "74 % individinriktade insatser". */
export const PrintedShare = z.strictObject({
  year: Year,
  basis: Basis,
  kind: z.enum(['individual', 'structural', 'administration', 'new']),
  percent: Amount,
  ...Cited,
});
