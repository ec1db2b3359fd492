import { contributionCourse } from '../../calculation/contribution-course.js';
import type { YearOfContributions } from '../../calculation/contributions.js';
import { type Figure, growthFactor, minus, named, rounded } from '../../calculation/figure.js';
import type { RoundingUnit } from '../../calculation/growth.js';
import { decimal } from '../../calculation/number.js';
import { kronor, number, percent } from '../../swedish/format.js';
import type { Answer, CourseChart, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor, roundingField } from '../fields.js';
import { sideNotice } from './growth-answers.js';
import type { BaseYear } from './growth-base.js';
import { addedMoney, changeWords, first, growthContext, startWords } from './growth-case.js';
import { isCourse, line, memberTable, shownYears, yearTable } from './growth-course.js';
import { firstRiseWords, fromOpenYear } from './growth-first-rise.js';

interface PlainCase {
  readonly base: BaseYear;
  readonly rate: Figure;
  readonly untilYear: number;
  readonly unit: RoundingUnit | undefined;
  readonly chosen: boolean;
  readonly side: string | null;
}

/** The contributions year by year where nobody knows what the state offers at most. */
export function plainAnswer({ base, rate, untilYear, unit, chosen, side }: PlainCase, used: Parameters, turn: Turn): Answer {
  const { association } = turn;
  const years = contributionCourse({
    contributions: base.contributions,
    rate,
    startYear: base.year,
    untilYear,
    ...(unit === undefined ? {} : { unit }),
  });
  const start = first(years);
  const end = years.at(-1) ?? start;
  const change = named(`Skillnad ${start.year}–${end.year}, alla`, minus(end.total, start.total));
  const added = addedMoney(start, end, turn);
  return {
    command: 'contribution.growth',
    params: { ...used, untilYear },
    status: 'ok',
    context: growthContext(association),
    headline: `Bidragen ${end.year} blir ${kronor(end.total.value)}`,
    lead: `${changeWords(rate)} ${startWords(base, chosen)}, till ${end.year}.${firstRiseWords({ base, chosen, rate }, turn.now)}${unit === undefined ? '' : ` Avrundat till ${kronor(decimal(unit))}.`}`,
    keyFigures: [
      { label: `Bidrag ${end.year}, alla`, figure: rounded(end.total, 1), note: `${start.year}: ${kronor(start.total.value)}` },
      { label: `Skillnad mot ${start.year}`, figure: rounded(change, 1) },
      ...(added?.people ? [{ label: 'Betalar sig med', figure: added.people, note: 'i arbete i ett år' }] : []),
    ],
    notices: [
      ...(side === null ? [] : [sideNotice(side, rate)]),
      { kind: 'info', text: 'Statens utrymme finns inte i källorna. Skriv det, till exempel ”utrymme 32 mnkr”, så räknar jag när det används helt.' },
    ],
    ...(isCourse(years) ? { chart: chart(years, rate) } : {}),
    tables: [yearTable(years), memberTable(start, end)],
    calculation: [
      ...(rate.value.isZero() ? [] : [growthFactor(rate)]),
      ...shownYears(years)
        .filter(({ year }) => year > base.year)
        .flatMap(({ payers, total }) => [payers.state, payers.region, payers.municipalities, total]),
      start.total,
      ...(end === start ? [] : end.members.map(({ amount }) => amount)),
      change,
      ...(added?.people ? [added.people] : []),
    ],
    source: `${base.source} (bidrag).${added?.source ?? ''}`,
    actions: [
      ...fromOpenYear({ base, chosen, rate }, { ...used, untilYear }, turn.now),
      {
        title: 'Ändra antaganden',
        command: 'contribution.growth',
        params: { association: association.id },
        fields: [
          fieldFor('rate', number(rate.value)),
          fieldFor('startYear', String(base.year)),
          fieldFor('untilYear', String(untilYear)),
          fieldFor('offer', undefined, false),
          roundingField(unit),
        ],
        submitTitle: 'Räkna om',
      },
    ],
  };
}

function chart(years: readonly YearOfContributions[], rate: Figure): CourseChart {
  return {
    kind: 'course',
    title: `Alla bidrag, ${percent(rate.value, { sign: true })} per år (mnkr)`,
    lines: [
      line(
        'Alla bidrag',
        'thing',
        years.map(({ year, total }) => ({ year, amount: total })),
      ),
    ],
  };
}
