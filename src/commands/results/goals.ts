import { z } from 'zod';
import type { Association } from '../../associations/schema.js';
import { list } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { goalsAnswer } from './goal-answers.js';
import { goalRows } from './goal-rows.js';

export const goalsShow = defineCommand({
  id: 'goals.show',
  title: 'Mål och måluppfyllelse',
  who: 'reader',
  examples: [
    'nådde vi målen 2023?',
    'nådde FIA sitt mål?',
    'hur gick det mot målen',
    'vilka mål har vi',
    'visa målen för 2015',
    'måluppfyllelse FIA',
    'hur går det med FIAs mål om arbete och studier',
    'Värends mål 2015',
    'vad är målet för NOVA',
    'uppfyllde vi målet om praktik',
    'hur långt ifrån målet är FIA',
    'hur många till behövdes för att nå målet',
    'klarade SE-Höglandet målet',
    'vilka mål är inte uppnådda',
    'Sunnerbos mål',
    'har insatsen något mål i procent',
    'visa måluppfyllelsen',
    'vad är våra mål',
    'vad är målen för året',
    'visa alla mål för insatserna',
    'did we reach our goals',
    'goal attainment',
    'klarar vi målet i NOVA',
    'hur ligger vi till mot målen',
    'hur ligger Finnveden till mot sina mål',
  ],
  parameters: z.object({ association: parameters.association, intervention: parameters.intervention, year: parameters.year }),
  answer({ intervention, year }, turn): Answer {
    const { association } = turn;
    const named = association.interventions.find(({ id }) => id === intervention);
    const used = { association: association.id, ...(intervention === undefined ? {} : { intervention }) };
    const ofThis = association.goals.filter((goal) => intervention === undefined || goal.intervention === intervention);
    const years = [...new Set(ofThis.map((goal) => goal.year))].sort((a, b) => b - a);
    const chosen = year ?? years[0];
    const rows = chosen === undefined ? [] : goalRows(association, chosen, intervention);
    if (chosen !== undefined && rows.length > 0)
      return goalsAnswer(
        { association, intervention: named, year: chosen, rows, chosen: year === undefined && years.length > 1 },
        { ...used, year: chosen },
      );
    return noGoals(turn, named?.name, year, years, used);
  },
});

function noGoals(turn: Turn, name: string | undefined, year: number | undefined, years: readonly number[], used: Answer['params']): Answer {
  const { association, associations } = turn;
  const others = associations.all.filter(({ id, goals }) => id !== association.id && goals.length > 0);
  const elsewhere = association.goals.length > 0 ? whereHere(association) : `Mål finns för ${list(others.map((each) => each.name))}.`;
  return {
    command: 'goals.show',
    params: { ...used, ...(year === undefined ? {} : { year }) },
    status: 'ok',
    context: `${name ?? association.name} · mål`,
    headline: year === undefined ? 'Inga mål finns i källorna' : `Inga mål för ${year} i källorna`,
    lead: years.length > 0 ? `Mål finns för ${list(years.map(String))}.` : elsewhere,
    actions:
      association.goals.length > 0 ? [{ title: 'Visa alla mål', command: 'goals.show', params: { association: association.id }, primary: true }] : [],
  };
}

function whereHere({ name, goals, interventions }: Association): string {
  const having = interventions.filter(({ id }) => goals.some(({ intervention }) => intervention === id));
  return having.length > 0 ? `${name} har mål för ${list(having.map((each) => each.name))}.` : `${name} har mål för förbundet i stort.`;
}
