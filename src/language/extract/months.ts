import { MONTHS } from '../../swedish/time.js';
import type { Material } from '../material.js';
import { isOneTypo } from '../spelling.js';
import type { Span, Token } from '../tokens.js';

const SHORT: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  febr: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const ENGLISH: Readonly<Record<string, number>> = { january: 1, february: 2, march: 3, may: 5, june: 6, july: 7, august: 8, october: 10 };
/** Also everyday words ("mår", "jul"): months only beside a number or after "i". */
const DOUBTFUL = new Set(['mar', 'jul', 'may', 'march']);
const TYPO_FROM = 6;

/** A month by name, abbreviated, or with one letter wrong; null for any other word. */
export function monthNumber(word: string): number | null {
  const bare = word.replace(/s$/, '') === 'mar' ? 'mars' : word;
  const exact = MONTHS.findIndex((month) => month === bare || (`${month}s` === bare && month !== 'mars'));
  if (exact >= 0) return exact + 1;
  const known = SHORT[word] ?? ENGLISH[word];
  if (known) return known;
  const near =
    word.length >= TYPO_FROM - 1 ? MONTHS.findIndex((month) => month.length >= TYPO_FROM && month[0] === word[0] && isOneTypo(word, month)) : -1;
  return near >= 0 ? near + 1 : null;
}

/** "24" after a month is its year unless something counted follows: "mars 24 kv". */
export const COUNTED =
  /^(?:kv|k|m|man|kvinn\w*|tjej\w*|kill\w*|dam\w*|herr\w*|ny|nya|nytillk\w*|nyinskr\w*|avsl\w*|slut\w*|utskr\w*|delt\w*|pers\w*|st|stycken|till|inskr\w*|arbete|jobb|studier|sjuk\w*)$/;

export interface MonthFound extends Span {
  readonly month: number;
  readonly year: number | null;
}

/** A two-digit year from 2015 to next year. */
export function shortYear(value: number, thisYear: number): number | null {
  const year = 2000 + value;
  return year >= 2015 && year <= thisYear + 1 ? year : null;
}

function yearAt(tokens: readonly Token[], index: number, thisYear: number): { year: number; end: number } | null {
  let at = index;
  while (tokens[at]?.kind === 'mark' && /^[-'/]$/.test((tokens[at] as { text: string }).text)) at += 1;
  if (at - index > 2) return null;
  const token = tokens[at];
  if (token?.kind === 'word' && /^(?:ar|aret)$/.test(token.text)) return yearAt(tokens, at + 1, thisYear);
  if (token?.kind !== 'number' || token.unit !== 'plain' || token.spelled || !token.value.isInteger()) return null;
  const value = token.value.abs().toNumber();
  if (value >= 1900 && value <= 2200 && !token.grouped) return { year: value, end: token.end };
  const next = tokens[at + 1];
  const counted = next?.kind === 'word' && COUNTED.test(next.text);
  const year = value < 100 && token.end - token.start <= 3 && !counted ? shortYear(value, thisYear) : null;
  return year === null ? null : { year, end: token.end };
}

/** Every month that is named and free, with the year that stands beside it. "15 mars" takes its day along. */
export function monthsIn(material: Material): MonthFound[] {
  const { free: tokens, seen } = material;
  const found: MonthFound[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || seen.names.some(({ start, end }) => token.start >= start && token.end <= end)) return;
    const month = monthNumber(token.text);
    if (month === null) return;
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    const original = seen.text.original.slice(token.start, token.end).toLowerCase();
    if (
      DOUBTFUL.has(token.text) &&
      (original !== token.text || !(next?.kind === 'number' || previous?.kind === 'number' || (previous?.kind === 'word' && previous.text === 'i')))
    )
      return;
    const after = yearAt(tokens, index + 1, seen.today.year);
    const yearBefore =
      previous?.kind === 'number' && !previous.grouped && previous.unit === 'plain' && previous.value.gte(1900) && previous.value.lte(2200)
        ? previous
        : null;
    const isDay =
      previous?.kind === 'number' &&
      !yearBefore &&
      previous.unit === 'plain' &&
      !previous.spelled &&
      previous.value.gte(1) &&
      previous.value.lte(31) &&
      after !== null &&
      after.year > 0 &&
      /^(?:den|till|fran|-)$/.test(wordOf(tokens[index - 2]));
    const start = yearBefore ? yearBefore.start : isDay && previous ? previous.start : token.start;
    found.push({ month, year: after?.year ?? (yearBefore ? yearBefore.value.toNumber() : null), start, end: after?.end ?? token.end });
  });
  return found;
}

function wordOf(token: Token | undefined): string {
  return token && token.kind !== 'number' ? token.text : '';
}
