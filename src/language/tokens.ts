import type { Decimal } from '../calculation/number.js';
import { readNumberWords } from '../swedish/words.js';
import { readDigits } from './digits.js';
import type { Text } from './text.js';
import { unitAfter } from './units.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Span {
  readonly kind: 'word';
  /** Lower case, without dots: "män" → "man". */
  readonly text: string;
}

export interface Mark extends Span {
  readonly kind: 'mark';
  readonly text: string;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly value: Decimal;
  /** money: with a word that says so, in kronor · percent: with "%" or "procent" · plain: neither. */
  readonly unit: 'plain' | 'percent' | 'money';
  readonly sign: '' | '+' | '-';
  /** "en" and "ett" are numbers only where a number is expected. */
  readonly article: boolean;
  /** Written in groups of three, so never a year. */
  readonly grouped: boolean;
  /** Written in letters. */
  readonly spelled: boolean;
  /** Letters among the digits ("1o"), or a comma that may mean two things: must be asked about. */
  readonly unclear: boolean;
}

export type Token = Word | Mark | NumberToken;

/** After these a two-digit number is a year or a number of its own: "mars 24 120 kv" is not 24 120. */
const BEFORE_YEAR =
  /(?:jan\w*|feb\w*|mars?|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|kvartal\w*|tertial\w*|halvar\w*|q|h|vt|ht) ?-?'?$/;

/** Cuts a text into words, numbers (with their unit) and signs. Spaces are left out, line breaks are signs. */
export function tokenize({ original, folded }: Text): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    const sign = folded[at] ?? '';
    if (sign === ' ') at += 1;
    else {
      const token =
        minusAt(original, folded, at, tokens) ??
        numberAt(original, folded, at) ??
        wordAt(folded, at) ??
        ({ kind: 'mark', text: sign, start: at, end: at + 1 } as const);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function wordAt(folded: string, at: number): Word | null {
  const word = /[\p{L}\p{M}]+/uy;
  word.lastIndex = at;
  const text = word.exec(folded)?.[0];
  return text ? { kind: 'word', text, start: at, end: at + text.length } : null;
}

function numberAt(original: string, folded: string, at: number): NumberToken | null {
  const digits = readDigits(original, at, BEFORE_YEAR.test(folded.slice(Math.max(0, at - 16), at)));
  if (digits) {
    const { unit, factor, end, percent, decimalPoint } = unitAfter(folded, digits.end);
    const value = percent || decimalPoint ? digits.asDecimal : digits.value;
    return {
      kind: 'number',
      start: at,
      end,
      unit,
      value: value.times(factor).times(digits.sign === '-' ? -1 : 1),
      sign: digits.sign,
      article: false,
      grouped: digits.grouped,
      spelled: false,
      unclear: digits.unclear || (digits.ambiguous && !percent && !decimalPoint),
    };
  }
  return spelledAt(folded, at);
}

const MINUS = /minus (?:ca |cirka |runt |drygt |nastan )?/y;
/** "fem minus två" is a sum, "plus eller minus 2" a span: the sign of no number. */
const JOINS = /^(?:plus|eller|och)$/;
/** "går vi minus 2024": a year, where nothing says what else it is. */
const YEAR = /^(?:19|20)\d\d$/;

/** "minus tio procent": the word is the sign of the number that follows, unless it stands between two. */
function minusAt(original: string, folded: string, at: number, before: readonly Token[]): NumberToken | null {
  MINUS.lastIndex = at;
  const word = MINUS.exec(folded)?.[0];
  if (word === undefined || /[\p{L}\d]/u.test(folded[at - 1] ?? '')) return null;
  const previous = before.at(-1);
  if (previous?.kind === 'number' || (previous?.kind === 'word' && JOINS.test(previous.text))) return null;
  const number = numberAt(original, folded, at + word.length);
  if (number === null) return null;
  const isOwn = number.sign !== '' || number.value.isZero() || YEAR.test(folded.slice(number.start, number.end));
  if (isOwn) return null;
  return { ...number, start: at, value: number.value.negated(), sign: '-', article: false };
}

const TENS = /^(?:tjugo|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|attio?|nittio?)$/;
const UNIT_AHEAD = /^-(?:en|ett|tva|tre|fyra|fem|sex|sju|atta|nio)\b/;
const WORDS_AHEAD = 12;

function spelledAt(folded: string, at: number): NumberToken | null {
  if (/[\p{L}\d]/u.test(folded[at - 1] ?? '')) return null;
  const ends: number[] = [];
  const words: string[] = [];
  const word = /[a-z]+/y;
  let next = at;
  while (words.length < WORDS_AHEAD) {
    word.lastIndex = next;
    const found = word.exec(folded)?.[0];
    if (!found) break;
    words.push(found);
    next += found.length;
    ends.push(next);
    // "tjugo-en" is one number; "tio-tolv" is two.
    if (folded[next] !== ' ' && !(TENS.test(found) && UNIT_AHEAD.test(folded.slice(next)))) break;
    next += 1;
  }
  const number = readNumberWords(words);
  const last = number && ends[number.used - 1];
  if (!number || last === undefined || last === null || /[\p{L}\d]/u.test(folded[last] ?? '')) return null;
  const { unit, factor, end } = unitAfter(folded, last);
  const saysMoney = words.slice(0, number.used).some((part) => /miljon|miljard/.test(part));
  return {
    kind: 'number',
    start: at,
    end,
    value: number.value.times(factor),
    unit: saysMoney && unit === 'plain' ? 'money' : unit,
    sign: '',
    article: number.used === 1 && unit === 'plain' && /^ett?$|^en$/.test(words[0] ?? ''),
    grouped: false,
    spelled: true,
    unclear: false,
  };
}
