import { isLineGroup } from '../../associations/line-groups.js';
import { decimal } from '../../calculation/number.js';
import { counted, kronor, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { localTime } from '../../swedish/time.js';
import type { Action, Answer, Notice } from '../answer.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import type { Draft } from './draft.js';
import { balancing } from './draft-balance.js';
import type { DraftBase } from './draft-base.js';
import { changeAction, draftAnswer } from './edit-answers.js';
import { invalid, proposeAction } from './edit-base.js';
import type { Recipe } from './edit-recipe.js';
import { baseOf, draftFrom, versionName, type YearPlans } from './recipe.js';
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
      `Posterna är ${list(made.base.lines.filter(({ kind }) => kind === 'cost').map(({ label }) => label))}. ${HOW_TO_ADD}`,
    );
  const changes = (recipe.changes ?? []).filter(
    ({ line, to, percent }) => (to === undefined || !isAsBefore(made, line, to)) && !(percent && decimal(percent).isZero()),
  );
  const said = { ...recipe, ...(recipe.changes ? { changes: changes.length > 0 ? changes : undefined } : {}), seen: plans.count };
  const again = draftFrom(said, recipe.year, plans, turn) ?? made;
  const wrong = balanceFault(said, again.draft, turn) ?? (recipe.fresh || sharingOf(said) ? null : nothingChanged(said, again, plans, turn));
  if (wrong) return wrong;
  const answer = draftAnswer(said, again.draft, again.base, turn, recipe.fresh ? leaves(plans) : []);
  return sharingOf(said) ? sharesAnswer(answer, said, again.draft, again.base, turn) : answer;
}

const WHOLE = new Set(['costs', 'revenue', 'openingEquity']);
const HOW_TO_ADD = 'En ny post skriver du så här: ”lägg till posten Språkstöd på 350 tkr i förslaget”.';

/** A line cannot take more than it is: how much is missing for the year to be in balance. */
function balanceFault(said: Recipe, draft: Draft, turn: Turn): Answer | null {
  const id = balancing({ changes: said.changes ?? [] });
  const line = draft.lines.find((each) => each.id === id);
  const left = line?.amounts[0]?.value;
  if (id !== undefined && !line)
    return invalid(turn, said, 'Vilken post ska gå jämnt upp?', 'Skriv en post, till exempel ”sänk Kansli så att det går jämnt upp”.');
  if (!line || !left?.lt(0)) return null;
  return invalid(
    turn,
    said,
    'Det räcker inte för att gå jämnt upp',
    `${line.label} kan inte bli mindre än 0 kr: ${kronor(left.abs())} saknas ändå. Ändra fler poster.`,
  );
}

/** An edit that leaves the standing version as it is makes no new one. */
function nothingChanged(
  said: Recipe,
  { draft, base }: { readonly draft: Draft; readonly base: DraftBase },
  plans: YearPlans,
  turn: Turn,
): Answer | null {
  const own = plans.proposal ?? plans.adopted;
  const opening = (figure: Draft['openingEquity']) => figure?.value.toFixed() ?? null;
  const isSame =
    draft.lines.length === base.lines.length &&
    opening(draft.openingEquity) === opening(base.openingEquity) &&
    draft.lines.every(({ id, amounts }) => {
      const before = base.lines.find((line) => line.id === id)?.amounts;
      return before?.length === amounts.length && amounts.every(({ value }, index) => before[index]?.value.eq(value));
    });
  if (!own || !isSame) return null;
  const [edit, show] = [
    changeAction(draft, turn),
    { command: 'budget.edit', params: { association: turn.association.id, year: draft.year, planChange: 'show' } } as const,
  ];
  const version = versionName(own.body);
  return invalid(
    turn,
    { ...said, changes: undefined },
    'Inget blir ändrat',
    `${capital(version)} står redan så. Skriv posten och beloppet, till exempel ”höj Enter med 100 tkr”. ${HOW_TO_ADD}`,
    [edit, { ...show, title: plans.proposal ? 'Visa förslaget' : 'Visa budgeten' }],
  );
}

/** Another proposal over one that stands leaves what was changed in it: said before it is saved. */
function leaves({ proposal }: YearPlans): Notice[] {
  if (!proposal) return [];
  const { edition, made } = proposal.body;
  const changes = counted(Math.max(0, made.length - 1), 'ändring', 'ändringar');
  return [{ kind: 'warning', text: `förslag ${edition}${made.length > 1 ? ` med ${changes}` : ''} ersätts. Det finns kvar att läsa.` }];
}

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
