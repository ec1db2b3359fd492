import type { Answer, Parameters } from '../answer.js';
import { BASIS_NAME } from '../budget/choice.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import type { Fault, ForecastCase } from './case.js';

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

export function forecastInvalid({ fault, instead, ask }: Fault, params: Parameters, { association }: Turn): Answer {
  return {
    command: 'forecast.year',
    params,
    status: 'invalid',
    context: `${association.name} · vad händer om?`,
    headline: 'Det går inte att räkna så',
    notices: [{ kind: 'error', text: `${fault} ${instead}` }],
    actions: [
      ...(ask
        ? [
            {
              title: `Räkna på ${ask.basis ? BASIS_NAME[ask.basis] : ''} ${ask.year}`,
              command: 'forecast.year' as const,
              params: plain(ask),
              primary: true as const,
            },
          ]
        : []),
      { title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, ...(ask ? {} : { primary: true as const }) },
    ],
  };
}
