import { type BudgetColumn, linesOf } from '../../associations/budget-columns.js';
import type { Association, Basis } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { columnsHolding } from './choice.js';
import { rollUpColumn } from './rollup.js';

export interface WantedPair {
  readonly year?: number | undefined;
  readonly basis?: Basis | undefined;
  readonly otherYear?: number | undefined;
  readonly otherBasis?: Basis | undefined;
  readonly line?: string | undefined;
}

/** `other` is held against `base`: the outcome against the budget, a year against the one before. */
export interface Pair {
  readonly base: BudgetColumn;
  readonly other: BudgetColumn;
  /** said: both columns follow from the question · newest: nobody said a year · sameYear and nearYear: the rest was filled in. */
  readonly chosen: 'said' | 'newest' | 'sameYear' | 'nearYear';
}

/** What the budget is held against first: what happened, then what was thought to happen. */
const AGAINST: readonly Basis[] = ['actual', 'forecast', 'plan', 'budget'];
/** What stands for a year of its own. */
const STANDS: readonly Basis[] = ['budget', 'actual', 'plan', 'forecast'];

/** All costs of a column: the sum of its lines where the source prints another, else as printed, so that every card says the same. */
export function totalCosts(column: BudgetColumn): Figure | null {
  const printed = linesOf(column, 'costTotal')[0]?.figure ?? null;
  const summed = rollUpColumn(column).totalCosts;
  return printed && summed?.value.eq(printed.value) ? printed : (summed ?? printed);
}

/** The columns that can be compared: those with costs, or those that hold the line asked for. */
export function comparableColumns(association: Association, line: string | undefined): BudgetColumn[] {
  const columns = columnsHolding(association, line);
  return line === undefined ? columns.filter((column) => totalCosts(column) !== null) : columns;
}

function first(columns: readonly BudgetColumn[], year: number, order: readonly Basis[], not?: BudgetColumn): BudgetColumn | undefined {
  return order
    .flatMap((basis) => columns.filter((column) => column.year === year && column.basis === basis))
    .find((column) => column !== not && (not === undefined || comparable(not, column)));
}

const comparable = (a: BudgetColumn, b: BudgetColumn): boolean => a.unit === b.unit;

/** Budget against outcome, forecast or plan of one year; null where the year has only one of them. */
function ofOneYear(columns: readonly BudgetColumn[], year: number, against: readonly Basis[]): Pair | null {
  const base = first(columns, year, ['budget', 'plan']);
  const other =
    base &&
    first(
      columns,
      year,
      against.filter((basis) => basis !== base.basis),
      base,
    );
  return base && other ? { base, other, chosen: 'sameYear' } : null;
}

/** A year against the nearest year before it, else after it: the same basis first. */
function nearYear(columns: readonly BudgetColumn[], year: number, basis: Basis | undefined): Pair | null {
  const own = first(columns, year, basis ? [basis] : STANDS);
  if (!own) return null;
  const order = [own.basis, ...STANDS.filter((each) => each !== own.basis)];
  const years = [...new Set(columns.map((column) => column.year))].sort((a, b) => a - b);
  const before = years.filter((each) => each < year).reverse();
  const [found] = [...before, ...years.filter((each) => each > year)].flatMap((each) => first(columns, each, order, own) ?? []);
  return found ? inOrder(own, found, 'nearYear') : null;
}

/** The earlier year is what the later is held against; of one year, the budget. */
function inOrder(a: BudgetColumn, b: BudgetColumn, chosen: Pair['chosen']): Pair {
  const rank = ({ year, basis }: BudgetColumn) => year * 10 + ['budget', 'plan', 'forecast', 'actual'].indexOf(basis);
  return rank(a) <= rank(b) ? { base: a, other: b, chosen } : { base: b, other: a, chosen };
}

/**
 * The two columns that a question means. Both said: those. A year: its budget against its outcome, forecast or plan, else the year
 * against the one before. Nothing: the newest year with two of them, else the adopted budget against the year beside it. Null when
 * the association has no such two columns in one unit.
 */
export function choosePair(association: Association, wanted: WantedPair): Pair | null {
  const columns = comparableColumns(association, wanted.line);
  const { year, basis, otherYear, otherBasis } = wanted;
  if (otherYear !== undefined || otherBasis !== undefined) return saidPair(columns, wanted);
  const against = basis && basis !== 'budget' ? [basis] : AGAINST;
  if (year !== undefined) {
    const pair = ofOneYear(columns, year, against);
    if (pair) return basis && basis !== 'budget' ? { ...pair, chosen: 'said' } : pair;
    return basis && basis !== 'budget' && basis !== 'plan' ? null : nearYear(columns, year, basis);
  }
  const years = [...new Set(columns.map((column) => column.year))].sort((a, b) => b - a);
  const [newest] = years.flatMap((each) => ofOneYear(columns, each, against) ?? []);
  if (newest) return { ...newest, chosen: 'newest' };
  const budgets = columns.filter((column) => column.basis === 'budget').map((column) => column.year);
  return nearYear(columns, Math.max(...(budgets.length > 0 ? budgets : years)), undefined);
}

function saidPair(columns: readonly BudgetColumn[], { year, basis, otherYear, otherBasis }: WantedPair): Pair | null {
  const [oneYear, twoYear] = [year ?? otherYear, otherYear ?? year];
  const newest = Math.max(...columns.map((column) => column.year));
  const stands = (said: Basis | undefined) => (said === 'budget' ? (['budget', 'plan'] as const) : said ? [said] : STANDS);
  const one = first(columns, oneYear ?? newest, stands(basis));
  const same = one && (twoYear ?? newest) !== one.year ? [one.basis] : [];
  const two = one && first(columns, twoYear ?? newest, otherBasis ? stands(otherBasis) : [...same, ...STANDS], one);
  return one && two ? inOrder(one, two, 'said') : null;
}
