import { type BudgetColumn, budgetColumns, hasLines, lineFigure, linesOf } from '../../associations/budget-columns.js';
import type { Association, Line } from '../../associations/schema.js';
import type { BudgetRollUp } from '../../calculation/budget.js';
import { type Figure, minus, named, sum } from '../../calculation/figure.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import { partOfWhole } from '../../calculation/rate.js';
import { amount, list, percent } from '../../swedish/format.js';
import type { Action, Answer, Chart, KeyFigure, Notice, Parameters, Table } from '../answer.js';
import { contributionYears } from '../contributions/growth-base.js';
import { fieldFor } from '../fields.js';
import { BASIS_NAME, newerTotals } from './choice.js';
import { KIND_NAME, kindShares, printedKindShares } from './kind-shares.js';
import { printedDifferences, rollUpColumn } from './rollup.js';

const BARS = 6;

const figure = (each: Figure): string => amount(each.value, each.unit);

function context(association: Association, column: BudgetColumn): string {
  return `${association.name} · ${BASIS_NAME[column.basis]} ${column.year}`;
}

function used(association: Association, column: BudgetColumn): Parameters {
  return { association: association.id, year: column.year, basis: column.basis };
}

function changeYear(association: Association, column: BudgetColumn): Action {
  const columns = budgetColumns(association);
  const years = [...new Set(columns.map(({ year }) => year))].sort();
  const bases = [...new Set(columns.map(({ basis }) => basis))];
  return {
    title: 'Byt år',
    command: 'budget.status',
    params: { association: association.id },
    fields: [
      { ...fieldFor('year', String(column.year)), kind: 'choice', choices: years.map((year) => ({ title: String(year), value: String(year) })) },
      { ...fieldFor('basis', column.basis), kind: 'choice', choices: bases.map((basis) => ({ title: BASIS_NAME[basis], value: basis })) },
    ],
    submitTitle: 'Visa',
  };
}

/** Newer totals that exist without lines, so that nobody takes the year shown for the newest figures. */
function newer(association: Association, column: BudgetColumn): Notice[] {
  const totals = newerTotals(association, column).map((each) => {
    const total = linesOf(each, 'costTotal')[0];
    return `${BASIS_NAME[each.basis]} ${each.year}${total ? ` (${figure(total.figure)})` : ''}`;
  });
  return totals.length > 0 ? [{ kind: 'info', text: `Nyare summor finns, utan poster: ${list(totals)}.` }] : [];
}

