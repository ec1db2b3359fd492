import { z } from 'zod';
import { type Figure, given } from '../../calculation/figure.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { interventionCost } from '../facts/intervention-cost.js';
import { parameters } from '../parameters/parameters.js';
import { breakEvenAnswer, effectAnswer } from './effect-answers.js';
import { effectFault } from './effect-limits.js';
import { effectModelOf } from './effect-model.js';
import { effectInvalid, effectQuestion } from './effect-questions.js';

const MONTHS = 12;

export const effectCalculate = defineCommand({
  id: 'effect.calculate',
  title: 'Samhällsekonomisk effekt',
  who: 'reader',
  examples: [
    'vad är 24 jobb värda för samhället?',
    'vad ger 24 personer i arbete i ett år',
    'sex pers i jobb i ett och ett halvt år, vad ger det?',
    'socioekonomisk effekt av 12 personer i arbete',
    'samhällsekonomisk effekt 10 personer 6 månader',
    'hur många jobb krävs för att tjäna in 900 tkr',
    'hur många måste börja jobba för att insatsen ska betala sig om den kostar 2,8 mnkr',
    'när lönar sig en insats som kostar 3 miljoner',
    'lönar det sig om 15 får jobb och det kostar 2 mkr',
    'vad sparar samhället på att 8 personer får arbete',
    'hur mycket tjänar samhället om 20 personer går till jobb',
    'räkna ut samhällsvinsten för 9 personer i arbete',
    'effekt av 14 personer i 18 månader om 70 % behåller jobbet',
    'vad blir effekten med skatt 6 000 kr per månad och 10 personer',
    'brytpunkt för 500 000 kr',
    'hur många behöver få jobb för att FIA ska betala sig',
    'när lönar sig NOVA',
    'vad är ett jobb värt',
    'hur mycket är en person i arbete värd per år',
    'räkna ut den samhällsekonomiska effekten',
    'socioekonomiska effekter',
    'ändra försörjning till 11 000 kr i månaden, 24 personer',
    'hur många i jobb för att täcka 1,2 mnkr',
    'samhällsnytta i kronor av fem personer som får jobb',
    'när har en insats tjänat in sina 500 000 kr',
    'what are 10 jobs worth',
    'how much does society gain if 6 people work for a year',
    'effekten om 5 slutar med försörjningsstöd',
  ],
  parameters: z.object({
    association: parameters.association,
    intervention: parameters.intervention,
    people: parameters.people,
    months: parameters.months,
    retention: parameters.retention,
    support: parameters.support,
    administration: parameters.administration,
    tax: parameters.tax,
    cost: parameters.cost,
  }),
  answer(params, turn): Answer {
    const { association } = turn;
    const said = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null));
    const used = { ...said, association: association.id };
    const wrong = effectFault(params);
    if (wrong) return effectInvalid(association, used, wrong);
    const model = effectModelOf(turn, params);
    if (!model)
      return effectInvalid(association, used, 'Ingen källa har en modell för effekten. Skriv försörjning, administration och skatt per månad.');
    const { people, months, retention } = params;
    // "för att FIA ska betala sig": what it costs is known.
    const named = association.interventions.find(({ id }) => id === params.intervention);
    const printed = named && !people && !params.cost ? interventionCost(association, named) : null;
    const cost = params.cost ?? printed?.amount.toFixed();
    const asked = {
      model,
      months: given('Månader i arbete', months ?? MONTHS, 'months', [fromQuestion(months) ?? 'antagande: ett års arbete']),
      ...figure('retention', 'Andel av effekten som räknas', retention, 'percent'),
      ...figure('cost', 'Kostnad', cost, 'SEK', printed?.source),
      ...(named && printed ? { costOf: `${named.name}${printed.when ? `, ${printed.when}` : ''}` } : {}),
      chosen: fromQuestion(months) === null,
      association,
    };
    const filled = { ...used, months: months ?? MONTHS, ...(cost ? { cost } : {}) };
    if (people !== undefined && people !== null)
      return effectAnswer({ ...asked, people: given('Personer i arbete', people, 'people', ['angivet i frågan']) }, { ...filled, people });
    if (asked.cost) return breakEvenAnswer({ ...asked, cost: asked.cost }, filled);
    return effectQuestion(association, filled, named?.name);
  },
});

function fromQuestion(value: number | null | undefined): string | null {
  return value === undefined || value === null ? null : 'angivet i frågan';
}

function figure<Name extends string>(
  name: Name,
  label: string,
  value: string | null | undefined,
  unit: 'percent' | 'SEK',
  source = 'angivet i frågan',
): { readonly [key in Name]?: Figure } {
  if (value === undefined || value === null) return {};
  return { [name]: given(label, value, unit, [source]) } as { [key in Name]: Figure };
}
