import { type Figure, minus, named, sum } from './figure.js';
import { percentShares } from './percent-shares.js';
import { partOfWhole } from './rate.js';

/** A line of one column, costs positive; null is an empty cell and is skipped. All amounts of a column have one unit. */
export interface BudgetLine {
  readonly id: string;
  readonly label: string;
  readonly amount: Figure | null;
}

export interface CostLine extends BudgetLine {
  readonly group?: string;
}

export interface CostGroup {
  readonly id: string;
  readonly label: string;
  readonly administration: boolean;
}

export interface BudgetColumn {
  readonly groups: readonly CostGroup[];
  readonly costs: readonly CostLine[];
  readonly revenues: readonly BudgetLine[];
  /** Capital on 1 January; null where it is not printed. */
  readonly openingEquity: Figure | null;
}

/** Sums of lines that are all empty are null, and so is what would be built on them: nothing printed is not 0. */
export interface BudgetRollUp {
  readonly subtotals: readonly { readonly id: string; readonly subtotal: Figure | null }[];
  readonly totalCosts: Figure | null;
  readonly totalRevenue: Figure | null;
  /** Revenue − costs of the year itself, without the opening equity. */
  readonly result: Figure | null;
  /** Opening equity + the year's revenue: all that can be used. */
  readonly resources: Figure | null;
  /** Resources − costs. The same amount as the closing equity, seen from the money that is left to use. */
  readonly remaining: Figure | null;
  /** Capital on 31 December: opening + result. */
  readonly closingEquity: Figure | null;
  /** Administration in percent of all costs, one decimal. */
  readonly administrationShare: Figure | null;
  /** Each filled cost line in percent of all costs, equal lines equal: see `percentShares`. None where a cost is negative or all are 0. */
  readonly shares: readonly { readonly id: string; readonly percent: Figure }[];
}

/** Sums one column of a budget table, as the printed tables do, and rolls the equity forward. */
export function rollUp({ groups, costs, revenues, openingEquity }: BudgetColumn): BudgetRollUp {
  const subtotals = groups.map(({ id, label }) => ({
    id,
    subtotal: total(
      `Delsumma ${label}`,
      costs.filter(({ group }) => group === id),
    ),
  }));
  const totalCosts = total('Summa kostnader', costs);
  const totalRevenue = total('Summa intäkter', revenues);
  const result = totalRevenue && totalCosts && named('Årets resultat', minus(totalRevenue, totalCosts));
  const resources = openingEquity && totalRevenue && named('Resurser', sum([openingEquity, totalRevenue]));
  return {
    subtotals,
    totalCosts,
    totalRevenue,
    result,
    resources,
    remaining: resources && totalCosts && named('Kvar av resurserna', minus(resources, totalCosts)),
    closingEquity: openingEquity && result && named('Kapital 31 december', sum([openingEquity, result])),
    administrationShare: administrationShare(groups, costs, totalCosts),
    shares: shares(costs, totalCosts),
  };
}

function total(label: string, lines: readonly BudgetLine[]): Figure | null {
  const filled = lines.flatMap(({ amount }) => (amount ? [amount] : []));
  return filled.length > 0 ? named(label, sum(filled)) : null;
}

function administrationShare(groups: readonly CostGroup[], costs: readonly CostLine[], totalCosts: Figure | null): Figure | null {
  const administrative = new Set(groups.flatMap((group) => (group.administration ? [group.id] : [])));
  const administration = total(
    'Administration',
    costs.filter(({ group }) => group !== undefined && administrative.has(group)),
  );
  return administration && totalCosts && partOfWhole('Andel administration', administration, totalCosts);
}

function shares(costs: readonly CostLine[], totalCosts: Figure | null): BudgetRollUp['shares'] {
  const weights = costs.flatMap(({ id, label, amount }) => (amount ? [{ id, label: `${label}, andel`, weight: amount }] : []));
  if (!totalCosts?.value.gt(0) || weights.some(({ weight }) => weight.value.lt(0))) return [];
  return percentShares(weights).map(({ id, amount }) => ({ id, percent: amount }));
}
