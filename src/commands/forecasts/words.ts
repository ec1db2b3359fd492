import type { Figure } from '../../calculation/figure.js';
import { FORECAST_METHODS } from '../../calculation/forecast.js';
import { firstYearWithout } from '../../calculation/what-if.js';
import { amount, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { periodName } from '../../swedish/time.js';
import { coverage } from '../budget/outcome-warnings.js';
import type { ForecastCase } from './case.js';
import { ends, hasRevenue, money } from './ends.js';

const size = (figure: Figure): string => amount(figure.value.abs(), figure.unit);

const LONGEST_HEADLINE = 45;

/** The one line whose forecast is asked for from what was logged; null where the year is. */
export function lineAsked({ foreseen, said }: ForecastCase) {
  if (said.line === undefined || said.outcome || said.changes) return null;
  return foreseen?.forecasts.find(({ id }) => id === said.line) ?? null;
}

/** What the last year becomes, in one line. */
export function headline(asked: ForecastCase, difference: Figure): string {
  const { result, foreseen } = asked;
  const { last } = ends(asked);
  const own = lineAsked(asked);
  if (own && result.changed.length === 1) return `${own.label}: prognos ${money(own.forecast)}`.slice(0, LONGEST_HEADLINE);
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
export function lead(asked: ForecastCase): string {
  const { assumptions, foreseen, baseline, result } = asked;
  const said = assumptions.length > 0 ? `${list(assumptions)}.` : '';
  const rule = foreseen ? foreseenWords(asked) : '';
  const over = baseline && !foreseen ? `Annars som ${baseline.name}${result.changed.length > 1 ? ' varje år' : ''}.` : '';
  return [rule, said, over].filter(Boolean).join(' ');
}

function foreseenWords(asked: ForecastCase): string {
  const { foreseen, said } = asked;
  const [first, ...more] = foreseen?.forecasts ?? [];
  if (!foreseen || !first) return `${capital(FORECAST_METHODS.utilisation.name)}: varje kostnad är budgeten gånger utnyttjandegraden.`;
  const own = lineAsked(asked);
  if (own) {
    const why = said.method === own.method ? '' : `, för att ${own.reason}`;
    return `${capital(FORECAST_METHODS[own.method].name)} (${FORECAST_METHODS[own.method].rule})${why}. Alla poster tillsammans: ${money(ends(asked).last.costs)}.${coveredWords(asked)}`;
  }
  const methods = [...new Set([first, ...more].map(({ method }) => method))];
  const [only] = methods;
  const until = foreseen.through ? `Utfall ${foreseen.outcome ? `${money(foreseen.outcome)} ` : ''}t.o.m. ${periodName(foreseen.through)}.` : '';
  const rest = coveredWords(asked);
  if (!only || methods.length > 1) return `${until} Varje post efter sin egen metod, se tabellen.${rest}`;
  const reason = said.method === only && more.length === 0 ? '' : `, för att ${first.reason}`;
  return `${until} ${capital(FORECAST_METHODS[only].name)} (${FORECAST_METHODS[only].rule})${reason}.${rest}`;
}

/** Of lines that have a budget and no outcome: how many, as the year's forecast counts them as budgeted. */
function coveredWords({ foreseen, said }: ForecastCase): string {
  const costs = foreseen?.lines.filter(({ kind, amount: budget, foreseen: known }) => kind === 'cost' && (known || !budget.value.isZero())) ?? [];
  const isSaid = (id: string) => said.changes?.some(({ line, to }) => line === id && to !== undefined);
  const without = costs.filter(({ id, foreseen: known }) => !known && !isSaid(id)).length;
  return without > 0 ? ` ${coverage(costs.length, without)}` : '';
}
