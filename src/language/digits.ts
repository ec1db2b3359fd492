import { type Decimal, decimal } from '../calculation/number.js';

interface Digits {
  /** Read the Swedish way: a point before three digits groups thousands. Never negative. */
  readonly value: Decimal;
  /** The same with a point read as a decimal sign, for what has a unit that says so ("10.125 %"). */
  readonly asDecimal: Decimal;
  readonly sign: '' | '+' | '-';
  readonly grouped: boolean;
  /** "16,200": a decimal comma in Sweden, thousands elsewhere. */
  readonly ambiguous: boolean;
  /** Letters that look like digits among them: "1o", "l2". */
  readonly unclear: boolean;
  readonly end: number;
}

const GROUPED = /(?:\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?:,\d{3}){2,})(?:[.,]\d{1,6})?(?![.,]?\d)/y;
const PLAIN = /\d+(?:[.,]\d+)?/y;
const HALF = / ?½| och (?:en|ett) halvt?(?![\p{L}])/iuy;
const LOOKALIKE = /(?=[\doOlI]*\d)(?=\d*[oOlI])[\doOlI]+(?![\p{L}\d])/uy;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A sign belongs to the number when it stands against it, and not between two things: "2021-2023", "kv-24". */
function signAt(text: string, at: number): '' | '+' | '-' {
  const sign = text[at];
  if (sign !== '+' && sign !== '-') return '';
  if (/[\p{L}\d)]/u.test(text[at - 1] ?? '')) return '';
  if (/^[+-]\d/.test(text.slice(at, at + 2))) return sign;
  // "- 125" as tables write it: at the very start, or after a word that a number follows.
  const before = text.slice(0, at).trimEnd();
  return /^[+-] \d/.test(text.slice(at, at + 3)) && (before === '' || sign === '+' || /(?:\bmed|\bpå|\btill|[=(])$/i.test(before)) ? sign : '';
}

/** The number written in digits at a position of the text, or null. `ungrouped`: a space ends the number. */
export function readDigits(text: string, at: number, ungrouped: boolean): Digits | null {
  const sign = signAt(text, at);
  const start = sign === '' ? at : at + 1 + (text[at + 1] === ' ' ? 1 : 0);
  const lookalike = /[\p{L}\d]/u.test(text[start - 1] ?? '') ? undefined : match(LOOKALIKE, text, start);
  if (lookalike) {
    const value = decimal(lookalike.replace(/[oO]/g, '0').replace(/[lI]/g, '1'));
    return { value, asDecimal: value, sign, grouped: false, ambiguous: false, unclear: true, end: start + lookalike.length };
  }
  const grouped = match(GROUPED, text, start);
  const useGroups = grouped !== undefined && !(ungrouped && grouped.includes(' ')) && !/^0\d/.test(grouped);
  const written = useGroups ? grouped : match(PLAIN, text, start);
  const half = match(HALF, text, start + (written?.length ?? 0)) ?? '';
  if ((!written && half.trim() !== '½') || (written ?? '').length > 24) return null;
  const end = start + (written?.length ?? 0) + half.length;
  if (!written || !useGroups) {
    const value = decimal((written ?? '0').replace(',', '.')).plus(half ? '0.5' : 0);
    return { value, asDecimal: value, sign, grouped: false, ambiguous: /^\d{1,3},\d{3}$/.test(written ?? ''), unclear: false, end };
  }
  const separator = /[ .',]/.exec(written)?.[0] ?? ' ';
  const tail = /[.,]\d+$/.exec(written)?.[0] ?? '';
  const fraction = tail !== '' && tail[0] !== separator ? tail : '';
  const whole = written.slice(0, written.length - fraction.length).replace(/\D/g, '');
  const value = decimal(fraction ? `${whole}.${fraction.slice(1)}` : whole);
  const asDecimal = separator === '.' && /^\d{1,3}\.\d{3}$/.test(written) ? decimal(written) : value;
  return { value, asDecimal, sign, grouped: true, ambiguous: false, unclear: false, end };
}
