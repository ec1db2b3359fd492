import type { Association } from '../../associations/schema.js';
import { breakEven, effect, effectAfterCost, monthlyEffect, yearlyEffect } from '../../calculation/effect.js';
import type { Figure } from '../../calculation/figure.js';
import { amount, kronor, number, percent } from '../../swedish/format.js';
import type { Action, Answer, KeyFigure, Notice, Parameters, Table } from '../answer.js';
import { fieldFor } from '../fields.js';
import type { UsedModel } from './effect-model.js';
import { effectInvalid } from './effect-questions.js';

interface EffectCase {
  readonly association: Association;
  readonly model: UsedModel;
  readonly months: Figure;
  readonly retention?: Figure;
  readonly cost?: Figure;
  /** Whose cost it is, where the question names an intervention and no amount. */
  readonly costOf?: string;
  /** Nobody said how long a job is kept. */
  readonly chosen: boolean;
}

const YEAR = 12;
const context = (association: Association): string => `${association.name} · samhällsekonomisk effekt`;

/** What so many people in work are worth, gross; and against a cost, where one was named. */
export function effectAnswer(asked: EffectCase & { readonly people: Figure }, used: Parameters): Answer {
  const { association, model: source, people, months, retention, cost } = asked;
  const { model } = source;
  const total = effect({ people, months, model, ...(retention ? { retention } : {}) });
  const left = cost && effectAfterCost(total, cost);
  const keyFigures: KeyFigure[] = [
    { label: 'Effekt', figure: total, note: cost ? 'före kostnaden' : 'brutto' },
    ...(left ? [{ label: 'Efter kostnaden', figure: left, note: `kostnad ${kronor(cost.value)}` }] : []),
    { label: 'Per person, månad', figure: monthlyEffect(model) },
  ];
  const whole = kronor(total.value);
  const headline = left
    ? `${kronor(left.value.abs())} ${left.value.isNegative() ? 'saknas för att tjäna in kostnaden' : 'mer än kostnaden'}`
    : `${amount(people.value, 'people')} i arbete ger ${whole}`;
  return {
    command: 'effect.calculate',
    params: used,
    status: 'ok',
    context: context(association),
    headline,
    lead: `${sentence(asked, people)} ${cost ? '' : 'Insatsens kostnad är inte avdragen.'}`.trim(),
    keyFigures,
    notices: notices(asked),
    tables: [modelTable(source)],
    minutes: [
      `${amount(people.value, 'people')} i arbete ${duration(asked)}${counted(asked)} beräknas ge ${whole}, räknat på ${kronor(monthlyEffect(model).value)} per person och månad`,
      left ? `Efter en kostnad på ${kronor(cost.value)} återstår ${kronor(left.value)}` : 'Insatsens kostnad är inte avdragen',
    ],
    calculation: [monthlyEffect(model), total, ...(left ? [left] : []), ...payback(asked)],
    source: sourceWords(asked),
    actions: actions(asked, used),
  };
}

/** How many people must come into work to pay back an amount. */
export function breakEvenAnswer(asked: EffectCase & { readonly cost: Figure }, used: Parameters): Answer {
  const { association, model: source, cost } = asked;
  const { model } = source;
  const [people] = payback(asked);
  if (!people)
    return effectInvalid(association, used, 'Med de värdena ger ett arbete ingen effekt, så kostnaden tjänas aldrig in. Skriv andra värden.');
  const lasting = duration(asked);
  return {
    command: 'effect.calculate',
    params: used,
    status: 'ok',
    context: context(association),
    headline: `${amount(people.value, 'people')} i arbete tjänar in ${kronor(cost.value)}`,
    lead: `${asked.costOf ? `Kostnaden är för ${asked.costOf}. ` : ''}Var och en i arbete ${lasting}${counted(asked)}. Antalet är avrundat uppåt.`,
    keyFigures: [
      { label: 'Personer i arbete', figure: people, note: lasting },
      { label: 'Per person, månad', figure: monthlyEffect(model) },
      { label: 'Per person och år', figure: yearlyEffect(model) },
    ],
    notices: notices(asked),
    tables: [modelTable(source)],
    minutes: [
      `${amount(people.value, 'people')} behöver komma i arbete ${lasting}${counted(asked)} för att motsvara ${kronor(cost.value)}, räknat på ${kronor(monthlyEffect(model).value)} per person och månad`,
    ],
    calculation: [monthlyEffect(model), yearlyEffect(model), people],
    source: sourceWords(asked),
    actions: actions(asked, used),
  };
}

