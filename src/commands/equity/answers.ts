import type { EquityYear } from '../../associations/equity-years.js';
import type { Associations } from '../../associations/load.js';
import type { Association } from '../../associations/schema.js';
import { type RunningOut, runsOut } from '../../calculation/equity.js';
import { type Figure, named } from '../../calculation/figure.js';
import { amount, list } from '../../swedish/format.js';
import type { Action, Answer, Notice, Table } from '../answer.js';
import { columnName } from '../budget/choice.js';
import { fieldFor } from '../fields.js';
import { equityChart } from './chart.js';
import { type Recommendation, recommendation, recommendationFacts, recommendationNotices, wordFor } from './recommendation.js';

/** Under this share of what the year began with, nearly all of it is used. */
const NEARLY_ALL = '0.1';

const shown = ({ value, unit }: Figure): string => amount(value, unit);
const bare = (figure: Figure): string => shown(figure).replace(/\u00a0(kr|tkr)$/, '');
const name = ({ column }: Pick<EquityYear, 'column'>): string => columnName(column);

interface Asked {
  /** Nobody said which year. */
  readonly chosen: boolean;
  /** Is it asked whether the equity is above what is recommended, or how much that is? */
  readonly ceiling: 'asked' | 'amount' | undefined;
}

/** One year's equity, its course over all years that are printed, and when it runs out. */
export function equityAnswer(
  associations: Associations,
  association: Association,
  years: readonly EquityYear[],
  year: EquityYear,
  { chosen, ceiling }: Asked,
): Answer {
  const out = runsOut(years);
  const advice = recommendation(associations, association, year, ceiling === 'amount' ? 'any' : 'begun');
  const most = new Map(
    years.flatMap((each) => {
      const found = recommendation(associations, association, each);
      return found ? [[each.year, found.most] as const] : [];
    }),
  );
  const chart = equityChart(years, most);
  const { opening, result, closing } = year;
  const held = ceiling === 'amount' ? ceilingItself(year, advice) : ceiling ? againstCeiling(year, advice) : null;
  return {
    command: 'equity.status',
    params: { association: association.id, year: year.year, ...(ceiling ? { ceiling } : {}) },
    status: 'ok',
    context: `${association.name} · eget kapital, ${name(year)}`,
    headline: held?.headline ?? headline(year, out, chosen),
    ...(chosen || held ? { lead: [...(held ? [held.lead] : []), ...(chosen ? [lead(year, out)] : [])].join(' ') } : {}),
    keyFigures: [
      ...(opening ? [{ label: `Kapital 1 jan ${year.year}`, figure: opening }] : []),
      ...(result && !opening ? [{ label: `Resultat ${year.year}`, figure: result }] : []),
      ...(closing ? [{ label: `Kapital 31 dec ${year.year}`, figure: closing }] : []),
    ],
    notices: [...warnings(year, years, out), ...gaps(year, years), ...unlikePrinted(year), ...(advice ? recommendationNotices(advice) : [])],
    ...(advice && ceiling !== 'amount' ? { facts: recommendationFacts(advice) } : {}),
    ...(chart ? { chart } : {}),
    tables: [courseTable(years)],
    calculation: calculation(years, out, most, advice),
    source: `${[...new Set(years.map(({ column }) => column.source.text))].join('; ')}.${advice ? ` Modell: ${advice.source}.` : ''}`,
    actions: actions(association, years, year),
  };
}

/** Each derived figure that is shown, named by its own column where a year is printed twice. */
function calculation(
  years: readonly EquityYear[],
  out: RunningOut | null,
  most: ReadonlyMap<number, Figure>,
  advice: Recommendation | null,
): Figure[] {
  const own = years.flatMap(({ all }) =>
    all.flatMap((each) => {
      const label = (what: string, figure: Figure | null) => (figure?.formula ? [named(`${what}, ${name(each)}`, figure)] : []);
      return [...label('Kapital 1 jan', each.opening), ...label('Resultat', each.result), ...label('Kapital 31 dec', each.closing)];
    }),
  );
  const apart = advice && ![...most.values()].some(({ label }) => label === advice.most.label) ? [advice.most] : [];
  return [...own, ...(out?.yearsLeft ? [out.yearsLeft] : []), ...(advice?.steps ?? []), ...most.values(), ...apart];
}

