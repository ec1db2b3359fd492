import { capital } from '../../swedish/letters.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { base, invalid } from './edit-base.js';
import { type Recipe, unsaved } from './edit-recipe.js';
import { fileLink } from './file-link.js';
import { baseOf, type YearPlans, yearsOf } from './recipe.js';

/** The budget as an Excel file to edit and send back: a link to it, or how it is written where the bot has no address of its own. */
export async function workbookAnswer(recipe: Recipe, plans: YearPlans, turn: Turn): Promise<Answer> {
  const { year } = recipe;
  const from = baseOf({}, year, plans, turn);
  if (!from)
    return invalid(turn, recipe, 'Det finns ingen budget att utgå från', `${turn.association.name} har ingen budget med poster före ${year}.`);
  const [, ...plan] = yearsOf(plans.proposal ?? plans.adopted, year);
  const [link] = fileLink(turn, year);
  const how = link
    ? 'Ändra i Excel, spara, och skicka filen till mig här. Jag läser upp vad som ändras innan något sparas.'
    : `Boten har ingen adress att öppna filen från. Den som sköter den skriver den med: npm run import-budget -- --template forslag.xlsx --year ${year} --association ${turn.association.id}`;
  const waits = await unsaved(turn);
  return {
    ...base(turn, { year, planChange: 'file' }, `budgetförslag ${year}`),
    status: 'ok',
    headline: link ? `Budget ${year} som Excel` : 'Filen går inte att öppna härifrån',
    lead: `${capital(from.name)}${plan.length > 0 ? `, med plan för ${plan.join(' och ')}` : ''}. ${how}`,
    ...(waits?.year === year
      ? { notices: [{ kind: 'warning', text: 'förslaget som väntar på ett ja är inte med i filen. Svara ja först, och öppna filen sedan.' }] }
      : {}),
    actions: link ? [link] : [],
  };
}
