import { readDigits } from '../digits.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { unitAfter } from '../units.js';
import { monthNumber } from './months.js';

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

/** Amounts that stand after a month, where a number is else taken for its year: "augusti 24 500". */
export function amountsAfterMonths(material: Material): NumberToken[] {
  return material.freeNumbers.flatMap((number) => {
    const before = /(\p{L}+)[ :]*$/u.exec(material.folded.slice(0, number.start))?.[1];
    const whole = before && monthNumber(before) !== null ? wholeAmount(material, number) : null;
    return whole ? [whole] : [];
  });
}