interface HeldAgainst {
  readonly headline: string;
  readonly lead: string;
}

/** Yes or no first: is the year's closing equity above the model's ceiling? Null where either is not known. */
function againstCeiling({ year, closing }: EquityYear, advice: Recommendation | null): HeldAgainst | null {
  if (!closing || !advice) return null;
  const most = `taket är ${shown(advice.most)} (${wordFor(advice.model)})`;
  return {
    headline: advice.above ? 'Ja, kapitalet ligger över taket' : 'Nej, kapitalet ligger inte över taket',
    lead: `Kapitalet är ${shown(closing)} den 31 december ${year}, ${most}.`,
  };
}

/** How much it may be at most by the model; what is asked for first, then what the equity is. Null where it cannot be said. */
function ceilingItself({ year, closing, contributions }: EquityYear, advice: Recommendation | null): HeldAgainst | null {
  if (!contributions || !advice) return null;
  const { model, most } = advice;
  const begins = model.from > `${year}-12-31` ? ` Modellen är från ${model.from.slice(0, 4)}, så den gällde inte ${year}.` : '';
  const kept = closing ? ` Kapitalet är ${shown(closing)} den 31 december ${year}.` : '';
  return {
    headline: `Högst ${shown(most)} (${wordFor(model)})`,
    lead: `Räknat på medlemmarnas bidrag ${year}, ${shown(contributions)}.${begins}${kept}`,
  };
}

/** Nobody said which year: which one it is, and that it goes on where it does. */
function lead(year: EquityYear, out: RunningOut | null): string {
  const newest = `${sentence(name(year))} är det nyaste i källorna.`;
  return !out && year.result ? `${newest} Kapitalet tar inte slut om det årets resultat upprepas.` : newest;
}

function headline({ year, opening, closing }: EquityYear, out: RunningOut | null, chosen: boolean): string {
  if (chosen && out) return out.yearsLeft ? `Kapitalet tar slut ${out.year} om inget ändras` : `Kapitalet räcker inte ${out.year}`;
  if (chosen && closing) return `Kapital 31 december ${year}: ${shown(closing)}`;
  if (opening && closing?.value.eq(opening.value)) return `Kapitalet ${year}: oförändrat ${shown(closing)}`;
  if (opening && closing) return `Kapital: från ${bare(opening)} till ${shown(closing)}`;
  return closing ? `Kapital 31 december ${year}: ${shown(closing)}` : `Eget kapital ${year}`;
}

/** A year must be paid for by its income and what is left of earlier years; a shortfall is the members' (21 and 22 §§ lag 2003:1210). */
function warnings({ year, opening, closing }: EquityYear, years: readonly EquityYear[], out: RunningOut | null): Notice[] {
  const last = years.at(-1);
  const warning = (text: string): Notice => ({ kind: 'warning', text });
  if (closing?.value.lt(0))
    return [
      warning(
        `kapitalet räcker inte. ${shown(closing)} saknas den 31 december ${year}, och underskottet betalas av medlemmarna (22 §).`.replace('−', ''),
      ),
    ];
  const nearly = opening && closing && opening.value.gt(0) && closing.value.lt(opening.value.times(NEARLY_ALL));
  return [
    ...(nearly ? [warning(`nästan hela kapitalet används ${year}.`)] : []),
    ...(out?.yearsLeft && last?.result ? [warning(`kapitalet tar slut ${out.year} om ${last.year} års resultat upprepas.`)] : []),
    ...(out && !out.yearsLeft && out.year !== year ? [warning(`kapitalet räcker inte ${out.year}.`)] : []),
  ];
}

/** A year that is printed to begin with something else than the year before closes with. */
function gaps({ year, opening }: EquityYear, years: readonly EquityYear[]): Notice[] {
  const before = years.find((each) => each.year === year - 1);
  if (!before?.closing || !opening || opening.value.eq(before.closing.value)) return [];
  return [{ kind: 'info', text: `${sentence(name(before))} slutar med ${shown(before.closing)}, men ${year} börjar med ${shown(opening)}.` }];
}

