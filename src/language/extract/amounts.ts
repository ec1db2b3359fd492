import { readDigits } from '../digits.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { unitAfter } from '../units.js';
import { monthNumber } from './months.js';

/** "augusti 1 950 000": digits in groups of three after a month, which elsewhere may begin with the month's year ("mars 24 120 kv"). */
const GROUPED = /[-+]?\d{1,3}(?: \d{3})+(?!\d)/y;

function afterMonth(material: Material, number: NumberToken): NumberToken | null {
  const { original, folded } = material.seen.text;
  const before = /(\p{L}+)[ :]*$/u.exec(folded.slice(0, number.start))?.[1];
  GROUPED.lastIndex = number.start;
  if (!before || monthNumber(before) === null || !GROUPED.test(folded)) return null;
  const digits = readDigits(original, number.start, false);
  if (!digits || digits.end <= number.end) return null;
  const { unit, factor, end } = unitAfter(folded, digits.end);
  return { ...number, end, unit, value: digits.value.times(factor).times(digits.sign === '-' ? -1 : 1), grouped: true, unclear: digits.unclear };
}

/** The free numbers of a text about money, where what follows a month in groups of three is one amount and no year. */
export function amountsIn(material: Material): NumberToken[] {
  const numbers = material.freeNumbers;
  const whole = numbers.flatMap((number) => afterMonth(material, number) ?? []);
  const rest = numbers.filter(({ start, end }) => !whole.some((one) => start < one.end && end > one.start));
  return [...whole, ...rest].sort((a, b) => a.start - b.start);
}

/** Only those that would be taken for a year. */
export function amountsAfterMonths(material: Material): NumberToken[] {
  return material.freeNumbers.flatMap((number) => afterMonth(material, number) ?? []);
}
