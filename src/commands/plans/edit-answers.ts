import { kronor, number } from '../../swedish/format.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Action, Answer, Field, KeyFigure, Notice } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import type { Draft } from './draft.js';
import type { DraftBase } from './draft-base.js';
import { calculation, lineTable, planTable } from './draft-tables.js';
import { base } from './edit-base.js';
import { madeWords } from './made-words.js';
import { versionName, type YearPlans } from './recipe.js';
import { ruleNotices } from './rules.js';
import type { PlanSaid } from './said.js';
import { otherStart } from './starts.js';
import { type DraftYear, draftYears } from './totals.js';

const MOST_FIELDS = 24;

/** The budget year's own sums. */
export function first(years: readonly DraftYear[]): DraftYear {
  const [year] = years;
  if (!year) throw new RangeError('a budget has at least its own year');
  return year;
}

/** "underskott 1 394 900 kr" */
export function resultWords({ result }: DraftYear): string {
  if (result.value.isZero()) return 'i balans';
  return `${result.value.lt(0) ? 'underskott' : 'överskott'} ${kronor(result.value.abs())}`;
}

/** Income, costs, and what is left. */
export function keyFigures(year: DraftYear): KeyFigure[] {
  return [
    { label: 'Intäkter', figure: year.revenue },
    { label: 'Kostnader', figure: year.costs },
    year.closing
      ? { label: 'Kapital 31 dec', figure: year.closing, note: `1 jan: ${kronor(year.opening?.value ?? 0)}` }
      : { label: 'Resultat', figure: year.result },
  ];
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

/** A form with what each line is. */
export function changeAction(draft: Draft, { association }: Turn): Action {
  return {
    title: 'Ändra',
    command: 'budget.edit',
    params: { association: association.id, year: draft.year, planChange: 'change' },
    fields: lineFields(draft),
    submitTitle: 'Granska',
  };
}

/** A proposal as it would be saved: its result, its lines, the plan after it, and every rule that it breaks. */
export function draftAnswer(said: PlanSaid, draft: Draft, from: DraftBase, turn: Turn, more: readonly Notice[] = []): Answer {
  const years = draftYears(draft);
  const year = first(years);
  const params = { ...said, association: turn.association.id, year: draft.year };
  const other = otherStart(said, draft.year, turn);
  return {
    ...base(turn, params, `budgetförslag ${draft.year}`),
    status: 'confirm',
    headline: `Förslag ${draft.year}: ${resultWords(year)}`,
    lead: `Inget är sparat än. ${madeWords(draft.made)}${isContributionsAsBefore(draft) ? ' Bidragen är oförändrade.' : ''}${other ? ` ${other.why}` : ''}`,
    keyFigures: keyFigures(year),
    notices: [...more, ...ruleNotices(draft, turn, null)],
    tables: [planTable(years), ...lineTable(draft, from.name, 'cost'), ...lineTable(draft, from.name, 'revenue')],
    calculation: calculation(draft, years),
    source: from.source,
    actions: [saveButton('budget.edit', turn), changeAction(draft, turn), ...(other ? [other.action] : []), cancelButton('budget.edit', turn)],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}

function isContributionsAsBefore({ lines }: Draft): boolean {
  const members = lines.filter(({ kind }) => kind === 'contribution');
  return members.length > 0 && members.every(({ before, amounts }) => before !== null && amounts[0]?.value.eq(before.value));
}

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
    actions: [saveButton('budget.edit', turn, 'Anta'), cancelButton('budget.edit', turn)],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}
