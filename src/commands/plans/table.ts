import { budgetColumns, hasLines } from '../../associations/budget-columns.js';
import type { Association, BudgetTable, Line } from '../../associations/schema.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import type { BudgetRecord } from '../../store/bodies/budgets.js';

/** The rows that sum others, as the association's own newest table names them, so that the same words find them; else plain names. */
function totalLine(association: Association, kind: Line['kind'], group?: string): Pick<Line, 'id' | 'label' | 'aliases'> {
  const tables = budgetColumns(association)
    .filter(hasLines)
    .map(({ table }) => table);
  const own = tables.flatMap(({ lines }) => lines).find((line) => line.kind === kind && line.group === group);
  const plain = PLAIN[kind];
  return own ? { id: own.id, label: own.label, aliases: own.aliases } : { id: plain ?? kind.toLowerCase(), label: NAMES[kind] ?? kind, aliases: [] };
}

const PLAIN: Partial<Record<Line['kind'], string>> = {
  revenueTotal: 'summa-intakter',
  costSubtotal: 'delsumma',
  costTotal: 'summa-kostnader',
  openingEquity: 'kapital-1-jan',
  result: 'resultat',
  closingEquity: 'kapital-31-dec',
};

const NAMES: Partial<Record<Line['kind'], string>> = {
  revenueTotal: 'Summa intäkter',
  costSubtotal: 'Delsumma',
  costTotal: 'Summa kostnader',
  openingEquity: 'Kapital 1 januari',
  result: 'Årets resultat',
  closingEquity: 'Kapital 31 december',
};

const isCost = ({ kind }: BudgetRecord['lines'][number]) => kind === 'cost';

/** Sums of one year of a budget, and its equity: opening + result. Null where the opening equity of the budget year is not known. */
export function yearSums(budget: Pick<BudgetRecord, 'lines' | 'years' | 'openingEquity'>): readonly {
  readonly year: number;
  readonly revenue: Decimal;
  readonly costs: Decimal;
  readonly result: Decimal;
  readonly opening: Decimal | null;
  readonly closing: Decimal | null;
}[] {
  const total = (lines: BudgetRecord['lines'], index: number) => lines.reduce((sum, { amounts }) => sum.plus(amounts[index] ?? '0'), decimal(0));
  let opening = budget.openingEquity === null ? null : decimal(budget.openingEquity);
  return budget.years.map((year, index) => {
    const costs = total(budget.lines.filter(isCost), index);
    const revenue = total(
      budget.lines.filter((line) => !isCost(line)),
      index,
    );
    const result = revenue.minus(costs);
    const before = opening;
    opening = before?.plus(result) ?? null;
    return { year, revenue, costs, result, opening: before, closing: opening };
  });
}

/** Where a stored budget is cited: the key of its document in the association as it stands. */
export const documentOf = ({ year, edition }: BudgetRecord): string => `beslutad-budget-${year}-${edition}`;

/** An adopted budget as a table like the printed ones: kronor, costs positive, with the sums that a printed table would have. */
export function tableOf(budget: BudgetRecord, association: Association): BudgetTable {
  const printed = new Map(association.tables.flatMap(({ lines }) => lines).map((line) => [line.id, line]));
  const sums = yearSums(budget);
  const row = (kind: Line['kind'], values: readonly (Decimal | null)[], group?: string): Line => {
    const named = totalLine(association, kind, group);
    return { ...named, kind, ...(group ? { group } : {}), values: values.map((value) => value?.toFixed() ?? null) };
  };
  const lines = budget.lines.map(
    ({ amounts, ...line }): Line => ({ ...line, aliases: [...(printed.get(line.id)?.aliases ?? [])], values: [...amounts] }),
  );
  const ofKind = (...kinds: Line['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind));
  const subtotals = budget.groups.map(({ id, label }) => {
    const own = budget.lines.filter((line) => line.kind === 'cost' && line.group === id);
    const values = budget.years.map((_, index) => own.reduce((sum, { amounts }) => sum.plus(amounts[index] ?? '0'), decimal(0)));
    const line = row('costSubtotal', values, id);
    return PLAIN.costSubtotal === line.id ? { ...line, id: `delsumma-${id}`, label: `Delsumma ${label}` } : line;
  });
  const [first, ...plan] = budget.years;
  return {
    id: documentOf(budget),
    title: plan.length > 0 ? `Budget ${first} och plan ${plan.length > 1 ? `${plan[0]}–${plan.at(-1)}` : plan[0]}` : `Budget ${first}`,
    document: documentOf(budget),
    section: budget.adopted?.paragraph ?? 'förslag',
    contents: 'budget',
    unit: 'SEK',
    costSign: 'positive',
    revenueSign: 'positive',
    equityInRevenue: false,
    groups: budget.groups.map((group) => ({ ...group })),
    columns: budget.years.map((year, index) => ({
      year,
      basis: index === 0 ? 'budget' : 'plan',
      label: `${index === 0 ? 'Budget' : 'Plan'} ${year}`,
    })),
    lines: [
      ...ofKind('contribution', 'grant'),
      row(
        'revenueTotal',
        sums.map(({ revenue }) => revenue),
      ),
      ...ofKind('cost'),
      ...subtotals,
      row(
        'costTotal',
        sums.map(({ costs }) => costs),
      ),
      row(
        'openingEquity',
        sums.map(({ opening }) => opening),
      ),
      row(
        'result',
        sums.map(({ result }) => result),
      ),
      row(
        'closingEquity',
        sums.map(({ closing }) => closing),
      ),
    ],
  };
}
