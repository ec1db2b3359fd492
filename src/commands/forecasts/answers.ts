import { budgetColumns } from '../../associations/budget-columns.js';
import { type Figure, minus, named } from '../../calculation/figure.js';
import { FORECAST_METHODS } from '../../calculation/forecast.js';
import { firstYearWithout, type WhatIfYear } from '../../calculation/what-if.js';
import { amount, list, percent } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Action, Answer, Chart, KeyFigure, Notice, Parameters, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import { thousands, whole } from '../plans/cells.js';
import { budgetCosts, type Fault, type ForecastCase } from './case.js';

const MOST_ROWS = 12;
const money = (figure: Figure): string => amount(figure.value, figure.unit);
const size = (figure: Figure): string => amount(figure.value.abs(), figure.unit);

interface Ends {
  readonly first: WhatIfYear;
  readonly last: WhatIfYear;
  /** The baseline in the last year. */
  readonly before: WhatIfYear;
}

function ends({ result }: ForecastCase): Ends {
  const [first] = result.changed;
  const [last, before] = [result.changed.at(-1), result.baseline.at(-1)];
  if (!first || !last || !before) throw new RangeError('a what-if has at least its own year');
  return { first, last, before };
}

/** What the year becomes, beside what it stands on: result, equity, and every assumption. */
export function forecastAnswer(asked: ForecastCase, turn: Turn): Answer {
  const { association } = turn;
  const { result, said } = asked;
  const { last, before } = ends(asked);
  const course = result.changed.length > 1;
  const difference = named(`Resultat ${last.year}, skillnad`, minus(last.result, before.result));
  const chart = course ? equityChart(result.changed) : null;
  const params = plain(said);
  return {
    command: 'forecast.year',
    params,
    status: 'ok',
    context: `${association.name} · ${asked.foreseen ? `prognos ${asked.year}` : 'vad händer om?'}`,
    headline: headline(asked, difference),
    lead: lead(asked),
    keyFigures: keyFigures(asked),
    notices: notices(asked, turn),
    ...(chart ? { chart } : {}),
    tables: [...(course ? [yearTable(asked)] : []), ...changedTable(asked), ...(course ? [] : totalsTable(asked))],
    calculation: [
      ...(asked.foreseen?.outcome ? [asked.foreseen.outcome] : []),
      ...(asked.foreseen?.forecasts.flatMap(({ forecast, deviation, used }) => [
        forecast,
        ...(deviation ? [deviation] : []),
        ...(used ? [used] : []),
      ]) ?? []),
      ...asked.steps,
      ...result.lines.map(({ after }) => after),
      ...(asked.baseline
        ? [
            ...[...result.changed.slice(0, MOST_ROWS), last, before].flatMap(figuresOf).filter((figure) => hasRevenue(asked) || isCost(figure)),
            ...(hasRevenue(asked) ? [difference] : []),
          ]
        : []),
      ...keyFigures(asked).map(({ figure }) => figure),
    ].filter((figure, index, all) => figure.formula !== null && all.findIndex(({ label }) => label === figure.label) === index),
    source: [asked.source, ...(asked.foreseen?.forecasts.length ? [sourceOfOutcome(asked)] : [])].filter(Boolean).join('. '),
    actions: actions(asked, params, turn),
  };
}

const isCost = ({ label }: Figure): boolean => label.startsWith('Kostnader');

function figuresOf({ revenue, costs, result, closing }: WhatIfYear): Figure[] {
  return [revenue, costs, result, ...(closing ? [closing] : [])];
}

function sourceOfOutcome({ foreseen, said }: ForecastCase): string {
  if (said.outcome) return 'Utfallet är ditt';
  const [first] = foreseen?.outcome?.sources ?? [];
  return first ? `Utfall: ${first}` : '';
}

function hasRevenue({ result }: ForecastCase): boolean {
  return result.changed.some(({ revenue }) => !revenue.value.isZero());
}

