import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import { plansOf } from './recipe.js';
import { merged, PlanSaid } from './said.js';

/** What was said of a budget, and of which year's. */
export type Recipe = PlanSaid & { readonly year: number };

/** What the question is about, with what waits unsaved in the same conversation gone on from. */
export async function recipeOf(said: PlanSaid, turn: Turn): Promise<Recipe> {
  const open = await unsaved(turn);
  const goesOn = open !== null && (said.year === undefined || said.year === open.year) && said.planChange !== 'propose' && said.planChange !== 'show';
  const year = said.year ?? (goesOn ? open.year : undefined) ?? (await newestYear(turn));
  const planChange =
    said.planChange ?? (said.date || said.paragraph ? 'adopt' : said.rate || said.populations ? 'propose' : said.changes ? 'change' : 'show');
  if (!goesOn) return { ...said, planChange, year, ...(planChange === 'propose' ? { fresh: 'yes' as const } : {}) };
  const { fresh, rate, unit, populations, changes } = open;
  const kept = plain({ fresh, rate, unit, populations });
  // What is shown but not saved is gone on from: one yes in the end saves it all.
  return { ...kept, ...said, year, planChange, ...(changes || said.changes ? { changes: merged(changes, said.changes) } : {}) };
}

/** A proposal that was shown here to this person and waits for a yes. */
async function unsaved({ store, conversation, user, association, now }: Turn): Promise<Recipe | null> {
  const pending = await store.pending(conversation.id, user.id, now);
  if (pending?.command !== 'budget.edit' || pending.kind !== 'confirm' || pending.answered || pending.association !== association.id) return null;
  const read = PlanSaid.safeParse(pending.params);
  return read.success && read.data.year !== undefined && read.data.planChange !== 'adopt' ? { ...read.data, year: read.data.year } : null;
}

/** The newest year with a proposal that is not adopted, else the year to come. */
async function newestYear(turn: Turn): Promise<number> {
  const next = localTime(turn.now).year + 1;
  for (const year of [...(await turn.store.years(turn.association.id))].reverse()) if ((await plansOf(turn, year)).proposal) return year;
  return next;
}
