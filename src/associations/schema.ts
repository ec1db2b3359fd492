import { z } from 'zod';

/** An id of the outside contract: the Swedish name in lower case, å/ä → a, ö → o, other signs `-`. */
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ett id skrivs med små bokstäver a–z, siffror och bindestreck');
const Amount = z.string().regex(/^-?\d+(\.\d+)?$/, 'ett belopp skrivs som en sträng av siffror, till exempel "118400" eller "-12.5"');
const Year = z.number().int().min(2004).max(2100);
const Period = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]|T[1-3]|0[1-9]|1[0-2]))?$/, 'en period skrivs 2023, 2023-H1, 2023-Q1, 2023-T1 eller 2023-03');
const IsoDate = z.iso.date();
const Aliases = z.array(z.string().min(1)).default([]);

/** Where a figure is printed: a document of the file's `documents`, and the section in it. */
const Cited = { document: Id, section: z.string().min(1) };

export const Document = z.strictObject({
  title: z.string().min(1),
  date: IsoDate,
  /** How a card names it: "budget 2021". */
  short: z.string().min(1),
});

export const Party = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: z.enum(['state', 'region', 'municipality']),
  aliases: Aliases,
});

export const Basis = z.enum(['budget', 'forecast', 'plan', 'actual']);
export type Basis = z.infer<typeof Basis>;

export const LineKind = z.enum([
  'contribution', // a member's contribution; `party` says whose
  'grant', // other revenue: project money, sales, a grant printed in one sum
  'openingEquity', // capital on 1 January
  'revenueTotal',
  'cost',
  'costSubtotal', // sums the cost lines of its `group`
  'costTotal',
  'result',
  'closingEquity', // capital on 31 December
]);

/** A row of a printed table. `values` has one entry per column, as printed; null where the cell is empty. */
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

/** A table exactly as printed: contradictions stay, what is not printed stays absent. */
export const BudgetTable = z
  .strictObject({
    id: Id,
    title: z.string().min(1),
    ...Cited,
    unit: z.enum(['SEK', 'tkr']),
    /** How the source writes its costs. */
    costSign: z.enum(['positive', 'negative']).default('positive'),
    /** Is the opening equity one of the rows that the printed revenue total sums? */
    equityInRevenue: z.boolean().default(false),
    groups: z.array(z.strictObject({ id: Id, label: z.string().min(1), kind: z.enum(['individual', 'structural', 'administration', 'operations']) })).default([]),
    columns: z.array(Column).min(1),
    lines: z.array(Line).min(1),
  })
  .superRefine((table, context) => {
    table.lines.forEach((line, index) => {
      if (line.values.length !== table.columns.length)
        context.addIssue({ code: 'custom', path: ['lines', index, 'values'], message: `${line.values.length} värden, men tabellen har ${table.columns.length} kolumner` });
      if (line.group && !table.groups.some((group) => group.id === line.group))
        context.addIssue({ code: 'custom', path: ['lines', index, 'group'], message: `gruppen "${line.group}" finns inte i tabellens groups` });
    });
  });
export type BudgetTable = z.infer<typeof BudgetTable>;

/** A share of an outcome printed in percent: "74 % individinriktade insatser". */
const PrintedShare = z.strictObject({
  year: Year,
  basis: Basis,
  kind: z.enum(['individual', 'structural', 'administration', 'new']),
  percent: Amount,
  ...Cited,
});

export const Intervention = z.strictObject({
  id: Id,
  name: z.string().min(1),
  aliases: Aliases,
  kind: z.enum(['individual', 'structural']),
  targetGroup: z.string().optional(),
  owner: z.string().optional(),
  staffing: z.string().optional(),
  /** Which reasons for leaving it reports; the standard set when left out. */
  exits: z.enum(['standard', 'extended', 'tracks']).default('standard'),
  /** First period that is to be reported, and the last one if it has ended. */
  reportsFrom: Period.optional(),
  endedOn: IsoDate.optional(),
  /** Shared by several associations, whose sums must count it once. */
  sharedWith: z.array(Id).default([]),
  ...Cited,
});
export type Intervention = z.infer<typeof Intervention>;

const PrintedCount = z.number().int().min(0).nullable();

/** Participants as printed. `intervention` null is the printed total of the association. Absent is null, never 0. */
export const PrintedParticipants = z.strictObject({
  intervention: Id.nullable(),
  municipality: Id.optional(),
  period: Period,
  women: PrintedCount,
  men: PrintedCount,
  new: PrintedCount,
  ended: PrintedCount,
  exits: z.record(z.string(), z.number().int().min(0)).default({}),
  note: z.string().optional(),
  ...Cited,
});
export type PrintedParticipants = z.infer<typeof PrintedParticipants>;

/** A parameter of a rule, valid from a date: the state's offer, the parts of the effect model. */
const Parameter = z.strictObject({
  value: Amount,
  unit: z.enum(['SEK', 'SEK/month', 'percent']),
  from: IsoDate,
  label: z.string().min(1),
  ...Cited,
});
export type Parameter = z.infer<typeof Parameter>;

export const Decision = z.strictObject({
  date: IsoDate,
  paragraph: z.string().min(1),
  /** In our own short words. */
  content: z.string().min(1),
  topics: z.array(z.string()).default([]),
  ...Cited,
});

export const MeetingKind = z.enum(['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other']);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** A yearly rule of the annual wheel: "third Monday of November". `week` 5 is the month's last. */
const WheelRule = z.strictObject({
  kind: MeetingKind,
  title: z.string().min(1),
  month: z.number().int().min(1).max(12),
  week: z.number().int().min(1).max(5),
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  time: z.iso.time({ precision: -1 }).optional(),
  endTime: z.iso.time({ precision: -1 }).optional(),
  place: z.string().optional(),
  /** What is on the table: "verksamhetsplan och budget". */
  due: z.string().optional(),
  ...Cited,
});
export type WheelRule = z.infer<typeof WheelRule>;

/** A statement of running text that can be checked against the tables: "ca 600 tkr", "17 %". */
const Claim = z.strictObject({
  id: Id,
  text: z.string().min(1),
  value: Amount,
  unit: z.enum(['SEK', 'tkr', 'percent', 'participants', 'years', 'number']),
  ...Cited,
});

export const Association = z
  .strictObject({
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
    /** `stateOffer`, `effectSupport`, `effectAdministration`, `effectTax`, `utilisation`: each a list, newest last. */
    parameters: z.record(z.string(), z.array(Parameter).min(1)),
    decisions: z.array(Decision).default([]),
    annualWheel: z.array(WheelRule).default([]),
    claims: z.array(Claim).default([]),
  })
  .superRefine((association, context) => {
    const known = new Set(Object.keys(association.documents));
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
      else if (value && typeof value === 'object')
        for (const [key, item] of Object.entries(value)) {
          if (key === 'document' && typeof item === 'string' && !known.has(item))
            context.addIssue({ code: 'custom', path: [...path, key], message: `dokumentet "${item}" finns inte under documents` });
          else walk(item, [...path, key]);
        }
    };
    walk(association, []);
  });
export type Association = z.infer<typeof Association>;