/** What the source prints otherwise than its own totals give it. */
function unlikePrinted({ year, result, closing, printed }: EquityYear): Notice[] {
  const unlike = (what: string, shownHere: Figure | null, inSource: Figure | null): Notice[] =>
    shownHere && inSource && !shownHere.value.eq(inSource.value)
      ? [{ kind: 'info', text: `Källan skriver ${what} ${year}: ${shown(inSource)}. Dess egna summor ger ${shown(shownHere)}.` }]
      : [];
  return [...unlike('resultat', result, printed.result), ...unlike('kapital 31 december', closing, printed.closing)];
}

function courseTable(years: readonly EquityYear[]): Table {
  const cell = (figure: Figure | null) => figure && ({ value: figure.value, unit: 'number' } as const);
  const unit = years.some(({ closing }) => closing?.unit === 'tkr') ? 'tkr' : 'kr';
  return {
    title: 'Eget kapital år för år',
    columns: [unit, '1 jan', 'Resultat', '31 dec'],
    rows: years.flatMap(({ all }) =>
      all.map((each) => ({ cells: [sentence(name(each)), cell(each.opening), cell(each.result), cell(each.closing)] })),
    ),
  };
}

function actions(association: Association, years: readonly EquityYear[], { year, column }: EquityYear): Action[] {
  const choices = years.map((each) => ({ title: String(each.year), value: String(each.year) }));
  return [
    { title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id, year, basis: column.basis } },
    ...(choices.length > 1
      ? [
          {
            title: 'Byt år',
            command: 'equity.status' as const,
            params: { association: association.id },
            fields: [{ ...fieldFor('year', String(year)), kind: 'choice' as const, choices }],
            submitTitle: 'Visa',
          },
        ]
      : []),
  ];
}

const sentence = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The end of the year before the first one is that year's beginning. */
export function openingAnswer(association: Association, first: EquityYear): Answer | null {
  const { opening, year, column } = first;
  if (!opening) return null;
  return {
    command: 'equity.status',
    params: { association: association.id, year: year - 1 },
    status: 'ok',
    context: `${association.name} · eget kapital`,
    headline: `Kapital 31 december ${year - 1}: ${shown(opening)}`,
    lead: `Det är vad ${name(first)} börjar med. Mer om ${year - 1} finns inte i källorna.`,
    source: column.source.text,
    actions: [{ title: `Visa ${year}`, command: 'equity.status', params: { association: association.id, year }, primary: true }],
  };
}

/** Nothing for the year asked for, or nothing at all: what there is instead, nearest first. */
export function noEquityAnswer(
  associations: Associations,
  association: Association,
  year: number | undefined,
  there: readonly number[],
  others: readonly Association[],
): Answer {
  const nearest = [...there].sort((a, b) => Math.abs(a - (year ?? a)) - Math.abs(b - (year ?? b)) || b - a);
  const [first] = nearest;
  const params = { association: association.id, ...(year === undefined ? {} : { year }) };
  const head = { command: 'equity.status', params, status: 'invalid', context: `${association.name} · eget kapital` } as const;
  if (first !== undefined)
    return {
      ...head,
      headline: `Inget eget kapital finns för ${year}`,
      lead: `${association.name} har eget kapital för ${list(nearest.map(String))}.`,
      actions: [{ title: `Visa ${first}`, command: 'equity.status', params: { association: association.id, year: first }, primary: true }],
    };
  return {
    ...head,
    headline: 'Inget eget kapital finns i källorna',
    lead: `${association.name} skriver varken kapital eller resultat. ${others.length > 0 ? `Eget kapital finns för ${list(others.map((each) => each.name))}.` : ''}`.trim(),
    actions: [
      ...(association.tables.length > 0
        ? [{ title: 'Visa budgetläge', command: 'budget.status' as const, params: { association: association.id }, primary: true as const }]
        : []),
      ...others.slice(0, 1).map((each) => ({ title: `Visa ${each.name}`, command: 'equity.status' as const, params: { association: each.id } })),
    ].slice(0, associations.all.length + 1),
  };
}