function headline(asked: ForecastCase, difference: Figure): string {
  const { result, foreseen } = asked;
  const { last } = ends(asked);
  if (foreseen && result.changed.length === 1) return `Prognos ${last.year}: ${money(last.costs)} i kostnader`;
  if (!hasRevenue(asked)) return `Kostnaderna ${last.year} blir ${money(last.costs)}`;
  const empty = firstYearWithout(result.changed);
  if (result.changed.length > 1) {
    if (empty) return `Kapitalet räcker inte ${empty.year}`;
    return last.closing ? `Kapital 31 december ${last.year}: ${money(last.closing)}` : `Resultat ${last.year}: ${money(last.result)}`;
  }
  const what = last.result.value.isZero() ? 'Noll i resultat' : `${last.result.value.lt(0) ? 'Underskott' : 'Överskott'} ${size(last.result)}`;
  if (difference.value.isZero()) return `${what}, som förut`;
  return `${what}, ${size(difference)} ${difference.value.gt(0) ? 'bättre' : 'sämre'}`;
}

/** What is assumed, and over what. */
function lead(asked: ForecastCase): string {
  const { assumptions, foreseen, baseline, result } = asked;
  const said = assumptions.length > 0 ? `${list(assumptions)}.` : '';
  const rule = foreseen ? foreseenWords(asked) : '';
  const over = baseline && !foreseen ? `Annars som ${baseline.name}${result.changed.length > 1 ? ' varje år' : ''}.` : '';
  return [rule, said, over].filter(Boolean).join(' ');
}

function foreseenWords({ foreseen, said }: ForecastCase): string {
  const [first, ...more] = foreseen?.forecasts ?? [];
  if (!foreseen || !first)
    return `${FORECAST_METHODS.utilisation.name.charAt(0).toUpperCase()}${FORECAST_METHODS.utilisation.name.slice(1)}: varje kostnad är budgeten gånger utnyttjandegraden.`;
  const methods = [...new Set([first, ...more].map(({ method }) => method))];
  const [only] = methods;
  const name = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const until = foreseen.through ? `Utfall ${foreseen.outcome ? `${money(foreseen.outcome)} ` : ''}t.o.m. ${periodName(foreseen.through)}.` : '';
  if (!only || methods.length > 1) return `${until} Varje post efter sin egen metod, se tabellen; resten som budget.`;
  const reason = said.method === only && more.length === 0 ? '' : `, för att ${first.reason}`;
  return `${until} ${name(FORECAST_METHODS[only].name)} (${FORECAST_METHODS[only].rule})${reason}.`;
}

function keyFigures(asked: ForecastCase): KeyFigure[] {
  const { foreseen, result, baseline } = asked;
  const { last, before } = ends(asked);
  const course = result.changed.length > 1;
  const note = (figure: Figure | null) => (figure && baseline ? { note: `${course ? 'utan ändring' : baseline.name}: ${money(figure)}` } : {});
  const name = (label: string) => (course ? `${label} ${last.year}` : label);
  if (foreseen && !hasRevenue(asked)) {
    const budget = budgetCosts(asked);
    return [
      ...(foreseen.outcome
        ? [{ label: 'Utfall', figure: foreseen.outcome, ...(foreseen.through ? { note: `t.o.m. ${periodName(foreseen.through)}` } : {}) }]
        : []),
      { label: 'Prognos helår', figure: last.costs },
      ...(budget ? [{ label: 'Mot budget', figure: named('Prognos mot budget', minus(last.costs, budget)), note: `budget: ${money(budget)}` }] : []),
    ];
  }
  return [
    ...(hasRevenue(asked) ? [{ label: name('Resultat'), figure: last.result, ...note(before.result) }] : []),
    { label: name('Kostnader'), figure: last.costs, ...note(before.costs) },
    ...(last.closing ? [{ label: course ? `Kapital ${last.year}` : 'Kapital 31 dec', figure: last.closing, ...note(before.closing) }] : []),
  ];
}

