import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { plansOf } from './recipe.js';
import { merged, PlanSaid, sharingOf } from './said.js';
import { withForecast } from './starts.js';

/** What was said of a budget, and of which year's. */
export type Recipe = PlanSaid & { readonly year: number };

/** What is asked of what is stored, and what begins from the newest budget: neither goes on from what was only shown. */
const STARTS_ANEW = new Set(['propose', 'show', 'file']);

/** What the question is about, with what waits unsaved in the same conversation gone on from. */
export async function recipeOf(asked: PlanSaid, turn: Turn): Promise<Recipe> {
  const said = asked.madeFrom ? { ...asked, madeFrom: await withForecast(asked.madeFrom, asked.year, turn) } : asked;
  // A file says all of a budget: nothing that was shown before goes with it.
  if (said.sheet) return { ...said, year: said.sheet.years[0] ?? 0, planChange: 'propose' };
  const open = await unsaved(turn);
  const goesOn = open !== null && (said.year === undefined || said.year === open.year) && !STARTS_ANEW.has(said.planChange ?? '');
  const year = said.year ?? (goesOn ? open.year : undefined) ?? (await newestYear(turn));
  const planChange =
    said.planChange ??
    (said.date || said.paragraph ? 'adopt' : said.rate || said.madeFrom ? 'propose' : said.changes || sharingOf(said) ? 'change' : 'show');
  if (!goesOn) return { ...said, planChange, year, ...(planChange === 'propose' ? { fresh: 'yes' as const } : {}) };
  const { changes, planChange: _planChange, seen: _seen, year: _year, populationsFrom, ...kept } = open;
  // Words that were added to the open question come with all that it said before.
  const again = said.seen !== undefined && JSON.stringify(said.changes) === JSON.stringify(changes);
  // What is shown but not saved is gone on from: one yes in the end saves it all.
  const source = populationsFrom && !said.populations ? { populationsFrom } : {};
  return {
    ...kept,
    ...source,
    ...said,
    year,
    planChange,
    ...(changes || said.changes ? { changes: again ? said.changes : merged(changes, said.changes) } : {}),
  };
}

/** A proposal that was shown here to this person and waits for a yes. */
export async function unsaved({ store, conversation, user, association, now }: Turn): Promise<Recipe | null> {
  const pending = await store.pending(conversation.id, user.id, now);
  if (pending?.command !== 'budget.edit' || pending.kind !== 'confirm' || pending.answered || pending.association !== association.id) return null;
  const read = PlanSaid.safeParse(pending.params);
  // What a file's amounts are in is still asked: nothing goes on from them.
  if (read.data?.sheet && !read.data.checked) return null;
  return read.success && read.data.year !== undefined && read.data.planChange !== 'adopt' ? { ...read.data, year: read.data.year } : null;
}

/** The newest year with a proposal that is not adopted, else the year to come. */
async function newestYear(turn: Turn): Promise<number> {
  const next = localTime(turn.now).year + 1;
  for (const year of [...(await turn.store.years(turn.association.id))].reverse()) if ((await plansOf(turn, year)).proposal) return year;
  return next;
}
