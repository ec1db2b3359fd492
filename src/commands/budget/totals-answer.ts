import { type BudgetColumn, budgetColumns, hasLines, lineFigure, linesOf } from '../../associations/budget-columns.js';
import { equityYears } from '../../associations/equity-years.js';
import { type PrintedSum, printedSums } from '../../associations/printed-sums.js';
import type { Association, Line } from '../../associations/schema.js';
import { type Figure, minus, named } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { amount, percent } from '../../swedish/format.js';
import type { Answer, Notice } from '../answer.js';
import { type Balance, balanceHeadline, balanceKeyFigures, deficitNotices } from './balance.js';
import { BASIS_NAME } from './choice.js';
import { changeYear, context, figure, used } from './column-words.js';
import { KIND_NAME, printedKindShares } from './kind-shares.js';

/** A year that is printed in totals only: every total of that year beside each other, and what they give, whatever the source says that they do. */
export function totalsAnswer(association: Association, column: BudgetColumn): Answer {
  const year = budgetColumns(association).filter((each) => each.year === column.year && !hasLines(each));
  const total = (each: BudgetColumn | undefined) => (each ? linesOf(each, 'costTotal')[0]?.figure : undefined);
  const [budget, actual] = [total(year.find(({ basis }) => basis === 'budget')), total(year.find(({ basis }) => basis === 'actual'))];
  const own = total(column) ?? linesOf(column, 'revenueTotal', 'result', 'closingEquity', 'contribution')[0]?.figure;
  const difference = budget && actual ? named('Utfall mot budget', minus(actual, budget)) : null;
  const wrong = printedSums(association).filter(({ agrees, column: each }) => !agrees && year.some((one) => isSame(one, each)));
  // What has happened tells how the year went, where both are printed.
  const decisive = year.find(({ basis }) => basis === 'actual') ?? column;
  const balance = balanceOf(association, decisive);
  const keyFigures = difference
    ? [
        ...(budget ? [{ label: 'Budget', figure: budget }] : []),
        ...(actual ? [{ label: 'Utfall', figure: actual }] : []),
        ...(balance.result ? [{ label: 'Resultat', figure: balance.result }] : []),
      ]
    : balance.result
      ? balanceKeyFigures(balance)
      : [...(budget ? [{ label: 'Budget', figure: budget }] : []), ...(actual ? [{ label: 'Utfall', figure: actual }] : [])];
  // What the key figures or a warning say already is not said again.
  const told = (each: BudgetColumn, line: Line) => {
    const value = lineFigure(each, line);
    if (wrong.some((sum) => sum.line === line && isSame(sum.column, each))) return true;
    return value !== null && line.kind !== 'contribution' && keyFigures.some((key) => key.figure.value.eq(value.value));
  };
  const lines = year.flatMap((each) => each.table.lines.flatMap((line) => (lineFigure(each, line) && !told(each, line) ? [{ each, line }] : [])));
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
      : balanceHeadline(balance) || (own ? `${own.label}: ${figure(own)}` : `Summor för ${column.year}`),
    lead: `Källan har bara summor för året, inga poster.${balanceKnown ? '' : ' Intäkterna saknas, så om budgeten går ihop syns inte.'}`,
    keyFigures,
    notices: [...deficitNotices(balance), ...wrong.flatMap(unlikeItsSum)],
    facts: [
      ...lines.map(({ each, line }) => ({
        title: `${line.label}, ${BASIS_NAME[each.basis]}`,
        value: figure(lineFigure(each, line) as Figure),
      })),
      ...(kinds ? [] : printedShares).map((share) => ({
        title: KIND_NAME[share.kind],
        value: `${percent(decimal(share.percent))} av ${BASIS_NAME[share.basis]}`,
      })),
    ],
    ...(kinds ? { chart: kinds } : {}),
    calculation: [difference, balance.result, balance.closingEquity].filter((each) => each?.formula).filter((each) => each != null),
    source: column.source.text,
    actions: [changeYear(association, column)],
  };
}

const isSame = (a: BudgetColumn, b: BudgetColumn): boolean => a.table === b.table && a.index === b.index;

/** What the column's own totals give, and the equity that the years before leave it. */
function balanceOf(association: Association, column: BudgetColumn): Balance {
  const first = (kind: Line['kind']) => linesOf(column, kind)[0]?.figure ?? null;
  const [totalRevenue, totalCosts] = [first('revenueTotal'), first('costTotal')];
  const equity = equityYears(association)
    .flatMap(({ all }) => all)
    .find((each) => isSame(each.column, column));
  const known = totalRevenue && totalCosts;
  return {
    totalRevenue,
    totalCosts,
    result: known && named(`Resultat ${BASIS_NAME[column.basis]} ${column.year}`, minus(totalRevenue, totalCosts)),
    closingEquity: known ? (equity?.closing ?? null) : null,
  };
}

function unlikeItsSum({ line, printed, recomputed }: PrintedSum): Notice[] {
  const from = line.kind === 'result' ? 'intäkter minus kostnader är' : 'raderna ger';
  return [{ kind: 'warning', text: `källan skriver ${line.label} ${figure(printed)}, men ${from} ${figure(recomputed)}.` }];
}
