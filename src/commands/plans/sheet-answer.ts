import { decimal } from '../../calculation/number.js';
import { counted, list } from '../../swedish/format.js';
import type { Answer, Fact, Notice, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { changeWords, whole } from './cells.js';
import { calculation, planTable } from './draft-tables.js';
import { first, keyFigures, resultWords } from './edit-answers.js';
import { base, invalid, refusedFile } from './edit-base.js';
import type { Recipe } from './edit-recipe.js';
import { faultOf } from './proposing.js';
import { draftFrom, versionName, type YearPlans } from './recipe.js';
import { ruleNotices } from './rules.js';
import type { PlanSaid } from './said.js';
import type { SheetBase, SheetChange } from './sheet-base.js';
import type { Sheet } from './sheet-lines.js';
import { sheetInOre, wrongUnit } from './sheet-unit.js';
import { MOST_IN_BUTTON, unitAnswer } from './sheet-unit-answer.js';
import { draftYears } from './totals.js';

const MOST_NAMED = 8;
/** The table of the rows that are asked about. */
const NEW_LINES = 'Nya poster';

const named = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} och ${names.length - MOST_NAMED} till` : list(names);

/** Has the file rows that nobody has said anything of yet? */
export function asksForNewLines({ newLines }: PlanSaid, sheet: SheetBase | null): boolean {
  return newLines === undefined && sheet !== null && sheet.lines.added.length > 0;
}

/** Is this the question of what is to become of rows that are no line, before the budget itself is put up? */
export function isAboutNewLines({ status, tables = [] }: Answer): boolean {
  return status === 'confirm' && tables.some(({ title }) => title === NEW_LINES);
}

/** A proposal that came as a file, put up for a yes: what was read, matched and not, each changed amount, and every rule; or why it is not taken. */
export function sheetAnswer(recipe: Recipe, sheet: Sheet, plans: YearPlans, turn: Turn): Answer {
  const fault = faultOf(recipe, plans, turn);
  if (fault) return fault;
  const before = plans.budgets.find(({ body }) => body.file?.fingerprint === sheet.fingerprint);
  if (before)
    return {
      ...base(turn, { year: recipe.year }, `budgetförslag ${recipe.year}`),
      status: 'ok',
      headline: 'Filen är redan inläst',
      lead: `Den är sparad som ${versionName(before.body)}, kvitto ${before.sequence}. Inget nytt är sparat. Ångra det kvittot om filen ska läsas in igen.`,
      actions: [showAction(recipe, turn)],
    };
  const known: Recipe = { ...recipe, sheet: sheetInOre(sheet), checked: 'yes' };
  const made = draftFrom(known, recipe.year, plans, turn);
  if (!made?.sheet)
    return invalid(turn, recipe, 'Det finns ingen budget att utgå från', `${turn.association.name} har ingen budget med poster före ${recipe.year}.`);
  const faults = [...yearFaults(sheet, made.draft.years), ...made.sheet.lines.faults];
  if (faults.length > 0) return refusedFile(turn, faults);
  const unit = recipe.checked ? null : wrongUnit(sheet, made.sheet.lines, made.draft.years);
  if (unit) return unitAnswer(recipe, sheet, unit, plans, turn);
  if (asksForNewLines(recipe, made.sheet)) return newLinesAnswer(known, sheet, made.sheet, plans, turn);
  if (made.sheet.changes.length === 0)
    return {
      ...base(turn, { year: recipe.year }, `budgetförslag ${recipe.year}`),
      status: 'ok',
      headline: 'Filen ändrar ingenting',
      lead: `${sheet.kind}: ${readWords(made.sheet)} Alla belopp är som i ${made.base.name}. Inget nytt är sparat.`,
      actions: [showAction(recipe, turn)],
    };
  const years = draftYears(made.draft);
  const params = { ...known, seen: plans.count };
  return {
    ...base(turn, params, `budgetförslag ${recipe.year}`),
    status: 'confirm',
    headline: `Förslag ${recipe.year}: ${resultWords(first(years))}`,
    lead: `Inget är sparat än. Filen ändrar ${counted(made.sheet.changes.length, 'belopp', 'belopp')} mot ${made.base.name}.`,
    keyFigures: keyFigures(first(years)),
    notices: [...fileNotices(sheet, made.sheet, made.base.name), ...ruleNotices(made.draft, turn, null)],
    facts: factsOf(sheet, made.sheet, recipe),
    tables: [...(made.sheet.changes.length > MOST_NAMED ? changedTables(made.sheet.changes) : []), planTable(years)],
    calculation: calculation(made.draft, years),
    source: made.base.source,
    actions: [saveButton('budget.edit', turn), cancelButton('budget.edit', turn)],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}

const showAction = ({ year }: Recipe, { association }: Turn) =>
  ({ title: 'Visa förslaget', command: 'budget.edit', params: { association: association.id, year, planChange: 'show' } }) as const;

function yearFaults(sheet: Sheet, years: readonly number[]): string[] {
  const others = sheet.years.filter((year) => !years.includes(year));
  return others.length > 0 ? [`Filen har en kolumn för ${list(others.map(String))}, men budgeten gäller ${years[0]}–${years.at(-1)}.`] : [];
}

function readWords({ lines: { matched, added } }: SheetBase): string {
  return `${counted(matched.length + added.length, 'post läst', 'poster lästa')}.`;
}

function factsOf(sheet: Sheet, { lines: { matched, added, missing }, changes }: SheetBase, { newLines }: Recipe): Fact[] {
  const changed = new Set(changes.map(({ label }) => label));
  const same = matched.filter(({ line }) => !changed.has(line.label)).length;
  const more = changes.length - MOST_NAMED;
  return [
    ...changes.slice(0, MOST_NAMED).map(({ label, year, before, after }) => ({ title: `${label} ${year}`, value: changeWords(before, after) })),
    ...(more > 0 ? [{ title: 'Och', value: `${counted(more, 'ändring', 'ändringar')} till, i tabellen` }] : []),
    { title: 'Fil', value: sheet.kind },
    { title: 'Läst', value: `${counted(matched.length, 'post', 'poster')}, ${same} oförändrade` },
    ...(added.length > 0 ? [{ title: newLines === 'skip' ? 'Lämnat utanför' : 'Nytt', value: named(added.map(({ line }) => line.label)) }] : []),
    ...(missing.length > 0 ? [{ title: 'Inte i filen', value: `${named(missing.map(({ label }) => label))} (står kvar som förut)` }] : []),
  ];
}

function fileNotices(sheet: Sheet, { lines }: SheetBase, from: string): Notice[] {
  return [
    ...(sheet.from !== null && sheet.from !== from
      ? [{ kind: 'warning', text: `filen gjordes från ${sheet.from}, men nu gäller ${from}. Se efter att inget nyare skrivs över.` } as const]
      : []),
    ...(sheet.hidden.length > 0
      ? [{ kind: 'info', text: `Dolda rader i Excel räknas också: ${counted(sheet.hidden.length, 'rad', 'rader')}.` } as const]
      : []),
    ...(sheet.formulas > 0
      ? [
          {
            kind: 'info',
            text: `${counted(sheet.formulas, 'belopp är en formel', 'belopp är formler')}: värdet som filen sparades med används.`,
          } as const,
        ]
      : []),
    ...lines.notes.slice(0, 5).map((text) => ({ kind: 'info', text }) as const),
  ];
}

/** Old and new of every amount that the file changes, a table for each year. */
function changedTables(changes: readonly SheetChange[]): Table[] {
  return [...new Set(changes.map(({ year }) => year))].sort().map((year) => ({
    title: `Ändrat ${year}`,
    columns: ['Kronor', 'Förut', 'Nytt'],
    rows: changes.filter((change) => change.year === year).map(({ label, before, after }) => ({ cells: [label, whole(before), whole(after)] })),
  }));
}

/** Rows that are no line of the budget: added by a yes, or left out. Nothing is saved by that yes. */
function newLinesAnswer(recipe: Recipe, sheet: Sheet, { lines: { added } }: SheetBase, plans: YearPlans, turn: Turn): Answer {
  const [only, ...more] = added;
  const params = { ...recipe, seen: plans.count };
  const rest = { ...params, newLines: 'skip' as const };
  const first = (amounts: readonly (string | null)[]) => decimal(amounts[0] ?? '0');
  return {
    ...base(turn, params, `budgetförslag ${recipe.year}`),
    status: 'confirm',
    headline: only && more.length === 0 ? `Ska ${only.line.label} bli en ny post?` : `Ska ${added.length} nya poster läggas till?`,
    lead: `Inget är sparat än. Filen har ${more.length === 0 ? 'en rad' : 'rader'} som inte är någon post i budgeten. Är det en felskrivning, rätta filen och skicka den igen.`,
    tables: [
      {
        title: NEW_LINES,
        columns: ['Post', 'Slag', `Kronor ${recipe.year}`],
        rows: added.map(({ row, line }) => ({
          cells: [line.label, line.kind === 'cost' ? 'Kostnad' : 'Intäkt', { value: first(row.amounts), unit: 'number' as const }],
        })),
      },
    ],
    actions: [
      saveButton('budget.edit', turn, 'Lägg till'),
      ...(sheet.rows.length <= MOST_IN_BUTTON ? [{ title: 'Ta med bara resten', command: 'budget.edit' as const, params: plain(rest) }] : []),
      cancelButton('budget.edit', turn),
    ],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}
