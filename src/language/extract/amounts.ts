import { readDigits } from '../digits.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { unitAfter } from '../units.js';
import { monthNumber } from './months.js';
import { isYear } from './years.js';

/** Digits in groups of three. After a month, or a name that ends like one of a period, the first group is else taken for a year: "mars 24 120 kv". */
const GROUPED = /[-+]?\d{1,3}(?: \d{3})+(?!\d)/y;

/** The whole amount that a number begins; null for one that is whole already. */
function wholeAmount(material: Material, number: NumberToken): NumberToken | null {
  const { original, folded } = material.seen.text;
  GROUPED.lastIndex = number.start;
  if (number.spelled || !GROUPED.test(folded)) return null;
  const digits = readDigits(original, number.start, false);
  if (!digits || digits.end <= number.end) return null;
  const { unit, factor, end } = unitAfter(folded, digits.end);
  const value = digits.value.times(factor).times(digits.sign === '-' ? -1 : 1);
  return { ...number, end, unit, value, sign: digits.sign, grouped: true, unclear: digits.unclear };
}

/** The free numbers of a text about money, where digits in groups of three are one amount whatever stands before them. */
export function amountsIn(material: Material): NumberToken[] {
  const numbers = material.freeNumbers;
  const whole = numbers.flatMap((number) => wholeAmount(material, number) ?? []);
  const rest = numbers.filter(({ start, end }) => !whole.some((one) => start < one.end && end > one.start));
  return [...whole, ...rest].sort((a, b) => a.start - b.start);
}

/** "utfall i tkr": said once for all amounts. */
const ALL_IN_THOUSANDS = /\b(?:i|allt i|belopp i|siffror i)\s+(?:tkr|kkr|tusental|tusen kronor)\b|\((?:tkr|kkr)\)/;

export function isInThousands(material: Material): boolean {
  return ALL_IN_THOUSANDS.test(material.folded);
}

/** The law on the associations is of 2003: no outcome is older. */
const FIRST_YEAR = 2004;
const YEARS_AHEAD = 10;

/** "enter 1950" is no year: it stands at a name, and is none that has a budget, or the message says that amounts are in thousands. */
function isAmountAtName(material: Material, { start, value }: NumberToken): boolean {
  const atName = material.seen.names.some(({ end }) => end <= start && /^[ :]+$/.test(material.folded.slice(end, start)));
  return atName && (isInThousands(material) || value.lt(FIRST_YEAR) || value.gt(material.seen.today.year + YEARS_AHEAD));
}

/** Amounts that are else taken for a year: after a month in groups of three ("augusti 24 500"), or four digits at a name ("enter 1950"). */
export function amountsLikeYears(material: Material): NumberToken[] {
  return material.freeNumbers.flatMap((number) => {
    const before = /(\p{L}+)[ :]*$/u.exec(material.folded.slice(0, number.start))?.[1];
    const whole = before && monthNumber(before) !== null ? wholeAmount(material, number) : null;
    if (whole) return [whole];
    return isYear(number) && isAmountAtName(material, number) ? [number] : [];
  });
}
