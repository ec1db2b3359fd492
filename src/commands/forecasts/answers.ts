import { type Figure, minus, named } from '../../calculation/figure.js';
import type { WhatIfYear } from '../../calculation/what-if.js';
import { periodName } from '../../swedish/time.js';
import type { Action, Answer, KeyFigure, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import { budgetCosts, type ForecastCase } from './case.js';
import { ends, hasRevenue, money } from './ends.js';
import { splitParams } from './law-shares.js';
import { notices } from './notices.js';
import { changedTable, equityChart, MOST_YEARS, totalsTable, yearTable } from './tables.js';
import { headline, lead, lineAsked } from './words.js';

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
    calculation: calculation(asked, difference),
    source: [asked.source, ...(asked.foreseen?.forecasts.length ? [sourceOfOutcome(asked)] : [])].filter(Boolean).join('. '),
    actions: actions(asked, params, turn),
  };
}

/** Every figure that came about on the way, each once. */
function calculation(asked: ForecastCase, difference: Figure): Figure[] {
  const { result } = asked;
  const { last, before } = ends(asked);
  return [
    ...(asked.foreseen?.outcome ? [asked.foreseen.outcome] : []),
    ...(asked.foreseen?.forecasts.flatMap(({ id, forecast, deviation, used }) => [
      // Rounded together with the others it may be one krona off: then the line's own figure stands.
      ...(result.lines.some((line) => line.id === id && !line.after.value.eq(forecast.value)) ? [] : [forecast]),
      ...(deviation ? [deviation] : []),
      ...(used ? [used] : []),
    ]) ?? []),
    ...asked.steps,
    ...result.lines.map(({ after }) => after),
    ...(asked.baseline
      ? [
          ...[...result.changed.slice(0, MOST_YEARS), last, before].flatMap(figuresOf).filter((figure) => hasRevenue(asked) || isCost(figure)),
          ...(hasRevenue(asked) ? [difference] : []),
        ]
      : []),
    ...keyFigures(asked).map(({ figure }) => figure),
  ].filter((figure, index, all) => figure.formula !== null && all.findIndex(({ label }) => label === figure.label) === index);
}

const isCost = ({ label }: Figure): boolean => label.startsWith('Kostnader');

function figuresOf({ revenue, costs, result, closing }: WhatIfYear): Figure[] {
  return [revenue, costs, result, ...(closing ? [closing] : [])];
}

function sourceOfOutcome({ foreseen, said }: ForecastCase): string {
  if (said.outcome) return 'Utfallet är ditt';
  const [first] = foreseen?.outcome?.sources ?? [];
  return first ?? '';
}

function keyFigures(asked: ForecastCase): KeyFigure[] {
  const { foreseen, result, baseline } = asked;
  const { last, before } = ends(asked);
  const course = result.changed.length > 1;
  const note = (figure: Figure | null) => (figure && baseline ? { note: `${course ? 'utan ändring' : baseline.name}: ${money(figure)}` } : {});
  const name = (label: string) => (course ? `${label} ${last.year}` : label);
  const own = course ? null : lineAsked(asked);
  const ownBudget = own && asked.baseline?.lines.find(({ id }) => id === own.id)?.amount;
  if (own)
    return [
      { label: `${own.label}, prognos`, figure: own.forecast, ...(ownBudget ? { note: `${asked.baseline?.name}: ${money(ownBudget)}` } : {}) },
      { label: 'Kostnader', figure: last.costs, ...note(before.costs) },
      ...(hasRevenue(asked) ? [{ label: 'Resultat', figure: last.result, ...note(before.result) }] : []),
    ];
  const onlyIncome = hasRevenue(asked) && last.costs.value.eq(before.costs.value) && !last.revenue.value.eq(before.revenue.value);
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
    // What changes is told: of contributions the income, else the costs.
    onlyIncome
      ? { label: name('Intäkter'), figure: last.revenue, ...note(before.revenue) }
      : { label: name('Kostnader'), figure: last.costs, ...note(before.costs) },
    ...(last.closing ? [{ label: course ? `Kapital ${last.year}` : 'Kapital 31 dec', figure: last.closing, ...note(before.closing) }] : []),
  ];
}

function actions(asked: ForecastCase, params: Parameters, { association }: Turn): Action[] {
  const { baseline } = asked;
  const others = splitParams(asked, association.parties, association.id);
  return [
    {
      title: 'Spara som scenario',
      command: 'scenario.edit',
      params: { association: association.id, scenarioChange: 'save', whatIf: { command: 'forecast.year', params } },
      fields: [fieldFor('scenario')],
      submitTitle: 'Spara',
    },
    ...(others ? [{ title: 'Räkna om de andras', command: 'contribution.split', params: others } as const] : []),
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
