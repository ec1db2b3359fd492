import { constant, type Figure, given, named, times } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { checkColumn } from '../../calculation/recheck.js';
import { list, number } from '../../swedish/format.js';
import type { Answer, Parameters } from '../answer.js';
import { causesText, printedText } from './check-words.js';

/** One pasted number; without a unit it has the unit of the others. */
export interface Pasted {
  readonly value: string;
  readonly unit?: 'SEK' | 'tkr' | 'mnkr' | 'percent' | undefined;
}

const UNIT_NAME = { SEK: 'kr', tkr: 'tkr', mnkr: 'mnkr', percent: '%' } as const;
const CONTEXT = 'Kontrollräkning · inklistrade tal';
const FEWEST = 3;

/** A column of numbers with its sum last. Fewer than three numbers, or two units, and the user is asked. */
export function columnAnswer(numbers: readonly Pasted[], params: Parameters): Answer {
  const units = [...new Set(numbers.flatMap(({ unit }) => (unit ? [unit] : [])))];
  if (units.length > 1) return question(params, 'Vilken enhet har talen?', `Talen har olika enheter: ${list(units.map((unit) => UNIT_NAME[unit]))}.`);
  if (numbers.length < FEWEST) return question(params, 'Vilka tal ska summeras?', 'Jag behöver minst två rader och deras summa sist.');
  const [unit] = units;
  const figures = numbers.map(({ value }, index) => figureOf(`rad ${index + 1}`, value, unit));
  const decimals = Math.max(...numbers.map(({ value }) => decimal(value).decimalPlaces()));
  const step = decimal(10)
    .pow(-decimals)
    .times(unit === 'mnkr' ? 1_000_000 : 1);
  const { printed, recomputed, difference, agrees, causes, subtotals } = checkColumn(figures, step);
  const reversed = !agrees && firstIsSum(figures);
  const rounded = causes.some(({ kind }) => kind === 'rounding') && (decimals > 0 || (unit !== undefined && unit !== 'SEK'));
  const meaning = reversed ? 'Det första talet är summan av de andra: klistra in summan sist.' : causesText(causes, printed.unit);
  return {
    command: 'budget.check',
    params,
    status: 'ok',
    context: CONTEXT,
    headline: agrees
      ? `Summan stämmer: ${printedText(printed)}`
      : rounded
        ? `Inom avrundningen: ${printedText(recomputed)}`
        : `Summan blir ${printedText(recomputed)}`,
    lead: `${number(figures.length - 1)} rader, summan sist.${subtotals.length > 0 ? ` Rad ${list(subtotals.map((row) => String(row + 1)))} är delsummor och räknas inte en gång till.` : ''}`,
    keyFigures: [
      { label: 'Tryckt', figure: printed },
      { label: 'Omräknat', figure: recomputed },
      ...(agrees ? [] : [{ label: 'Skillnad', figure: difference }]),
    ],
    notices: agrees
      ? []
      : [
          {
            kind: rounded || reversed ? 'info' : 'warning',
            text: meaning || 'ingen enskild rad förklarar skillnaden: se efter om någon rad saknas.',
          },
        ],
    calculation: [named('Summan, omräknad', recomputed), ...(agrees ? [] : [difference])],
    source: 'talen i frågan',
  };
}

function figureOf(label: string, value: string, unit: Pasted['unit']): Figure {
  const figure = given(label, value, unit === undefined ? 'number' : unit === 'mnkr' ? 'SEK' : unit, ['angivet i frågan']);
  return unit === 'mnkr' ? named(label, times(figure, constant(1_000_000))) : figure;
}

function firstIsSum([first, ...rest]: readonly Figure[]): boolean {
  return first !== undefined && rest.length > 1 && rest.reduce((total, { value }) => total.plus(value), decimal(0)).eq(first.value);
}

function question(params: Parameters, headline: string, lead: string): Answer {
  const { numbers: _numbers, ...rest } = params;
  return {
    command: 'budget.check',
    params,
    status: 'ask',
    context: CONTEXT,
    headline,
    lead: `${lead} Skriv alla tal i samma enhet, med summan sist.`,
    form: [{ name: 'numbers', label: 'Tal', kind: 'text', required: true, errorMessage: 'Skriv talen med mellanrum, till exempel 100 250 350.' }],
    actions: [{ title: 'Kontrollräkna', command: 'budget.check', params: rest, primary: true }],
    pending: { kind: 'complete', command: 'budget.check', params: rest },
  };
}
