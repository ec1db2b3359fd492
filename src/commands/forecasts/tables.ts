import { type Figure, minus } from '../../calculation/figure.js';
import { FORECAST_METHODS } from '../../calculation/forecast.js';
import type { WhatIfYear } from '../../calculation/what-if.js';
import type { Chart, Table } from '../answer.js';
import { thousands, whole } from '../plans/cells.js';
import type { ForecastCase } from './case.js';
import { ends, hasRevenue } from './ends.js';

export const MOST_YEARS = 12;

/** Capital year by year in mnkr; none where a year has none or less than none, which a line cannot show. */
export function equityChart(years: readonly WhatIfYear[]): Chart | null {
  const closing = years.map(({ closing: figure }) => figure);
  if (closing.some((figure) => !figure || figure.value.lt(0))) return null;
  return {
    kind: 'course',
    title: 'Kapital 31 december (mnkr)',
    lines: [
      {
        legend: 'Kapital',
        role: 'thing',
        points: years.map(({ year, closing: figure }) => {
          const millions = (figure?.value ?? years[0]?.result.value.times(0))?.div(figure?.unit === 'tkr' ? 1000 : 1_000_000).toDecimalPlaces(2);
          if (!millions) throw new RangeError('a year without equity has no point');
          return { x: String(year), y: millions, display: millions.toFixed().replace('.', ',') };
        }),
      },
    ],
  };
}

const heading = (asked: ForecastCase): string => (ends(asked).last.costs.unit === 'tkr' ? 'tkr' : 'Kronor');

export function yearTable(asked: ForecastCase): Table {
  const { changed } = asked.result;
  const shown = changed.length <= MOST_YEARS ? changed : [...changed.slice(0, MOST_YEARS - 1), ...changed.slice(-1)];
  const known = changed.every(({ closing }) => closing);
  return {
    title: 'År för år',
    columns: ['tkr', 'Intäkter', 'Kostnader', known ? 'Kapital' : 'Resultat'],
    rows: shown.map(({ year, revenue, costs, result, closing }) => ({
      cells: [String(year), thousands(revenue), thousands(costs), thousands(known ? closing : result)],
    })),
  };
}

/** The lines that become other than they were. */
export function changedTable(asked: ForecastCase): Table[] {
  const { lines, changed } = asked.result;
  if (lines.length === 0) return [];
  const forecasts = new Map(asked.foreseen?.forecasts.map((forecast) => [forecast.id, forecast]) ?? []);
  const title = changed.length > 1 ? `Ändrade poster ${ends(asked).first.year}` : 'Ändrade poster';
  return [
    {
      title,
      columns: [heading(asked), asked.foreseen ? 'Prognos' : 'Efter', 'Skillnad'],
      rows: lines.slice(0, 25).map(({ id, label, before, after }) => {
        const forecast = forecasts.get(id);
        return {
          cells: [
            forecast && new Set([...forecasts.values()].map(({ method }) => method)).size > 1
              ? `${label} (${FORECAST_METHODS[forecast.method].name})`
              : label,
            whole(after),
            whole(minus(after, before), true),
          ],
        };
      }),
    },
  ];
}

/** The whole year beside the baseline. */
export function totalsTable(asked: ForecastCase): Table[] {
  // The key figures say what it was; of a forecast they say what is foreseen.
  if (!asked.baseline || !asked.foreseen) return [];
  const { last, before } = ends(asked);
  const row = (label: string, was: Figure | null, is: Figure | null, total?: true) =>
    is && was ? [{ cells: [label, whole(is), whole(minus(is, was), true)], ...(total ? { total } : {}) }] : [];
  return [
    {
      title: 'Hela året',
      columns: [heading(asked), asked.foreseen ? 'Prognos' : 'Efter', 'Skillnad'],
      rows: [
        ...(hasRevenue(asked) ? row('Intäkter', before.revenue, last.revenue) : []),
        ...row('Kostnader', before.costs, last.costs),
        ...(hasRevenue(asked) ? row('Resultat', before.result, last.result, true) : []),
        ...row('Kapital 31 december', before.closing, last.closing),
      ],
    },
  ];
}
