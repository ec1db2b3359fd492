import { type BudgetColumn, budgetColumns, hasLines, linesOf } from '../../associations/budget-columns.js';
import type { Association } from '../../associations/schema.js';
import type { BudgetRollUp } from '../../calculation/budget.js';
import { list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { localTime } from '../../swedish/time.js';
import type { Answer, Notice, Parameters } from '../answer.js';
import { contributionYears } from '../contributions/growth-base.js';
import { balanceHeadline, balanceKeyFigures, deficitNotices } from './balance.js';
import { BASIS_NAME, columnName, newerTotals } from './choice.js';
import { changeYear, context, figure, used } from './column-words.js';
import { costChart, costTable, gathered, revenueTable } from './cost-parts.js';
import { printedDifferences, rollUpColumn } from './rollup.js';
import { totalsAnswer } from './totals-answer.js';

/** Nobody said which year: which one it is where it is past, and newer totals that exist without lines, so that nobody takes it for the newest figures. */
function newest(association: Association, column: BudgetColumn, now: Date): string {
  const totals = newerTotals(association, column).map((each) => {
    const total = linesOf(each, 'costTotal')[0];
    return `${columnName(each)}${total ? ` (${figure(total.figure)})` : ''}`;
  });
  const past = column.year < localTime(now).year ? [`${capital(BASIS_NAME[column.basis])} ${column.year} är den nyaste med poster.`] : [];
  return [...past, ...(totals.length > 0 ? [`Nyare summor finns, utan poster: ${list(totals)}.`] : [])].join(' ');
}

/** The whole column: result, what it does to the capital, and where the money goes. `chosen`: nobody said which year. */
export function statusAnswer(association: Association, column: BudgetColumn, chosen: boolean, now: Date): Answer {
  if (!hasLines(column)) return totalsAnswer(association, column);
  const totals = rollUpColumn(column);
  const calculation = [
    totals.totalRevenue,
    ...totals.subtotals.map(({ subtotal }) => subtotal),
    totals.totalCosts,
    totals.result,
    totals.closingEquity,
    totals.administrationShare,
    gathered(column, totals)?.amount ?? null,
    ...totals.shares
      .filter(({ id }) => linesOf(column, 'cost').some(({ line, figure: each }) => line.id === id && !each.value.isZero()))
      .map(({ percent: share }) => share),
  ].filter((each) => each !== null);
  const chart = costChart(column, totals);
  const about = chosen ? newest(association, column, now) : '';
  return {
    command: 'budget.status',
    params: used(association, column),
    status: 'ok',
    context: context(association, column),
    headline: balanceHeadline(totals) || 'Kostnaderna i korthet',
    ...(about ? { lead: about } : {}),
    keyFigures: balanceKeyFigures(totals),
    notices: [...deficitNotices(totals), ...unlikePrinted(column, totals)],
    ...(chart ? { chart } : {}),
    tables: [costTable(column, totals), revenueTable(column, totals)].filter((table) => table.rows.length > 0),
    calculation,
    source: source(association, column),
    actions: [
      ...(contributionYears(association).includes(column.year)
        ? [
            {
              title: 'Prova 10 % mer',
              command: 'contribution.growth',
              params: { association: association.id, rate: '10', startYear: column.year },
            } as const,
          ]
        : []),
      changeYear(association, column),
    ],
  };
}

function unlikePrinted(column: BudgetColumn, totals: BudgetRollUp): Notice[] {
  return printedDifferences(column, totals).map(({ label, printed, summed }) => ({
    kind: 'warning',
    text: `källan skriver ${label} ${figure(printed)}, men raderna ger ${figure(summed)}.`,
  }));
}

/** The opening capital of a coming year is itself a forecast when the year before closes with it in one. */
function source(association: Association, column: BudgetColumn): string {
  const opening = linesOf(column, 'openingEquity')[0]?.figure.value;
  const forecast = budgetColumns(association)
    .filter(({ basis, year }) => basis === 'forecast' && year === column.year - 1)
    .some((each) => opening && linesOf(each, 'closingEquity')[0]?.figure.value.eq(opening));
  return forecast ? `${column.source.text}. Kapitalet vid årets början är en prognos.` : column.source.text;
}

/** Nothing fits: what there is instead, nearest first. */
export function noColumnAnswer(
  association: Association,
  wanted: { year?: number | undefined; line?: string | undefined },
  available: readonly string[],
  params: Parameters,
): Answer {
  const what = wanted.line ? 'den posten' : 'budgeten';
  return {
    command: 'budget.status',
    params: { ...params, association: association.id },
    status: 'invalid',
    context: association.name,
    headline: wanted.year ? `Inga siffror för ${wanted.year}` : 'De siffrorna finns inte',
    lead: available.length > 0 ? `För ${what} finns ${list(available.slice(0, 6))}.` : `${association.name} har inga budgetsiffror än.`,
    actions:
      available.length > 0 ? [{ title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, primary: true }] : [],
  };
}
