import { readDigits } from '../digits.js';
import type { Material } from '../material.js';
import { unitAfter } from '../units.js';
import { labelAt } from './count-labels.js';
import type { Extractor, Found } from './extractor.js';
import { partings } from './number-groups.js';

/** Asks for a sum to be checked; what is pasted alone, or ends with a line that says so, asks for it too. */
const ASKS =
  /\b(?:kontroll?rakna\w*|kontrollera\w*|summera\w*|addera\w*|dubbelkolla\w*|kolla|rakna (?:efter|ihop|om)|stammer|ratt (?:summa|summerat)|kolumn\w*|check)\b/;
const SUM_LINE = /\n\s*(?:summa|s:a|delsumma|totalt?)\b[^\n]*\d/;
const ONLY_NUMBERS = /^[\d\s.,;+=:'|\-%]*(?:(?:kr|tkr|mkr|mnkr|sek|kronor)\b[\d\s.,;+=:'|\-%]*)*$/;
/** Numbers with nothing but spaces between them. */
const RUN = /(?<![\d\p{L}.,'/])(?:-(?=\d))?\d+(?:[.,']\d+)*(?: -?\d+(?:[.,']\d+)*)*/gu;
const FEWEST = 3;
const MOST = 500;
const HOW = 'Skriv ett tal per rad med summan sist.';

type One = { readonly value: string; readonly unit?: 'SEK' | 'tkr' | 'mnkr' | 'percent' };

const UNITS: Readonly<Record<string, 'SEK' | 'tkr' | 'mnkr'>> = { '1': 'SEK', '1000': 'tkr', '1000000': 'mnkr' };

const unclear = (words: string, why: string): Found => ({ problems: [{ parameter: 'numbers', words, message: `${why} ${HOW}` }] });

/** One number as people write it, or null: digits with a sign, points or a comma, no spaces of its own but those that group thousands. */
function decimalOf(written: string, decimalPoint: boolean): string | null {
  const bare = written.replace(/^-/, '');
  const digits = readDigits(bare, 0, false);
  if (!digits || digits.end !== bare.length || digits.unclear || (digits.ambiguous && !decimalPoint)) return null;
  const value = (decimalPoint ? digits.asDecimal : digits.value).times(written.startsWith('-') ? -1 : 1);
  return value.abs().gte('1e15') || value.decimalPlaces() > 6 ? null : value.toFixed();
}

/** The numbers of one line, or the words that are not clear. A year in a heading ("Budget 2021") is no number of the column. */
function numbersOfLine(line: string, folded: string, column: boolean): One[] | { readonly unclear: string } {
  const runs = [...line.matchAll(RUN)].map((run) => ({ start: run.index, text: run[0] }));
  const words = /\p{L}{2}/u.test(line);
  const numbers: One[] = [];
  for (const { start, text } of runs) {
    if (words && /^(?:19|20)\d\d$/.test(text)) continue;
    const { unit, factor, decimalPoint } = unitAfter(folded, start + text.length);
    const name: One['unit'] = unit === 'percent' ? 'percent' : unit === 'money' ? UNITS[factor] : undefined;
    if (unit === 'money' && name === undefined) return { unclear: text };
    const parts = partings(text, column || runs.length > 1, (atom) => decimalOf(atom, decimalPoint));
    if (!parts) return { unclear: text };
    numbers.push(...parts.map((value) => (name === undefined ? { value } : { value, unit: name })));
  }
  return numbers;
}

/** A unit that stands in a heading, with no number before it, is that of all numbers. */
function headingUnit(folded: string): One['unit'] {
  const found = /(?<!\d ?)\b(tkr|kkr|mkr|mnkr)\b/.exec(folded)?.[1];
  return found === undefined ? undefined : found === 'tkr' || found === 'kkr' ? 'tkr' : 'mnkr';
}

/** Does a word after a number say that persons are counted? Then it is a report, no column. */
function countsPersons(material: Material): boolean {
  const { tokens } = material.seen;
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    const label = token.kind === 'number' && next?.kind === 'word' ? labelAt(material.folded.slice(next.start))?.label : undefined;
    return label !== undefined && !label.everybody;
  });
}

/** Numbers that are pasted for a check, one a line or one after another, in their order; the last is the sum. Never less than three. */
export const numbers: Extractor = {
  read(material) {
    const { folded } = material;
    const asked = ASKS.test(folded) || SUM_LINE.test(folded);
    if (!(asked || ONLY_NUMBERS.test(folded)) || /\d\/\d/.test(folded) || countsPersons(material)) return {};
    const lines = material.seen.text.original.split('\n');
    const lower = folded.split('\n');
    const read = lines.map((line, index) => numbersOfLine(line, lower[index] ?? '', lines.filter((one) => /\d/.test(one)).length > 1));
    const odd = material.seen.tokens.find((token) => token.kind === 'number' && token.unclear);
    const wrong = odd ? { unclear: material.words(odd) } : read.find((line) => 'unclear' in line);
    const found = read.flatMap((line) => ('unclear' in line ? [] : line));
    // A long run of digit groups may be a whole column, though it reads as one number.
    const longRun = wrong !== undefined && asked && / /.test(wrong.unclear);
    if ((wrong ? material.freeNumbers.length : found.length) < FEWEST && !longRun) return {};
    material.claim({ start: 0, end: folded.length });
    if (wrong) return unclear(wrong.unclear, `Jag är inte säker på vilka tal ”${wrong.unclear}” är.`);
    const rows = read.filter((line) => Array.isArray(line) && line.length > 0);
    if (rows.length > 2 && rows.some((line) => Array.isArray(line) && line.length > 1)) return unclear('', 'Jag kontrollräknar en kolumn i taget.');
    if (found.length > MOST) return unclear('', `Högst ${MOST} tal åt gången.`);
    const unit = found.every((one) => one.unit === undefined) ? headingUnit(folded) : undefined;
    return { params: { numbers: found.map((one) => (unit === undefined ? one : { ...one, unit })) } };
  },
};
