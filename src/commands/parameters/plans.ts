import { z } from 'zod';
import { DecimalText, Id } from './rules.js';

/** A name that people give: of a scenario or of a new line in a budget. */
const Title = z
  .string()
  .trim()
  .min(1, 'Namnet är för kort.')
  .max(40, 'Namnet är för långt, högst 40 tecken.')
  .regex(/^[\p{L}\d][\p{L}\d &/.,:()+%-]*$/u, 'Namnet kan ha bokstäver, siffror, mellanslag och bindestreck.');

/**
 * One change of a budget. `line` is a line's id, or `costs`, `revenue` or `openingEquity`. `amount` is added and `percent` taken of the line
 * (a decrease negative); `to` stands instead of it, and `months` are the twelfths of it that are spent. `yearly`: once more for each year after the first.
 */
const Change = z
  .strictObject({
    line: Id.or(z.literal('openingEquity')),
    amount: DecimalText.optional(),
    percent: DecimalText.optional(),
    to: DecimalText.optional(),
    yearly: z.enum(['yes']).optional(),
    /** What the budget year's result leaves for it: with it income and costs are as large. */
    balance: z.enum(['yes']).optional(),
    /** For how many months of the year it goes on: as many twelfths of it. */
    months: z.number().int().min(1).max(12).optional(),
    /** It has ended then: nothing of it in the years after. */
    ends: z.enum(['yes']).optional(),
    /** What a line that the budget does not have is called. */
    name: Title.optional(),
  })
  .refine(
    ({ amount, percent, to, balance, months }) => [amount, percent, to, balance, months].filter((each) => each !== undefined).length === 1,
    'Skriv ett belopp eller en procentsats.',
  );

/** Every button of the answer carries the changes, and a card has room for 28 kB: this is about forty of them. */
const LONGEST_CHANGES = 2000;

/** A proposed budget as it stands in a file that was sent: its rows with an amount for each year in kronor, null where the cell is empty. */
const Sheet = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  fingerprint: z.string().min(1).max(100),
  /** "Excel, bladet Budgetförslag" */
  kind: z.string().max(100),
  /** What the file says that it was made from. */
  from: z.string().max(200).nullable(),
  years: z.array(z.number().int()).min(1).max(10),
  rows: z
    .array(
      z.strictObject({
        row: z.number().int(),
        name: z.string().max(80),
        id: z.string().max(80),
        kind: z.enum(['cost', 'income', 'capital']).nullable(),
        amounts: z.array(DecimalText.nullable()).max(10),
      }),
    )
    .max(200, 'Högst 200 poster i en budget.'),
  hidden: z.array(z.number().int()).max(200),
  formulas: z.number().int().min(0),
});

/** Budgets that are made, foreseen and tried out. */
export const plans = {
  changes: z
    .array(Change)
    .min(1)
    .max(60, 'Högst 60 ändringar åt gången.')
    .refine((changes) => JSON.stringify(changes).length <= LONGEST_CHANGES, 'Så många ändringar ryms inte i ett svar. Dela upp dem.')
    .optional(),
  /** How much of what is set aside is used, in percent. */
  utilisation: DecimalText.nullish(),
  /** A position that stands empty: for how many months of the year, and what it costs in a whole year. */
  vacancy: z.strictObject({ months: z.number().int().min(1).max(12, 'Ett år har tolv månader.'), cost: DecimalText }).optional(),
  /** What the year's budget is in all, where none is stored or printed. */
  budget: DecimalText.nullish(),
  /** What is done with a budget. */
  planChange: z.enum(['propose', 'change', 'adopt', 'show', 'file']).optional(),
  sheet: Sheet.optional(),
  /** The budget that is being made is meant, not an adopted one. */
  proposal: z.enum(['yes']).optional(),
  /** Rows of the file that are no line of the budget. */
  newLines: z.enum(['add', 'skip']).optional(),
  /** It is made from the newest budget, not from what the year has already. */
  fresh: z.enum(['yes']).optional(),
  /** What it is made from instead, as somebody said; `amounts` are what a forecast from outcomes gave each line that has some. */
  madeFrom: z
    .strictObject({
      basis: z.enum(['budget', 'forecast', 'plan', 'actual']),
      year: z.number().int().min(2004).max(2100).optional(),
      amounts: z
        .array(z.strictObject({ line: Id, amount: DecimalText }))
        .max(60)
        .optional(),
    })
    .optional(),
  /** Which version is to be shown. */
  edition: z.number().int().min(1).max(1000).optional(),
  /** What is done with a scenario. */
  scenarioChange: z.enum(['save', 'rename', 'share', 'discard']).optional(),
  scenario: Title.optional(),
  otherScenario: Title.optional(),
  /** All that was written where the names stand: a name may hold the word that else joins two. */
  scenarioWords: z.string().trim().max(120).optional(),
  /** A what-if that a button names itself: its command and parameters. */
  whatIf: z.strictObject({ command: z.enum(['forecast.year', 'contribution.growth']), params: z.record(z.string(), z.json()) }).optional(),
  /** "12": the paragraph of the minutes. */
  paragraph: z
    .string()
    .trim()
    .regex(/^(?:§ ?)?\d{1,4}[a-z]?$/, 'Skriv paragrafens nummer, till exempel 12.')
    .nullish(),
  /** What is done with a decision that is registered. */
  decisionChange: z.enum(['remove', 'correct']).optional(),
  /** Which one: the receipt that it was saved with. */
  decisionReceipt: z.number().int().min(1).optional(),
  /** What was decided, in short words. */
  decision: z.string().trim().min(3, 'Skriv vad som beslutades.').max(500, 'Beslutet är för långt, högst 500 tecken.').nullish(),
} as const;
