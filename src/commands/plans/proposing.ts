import { isLineGroup } from '../../associations/line-groups.js';
import { decimal } from '../../calculation/number.js';
import { list } from '../../swedish/format.js';
import { localTime } from '../../swedish/time.js';
import type { Action, Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import type { DraftBase } from './draft-base.js';
import { draftAnswer } from './edit-answers.js';
import { invalid, proposeAction } from './edit-base.js';
import type { Recipe } from './edit-recipe.js';
import { baseOf, draftFrom, type YearPlans } from './recipe.js';
import { isTooMany, type PlanSaid, sharingOf } from './said.js';
import { sharesAnswer, sharesQuestion } from './shares-answer.js';
import { startFault } from './starts.js';

/** A proposal as it would be saved, or why there is none. */
export function propose(recipe: Recipe, plans: YearPlans, turn: Turn): Answer {
  const fault = faultOf(recipe, plans, turn) ?? startFault(recipe, recipe.year, turn);
  if (fault) return fault;
  const from = baseOf(recipe, recipe.year, plans, turn);
  const question = from && sharingOf(recipe) ? sharesQuestion(recipe, from, turn) : null;
  if (question) return question;
  const made = draftFrom(recipe, recipe.year, plans, turn);
  if (!made)
    return invalid(turn, recipe, 'Det finns ingen budget att utgå från', `${turn.association.name} har ingen budget med poster före ${recipe.year}.`);
  const unknown = (recipe.changes ?? []).filter(
    ({ line }) =>
      !WHOLE.has(line) && !isLineGroup(line) && !made.draft.lines.some(({ id }) => id === line) && !made.base.lines.some(({ id }) => id === line),
  );
  if (unknown.length > 0)
    return invalid(
      turn,
      recipe,
      'Den posten finns inte',
      `Posterna är ${list(made.base.lines.filter(({ kind }) => kind === 'cost').map(({ label }) => label))}.`,
    );
  const changes = (recipe.changes ?? []).filter(
    ({ line, to, percent }) => (to === undefined || !isAsBefore(made, line, to)) && !(percent && decimal(percent).isZero()),
  );
  const said = { ...recipe, ...(recipe.changes ? { changes: changes.length > 0 ? changes : undefined } : {}), seen: plans.count };
  const again = draftFrom(said, recipe.year, plans, turn) ?? made;
  const answer = draftAnswer(said, again.draft, again.base, turn);
  return sharingOf(said) ? sharesAnswer(answer, said, again.draft, again.base, turn) : answer;
}

const WHOLE = new Set(['costs', 'revenue', 'openingEquity']);

/** A form sends every field: what stands as it stood is no change. */
function isAsBefore({ base }: { readonly base: DraftBase }, line: string, to: string): boolean {
  const before = base.lines.find(({ id }) => id === line)?.amounts[0];
  return before?.value.eq(decimal(to)) === true;
}

/** Why no budget of the year can be made or changed so; null when it can. */
export function faultOf(recipe: Recipe, plans: YearPlans, turn: Turn): Answer | null {
  const { year } = recipe;
  const thisYear = localTime(turn.now).year;
  if (year < thisYear - 1 || year > thisYear + 5)
    return invalid(
      turn,
      recipe,
      `Budgeten för ${year} går inte att göra`,
      `Skriv ett år från ${thisYear - 1} till ${thisYear + 5}.`,
      tryInstead(recipe, turn),
    );
  if (recipe.planChange === 'change' && !recipe.fresh && !sharingOf(recipe) && !plans.proposal && !plans.adopted)
    return invalid(turn, recipe, `Det finns inget förslag för ${year}`, `Skriv ”gör ett budgetförslag ${year}” först.`, [
      proposeAction(turn, year),
      ...tryInstead({ ...recipe, year: undefined }, turn).map(({ primary: _primary, ...action }) => action),
    ]);
  const rate = recipe.rate ? decimal(recipe.rate) : null;
  if (rate && (rate.lt(-100) || rate.gt(100)))
    return invalid(turn, recipe, 'Så mycket går inte att räkna upp', 'Skriv mellan −100 och 100 procent, till exempel 2,5 %.');
  if (isTooMany(recipe.changes ?? [])) return invalid(turn, recipe, 'För många ändringar på en gång', 'Spara förslaget först, och fortsätt sedan.');
  const loose = recipe.changes?.find(
    ({ line, amount, percent }) => ((line === 'costs' || line === 'revenue') && amount !== undefined) || (isLineGroup(line) && percent === undefined),
  );
  const total = recipe.changes?.find(({ line, to }) => line === 'costs' && to !== undefined);
  if (loose || total)
    return invalid(
      turn,
      recipe,
      'Vilken post ska ändras?',
      'Skriv posten och beloppet, till exempel ”höj Enter med 100 tkr”, eller en procentsats för alla.',
    );
  const below = recipe.changes?.find(
    ({ to, percent }) => (to !== undefined && decimal(to).lt(0)) || (percent !== undefined && decimal(percent).lt(-100)),
  );
  return below ? invalid(turn, recipe, 'En post kan inte bli negativ', 'Skriv ett belopp från 0 kr.') : null;
}

/** A change of a year that is over, or of a proposal that there is not, may have been meant as a question. */
function tryInstead({ year, changes }: PlanSaid, { association }: Turn): Action[] {
  const asked = changes && changes.length > 0 ? plain({ association: association.id, year, changes }) : null;
  return asked ? [{ title: 'Räkna på det', command: 'forecast.year', params: asked, primary: true }] : [];
}