/** The whole column: result, what it does to the capital, and where the money goes. `chosen`: nobody said which year. */
export function statusAnswer(association: Association, column: BudgetColumn, chosen: boolean): Answer {
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
  return {
    command: 'budget.status',
    params: used(association, column),
    status: 'ok',
    context: context(association, column),
    headline: headline(totals),
    keyFigures: keyFigures(totals),
    notices: [...balance(totals), ...unlikePrinted(column, totals), ...(chosen ? newer(association, column) : [])],
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

function headline({ result, closingEquity }: BudgetRollUp): string {
  if (!result) return 'Kostnaderna i korthet';
  if (result.value.isZero()) return 'Intäkter och kostnader är lika stora';
  if (result.value.gt(0)) return `Överskott ${figure(result)}`;
  const deficit = `Underskott ${amount(result.value.abs(), result.unit)}`;
  if (!closingEquity) return deficit;
  return `${deficit}, kapitalet ${closingEquity.value.lt(0) ? 'räcker inte' : 'täcker det'}`;
}

function keyFigures({ totalRevenue, totalCosts, closingEquity, result }: BudgetRollUp): KeyFigure[] {
  const key = (label: string, each: Figure | null): KeyFigure[] => (each ? [{ label, figure: each }] : []);
  return [
    ...key('Intäkter', totalRevenue),
    ...key('Kostnader', totalCosts),
    ...(closingEquity ? key('Kapital 31 dec', closingEquity) : key('Resultat', result)),
  ];
}

/** The law asks for a budget in balance (21 § lag 2003:1210, 11 kap. 5 § kommunallagen): a deficit is pointed out, never forbidden. */
function balance({ result, resources, closingEquity }: BudgetRollUp): Notice[] {
  if (!result || result.value.gte(0) || !closingEquity || !resources) return [];
  const opening = closingEquity.value.minus(result.value);
  const course = `Det sjunker från ${amount(opening, closingEquity.unit).replace(/\u00a0(kr|tkr)$/, '')} till ${figure(closingEquity)}.`;
  if (closingEquity.value.lt(0)) return [{ kind: 'warning', text: `kapitalet räcker inte. ${course}` }];
  const left = closingEquity.value.lt(opening.times('0.1'))
    ? 'nästan hela kapitalet används.'
    : 'kostnaderna är större än intäkterna, och kapitalet täcker resten.';
  return [{ kind: 'warning', text: `${left} ${course}` }];
}

function unlikePrinted(column: BudgetColumn, totals: BudgetRollUp): Notice[] {
  return printedDifferences(column, totals).map(({ label, printed, summed }) => ({
    kind: 'warning',
    text: `källan skriver ${label} ${figure(printed)}, men raderna ger ${figure(summed)}.`,
  }));
}

interface Slice {
  readonly label: string;
  readonly amount: Figure;
  readonly percent: Decimal;
}

function slices(column: BudgetColumn, { shares }: BudgetRollUp): Slice[] {
  const percents = new Map(shares.map(({ id, percent: share }) => [id, share.value]));
  return linesOf(column, 'cost').map(({ line, figure: each }) => ({ label: line.label, amount: each, percent: percents.get(line.id) ?? decimal(0) }));
}

function sortedSlices(column: BudgetColumn, totals: BudgetRollUp): Slice[] {
  return slices(column, totals)
    .filter((slice) => slice.amount.value.gt(0))
    .sort((a, b) => b.amount.value.comparedTo(a.amount.value));
}

/** What comes after the largest, as one: null where it is a single line or none. */
function gathered(column: BudgetColumn, totals: BudgetRollUp): Slice | null {
  const rest = sortedSlices(column, totals).slice(BARS);
  if (rest.length < 2) return null;
  const label = `Övriga ${rest.length} poster`;
  return {
    label,
    amount: named(label, sum(rest.map((slice) => slice.amount))),
    percent: rest.reduce((total, slice) => total.plus(slice.percent), decimal(0)),
  };
}

function costChart(column: BudgetColumn, totals: BudgetRollUp): Chart | null {
  const sorted = sortedSlices(column, totals);
  if (sorted.length < 2) return null;
  const rest = gathered(column, totals);
  const shown = rest ? [...sorted.slice(0, BARS), rest] : sorted;
  return {
    kind: 'ranking',
    title: 'Största kostnaderna (procent av alla)',
    bars: shown.map((slice) => ({
      label: `${slice.label}: ${figure(slice.amount)}`,
      value: slice.percent,
      display: percent(slice.percent),
    })),
  };
}

const UNIT_HEADING = { SEK: 'Kronor', tkr: 'Tkr' } as const;

function costTable(column: BudgetColumn, totals: BudgetRollUp): Table {
  const cell = (each: Figure) => ({ value: each.value, unit: 'number' as const });
  const shown = slices(column, totals).filter((slice) => !slice.amount.value.isZero());
  return {
    title: 'Kostnader',
    columns: ['Post', UNIT_HEADING[column.unit], 'Andel'],
    rows: [
      ...shown.map((slice) => ({ cells: [slice.label, cell(slice.amount), { value: slice.percent, unit: 'percent' as const }] })),
      ...(totals.totalCosts
        ? [{ cells: ['Summa', cell(totals.totalCosts), { value: decimal(100), unit: 'percent' as const }], total: true as const }]
        : []),
    ],
  };
}

function revenueTable(column: BudgetColumn, totals: BudgetRollUp): Table {
  const rows = linesOf(column, 'contribution', 'grant');
  return {
    title: 'Intäkter',
    columns: ['Från', UNIT_HEADING[column.unit]],
    rows: [
      ...rows.map(({ line, figure: each }) => ({ cells: [line.label, { value: each.value, unit: 'number' as const }] })),
      ...(totals.totalRevenue ? [{ cells: ['Summa', { value: totals.totalRevenue.value, unit: 'number' as const }], total: true as const }] : []),
    ],
  };
}

/** The opening capital of a coming year is itself a forecast when the year before closes with it in one. */
function source(association: Association, column: BudgetColumn): string {
  const opening = linesOf(column, 'openingEquity')[0]?.figure.value;
  const forecast = budgetColumns(association)
    .filter(({ basis, year }) => basis === 'forecast' && year === column.year - 1)
    .some((each) => opening && linesOf(each, 'closingEquity')[0]?.figure.value.eq(opening));
  return forecast ? `${column.source.text}. Kapitalet vid årets början är en prognos.` : column.source.text;
}

/** A year that is printed in totals only: every total of that year beside each other. */
function totalsAnswer(association: Association, column: BudgetColumn): Answer {
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
    lead: 'Källan har bara summor för året, inga poster.',
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

/** One line: its amount, its share, and the same line in every other column. */
export function lineAnswer(association: Association, column: BudgetColumn, line: Line, chosen: boolean): Answer {
  const own = lineFigure(column, line);
  if (!own) throw new Error(`${line.id} is empty in ${column.label}`);
  const totals = rollUpColumn(column);
  const isCost = line.kind === 'cost' || line.kind === 'costSubtotal';
  const isRevenue = line.kind === 'contribution' || line.kind === 'grant';
  const whole = isCost ? totals.totalCosts : isRevenue ? totals.totalRevenue : null;
  const kinds = line.kind === 'costTotal' || line.kind === 'costSubtotal' ? kindShares(column) : null;
  const share = whole ? partOfWhole(`${line.label}, andel`, own, whole) : null;
  const others = budgetColumns(association).flatMap((each) => {
    const same = each.table.lines.find(({ id }) => id === line.id);
    const value = same && lineFigure(each, same);
    return value ? [{ each, value }] : [];
  });
  return {
    command: 'budget.status',
    params: { ...used(association, column), line: line.id },
    status: 'ok',
    context: context(association, column),
    headline: `${line.label}: ${figure(own)}`,
    ...(share
      ? {
          lead: `Det är ${percent(share.value, { decimals: 1 })} av ${isCost ? 'kostnaderna' : column.table.contents === 'contributions' ? 'medlemsbidragen' : 'intäkterna'}.`,
        }
      : {}),
    notices: line.note ? [{ kind: 'info', text: line.note }] : [],
    ...(kinds ? { chart: kinds.chart } : {}),
    tables: [
      {
        title: 'Alla år',
        columns: ['År och underlag', UNIT_HEADING[column.unit]],
        rows: others.map(({ each, value }) => ({ cells: [`${BASIS_NAME[each.basis]} ${each.year}`, { value: value.value, unit: 'number' }] })),
      },
    ],
    calculation: [
      ...(totals.totalCosts && isCost ? [totals.totalCosts] : []),
      ...(totals.totalRevenue && isRevenue ? [totals.totalRevenue] : []),
      ...(share ? [share] : []),
      ...(kinds?.calculation ?? []),
    ],
    source: column.source.text,
    actions: [
      { title: `Visa ${BASIS_NAME[column.basis]} ${column.year}`, command: 'budget.status', params: used(association, column), primary: true },
      ...(chosen ? [changeYear(association, column)] : []),
    ],
  };
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
