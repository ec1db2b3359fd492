import type { Association } from '../../associations/schema.js';
import { type Figure, minus, named } from '../../calculation/figure.js';
import { FORECAST_METHODS } from '../../calculation/forecast.js';
import { type Variance, variances } from '../../calculation/variance.js';
import { counted, kronor, list, percent } from '../../swedish/format.js';
import { localTime, longDate, periodName } from '../../swedish/time.js';
import type { Answer, KeyFigure, Parameters } from '../answer.js';
import { deviationChart } from './compare-chart.js';
import { outcomeTables } from './outcome-tables.js';
import { coverage, isUnused, outcomeNotices } from './outcome-warnings.js';
import type { LineSoFar, YearSoFar } from './year-outcome.js';

const size = (figure: Figure): string => kronor(figure.value.abs());

/** Less than this much of a line's budget, in percent, is no difference to draw. */
const SMALLEST_BAR = 1;

function isWorthABar({ percent: part }: Variance): boolean {
  return part === null || part.value.abs().gte(SMALLEST_BAR);
}

/** The last day of a month: `2026-08` → `2026-08-31`. */
function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}

/** "Prognos: 312 000 kr över budget" */
function course(deviation: Figure | null, what: string): string {
  if (!deviation) return '';
  if (deviation.value.isZero()) return `${what}: som budgeten`;
  return `${what}: ${size(deviation)} ${deviation.value.gt(0) ? 'över' : 'under'} budget`;
}

function derived(figures: readonly (Figure | null | undefined)[]): Figure[] {
  const known = figures.flatMap((figure) => (figure?.formula ? [figure] : []));
  return known.filter((figure, index) => known.findIndex(({ label }) => label === figure.label) === index);
}

/** When the newest of it was logged, and what it is held against. */
function sourceOf({ lines, column }: YearSoFar): string {
  const newest = lines
    .map(({ outcome }) => outcome?.record.at ?? '')
    .sort()
    .at(-1);
  const logged = newest ? `Utfall inlagt senast ${longDate(localTime(new Date(newest)).date)}` : '';
  return [column?.source.text, logged].filter(Boolean).join('. ');
}

/** How the year's costs are foreseen, in words: one rule, or the few that lines got. */
function methodWords(lines: readonly LineSoFar[]): string {
  const methods = [...new Set(lines.flatMap(({ forecast, outcome }) => (forecast && outcome ? [forecast.method] : [])))];
  return list(methods.map((method) => `${FORECAST_METHODS[method].name} (${FORECAST_METHODS[method].rule})`));
}

function base(association: Association, { year, through }: YearSoFar, params: Parameters = {}) {
  return {
    command: 'budget.status',
    params: { association: association.id, year, basis: 'actual', through, ...params },
    status: 'ok',
    context: `${association.name} · ${year} t.o.m. ${periodName(through).split('\u00a0')[0]}`,
  } as const;
}

/** "36,6 % av budget", and of which lines where not all have an outcome. */
function usedWords(used: Figure, { lines, of }: YearSoFar['costs']['covered']): string {
  return `${percent(used.value, { decimals: 1 })} av budget${lines < of ? ` för ${lines} av ${counted(of, 'post', 'poster')}` : ''}`;
}

/** "Per den 31 augusti 2026.", or that the month is not over. */
function perDay(through: string, now: Date): string {
  const day = lastDay(through);
  return day > localTime(now).date ? `Till och med ${periodName(through)}, som inte är slut än.` : `Per den ${longDate(day)}.`;
}

