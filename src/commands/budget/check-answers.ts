import type { Check, Subject, Verdict } from '../../associations/check.js';
import type { Association } from '../../associations/schema.js';
import { type Figure, given, named } from '../../calculation/figure.js';
import { counted, number } from '../../swedish/format.js';
import type { Action, Answer, Parameters, Table } from '../answer.js';
import { fieldFor } from '../fields.js';
import { checkFigures, readingLabel } from './check-figures.js';
import { checkTitle, findingText, printedText } from './check-words.js';
import { columnName } from './choice.js';

/** What is right is listed one by one up to this many, else counted column by column. */
const MOST_LISTED = 30;

const SUBJECT_NAME: Record<Subject, string> = {
  revenue: 'intäkter och bidrag',
  costs: 'kostnader',
  equity: 'resultat och kapital',
  participants: 'deltagare',
  text: 'text',
};

export interface Asked {
  readonly year?: number | undefined;
  readonly line?: string | undefined;
  readonly subject?: Subject | undefined;
}

/** What an association's sources say against themselves: contradictions first, then what is worth a look, and how much is right. */
export function checkAnswer(association: Association, checks: readonly Check[], { year, line, subject }: Asked): Answer {
  const of = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict);
  const [contradictions, minor, rounding, right] = [of('contradiction'), of('minor'), of('rounding'), of('right')];
  const listed = right.length <= MOST_LISTED;
  return {
    command: 'budget.check',
    params: { association: association.id, ...(year === undefined ? {} : { year }), ...(line === undefined ? {} : { line }) },
    status: 'ok',
    context: [association.name, 'kontrollräkning', ...(year ? [String(year)] : []), ...(subject ? [SUBJECT_NAME[subject]] : [])].join(' · '),
    headline: headline(contradictions, minor, checks.length),
    lead: lead(checks.length, rounding.length),
    keyFigures: [
      { label: 'Stämmer', figure: count(right.length) },
      { label: 'Motsägelser', figure: count(contradictions.length) },
      { label: 'Att kontrollera', figure: count(minor.length) },
    ],
    facts: [
      ...contradictions.map((check) => ({ title: checkTitle(check), value: findingText(check) })),
      ...minor.map((check) => ({ title: `Att kontrollera: ${checkTitle(check)}`, value: findingText(check) })),
      ...rounding.map((check) => ({ title: `Inom avrundningen: ${checkTitle(check)}`, value: findingText(check) })),
    ],
    tables:
      right.length === 0
        ? []
        : [{ ...(listed ? rightTable(right) : rightCounts(right)), ...(checks.length > right.length ? { aside: true as const } : {}) }],
    calculation: [...[...contradictions, ...minor, ...rounding].flatMap(checkFigures), ...(listed ? right.flatMap(rightFigures) : [])],
    source: [...new Set((contradictions.length + minor.length > 0 ? [...contradictions, ...minor] : checks).map(({ source }) => source))].join('; '),
    actions: actions(association, year, subject !== undefined),
  };
}

const count = (value: number): Figure => given('', value, 'number', []);

function headline(contradictions: readonly Check[], minor: readonly Check[], all: number): string {
  const [only] = contradictions;
  if (only && contradictions.length === 1 && only.column && only.difference) {
    const against = only.readings.find(({ agrees }) => !agrees);
    if (against) return `${printedText(against.figure)}, men källan skriver ${printedText(only.printed)}`;
  }
  const found = contradictions.length > 0 ? counted(contradictions.length, 'motsägelse', 'motsägelser') : '';
  const look = minor.length > 0 ? `${number(minor.length)} att kontrollera` : '';
  if (found && look) return `${found} och ${look}`;
  if (found || look) return found || look;
  return all > 0 ? 'Allt stämmer' : 'Det finns inget att kontrollräkna';
}

function lead(all: number, rounding: number): string {
  const near = rounding > 0 ? ` ${number(rounding)} skiljer sig bara inom avrundningen.` : '';
  return `Jag har räknat om ${counted(all, 'uppgift', 'uppgifter')} ur källorna.${near}`;
}

function rightFigures(check: Check): Figure[] {
  const [reading] = check.readings;
  return reading?.figure.formula ? [named(readingLabel(check, reading.figure), reading.figure)] : [];
}

function rightTable(right: readonly Check[]): Table {
  return {
    title: 'Stämmer',
    columns: ['Uppgift', 'Tryckt', 'Omräknat'],
    rows: right.map((check) => {
      const [first] = check.readings;
      // A day that was kept needs no column of its own.
      if (check.words) return { cells: [`${checkTitle(check)}: ${check.words.printed}, ${check.words.recomputed}`, 'i tid', 'i tid'] };
      return { cells: [checkTitle(check), printedText(check.printed), first ? printedText(first.figure) : null] };
    }),
  };
}

/** Where a whole association is checked: how many are right in each column, among the participants and in the text. */
function rightCounts(right: readonly Check[]): Table {
  const place = ({ column, subjects }: Check) => (column ? columnName(column) : subjects.includes('text') ? 'uppgifter i text' : 'deltagare');
  const places = [...new Set(right.map(place))];
  return {
    title: 'Stämmer',
    columns: ['Var', 'Antal'],
    rows: [
      ...places.map((each) => ({
        cells: [each, { value: count(right.filter((check) => place(check) === each).length).value, unit: 'number' as const }],
      })),
      { cells: ['Summa', { value: count(right.length).value, unit: 'number' as const }], total: true as const },
    ],
  };
}

function actions(association: Association, year: number | undefined, narrowed: boolean): Action[] {
  const params: Parameters = { association: association.id };
  const years = [...new Set(association.tables.flatMap(({ columns }) => columns.map((column) => column.year)))].sort();
  return [
    ...(year !== undefined || narrowed ? [{ title: 'Kontrollräkna allt', command: 'budget.check' as const, params }] : []),
    ...(years.length > 1
      ? [
          {
            title: 'Byt år',
            command: 'budget.check' as const,
            params,
            fields: [
              {
                ...fieldFor('year', String(year ?? years.at(-1))),
                kind: 'choice' as const,
                choices: years.map((each) => ({ title: String(each), value: String(each) })),
              },
            ],
            submitTitle: 'Visa',
          },
        ]
      : []),
    { title: 'Visa budgetläge', command: 'budget.status', params: { ...params, ...(year === undefined ? {} : { year }) } },
  ];
}

/** The year asked for is not printed: which ones are. */
export function noYearAnswer(association: Association, year: number, years: readonly number[]): Answer {
  return {
    command: 'budget.check',
    params: { association: association.id, year },
    status: 'invalid',
    context: `${association.name} · kontrollräkning`,
    headline: `Inga siffror för ${year}`,
    lead: years.length > 0 ? `Jag kan kontrollräkna ${years.join(', ')}.` : 'Källorna har inget att räkna om.',
    actions: [{ title: 'Kontrollräkna allt', command: 'budget.check', params: { association: association.id }, primary: true }],
  };
}
