import { type Figure, minus, named, rounded } from '../../calculation/figure.js';
import type { Growth } from '../../calculation/growth.js';
import { kronor, number, percent } from '../../swedish/format.js';
import type { Action, Answer, Cell, KeyFigure, Parameters, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { sideNotice } from './growth-answers.js';
import { type BaseYear, sourceWords } from './growth-base.js';
import { addedMoney, first, growthContext, startWords } from './growth-case.js';
import { line, shownYears } from './growth-course.js';
import { firstRiseWords, fromOpenYear } from './growth-first-rise.js';
import { without } from './without.js';

export interface RateCase {
  readonly rate: Figure;
  readonly result: Growth;
}

interface RatesCase {
  readonly base: BaseYear;
  readonly offer: Figure;
  /** Two to five, in the order they were said, all until the same year. */
  readonly cases: readonly RateCase[];
  readonly chosen: boolean;
  readonly side: string | null;
}

const MOST_COLUMNS = 3;

/** Several rates side by side: when each uses the whole offer, what each leaves unused, and the state's course at two of them. */
export function ratesAnswer({ base, offer, cases, chosen, side }: RatesCase, used: Parameters, turn: Turn): Answer {
  const { association } = turn;
  const drawn = cases.length === 2 ? cases : [first(bySize(cases)), ...bySize(cases).slice(-1)];
  const end = first(cases).result.years.at(-1)?.year ?? base.year;
  const titles = drawn.map(({ rate }) => percent(rate.value));
  return {
    command: 'contribution.growth',
    params: used,
    status: 'ok',
    context: growthContext(association),
    headline: headline(cases),
    lead: `Högre bidrag per år ${startWords(base, chosen)}, jämfört till ${end}.${firstRiseWords({ base, chosen, rate: null }, turn.now)} Statens utrymme: ${kronor(offer.value)}.${cases.length === 2 ? ` Skillnad i outnyttjat: ${kronor(difference(cases).value)}.` : ''}`,
    keyFigures: keyFigures(cases),
    notices: side === null ? [] : [sideNotice(side, first(cases).rate)],
    chart: {
      kind: 'course',
      title: `Statens bidrag vid ${titles.join(' och ')} (mnkr)`,
      lines: drawn.map(({ rate, result }, index) =>
        line(
          percent(rate.value),
          index === 0 ? 'thing' : 'limit',
          result.years.map(({ year, payers }) => ({ year, amount: payers.state })),
        ),
      ),
    },
    tables: [summary(cases, end, turn), ...(cases.length <= MOST_COLUMNS ? [yearTable(cases)] : [])],
    calculation: [...cases.flatMap((each) => calculation(each, turn)), ...(cases.length === 2 ? [difference(cases)] : [])],
    source: sourceWords(association, base, offer),
    actions: [...fromOpenYear({ base, chosen, rate: null }, used, turn.now), ...actions(cases, used, association.id, offer)],
  };
}

const bySize = (cases: readonly RateCase[]): RateCase[] => [...cases].sort((a, b) => b.rate.value.comparedTo(a.rate.value));

function reached({ reachedYear }: Growth): string | null {
  return reachedYear?.value.toFixed() ?? null;
}

/** "10 % når utrymmet 2026, 7 % först 2027": the highest rate against the lowest. */
function headline(cases: readonly RateCase[]): string {
  const [highest, ...others] = bySize(cases);
  const lowest = others.at(-1);
  const soon = highest && reached(highest.result);
  if (!highest || !lowest || !soon) return 'Ingen av ökningarna når utrymmet';
  const late = reached(lowest.result);
  if (soon === late) return `${cases.length === 2 ? 'Båda' : 'Alla'} når utrymmet ${soon}`;
  return `${percent(highest.rate.value)} når utrymmet ${soon}, ${percent(lowest.rate.value)} ${late ? `först ${late}` : 'inte'}`;
}

function keyFigures(cases: readonly RateCase[]): KeyFigure[] {
  return cases.slice(0, MOST_COLUMNS).map(({ rate, result }) => ({
    label: `Outnyttjat vid ${percent(rate.value)}`,
    figure: rounded(result.forgoneTotal, 1),
    note: reached(result) ? `hela utrymmet ${reached(result)}` : 'utrymmet nås inte',
  }));
}

function difference(cases: readonly RateCase[]): Figure {
  const [larger, smaller] = cases.map(({ result }) => result.forgoneTotal).sort((a, b) => b.value.comparedTo(a.value));
  return named('Skillnad i outnyttjat utrymme', minus(larger ?? first(cases).result.forgoneTotal, smaller ?? first(cases).result.forgoneTotal));
}

const tkr = (amount: Figure): Cell => ({ value: amount.value.div(1000).toDecimalPlaces(1), unit: 'number', decimals: 1 });

/** A row for each rate. */
function summary(cases: readonly RateCase[], end: number, turn: Turn): Table {
  return {
    title: `Jämförelse till ${end}`,
    columns: ['Per år', 'Fullt', 'Outnyttjat', 'Personer'],
    rows: cases.map(({ rate, result }) => {
      const start = first(result.years);
      const people = addedMoney(start, result.years.at(-1) ?? start, turn)?.people;
      return {
        cells: [
          percent(rate.value),
          reached(result) ?? '–',
          { value: rounded(result.forgoneTotal, 1).value, unit: 'number' },
          people ? { value: people.value, unit: 'number' } : null,
        ],
      };
    }),
  };
}

/** The state's contribution year by year, one column for each rate. */
function yearTable(cases: readonly RateCase[]): Table {
  return {
    title: 'Statens bidrag',
    columns: ['tkr', ...cases.map(({ rate }) => percent(rate.value))],
    rows: shownYears(first(cases).result.years).map(({ year }) => ({
      cells: [
        String(year),
        ...cases.map(({ result }): Cell => {
          const paid = result.years.find((each) => each.year === year)?.payers.state;
          return paid ? tkr(paid) : null;
        }),
      ],
    })),
  };
}

function calculation({ rate, result }: RateCase, turn: Turn): Figure[] {
  const at = percent(rate.value);
  const relabelled = (figure: Figure): Figure => named(`${figure.label} vid ${at}`, figure);
  const start = first(result.years);
  const added = addedMoney(start, result.years.at(-1) ?? start, turn);
  return [
    ...(rate.value.isZero() ? [] : [relabelled(result.factor)]),
    ...shownYears(result.years)
      .slice(1)
      .map(({ payers }) => relabelled(payers.state)),
    relabelled(result.forgoneTotal),
    ...(added ? [relabelled(added.money)] : []),
    ...(added?.people ? [relabelled(added.people)] : []),
  ];
}

function actions(cases: readonly RateCase[], used: Parameters, association: string, offer: Figure): Action[] {
  const rest = without(used, 'rates');
  return [
    ...cases.slice(0, 2).map(({ rate }) => ({
      title: `Visa ${percent(rate.value)}`,
      command: 'contribution.growth' as const,
      params: { ...rest, rate: rate.value.toFixed() },
    })),
    {
      title: 'Ändra antaganden',
      command: 'contribution.growth',
      params: { association, ...(used.untilYear ? { untilYear: used.untilYear } : {}) },
      fields: [
        fieldFor('rates', cases.map(({ rate }) => number(rate.value)).join(' och ')),
        fieldFor('startYear', String(used.startYear)),
        fieldFor('offer', number(offer.value)),
      ],
      submitTitle: 'Räkna om',
    },
  ];
}
