import { isLineGroup } from '../../associations/line-groups.js';
import { given } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import type { BudgetRecord } from '../../store/bodies/budgets.js';
import { counted, kronor, percent } from '../../swedish/format.js';
import { longDate } from '../../swedish/time.js';
import { GROUP_NAME } from '../budget/group-names.js';
import type { Turn } from '../command.js';
import { METHOD_WORDS } from '../contributions/split-groups.js';
import { type Draft, draftOf } from './draft.js';
import { baseColumn, baseOfColumn, baseOfRecord, type DraftBase } from './draft-base.js';
import { onLines } from './group-changes.js';
import { type PlanSaid, sharingOf } from './said.js';
import { type SheetBase, withSheet } from './sheet-base.js';
import { namedBase } from './starts.js';
import { budgetsOf, newestOf, type StoredBudget } from './stored.js';

const PLAN_YEARS = 2;

/** "förslag 2 till budget 2027", "budget 2027, § 12, 20 november 2026": how a stored version is cited. */
export function versionName({ stage, year, edition, adopted }: BudgetRecord): string {
  if (stage === 'proposal' || !adopted) return `förslag ${edition} till budget ${year}`;
  return `budget ${year}, ${adopted.paragraph}, ${longDate(adopted.date)}`;
}

/** What the year has so far. */
export interface YearPlans {
  readonly budgets: readonly StoredBudget[];
  /** Records that a decision is made on. */
  readonly count: number;
  /** The newest proposal that was not followed by an adoption. */
  readonly proposal: StoredBudget | null;
  readonly adopted: StoredBudget | null;
}

export async function plansOf({ store, association }: Pick<Turn, 'store' | 'association'>, year: number): Promise<YearPlans> {
  const { budgets, count } = await budgetsOf(store, association.id, year);
  const [proposal, adopted] = [newestOf(budgets, 'proposal'), newestOf(budgets, 'adopted')];
  return { budgets, count, proposal: proposal && (!adopted || proposal.sequence > adopted.sequence) ? proposal : null, adopted };
}

/** Where a new proposal starts: the newest budget up to the year. Where a change starts: the year's own newest version. */
export function baseOf(
  said: Pick<PlanSaid, 'fresh' | 'madeFrom'>,
  year: number,
  plans: YearPlans,
  { association }: Pick<Turn, 'association'>,
): DraftBase | null {
  const own = plans.proposal ?? plans.adopted;
  if (said.fresh === undefined && own) return baseOfRecord(own.body, versionName(own.body));
  if (said.madeFrom) return namedBase(said.madeFrom, association, year);
  const column = baseColumn(association, year);
  return column && baseOfColumn(association, column, year);
}

/** The budget year and its plan: those of the stored version, else three. */
export function yearsOf(stored: StoredBudget | null, year: number): readonly number[] {
  return stored?.body.years ?? Array.from({ length: PLAN_YEARS + 1 }, (_, index) => year + index);
}

/** The budget that a recipe makes now; null where there is nothing to make it from. */
export function draftFrom(
  said: PlanSaid,
  year: number,
  plans: YearPlans,
  turn: Turn,
): { readonly draft: Draft; readonly base: DraftBase; readonly sheet: SheetBase | null } | null {
  const standing = baseOf(said, year, plans, turn);
  if (!standing) return null;
  const own = said.fresh ? null : (plans.proposal ?? plans.adopted);
  const years = yearsOf(own, year);
  const sheet = said.sheet ? withSheet(standing, said.sheet, years, turn.association, said.newLines !== 'skip') : null;
  const base = sheet?.base ?? standing;
  const rate = said.rate ? given('Ändring av kostnaderna per år', said.rate, 'percent', ['din fråga']) : undefined;
  const changes = onLines(said.changes ?? [], base, turn.association);
  const wish = { year, years, rate, unit: said.unit, changes, method: sharingOf(said), populations: said.populations };
  const draft = draftOf(base, turn.association, wish, []);
  return { draft: { ...draft, made: madeOf(said, draft, base, own?.body.made ?? [], sheet, turn) }, base, sheet };
}

/** What was done, in phrases: kept with the budget, and shown under it. */
function madeOf(
  said: PlanSaid,
  draft: Draft,
  { name, lines }: DraftBase,
  before: readonly string[],
  sheet: SheetBase | null,
  { association }: Turn,
): string[] {
  const { rate, changes = [], fresh, populationsFrom } = said;
  const sharing = sharingOf(said);
  const label = (id: string) =>
    ({ costs: 'Kostnaderna', revenue: 'Bidragen', openingEquity: 'Kapital 1 januari' })[id] ??
    [...lines.map((line) => ({ id: line.id, name: line.label })), ...association.interventions].find((each) => each.id === id)?.name ??
    (isLineGroup(id) ? GROUP_NAME[id] : undefined) ??
    id;
  return [
    ...(fresh || before.length === 0 ? [`Från ${name}`] : before),
    ...(sheet ? [`${counted(sheet.changes.length, 'belopp ändrat', 'belopp ändrade')} i en fil`] : []),
    ...(rate ? [decimal(rate).isZero() ? 'kostnader oförändrade' : `kostnader ${percent(decimal(rate), { sign: true })} per år`] : []),
    ...changes.map(({ line, amount, percent: share, to, name: called, balance }) => {
      const what = called ?? label(line);
      if (balance !== undefined)
        return `${what} ${kronor(draft.lines.find(({ id }) => id === line)?.amounts[0]?.value ?? 0)} så att det går jämnt upp`;
      if (to !== undefined) return decimal(to).isZero() ? `${what} utgår` : `${what} ${kronor(decimal(to))}`;
      if (share !== undefined) return `${what} ${percent(decimal(share), { sign: true })}`;
      return `${what} ${decimal(amount ?? '0').gt(0) ? '+' : ''}${kronor(decimal(amount ?? '0'))}`;
    }),
    ...(sharing ? [`kommunernas del ${METHOD_WORDS[sharing]}${populationsFrom ? ` (${populationsFrom})` : ''}`] : []),
  ].slice(0, 60);
}

/** The number of the newest version of a stage; 0 before there is one. */
export const newestEdition = ({ budgets }: YearPlans, stage: 'proposal' | 'adopted'): number =>
  Math.max(0, ...budgets.filter(({ body }) => body.stage === stage).map(({ body }) => body.edition));
