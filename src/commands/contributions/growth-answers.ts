import { parameterAnywhere } from '../../associations/parameter.js';
import type { Association } from '../../associations/schema.js';
import { breakEven, type EffectModel } from '../../calculation/effect.js';
import { constant, divide, type Figure, minus, named, rounded } from '../../calculation/figure.js';
import { type Growth, type GrowthYear, LONGEST_HORIZON } from '../../calculation/growth.js';
import { decimal } from '../../calculation/number.js';
import { targetRate } from '../../calculation/targetRate.js';
import { kronor, kronorExact, number, percent } from '../../swedish/format.js';
import { localTime } from '../../swedish/time.js';
import type { Action, Answer, Cell, CourseChart, KeyFigure, Parameters, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor, roundingField } from '../fields.js';
import type { ParameterName } from '../parameters/parameters.js';
import type { BaseYear } from './growth-base.js';

export interface GrowthCase {
  readonly base: BaseYear;
  readonly offer: Figure;
  readonly rate: Figure;
  readonly result: Growth;
  /** Nobody said from which year. */
  readonly chosen: boolean;
  readonly unit: string | undefined;
}

const MOST_ROWS = 12;
const context = (association: Association): string => `${association.name} · vad händer om?`;

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new RangeError('a course has at least its start year');
  return item;
}

/** When the whole offer is used, what it takes from everybody, and what waiting costs. */
export function growthAnswer(asked: GrowthCase, used: Parameters, turn: Turn): Answer {
  const { association } = turn;
  const { base, offer, result, chosen } = asked;
  const start = first(result.years);
  const end = result.years.at(-1) ?? start;
  const added = end.total.value.gt(start.total.value) ? named(`Bidragsökning ${start.year}–${end.year}, alla`, minus(end.total, start.total)) : null;
  const model = effectModel(turn);
  // What the added money corresponds to: how many people in work for a year pay it back.
  const people = added && model && breakEven(added, model);
  const keyFigures: KeyFigure[] = [
    { label: `Bidrag ${end.year}, alla`, figure: rounded(end.total, 1), note: `${start.year}: ${kronor(start.total.value)}` },
    { label: result.forgoneTotal.label.replace(', summa', ''), figure: rounded(result.forgoneTotal, 1), note: 'av statens utrymme' },
    ...(people ? [{ label: 'Betalar sig med', figure: people, note: 'i arbete i ett år' }] : []),
  ];
  return {
    command: 'contribution.growth',
    params: used,
    status: 'ok',
    context: context(association),
    headline: headline(asked, end),
    lead: lead(asked),
    keyFigures,
    notices: [
      ...(chosen
        ? [
            {
              kind: 'info' as const,
              text: `Räknat från ${base.name}, det nyaste året med bidrag i källorna. Skriv till exempel ”från 2021” för ett annat.`,
            },
          ]
        : []),
      ...(result.outcome === 'notReached' ? [{ kind: 'warning' as const, text: `utrymmet ${kronor(offer.value)} nås inte till ${end.year}.` }] : []),
    ],
    chart: chart(asked),
    tables: [yearTable(result.years), memberTable(start, end)],
    calculation: calculation(asked, added, people),
    source: `${base.source} (bidrag). Utrymme: ${offer.sources.join('; ')}.${people && model ? ` Effekt: ${model.support.sources.join('; ')}.` : ''}`,
    actions: actions(association, asked, used),
  };
}

function headline({ result, rate }: GrowthCase, end: GrowthYear): string {
  if (result.outcome === 'reachedAtStart') return `Hela statliga utrymmet används redan ${end.year}`;
  if (result.reachedYear) return `Hela statliga utrymmet används från ${result.reachedYear.value.toFixed()}`;
  return rate.value.lt(0) ? 'Bidragen sjunker: utrymmet nås inte' : `Utrymmet nås inte till ${end.year}`;
}

function lead({ rate, offer, base, unit }: GrowthCase): string {
  const change = rate.value.isZero() ? 'Oförändrade bidrag' : `${percent(rate.value.abs())} ${rate.value.lt(0) ? 'lägre' : 'högre'} bidrag per år`;
  const rounding = unit === undefined ? '' : ` Avrundat till ${kronor(decimal(unit))}.`;
  return `${change} från ${base.year}. Statligt utrymme ${kronor(offer.value)} per år.${rounding}`;
}

function effectModel({ association, associations, now }: Turn): EffectModel | null {
  const date = localTime(now).date;
  const [support, administration, tax] = ['effectSupport', 'effectAdministration', 'effectTax'].map((name) =>
    parameterAnywhere(associations, association, name, date),
  );
  return support && administration && tax ? { support, administration, tax } : null;
}

function chart({ result, offer }: GrowthCase): CourseChart {
  const millions = (amount: Figure) => named(amount.label, rounded(divide(amount, constant(1_000_000)), '0.01'));
  const { years } = result;
  return {
    kind: 'course',
    title: result.reachedYear ? `Statens bidrag når utrymmet ${result.reachedYear.value.toFixed()} (mnkr)` : 'Statens bidrag och utrymme (mnkr)',
    lines: [
      {
        legend: 'Statens bidrag',
        role: 'thing',
        points: years.map(({ year, payers }) => ({
          x: String(year),
          y: millions(payers.state).value,
          display: number(millions(payers.state).value),
        })),
      },
      {
        legend: `Utrymme ${number(millions(offer).value)}`,
        role: 'limit',
        points: years.map(({ year }) => ({ x: String(year), y: millions(offer).value, display: number(millions(offer).value) })),
      },
    ],
  };
}

