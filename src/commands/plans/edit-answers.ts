import { type Figure, given, minus } from '../../calculation/figure.js';
import { kronor, list, number } from '../../swedish/format.js';
import { clockTime, localTime, longDate } from '../../swedish/time.js';
import type { Action, Answer, Field, KeyFigure, Notice, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import { thousands, whole } from './cells.js';
import type { Draft, DraftBase } from './draft.js';
import { versionName, type YearPlans } from './recipe.js';
import { ruleNotices } from './rules.js';
import type { PlanSaid } from './said.js';
import type { StoredBudget } from './stored.js';
import { yearSums } from './table.js';
import { type DraftYear, draftYears } from './totals.js';

const MOST_FIELDS = 24;

export function base({ association }: Turn, params: object, what: string) {
  return { command: 'budget.edit', params: plain({ ...params, association: association.id }), context: `${association.name} · ${what}` } as const;
}

export function invalid(turn: Turn, said: PlanSaid, headline: string, lead: string, actions: Action[] = []): Answer {
  return { ...base(turn, said, 'budgetförslag'), status: 'invalid', headline, lead: `${lead} Inget är sparat.`, actions };
}

function first(years: readonly DraftYear[]): DraftYear {
  const [year] = years;
  if (!year) throw new RangeError('a budget has at least its own year');
  return year;
}

function resultWords({ result }: DraftYear): string {
  if (result.value.isZero()) return 'i balans';
  return `${result.value.lt(0) ? 'underskott' : 'överskott'} ${kronor(result.value.abs())}`;
}

function keyFigures(year: DraftYear): KeyFigure[] {
  return [
    { label: 'Intäkter', figure: year.revenue },
    { label: 'Kostnader', figure: year.costs },
    year.closing
      ? { label: 'Kapital 31 dec', figure: year.closing, note: `1 jan: ${kronor(year.opening?.value ?? 0)}` }
      : { label: 'Resultat', figure: year.result },
  ];
}

/** Line by line beside what it was made from. */
function lineTable({ lines, year }: Draft, baseName: string, kind: 'cost' | 'revenue'): Table[] {
  const own = lines.filter((line) => (line.kind === 'cost') === (kind === 'cost'));
  if (own.length === 0) return [];
  const shown = own.map((line) => ({ label: line.label, before: line.before, after: line.amounts[0] ?? null }));
  const isSame = shown.every(({ before, after }) => before && after && before.value.eq(after.value));
  const title = kind === 'cost' ? 'Kostnader' : 'Intäkter';
  return [
    {
      title: isSame ? title : `${title}, skillnad mot ${baseName}`,
      columns: isSame ? ['Kronor', String(year)] : ['Kronor', String(year), 'Skillnad'],
      rows: shown.map(({ label, before, after }) => ({
        cells: isSame ? [label, whole(after)] : [label, whole(after), after ? whole(before ? minus(after, before) : after, true) : null],
      })),
    },
  ];
}

function planTable(years: readonly DraftYear[]): Table {
  const known = years.every(({ closing }) => closing);
  return {
    title: years.length > 1 ? `Budget ${years[0]?.year} och plan` : `Budget ${years[0]?.year}`,
    columns: ['tkr', ...years.slice(0, 3).map(({ year }) => String(year))],
    rows: [
      { cells: ['Intäkter', ...years.slice(0, 3).map(({ revenue }) => thousands(revenue))] },
      { cells: ['Kostnader', ...years.slice(0, 3).map(({ costs }) => thousands(costs))] },
      { cells: ['Resultat', ...years.slice(0, 3).map(({ result }) => thousands(result))], total: true },
      ...(known ? [{ cells: ['Kapital 31 dec', ...years.slice(0, 3).map(({ closing }) => thousands(closing))] }] : []),
    ],
  };
}

function calculation(draft: Draft, years: readonly DraftYear[]): Figure[] {
  const changed = draft.lines.flatMap(({ amounts }) => amounts.slice(0, 1)).filter(({ formula }) => formula !== null);
  return [...changed, ...years.flatMap(({ revenue, costs, result, closing }) => [revenue, costs, result, ...(closing ? [closing] : [])])];
}

function lineFields(draft: Draft): Field[] {
  return draft.lines.slice(0, MOST_FIELDS).map(({ id, label, amounts, kind }) => ({
    ...fieldFor('changes', number(amounts[0]?.value ?? 0), false),
    name: `changes.${id}`,
    label: label.length > 24 ? `${label.slice(0, 23)}…` : label,
    kind: 'number',
    group: kind === 'cost' ? 'Kostnader, kr' : 'Intäkter, kr',
    errorMessage: `Skriv kronor för ${label}, till exempel 600 000.`,
  }));
}

/** A proposal as it would be saved: its result, its lines, the plan after it, and every rule that it breaks. */
export function draftAnswer(said: PlanSaid, draft: Draft, from: DraftBase, turn: Turn, more: readonly Notice[] = []): Answer {
  const years = draftYears(draft);
  const year = first(years);
  const params = { ...said, association: turn.association.id, year: draft.year };
  return {
    ...base(turn, params, `budgetförslag ${draft.year}`),
    status: 'confirm',
    headline: `Förslag ${draft.year}: ${resultWords(year)}`,
    lead: `Inget är sparat än. ${sentence(draft.made)}${isContributionsAsBefore(draft) ? ' Bidragen är oförändrade.' : ''}`,
    keyFigures: keyFigures(year),
    notices: [...more, ...ruleNotices(draft, turn, null)],
    tables: [planTable(years), ...lineTable(draft, from.name, 'cost'), ...lineTable(draft, from.name, 'revenue')],
    calculation: calculation(draft, years),
    source: from.source,
    actions: [
      { title: 'Spara', command: 'budget.edit', params: { reply: 'yes', pending: turn.key }, primary: true },
      {
        title: 'Ändra',
        command: 'budget.edit',
        params: { association: turn.association.id, year: draft.year, planChange: 'change' },
        fields: lineFields(draft),
        submitTitle: 'Granska',
      },
      { title: 'Avbryt', command: 'budget.edit', params: { reply: 'no', pending: turn.key }, ignoresForm: true },
    ],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}

function isContributionsAsBefore({ lines }: Draft): boolean {
  const members = lines.filter(({ kind }) => kind === 'contribution');
  return members.length > 0 && members.every(({ before, amounts }) => before !== null && amounts[0]?.value.eq(before.value));
}

const sentence = (made: readonly string[]): string => {
  const [from, ...changes] = made;
  return `${from ?? ''}${changes.length > 0 ? `: ${list(changes)}` : ''}.`;
};

/** When and in which paragraph: asked for before a budget is adopted. */
export function adoptQuestion(said: PlanSaid, year: number, turn: Turn): Answer {
  const params = { ...said, year, planChange: 'adopt', association: turn.association.id };
  return {
    ...base(turn, params, `budget ${year}`),
    status: 'ask',
    headline: `När antogs budgeten för ${year}?`,
    lead: 'Skriv mötets datum och paragrafen i protokollet. Inget är sparat än.',
    form: [fieldFor('date', said.date ?? localTime(turn.now).date), fieldFor('paragraph', said.paragraph ?? undefined)],
    actions: [{ title: 'Granska', command: 'budget.edit', params: plain(params), primary: true }],
    pending: { kind: 'complete', command: 'budget.edit', params: plain(params) },
  };
}

export interface Adoption {
  readonly date: string;
  /** "§ 12" */
  readonly paragraph: string;
  readonly edition: number;
}

/** What the board adopted, read back before it is saved. */
export function adoptAnswer(
  said: PlanSaid,
  draft: Draft,
  from: DraftBase,
  { date, paragraph, edition }: Adoption,
  plans: YearPlans,
  turn: Turn,
): Answer {
  const years = draftYears(draft);
  const year = first(years);
  const params = { ...said, association: turn.association.id, year: draft.year };
  const replaced: Notice[] = plans.adopted
    ? [{ kind: 'info', text: `Ersätter ${versionName(plans.adopted.body)}, som går att läsa även sedan.` }]
    : [];
  return {
    ...base(turn, params, `budget ${draft.year}`),
    status: 'confirm',
    headline: `Antog styrelsen budgeten för ${draft.year}?`,
    lead: `${paragraph}, ${longDate(date)}. Inget är sparat än.`,
    keyFigures: keyFigures(year),
    notices: [...replaced, ...ruleNotices(draft, turn, date)],
    facts: [
      { title: 'Beslut', value: `${paragraph}, ${longDate(date)}` },
      { title: 'Version', value: String(edition) },
      { title: 'Plan', value: draft.years.length > 1 ? `${draft.years[1]}–${draft.years.at(-1)}` : 'ingen' },
    ],
    tables: [planTable(years), ...lineTable(draft, from.name, 'cost'), ...lineTable(draft, from.name, 'revenue')],
    calculation: calculation(draft, years),
    source: from.source,
    actions: [
      { title: 'Anta', command: 'budget.edit', params: { reply: 'yes', pending: turn.key }, primary: true },
      { title: 'Avbryt', command: 'budget.edit', params: { reply: 'no', pending: turn.key }, ignoresForm: true },
    ],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}

/** What was saved, by whom it can be read, and what comes next. */
export function savedAnswer(said: PlanSaid, saved: StoredBudget, turn: Turn): Answer {
  const { body, at, sequence } = saved;
  const moment = localTime(new Date(at));
  const { year, stage, edition, adopted } = body;
  const [sums] = yearSums(body);
  const isAdopted = stage === 'adopted' && adopted !== null;
  return {
    ...base(turn, { ...said, year }, isAdopted ? `budget ${year}` : `budgetförslag ${year}`),
    status: 'ok',
    headline: isAdopted ? `Sparat: budget ${year} är antagen` : `Sparat: förslag ${edition} till budget ${year}`,
    notices: [
      {
        kind: 'good',
        text: isAdopted ? `${adopted.paragraph}, ${longDate(adopted.date)}. Version ${edition}.` : 'Förslaget kan ändras tills budgeten är antagen.',
      },
    ],
    lead: `Sparat av dig ${longDate(moment.date)} ${clockTime(moment.time)}. Kvitto ${sequence}.`,
    facts: sums
      ? [
          { title: 'Intäkter', value: kronor(sums.revenue) },
          { title: 'Kostnader', value: kronor(sums.costs) },
          { title: 'Resultat', value: kronor(sums.result) },
        ]
      : [],
    actions: [
      ...(isAdopted
        ? [{ title: `Visa budget ${year}`, command: 'budget.status', params: { association: turn.association.id, year, basis: 'budget' } } as const]
        : [
            { title: 'Anta', command: 'budget.edit', params: { association: turn.association.id, year, planChange: 'adopt' } } as const,
            { title: 'Visa', command: 'budget.edit', params: { association: turn.association.id, year, planChange: 'show' } } as const,
          ]),
      { title: 'Ångra', command: 'budget.edit', params: { reply: 'undo', association: turn.association.id, receipt: sequence } },
    ],
  };
}

/** Every version of a year's budget, newest first, or one of them in full. */
export function versionsAnswer(said: PlanSaid, year: number, plans: YearPlans, shown: StoredBudget, turn: Turn): Answer {
  const { body } = shown;
  const sums = yearSums(body);
  const [own] = sums;
  const name = versionName(body);
  const amounts = (values: readonly string[]) => values.slice(0, 3).map((value) => thousands(given('', value, 'SEK', [name])));
  const result = own ? `${own.result.lt(0) ? 'Underskott' : 'Överskott'} ${kronor(own.result.abs())}` : '';
  const others = plans.budgets.filter(({ sequence }) => sequence !== shown.sequence);
  return {
    ...base(
      turn,
      { ...said, year, edition: body.edition },
      body.stage === 'adopted' ? `budget ${year}, version ${body.edition}` : `budgetförslag ${year}`,
    ),
    status: 'ok',
    headline: own?.result.isZero() ? 'Intäkter och kostnader är lika stora' : result,
    lead: `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${sentence(body.made)}`,
    keyFigures: own
      ? [
          { label: 'Intäkter', figure: given('Intäkter', own.revenue, 'SEK', [name]) },
          { label: 'Kostnader', figure: given('Kostnader', own.costs, 'SEK', [name]) },
          own.closing
            ? { label: 'Kapital 31 dec', figure: given('Kapital', own.closing, 'SEK', [name]) }
            : { label: 'Resultat', figure: given('Resultat', own.result, 'SEK', [name]) },
        ]
      : [],
    tables: [
      {
        title: 'Poster',
        columns: ['tkr', ...body.years.slice(0, 3).map(String)],
        rows: body.lines.map(({ label, amounts: values }) => ({ cells: [label, ...amounts(values)] })),
      },
      ...(others.length > 0
        ? [
            {
              title: 'Andra versioner',
              columns: ['Version', 'Sparad', 'Kvitto'],
              rows: [...others]
                .reverse()
                .slice(0, 12)
                .map((each) => ({
                  cells: [versionName(each.body), longDate(localTime(new Date(each.at)).date), String(each.sequence)],
                })),
            },
          ]
        : []),
    ],
    source: name,
    actions: [
      ...(body.stage === 'proposal' && plans.proposal?.sequence === shown.sequence
        ? [{ title: 'Anta', command: 'budget.edit', params: { association: turn.association.id, year, planChange: 'adopt' } } as const]
        : []),
      ...(plans.adopted
        ? [{ title: `Visa budget ${year}`, command: 'budget.status', params: { association: turn.association.id, year, basis: 'budget' } } as const]
        : []),
    ],
  };
}

export const proposeAction = ({ association }: Turn, year: number): Action => ({
  title: 'Gör ett förslag',
  command: 'budget.edit',
  params: { association: association.id, year, planChange: 'propose' },
  primary: true,
});
