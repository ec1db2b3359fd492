import { type Decimal, decimal } from '../calculation/number.js';

const DIGITS = /^(?:\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$/;
const POINT = /^\d+\.\d{1,2}$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/;
const LARGEST = '1e12';

/**
 * An amount as Swedish tables write it: "1 950 000", "1.950.000", "1950000,50", "1950000.50", "-125", "125-", "(125)", with or without
 * "kr". Null when it is none, or may be read in two ways ("1,950").
 */
export function readAmount(written: string): Decimal | null {
  const text = written
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
    .replace(/ ?(?:kr|kronor|sek|:-)$/i, '');
  const inside = /^\((.*)\)$/.exec(text)?.[1] ?? /^- ?(.*)$/.exec(text)?.[1] ?? /^(.*\d) ?-$/.exec(text)?.[1];
  const bare = (inside ?? text.replace(/^\+ ?/, '')).trim();
  const plain = DIGITS.test(bare)
    ? bare.replace(/[ .]/g, '').replace(',', '.')
    : POINT.test(bare)
      ? bare
      : ENGLISH.test(bare)
        ? bare.replaceAll(',', '')
        : null;
  if (plain === null) return null;
  const value = decimal(plain);
  return value.gte(LARGEST) ? null : inside === undefined ? value : value.negated();
}