function shownYears(years: readonly GrowthYear[]): readonly GrowthYear[] {
  return years.length <= MOST_ROWS ? years : [...years.slice(0, MOST_ROWS - 1), ...years.slice(-1)];
}

/** Years in tkr with one decimal; a long course shows its first years and its last. */
function yearTable(years: readonly GrowthYear[]): Table {
  const tkr = (amount: Figure): Cell => ({ value: rounded(divide(amount, constant(1000)), '0.1').value, unit: 'number', decimals: 1 });
  return {
    title: 'Bidrag per år',
    columns: ['tkr', 'Stat', 'Region', 'Kommuner'],
    rows: shownYears(years).map(({ year, payers }) => ({ cells: [String(year), tkr(payers.state), tkr(payers.region), tkr(payers.municipalities)] })),
  };
}

/** What each member pays at the start and at the end, in whole kronor. */
function memberTable(start: GrowthYear, end: GrowthYear): Table {
  const whole = (amount: Figure): Cell => ({ value: rounded(amount, 1).value, unit: 'number' });
  return {
    title: 'Bidrag per part (kronor)',
    columns: ['Part', String(start.year), String(end.year)],
    rows: start.members.map((member) => ({
      cells: [member.name, whole(member.amount), whole(end.members.find(({ id }) => id === member.id)?.amount ?? member.amount)],
    })),
  };
}

function calculation({ result, offer, base, rate }: GrowthCase, added: Figure | null, people: Figure | null): Figure[] {
  const start = first(result.years);
  const end = result.years.at(-1) ?? start;
  const later = shownYears(result.years).filter(({ year }) => year > base.year);
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
    result.forgoneTotal,
    ...(added ? [added] : []),
    ...(people ? [people] : []),
  ];
}

function actions(association: Association, { base, rate, offer, unit }: GrowthCase, used: Parameters): Action[] {
  const other = rate.value.eq(7) ? '10' : '7';
  return [
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
    { title: `Prova ${other} %`, command: 'contribution.growth', params: { ...used, rate: other } },
  ];
}

/** The smallest rate that uses the whole offer in the target year, and the proof that a hundredth less does not. */
export function targetAnswer(association: Association, base: BaseYear, offer: Figure, targetYear: number, used: Parameters): Answer {
  const state = first(base.contributions.filter(({ kind }) => kind === 'state')).amount;
  const target = targetRate({ state, offer, startYear: base.year, targetYear });
  const shared = {
    command: 'contribution.growth',
    params: { ...used, targetYear },
    context: context(association),
    source: `${base.source} (bidrag). Utrymme: ${offer.sources.join('; ')}.`,
  } as const;
  if (target.outcome === 'reachedAtStart')
    return {
      ...shared,
      status: 'ok',
      headline: `Hela statliga utrymmet används redan ${base.year}`,
      lead: `Staten betalar ${kronor(state.value)}, utrymmet är ${kronor(offer.value)}.`,
    };
  if (target.outcome === 'unreachable')
    return {
      ...growthInvalid(
        association,
        { ...used, targetYear },
        `Utrymmet går inte att nå till ${targetYear}.`,
        target.reason === 'noYears' ? `Skriv ett år efter ${base.year}.` : 'Inte ens 1 000 % per år räcker.',
      ),
    };
  const rate = target.rate.value;
  return {
    ...shared,
    params: { ...used, targetYear, rate: rate.toFixed() },
    status: 'ok',
    headline: `${percent(rate)} per år ger hela utrymmet ${targetYear}`,
    lead: `Räknat från ${base.name}. Statligt utrymme ${kronor(offer.value)} per år. Minsta ökning i steg om 0,01 %.`,
    facts: [
      { title: `Staten ${targetYear} vid ${percent(rate)}`, value: kronorExact(target.reached.value) },
      { title: `Vid ${percent(rate.minus('0.01'))}`, value: kronorExact(target.missed.value) },
    ],
    calculation: [target.reached, target.missed],
    actions: [
      {
        title: `Visa ${percent(rate)}`,
        command: 'contribution.growth',
        params: { association: association.id, rate: rate.toFixed(), startYear: base.year, offer: offer.value.toFixed() },
        primary: true,
      },
    ],
  };
}

/** Something is missing: a form with the rest filled in. */
export function growthQuestion(association: Association, used: Parameters, headline: string, missing: readonly ParameterName[]): Answer {
  return {
    command: 'contribution.growth',
    params: used,
    status: 'ask',
    context: context(association),
    headline,
    form: missing.map((name) => fieldFor(name, name === 'rate' ? '10' : undefined)),
    actions: [{ title: 'Räkna', command: 'contribution.growth', params: used, primary: true }],
    pending: { kind: 'complete', command: 'contribution.growth', params: used },
  };
}

/** Understood, but it cannot be calculated: why, and what to write instead. */
export function growthInvalid(association: Association, used: Parameters, reason: string, instead: string): Answer {
  return {
    command: 'contribution.growth',
    params: used,
    status: 'invalid',
    context: context(association),
    headline: 'Det går inte att räkna så',
    notices: [{ kind: 'error', text: `${reason} ${instead}` }],
    lead: `Bidragen kan räknas upp till ${LONGEST_HORIZON} år framåt.`,
    actions: [{ title: 'Visa 10 %', command: 'contribution.growth', params: { association: association.id, rate: '10' }, primary: true }],
  };
}
