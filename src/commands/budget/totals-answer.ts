import { type BudgetColumn, budgetColumns, hasLines, lineFigure, linesOf } from '../../associations/budget-columns.js';
import type { Association, Line } from '../../associations/schema.js';
import { type Figure, minus, named } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { amount, percent } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { BASIS_NAME } from './choice.js';
import { changeYear, context, figure, used } from './column-words.js';
import { KIND_NAME, printedKindShares } from './kind-shares.js';

/** A year that is printed in totals only: every total of that year beside each other. */
export function totalsAnswer(association: Association, column: BudgetColumn): Answer {
  const year = budgetColumns(association).filter((each) => each.year === column.year && !hasLines(each));
  const total = (each: BudgetColumn | undefined) => (each ? linesOf(each, 'costTotal')[0]?.figure : undefined);
  const [budget, actual] = [total(year.find(({ basis }) => basis === 'budget')), total(year.find(({ basis }) => basis === 'actual'))];
  const own = total(column) ?? linesOf(column, 'revenueTotal', 'result', 'closingEquity', 'contribution')[0]?.figure;
  const difference = budget && actual ? named('Utfall mot budget', minus(actual, budget)) : null;
  // What the key figures say already is not said again.
  const told = (line: Line) => line.kind === 'costTotal' && budget !== undefined && actual !== undefined;
  const lines = year.flatMap((each) => each.table.lines.flatMap((line) => (lineFigure(each, line) && !told(line) ? [{ each, line }] : [])));
  const kinds = printedKindShares(association, column.year);
  const printedShares = association.shares.filter((share) => share.year === column.year);
  const balanceKnown = year.some((each) => linesOf(each, 'revenueTotal', 'result', 'contribution').length > 0);
  return {
    command: 'budget.status',
    params: used(association, column),
    status: 'ok',
    context: context(association, column),
    headline: difference
      ? difference.value.isZero()
        ? 'Utfallet blev som budgeten'
        : `Kostnaderna blev ${amount(difference.value.abs(), difference.unit)} ${difference.value.lt(0) ? 'lägre' : 'högre'}`
      : own
        ? `${own.label}: ${figure(own)}`
        : `Summor för ${column.year}`,
    lead: `Källan har bara summor för året, inga poster.${balanceKnown ? '' : ' Intäkterna saknas, så om budgeten går ihop syns inte.'}`,
    keyFigures: [...(budget ? [{ label: 'Budget', figure: budget }] : []), ...(actual ? [{ label: 'Utfall', figure: actual }] : [])],
    facts: [
      ...lines.map(({ each, line }) => ({ title: `${line.label}, ${BASIS_NAME[each.basis]}`, value: figure(lineFigure(each, line) as Figure) })),
      ...(kinds ? [] : printedShares).map((share) => ({
        title: KIND_NAME[share.kind],
        value: `${percent(decimal(share.percent))} av ${BASIS_NAME[share.basis]}`,
      })),
    ],
    ...(kinds ? { chart: kinds } : {}),
    ...(difference ? { calculation: [difference] } : {}),
    source: column.source.text,
    actions: [changeYear(association, column)],
  };
}
