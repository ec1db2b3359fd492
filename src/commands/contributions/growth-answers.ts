import type { Association } from '../../associations/schema.js';
import { type Figure, rounded } from '../../calculation/figure.js';
import type { Growth, GrowthYear } from '../../calculation/growth.js';
import { decimal } from '../../calculation/number.js';
import { kronor, number } from '../../swedish/format.js';
import type { Action, Answer, KeyFigure, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor, roundingField } from '../fields.js';
import { type BaseYear, sourceWords } from './growth-base.js';
import { addedMoney, changeWords, first, from, growthContext, startWords } from './growth-case.js';
import { forgoneTable, memberTable, offerChart, shownYears, yearTable } from './growth-course.js';
import { firstRiseWords, fromOpenYear, openBase } from './growth-first-rise.js';

export interface GrowthCase {
  readonly base: BaseYear;
  readonly offer: Figure;
  readonly rate: Figure;
  readonly result: Growth;
  /** Nobody said from which year. */
  readonly chosen: boolean;
  readonly unit: string | undefined;
  /** Whose change was asked for, where it was one payer's: all follow by 50/25/25. */
  readonly side: string | null;
}

/** When the whole offer is used, what it takes from everybody, and what waiting costs. */
export function growthAnswer(asked: GrowthCase, used: Parameters, turn: Turn): Answer {
  const { association } = turn;
  const { base, offer, result } = asked;
  const start = first(result.years);
  const end = result.years.at(-1) ?? start;
  // What the added money corresponds to: how many people in work for a year pay it back.
  const added = addedMoney(start, end, turn);
  const keyFigures: KeyFigure[] = [
    { label: `Bidrag ${end.year}, alla`, figure: rounded(end.total, 1), note: from(start) },
    { label: result.forgoneTotal.label.replace(', summa', ''), figure: rounded(result.forgoneTotal, 1), note: 'av statens utrymme' },
    ...(added?.people ? [{ label: 'Betalar sig med', figure: added.people, note: 'i arbete i ett år' }] : []),
  ];
  const forgone = forgoneTable(result);
  const chart = offerChart(result.years, offer, result.reachedYear?.value.toNumber() ?? null);
  return {
    command: 'contribution.growth',
    params: used,
    status: 'ok',
    context: growthContext(association),
    headline: headline(asked, end),
    lead: lead(asked, end, turn.now),
    keyFigures,
    notices: [...(asked.side === null ? [] : [sideNotice(asked.side, asked.rate)])],
    ...(chart ? { chart } : {}),
    tables: [yearTable(result.years), memberTable(start, end), ...(forgone ? [forgone] : [])],
    calculation: calculation(asked, added?.money ?? null, added?.people ?? null),
    source: `${sourceWords(association, base, offer)}${added?.source ?? ''}`,
    actions: actions(association, asked, used, turn.now),
  };
}

/** By law one payer's share is fixed, so that the others must follow. */
export function sideNotice(side: string, rate: Figure) {
  const change = rate.value.lt(0) ? 'sänker' : 'höjer';
  return {
    kind: 'info' as const,
    text: `Frågan gällde bara ${side}. Andelarna 50/25/25 är lag (5 § 2003:1210): om ${side} ${change} följer de andra med lika många procent.`,
  };
}

function headline({ result, rate }: GrowthCase, end: GrowthYear): string {
  if (result.outcome === 'reachedAtStart') return `Hela statliga utrymmet används redan ${first(result.years).year}`;
  if (result.reachedYear?.value.gt(end.year)) return `Bidragen ${end.year} blir ${kronor(end.total.value)}`;
  if (result.reachedYear) return `Hela statliga utrymmet används från ${result.reachedYear.value.toFixed()}`;
  return rate.value.lt(0) ? 'Bidragen sjunker: utrymmet nås inte' : `Utrymmet nås inte till ${end.year}`;
}

function lead({ rate, offer, base, unit, chosen, result }: GrowthCase, end: GrowthYear, now: Date): string {
  const open = openBase({ base, chosen }, now);
  // What was asked for ends before the goal.
  const later = result.reachedYear?.value.gt(end.year)
    ? ` Fortsätter ökningen används hela utrymmet från ${result.reachedYear.value.toFixed()}.`
    : '';
  const rounding = unit === undefined ? '' : ` Avrundat till ${kronor(decimal(unit))}.`;
  const reached = result.reachedYear?.value;
  const instead = open && reached && !reached.gt(end.year) ? `nås utrymmet ${reached.plus(open.year - base.year).toFixed()}` : undefined;
  const rise = result.outcome === 'reachedAtStart' ? '' : firstRiseWords({ base, chosen, rate }, now, instead);
  return `${changeWords(rate)} ${startWords(base, chosen)}.${rise} Statens utrymme: ${kronor(offer.value)}.${later}${rounding}`;
}

function calculation({ result, offer, base, rate }: GrowthCase, added: Figure | null, people: Figure | null): Figure[] {
  const start = first(result.years);
  const end = result.years.at(-1) ?? start;
  const later = shownYears(result.years).filter(({ year }) => year > base.year);
  const lacking = result.years.filter(({ forgone }) => forgone.value.gt(0));
  return [
    ...(rate.value.isZero() ? [] : [result.factor]),
    ...later.flatMap(({ uncapped, payers, fullyUsed }) => [
      ...(fullyUsed && !uncapped.value.eq(offer.value) ? [uncapped] : []),
      payers.state,
      payers.region,
      payers.municipalities,
    ]),
    start.total,
    ...(end === start ? [] : [end.total, ...end.members.map(({ amount }) => amount)]),
    ...(lacking.length > 1 ? shownYears(lacking).map(({ forgone }) => forgone) : []),
    result.forgoneTotal,
    ...(added ? [added] : []),
    ...(people ? [people] : []),
  ];
}

function actions(association: Association, { base, rate, offer, unit, chosen, result }: GrowthCase, used: Parameters, now: Date): Action[] {
  const other = rate.value.eq(7) ? '10' : '7';
  const open = result.outcome === 'reachedAtStart' ? [] : fromOpenYear({ base, rate, chosen }, used, now);
  return [
    ...open,
    {
      title: 'Ändra antaganden',
      command: 'contribution.growth',
      params: { association: association.id, ...(used.untilYear ? { untilYear: used.untilYear } : {}) },
      fields: [
        fieldFor('rate', number(rate.value)),
        fieldFor('startYear', String(base.year)),
        fieldFor('offer', number(offer.value)),
        roundingField(unit),
      ],
      submitTitle: 'Räkna om',
    },
    // One row of buttons: a phone shows no third.
    ...(open.length > 0 ? [] : [{ title: `Prova ${other} %`, command: 'contribution.growth' as const, params: { ...used, rate: other } }]),
  ];
}