/** 21 § lag (2003:1210) and 11 kap. 5 § kommunallagen ask for a budget in balance: a deficit is pointed out, never forbidden. */
function notices(asked: ForecastCase, { association }: Turn): Notice[] {
  const { result, baseline, foreseen, said, year } = asked;
  const { last, first } = ends(asked);
  const empty = firstYearWithout(result.changed);
  const found: Notice[] = [];
  if (empty)
    found.push({
      kind: 'warning',
      text: `kapitalet räcker inte ${empty.year}: ${amount(empty.missing, last.costs.unit)} saknas. Ett underskott betalas av medlemmarna (22 § lag 2003:1210).`,
    });
  else if (hasRevenue(asked) && last.result.value.lt(0))
    found.push({ kind: 'warning', text: `kostnaderna är större än intäkterna ${last.year}. Budgeten ska vara i balans (21 § lag 2003:1210).` });
  if (hasRevenue(asked) && !first.closing)
    found.push({ kind: 'info', text: `Kapitalet vid årets början är inte känt. Skriv till exempel ”ingående kapital blir 500 tkr”.` });
  if (foreseen && !baseline) {
    const newest = budgetColumns(association)
      .filter(({ basis }) => basis === 'budget')
      .sort((a, b) => b.year - a.year)[0];
    found.push({
      kind: 'info',
      text: `Det finns ingen budget för ${year} att jämföra med${newest ? `; den nyaste är för ${newest.year}` : ''}. Skriv till exempel ”budget 7 mnkr”, eller gör ett budgetförslag.`,
    });
  }
  const over = foreseen?.forecasts.filter(({ deviationPercent }) => deviationPercent?.value.gte(5)) ?? [];
  if (over.length > 0 && foreseen && foreseen.forecasts.length > 1)
    found.push({
      kind: 'warning',
      text: `${list(over.map(({ label, deviationPercent }) => `${label} ${percent(deviationPercent?.value ?? 0, { sign: true })}`))} mot budget.`,
    });
  if (said.changes?.some(({ to }) => to === '0')) found.push({ kind: 'info', text: 'En post som utgår räknas som 0 kr hela året.' });
  return found;
}

/** Capital year by year in mnkr; none where a year has none or less than none, which a line cannot show. */
function equityChart(years: readonly WhatIfYear[]): Chart | null {
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

function yearTable(asked: ForecastCase): Table {
  const { changed } = asked.result;
  const shown = changed.length <= MOST_ROWS ? changed : [...changed.slice(0, MOST_ROWS - 1), ...changed.slice(-1)];
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
function changedTable(asked: ForecastCase): Table[] {
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
function totalsTable(asked: ForecastCase): Table[] {
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

function actions({ baseline }: ForecastCase, params: Parameters, { association }: Turn): Action[] {
  return [
    {
      title: 'Spara som scenario',
      command: 'scenario.edit',
      params: { association: association.id, scenarioChange: 'save', whatIf: { command: 'forecast.year', params } },
      fields: [fieldFor('scenario')],
      submitTitle: 'Spara',
    },
    ...(baseline
      ? [
          {
            title: `Visa ${baseline.name}`,
            command: 'budget.status',
            params: { association: association.id, year: baseline.year, basis: baseline.basis },
          } as const,
        ]
      : []),
  ];
}

/** Nothing is said that a forecast could be made of: the ways to ask, and the simplest ones as buttons. */
export function forecastQuestion(association: Turn['association'], { name, year }: ForecastCase, params: Parameters, isForecast: boolean): Answer {
  return {
    command: 'forecast.year',
    params,
    status: 'ask',
    context: `${association.name} · vad händer om?`,
    headline: isForecast ? `Inget utfall är inlagt för ${year}` : 'Vad ska jag räkna på?',
    lead: `${isForecast ? 'Lägg in utfall med till exempel ”utfall Enter t.o.m. augusti 1 950 000”, eller skriv det i frågan. ' : ''}Skriv till exempel ”om Enter blir 100 tkr dyrare”, ”bara 90 % förbrukas” eller ”rak prognos, 2 800 tkr t.o.m. maj”. Jag räknar på ${name}.`,
    form: [fieldFor('utilisation', '90', false), fieldFor('untilYear', undefined, false)],
    actions: [{ title: 'Räkna', command: 'forecast.year', params, primary: true }],
    pending: { kind: 'complete', command: 'forecast.year', params },
  };
}

export function forecastInvalid({ fault, instead }: Fault, params: Parameters, { association }: Turn): Answer {
  return {
    command: 'forecast.year',
    params,
    status: 'invalid',
    context: `${association.name} · vad händer om?`,
    headline: 'Det går inte att räkna så',
    notices: [{ kind: 'error', text: `${fault} ${instead}` }],
    actions: [{ title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, primary: true }],
  };
}
