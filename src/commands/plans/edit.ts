import { z } from 'zod';
import { decimal } from '../../calculation/number.js';
import type { RecordBody } from '../../store/bodies/body.js';
import { StaleError } from '../../store/port.js';
import { list } from '../../swedish/format.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Action, Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import { keyedBy } from '../save-key.js';
import { append } from '../saving.js';
import { type Draft, type DraftBase, recordOf } from './draft.js';
import { type Adoption, adoptAnswer, adoptQuestion, draftAnswer, invalid, proposeAction, savedAnswer, versionsAnswer } from './edit-answers.js';
import { draftFrom, plansOf, type YearPlans } from './recipe.js';
import { isTooMany, merged, PlanSaid } from './said.js';
import type { StoredBudget } from './stored.js';
import { takeBack } from './undo.js';

export const budgetEdit = defineCommand({
  id: 'budget.edit',
  title: 'Gör en budget',
  who: 'director',
  examples: [
    'gör ett budgetförslag 2027 med samma insatser och 2,5 % upp',
    'gör ett budgetförslag för nästa år',
    'nytt budgetförslag 2027',
    'förslag till budget 2027, kostnaderna 3 % upp',
    'skapa budget 2026',
    'ta fram ett budgetförslag 2026 med oförändrade kostnader',
    'sätt Enter till 3 miljoner i förslaget',
    'ändra Kansli till 800 000 i budgetförslaget',
    'höj FIA med 50 000 i förslaget',
    'stryk SE-N ur förslaget',
    'visa budgetförslaget',
    'visa budgetförslag 2027',
    'visa versionerna av budget 2027',
    'visa budget 2027 version 1',
    'anta budgeten 2027, § 12 den 20 november 2026',
    'styrelsen antog budgeten § 8 den 16 november',
    'budgeten 2027 är antagen',
    'fastställ budget 2027',
    'klubba budgeten för 2027, paragraf 12',
    'bidragen upp 5 % i förslaget',
    'ingående kapital blir 500 tkr',
    'ingående kapital blir 1,2 miljoner i förslaget',
    'sätt kapitalet 1 januari till 400 000',
    'lägg till posten Språkstöd 300 tkr i förslaget',
    'make a budget proposal for 2027',
    'börja på budgeten för nästa år',
    'påbörja nästa års budget',
  ],
  parameters: PlanSaid,
  async answer(said, turn): Promise<Answer> {
    const recipe = await recipeOf(said, turn);
    const plans = await plansOf(turn, recipe.year);
    switch (recipe.planChange) {
      case 'adopt':
        return await adopt(recipe, plans, turn);
      case 'show':
        return show(recipe, plans, turn);
      default:
        return propose(recipe, plans, turn);
    }
  },

  async confirm(said, turn): Promise<Answer> {
    const keyed = keyedBy(turn, said);
    const [before] = await turn.store.byKey(turn.association.id, keyed.key);
    if (before?.body.type === 'budget') return savedAnswer(said, before as StoredBudget, turn);
    const year = said.year ?? 0;
    const plans = await plansOf(turn, year);
    const made = draftFrom(said, year, plans, turn);
    if (!made) return invalid(turn, said, 'Det finns inget att spara', 'Underlaget finns inte längre.');
    const adoption = adoptionOf(said, plans);
    const bodies: RecordBody[] =
      said.date && adoption
        ? [
            recordOf(made.draft, 'adopted', adoption.edition, { date: adoption.date, paragraph: adoption.paragraph }),
            decisionOf(made.draft, adoption),
          ]
        : [recordOf(made.draft, 'proposal', editions(plans, 'proposal') + 1, null)];
    try {
      const [saved] = await append(keyed, { year, key: keyed.key, bodies, expected: said.seen ?? plans.count, about: { rules: 'budget' } });
      if (saved?.body.type !== 'budget') throw new Error('what was saved is no budget');
      return savedAnswer(said, saved as StoredBudget, turn);
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      return invalid(turn, said, 'Budgeten har ändrats under tiden', 'Någon har sparat en annan version sedan frågan ställdes. Ställ den igen.');
    }
  },

  async undo(turn, receipt): Promise<Answer | null> {
    const undone = await takeBack(turn, ['budget'], receipt);
    const [first] = undone ?? [];
    if (first?.body.type !== 'budget') return null;
    const what =
      first.body.stage === 'adopted'
        ? `Budget ${first.body.year} räknas inte längre som antagen.`
        : `Förslag ${first.body.edition} till budget ${first.body.year} räknas inte längre.`;
    return {
      command: 'budget.edit',
      params: { association: turn.association.id, year: first.body.year },
      status: 'ok',
      context: `${turn.association.name} · budget ${first.body.year}`,
      headline: 'Ångrat',
      lead: `${what} Det som fanns innan gäller. Allt står kvar i loggen.`,
    };
  },
});

