import type { RecordBody } from '../../store/bodies/body.js';
import type { BudgetRecord } from '../../store/bodies/budgets.js';
import { StaleError } from '../../store/port.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { keepOpen } from '../open-question.js';
import { keyedBy } from '../save-key.js';
import { append } from '../saving.js';
import { adopt, adoptionOf, decisionOf } from './adopting.js';
import { recordOf } from './draft.js';
import { invalid, proposeAction } from './edit-base.js';
import { type Recipe, recipeOf } from './edit-recipe.js';
import { propose } from './proposing.js';
import { draftFrom, newestEdition, plansOf, type YearPlans } from './recipe.js';
import { PlanSaid } from './said.js';
import { savedAnswer } from './saved-answer.js';
import { asksForNewLines, sheetAnswer } from './sheet-answer.js';
import { inRightUnit, wrongUnit } from './sheet-unit.js';
import type { StoredBudget } from './stored.js';
import { takeBack } from './undo.js';
import { versionsAnswer } from './versions-answer.js';
import { workbookAnswer } from './workbook-answer.js';

export const budgetEdit = defineCommand({
  id: 'budget.edit',
  title: 'Gör en budget',
  who: 'director',
  examples: [
    'gör ett budgetförslag 2027 med samma insatser och 2,5 % upp',
    'gör ett budgetförslag för nästa år',
    'nytt budgetförslag 2027',
    'budgetförslag 2027 från plan 2023',
    'gör ett budgetförslag 2027 utifrån prognosen 2026',
    'utgå från plan 2023 i stället',
    'förslag till budget 2027, kostnaderna 3 % upp',
    'skapa budget 2026',
    'ta fram ett budgetförslag 2026 med oförändrade kostnader',
    'sätt Enter till 3 miljoner i förslaget',
    'ändra Kansli till 800 000 i budgetförslaget',
    'höj FIA med 50 000 i förslaget',
    'stryk SE-N ur förslaget',
    'visa budgetförslaget',
    'visa budgetförslag 2027',
    'budgetförslaget som Excel',
    'öppna budgetförslaget 2027 i Excel',
    'fördela kommunernas bidrag i budgetförslaget efter invånare',
    'räkna om kommunernas bidrag i förslaget efter folkmängd',
    'kommunernas bidrag i budgetförslaget 2027 efter invånare: Jönköping 147 000, Habo 12 900, Mullsjö 7 400, Vaggeryd 14 800',
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
      case 'file':
        return await workbookAnswer(recipe, plans, turn);
      default:
        return recipe.sheet && !recipe.changes ? sheetAnswer(recipe, recipe.sheet, plans, turn) : propose(recipe, plans, turn);
    }
  },

  async confirm(said, turn): Promise<Answer> {
    const keyed = keyedBy(turn, said);
    const [before, beside] = await turn.store.byKey(turn.association.id, keyed.key);
    if (before?.body.type === 'budget') return savedAnswer(said, before as StoredBudget, beside, turn);
    const year = said.year ?? 0;
    const plans = await plansOf(turn, year);
    const made = draftFrom(said, year, plans, turn);
    const unit = said.sheet && made?.sheet && !said.checked ? wrongUnit(said.sheet, made.sheet.lines, made.draft.years) : null;
    if (said.sheet && unit) {
      const sheet = inRightUnit(said.sheet, unit);
      return await askedAnew(sheetAnswer({ ...said, year, sheet, checked: 'yes' }, sheet, plans, turn), turn);
    }
    if (said.sheet && asksForNewLines(said, made?.sheet ?? null))
      return await askedAnew(sheetAnswer({ ...said, year, newLines: 'add' }, said.sheet, plans, turn), turn);
    if (!made) return invalid(turn, said, 'Det finns inget att spara', 'Underlaget finns inte längre.');
    const adoption = adoptionOf(said, plans);
    const bodies: RecordBody[] =
      said.date && adoption
        ? [
            { ...recordOf(made.draft, 'adopted', adoption.edition, { date: adoption.date, paragraph: adoption.paragraph }), ...fileOf(said) },
            decisionOf(made.draft, adoption),
          ]
        : [{ ...recordOf(made.draft, 'proposal', newestEdition(plans, 'proposal') + 1, null), ...fileOf(said) }];
    try {
      const [saved, decided] = await append(keyed, { year, key: keyed.key, bodies, expected: said.seen ?? plans.count, about: { rules: 'budget' } });
      if (saved?.body.type !== 'budget') throw new Error('what was saved is no budget');
      return savedAnswer(said, saved as StoredBudget, decided, turn);
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

/** What is asked next stands in the answered question's place. */
async function askedAnew(question: Answer, turn: Turn): Promise<Answer> {
  await keepOpen(question, turn);
  return question;
}

/** The file that it was read from, if it was. */
function fileOf({ sheet }: PlanSaid): Pick<BudgetRecord, 'file'> {
  return sheet ? { file: { format: sheet.format, fingerprint: sheet.fingerprint } } : {};
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