/** The year under way: outcome so far, what it becomes, how far that is from the budget, and which lines to look at. */
export function outcomeAnswer(association: Association, year: YearSoFar, now: Date): Answer {
  const { costs, income } = year;
  const spent = year.lines.filter(({ line }) => line.kind === 'cost');
  const compared = spent
    .filter(({ outcome, line }) => outcome !== null && line.budget !== null)
    .map(({ line, forecast }) => ({ id: line.id, label: line.label, base: line.budget, other: forecast?.forecast ?? null }));
  const chart = costs.budget?.value.gt(0) ? deviationChart(compared, variances(compared).filter(isWorthABar), costs.budget) : null;
  const main = costs.outcome ?? income.outcome;
  const keyFigures: KeyFigure[] = [
    ...(main
      ? [
          {
            label: costs.outcome ? 'Utfall hittills' : 'Intäkter hittills',
            figure: main,
            ...(costs.outcome && costs.used ? { note: usedWords(costs.used, costs.covered) } : {}),
          },
        ]
      : []),
    ...(costs.outcome && costs.forecast
      ? [{ label: 'Prognos för året', figure: costs.forecast, ...(costs.budget ? { note: `budget ${kronor(costs.budget.value)}` } : {}) }]
      : []),
    ...(costs.outcome && costs.deviation
      ? [
          {
            label: 'Avvikelse',
            figure: costs.deviation,
            ...(costs.deviationPercent ? { note: percent(costs.deviationPercent.value, { decimals: 1, sign: true }) } : {}),
          },
        ]
      : []),
  ];
  return {
    ...base(association, year),
    headline: costs.outcome ? course(costs.deviation, 'Prognos') || `${size(costs.outcome)} har använts` : main ? `${size(main)} har kommit in` : '',
    lead: [
      perDay(year.through, now),
      costs.outcome ? coverage(spent.length, spent.filter(({ outcome }) => outcome === null).length) : '',
      costs.outcome && year.result && year.column ? `Resultatet blir ${kronor(year.result.value)}.` : '',
      costs.expected ? `Väntat hittills: ${kronor(costs.expected.value)}.` : '',
      year.column ? '' : `${association.name} har ingen antagen budget med poster för ${year.year}.`,
    ]
      .filter(Boolean)
      .join(' '),
    keyFigures,
    notices: outcomeNotices(year),
    ...(chart ? { chart: chart.chart } : {}),
    tables: outcomeTables(year),
    calculation: derived([
      costs.outcome,
      costs.budget,
      costs.used,
      costs.expected,
      ...spent.flatMap(({ forecast, outcome }) =>
        outcome ? [forecast?.forecast, forecast?.deviation, forecast?.used, forecast?.deviationPercent] : [],
      ),
      ...spent.filter(isUnused).map(({ forecast }) => forecast?.used),
      costs.forecast,
      costs.deviation,
      costs.deviationPercent,
      income.outcome,
      income.budget,
      ...(costs.outcome && year.column ? [income.forecast, year.result] : []),
      ...(chart?.shares ?? []),
    ]),
    source: [sourceOf(year), ...(costs.outcome ? [`Prognos: ${methodWords(spent)}`] : [])].join('. '),
    actions: [
      ...(costs.outcome && year.column
        ? [{ title: 'Visa årsprognos', command: 'forecast.year', params: { association: association.id, year: year.year } } as const]
        : []),
      ...(year.column
        ? [
            {
              title: `Visa budget ${year.year}`,
              command: 'budget.status',
              params: { association: association.id, year: year.year, basis: 'budget' },
            } as const,
          ]
        : []),
    ],
  };
}

/** One line of the year under way. */
export function lineOutcomeAnswer(association: Association, year: YearSoFar, own: LineSoFar, now: Date): Answer {
  const { line, outcome, forecast } = own;
  if (!outcome) throw new RangeError(`${line.id} has no outcome`);
  const isCost = line.kind === 'cost';
  const left =
    isCost && line.budget?.value.gte(outcome.amount.value) ? named(`${line.label}, kvar av budgeten`, minus(line.budget, outcome.amount)) : null;
  return {
    ...base(association, { ...year, through: outcome.through }, { line: line.id }),
    headline: isCost && forecast?.deviation ? course(forecast.deviation, line.label) : `${line.label}: ${kronor(outcome.amount.value)}`,
    lead: [
      perDay(outcome.through, now),
      forecast?.expected ? `Väntat hittills: ${kronor(forecast.expected.value)}.` : '',
      left ? `Kvar av budgeten: ${kronor(left.value)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    keyFigures: [
      {
        label: 'Utfall hittills',
        figure: outcome.amount,
        ...(forecast?.used ? { note: `${percent(forecast.used.value, { decimals: 1 })} av budget` } : {}),
      },
      ...(forecast
        ? [{ label: 'Prognos för året', figure: forecast.forecast, ...(line.budget ? { note: `budget ${kronor(line.budget.value)}` } : {}) }]
        : []),
      ...(forecast?.deviation
        ? [
            {
              label: 'Avvikelse',
              figure: forecast.deviation,
              ...(forecast.deviationPercent ? { note: percent(forecast.deviationPercent.value, { decimals: 1, sign: true }) } : {}),
            },
          ]
        : []),
    ],
    notices: [
      ...outcomeNotices({ ...year, lines: [own], through: outcome.through }),
      ...(forecast ? [{ kind: 'info', text: `Prognosen är ${FORECAST_METHODS[forecast.method].name}: ${forecast.reason}.` } as const] : []),
    ],
    ...(outcome.months.length > 1
      ? {
          tables: [
            {
              title: 'Inlagt',
              columns: ['Till och med', 'Kronor'],
              rows: outcome.months.map(({ through, amount }) => ({
                cells: [periodName(through), { value: amount.value, unit: 'number', decimals: 0 }],
              })),
            },
          ],
        }
      : {}),
    calculation: derived([left, forecast?.forecast, forecast?.expected, forecast?.used, forecast?.deviation, forecast?.deviationPercent]),
    source: [year.column?.source.text, ...outcome.amount.sources].filter(Boolean).join('. '),
    actions: [
      { title: `Visa läget ${year.year}`, command: 'budget.status', params: { association: association.id, year: year.year }, primary: true },
    ],
  };
}