type Recipe = PlanSaid & { readonly year: number };

/** What the question is about, with what waits unsaved in the same conversation gone on from. */
async function recipeOf(said: PlanSaid, turn: Turn): Promise<Recipe> {
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

const editions = ({ budgets }: YearPlans, stage: 'proposal' | 'adopted'): number =>
  Math.max(0, ...budgets.filter(({ body }) => body.stage === stage).map(({ body }) => body.edition));

function propose(recipe: Recipe, plans: YearPlans, turn: Turn): Answer {
  const fault = faultOf(recipe, plans, turn);
  if (fault) return fault;
  const made = draftFrom(recipe, recipe.year, plans, turn);
  if (!made)
    return invalid(turn, recipe, 'Det finns ingen budget att utgå från', `${turn.association.name} har ingen budget med poster före ${recipe.year}.`);
  const unknown = (recipe.changes ?? []).filter(
    ({ line }) => !WHOLE.has(line) && !made.draft.lines.some(({ id }) => id === line) && !made.base.lines.some(({ id }) => id === line),
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
  return draftAnswer(said, again.draft, again.base, turn);
}

const WHOLE = new Set(['costs', 'revenue', 'openingEquity']);

/** A form sends every field: what stands as it stood is no change. */
function isAsBefore({ base }: { draft: Draft; base: DraftBase }, line: string, to: string): boolean {
  const before = base.lines.find(({ id }) => id === line)?.amounts[0];
  return before?.value.eq(decimal(to)) === true;
}

function faultOf(recipe: Recipe, plans: YearPlans, turn: Turn): Answer | null {
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
  if (recipe.planChange === 'change' && !recipe.fresh && !plans.proposal && !plans.adopted)
    return invalid(turn, recipe, `Det finns inget förslag för ${year}`, `Skriv ”gör ett budgetförslag ${year}” först.`, [proposeAction(turn, year)]);
  const rate = recipe.rate ? decimal(recipe.rate) : null;
  if (rate && (rate.lt(-100) || rate.gt(100)))
    return invalid(turn, recipe, 'Så mycket går inte att räkna upp', 'Skriv mellan −100 och 100 procent, till exempel 2,5 %.');
  if (isTooMany(recipe.changes ?? [])) return invalid(turn, recipe, 'För många ändringar på en gång', 'Spara förslaget först, och fortsätt sedan.');
  const loose = recipe.changes?.find(({ line, amount }) => (line === 'costs' || line === 'revenue') && amount !== undefined);
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

/** A change of a year that is over may have been meant as a question. */
function tryInstead({ year, changes }: Recipe, { association }: Turn): Action[] {
  const asked = changes && changes.length > 0 ? plain({ association: association.id, year, changes }) : null;
  return asked ? [{ title: 'Räkna på det', command: 'forecast.year', params: asked, primary: true }] : [];
}

const paragraphOf = (said: string): string => `§ ${said.replace(/^§ ?/, '')}`;

function adoptionOf({ date, paragraph }: PlanSaid, plans: YearPlans): Adoption | null {
  return date && paragraph ? { date, paragraph: paragraphOf(paragraph), edition: editions(plans, 'adopted') + 1 } : null;
}

async function adopt(recipe: Recipe, plans: YearPlans, turn: Turn): Promise<Answer> {
  const { year } = recipe;
  const isNew = recipe.fresh !== undefined || (recipe.changes?.length ?? 0) > 0;
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

function decisionOf({ year, years }: Draft, { date, paragraph }: Adoption): RecordBody {
  const plan = years.length > 1 ? ` med plan ${years[1]}–${years.at(-1)}` : '';
  return { type: 'decision', date, paragraph, content: `Budget ${year}${plan} antogs.`, topics: ['budget', 'verksamhetsplan'], budgetYear: year };
}

function show(recipe: Recipe, plans: YearPlans, turn: Turn): Answer {
  const { year, edition } = recipe;
  const chosen =
    edition === undefined
      ? (plans.proposal ?? plans.adopted)
      : (plans.budgets.findLast(({ body }) => body.edition === edition && body.stage === 'adopted') ??
        plans.budgets.findLast(({ body }) => body.edition === edition) ??
        null);
  if (!chosen)
    return invalid(
      turn,
      recipe,
      edition === undefined ? `Det finns inget förslag för ${year}` : `Version ${edition} finns inte`,
      plans.budgets.length > 0
        ? `Versionerna är 1 till ${Math.max(...plans.budgets.map(({ body }) => body.edition))}.`
        : `Skriv ”gör ett budgetförslag ${year}”.`,
      [proposeAction(turn, year)],
    );
  return versionsAnswer({ ...recipe, planChange: 'show' }, year, plans, chosen, turn);
}
