import { type Decimal, decimal } from '../calculation/number.js';

const DIGITS = /^(?:\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$/;
const POINT = /^\d+\.\d{1,2}$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/;
/** Beside its unit a comma can be nothing but a decimal sign: "1,955 mnkr". */
const WITH_UNIT = /^(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d{1,6})?$/;
const UNITS: readonly (readonly [factor: number, written: RegExp])[] = [
  [1_000_000, / ?(?:mnkr|mkr|mn kr|msek|milj(?:oner|on)?\.?(?: kr(?:onor)?)?)$/i],
  [1000, / ?(?:tkr|kkr|ksek|tusen(?: kr(?:onor)?)?)$/i],
  [1, / ?(?:kr|kronor|sek|:-)$/i],
];
const LARGEST = '1e12';

/** An amount as it is written, and how many kronor its own unit is; null where it says none. */
interface WrittenAmount {
  readonly value: Decimal;
  readonly unit: number | null;
}

/**
 * An amount as Swedish tables write it: "1 950 000", "1.950.000", "1950000,50", "1950000.50", "-125", "125-", "(125)", with or without
 * "kr", "tkr" or "mnkr". Null when it is none, or may be read in two ways ("1,950").
 */
export function writtenAmount(written: string): WrittenAmount | null {
  const text = written
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const [factor, sign] = UNITS.find(([, unit]) => unit.test(text)) ?? [null, /$/];
  const number = text.replace(sign, '');
  const inside = /^\((.*)\)$/.exec(number)?.[1] ?? /^- ?(.*)$/.exec(number)?.[1] ?? /^(.*\d) ?-$/.exec(number)?.[1];
  const bare = (inside ?? number.replace(/^\+ ?/, '')).trim();
  const plain =
    DIGITS.test(bare) || (factor !== null && factor > 1 && WITH_UNIT.test(bare))
      ? bare.replace(/[ .]/g, '').replace(',', '.')
      : POINT.test(bare)
        ? bare
        : ENGLISH.test(bare)
          ? bare.replaceAll(',', '')
          : null;
  if (plain === null) return null;
  const value = decimal(plain);
  return value.times(factor ?? 1).gte(LARGEST) ? null : { value: inside === undefined ? value : value.negated(), unit: factor };
}