/** How many pay back the cost that was named; nobody where none was, or where a job has no effect. */
function payback({ cost, model: { model }, months, retention }: EffectCase): Figure[] {
  const gives = monthlyEffect(model).value.gt(0) && (!retention || retention.value.gt(0));
  return cost && gives ? [breakEven(cost, model, { months, ...(retention ? { retention } : {}) })] : [];
}

function duration({ months }: EffectCase): string {
  return months.value.eq(YEAR) ? 'i ett år' : `i ${amount(months.value, 'months')}`;
}

function counted({ retention }: EffectCase): string {
  return retention ? `, ${percent(retention.value)} av effekten räknas` : '';
}

function sentence(asked: EffectCase, people: Figure): string {
  return `${amount(people.value, 'people')} i arbete ${duration(asked)}${counted(asked)}.`;
}

function notices({ association, model, chosen, months, retention }: EffectCase): Notice[] {
  const assumed = chosen ? ['Ingen tid angavs, så jag räknar med att arbetet behålls i ett år.'] : [];
  const kept =
    retention || !months.value.gte(YEAR)
      ? []
      : ['Alla antas behålla arbetet hela tiden; skriv till exempel ”70 % behåller jobbet” för att räkna med färre.'];
  const borrowed = model.own
    ? []
    : [`${association.name} har ingen egen modell i sina källor. Värdena är lånade från det gemensamma medlemssamrådet i Jönköpings län.`];
  return [...borrowed, ...assumed, ...kept].map((text) => ({ kind: 'info', text }));
}

function modelTable({ model }: UsedModel): Table {
  const row = (name: string, figure: Figure) => ({ cells: [name, { value: figure.value, unit: 'number' as const }] });
  return {
    title: 'Värdet av en person i arbete',
    columns: ['Kronor per månad', 'Belopp'],
    rows: [
      row('Offentlig försörjning som inte betalas', model.support),
      row('Administration som inte behövs', model.administration),
      row('Skatt som betalas in', model.tax),
      { ...row('Summa', monthlyEffect(model)), total: true },
    ],
  };
}

function sourceWords({ model: { source, own, owner, model }, cost, costOf }: EffectCase): string {
  const changed = Object.values(model).some((part: Figure) => part.sources.includes('angivet i frågan'));
  const printed = cost && costOf ? `kostnad: ${cost.sources.join('; ')}; effekt: ` : '';
  return `${printed}${source}${own ? '' : ` (${owner.name}, lånad modell)`}${changed ? '; ändrade värden angivna i frågan' : ''}.`;
}

function actions({ association, model: { model }, months, retention, cost }: EffectCase, used: Parameters): Action[] {
  const people = typeof used.people === 'number' ? used.people : undefined;
  return [
    {
      title: 'Ändra antaganden',
      command: 'effect.calculate',
      params: { association: association.id },
      fields: [
        fieldFor('people', people === undefined ? undefined : number(people), false),
        fieldFor('months', number(months.value), false),
        fieldFor('retention', retention ? number(retention.value) : '100', false),
        fieldFor('cost', cost ? number(cost.value) : undefined, false),
        fieldFor('support', number(model.support.value), false),
        fieldFor('administration', number(model.administration.value), false),
        fieldFor('tax', number(model.tax.value), false),
      ],
      submitTitle: 'Räkna om',
    },
    ...(people === undefined ? [] : [{ title: 'Räkna med 70 %', command: 'effect.calculate' as const, params: { ...used, retention: '70' } }]),
  ];
}
