import { z } from 'zod';
import type { RecordBody } from '../../store/bodies/body.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import type { Draft } from './draft.js';
import { type Adoption, adoptAnswer, adoptQuestion } from './edit-answers.js';
import { invalid, proposeAction } from './edit-base.js';
import type { Recipe } from './edit-recipe.js';
import { draftFrom, newestEdition, type YearPlans } from './recipe.js';
import type { PlanSaid } from './said.js';

const paragraphOf = (said: string): string => `§ ${said.replace(/^§ ?/, '')}`;

/** When and how a budget was adopted; null while that is not said. */
export function adoptionOf({ date, paragraph }: PlanSaid, plans: YearPlans): Adoption | null {
  return date && paragraph ? { date, paragraph: paragraphOf(paragraph), edition: newestEdition(plans, 'adopted') + 1 } : null;
}

/** What the board adopted, read back; or what is missing, or why not. */
export async function adopt(recipe: Recipe, plans: YearPlans, turn: Turn): Promise<Answer> {
  const { year } = recipe;
  const isNew = recipe.fresh !== undefined || recipe.sheet !== undefined || (recipe.changes?.length ?? 0) > 0;
  if (!plans.proposal && !isNew)
    return plans.adopted
      ? invalid(
          turn,
          recipe,
          `Budgeten för ${year} är redan antagen`,
          `${plans.adopted.body.adopted?.paragraph}, ${longDate(plans.adopted.body.adopted?.date ?? '')}. Gör ett nytt förslag om den ska ändras.`,
          [proposeAction(turn, year)],
        )
      : invalid(turn, recipe, `Det finns inget förslag för ${year}`, `Skriv ”gör ett budgetförslag ${year}” först.`, [proposeAction(turn, year)]);
  const dated = { ...recipe, date: pastDate(recipe, turn) };
  const adoption = adoptionOf(dated, plans);
  if (!adoption) return adoptQuestion(recipe, year, turn);
  if (!z.iso.date().safeParse(adoption.date).success)
    return invalid(turn, recipe, 'Datumet finns inte', 'Skriv det som i kalendern, till exempel 20 november 2026.');
  if (adoption.date > localTime(turn.now).date)
    return invalid(turn, recipe, 'Mötet har inte varit än', `${longDate(adoption.date)} ligger framåt. Anta budgeten när styrelsen har beslutat.`);
  const made = draftFrom(dated, year, plans, turn);
  if (!made) return invalid(turn, recipe, 'Det finns ingen budget att anta', 'Underlaget finns inte längre.');
  return adoptAnswer({ ...dated, seen: plans.count }, made.draft, made.base, adoption, plans, turn);
}

/** "den 20 november" of a decision is the one that has been. */
function pastDate({ date, dateWords }: Recipe, { now }: Turn): string | null {
  const today = localTime(now).date;
  if (!date || date <= today || dateWords === undefined) return date ?? null;
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

/** The board's decision, kept beside the budget that it adopted. */
export function decisionOf({ year, years }: Draft, { date, paragraph }: Adoption): RecordBody {
  const plan = years.length > 1 ? ` med plan ${years[1]}–${years.at(-1)}` : '';
  return { type: 'decision', date, paragraph, content: `Budget ${year}${plan} antogs.`, topics: ['budget', 'verksamhetsplan'], budgetYear: year };
}
