import { type Figure, minus, named, sum } from './figure.js';
import { type Decimal, decimal } from './number.js';

/**
 * What a difference may come from. rounding: within half a unit for every part · missing: exactly one part, left out or counted
 * twice · sign: exactly twice one part · transposed: two neighbouring digits of the printed figure, or of one part, change places ·
 * truncated: cut down instead of rounded.
 */
export type Cause =
  | { readonly kind: 'rounding'; readonly parts: number; readonly unit: Decimal }
  | { readonly kind: 'missing' | 'sign' | 'transposedPart'; readonly part: Figure }
  | { readonly kind: 'transposed' | 'truncated' };

export interface Recheck {
  readonly printed: Figure;
  readonly recomputed: Figure;
  /** `printed` − `recomputed`. */
  readonly difference: Figure;
  readonly agrees: boolean;
  /** What the difference may come from, likeliest first; none where nothing fits or both agree. */
  readonly causes: readonly Cause[];
}

/** The parts that a recomputed sum is made of; none where it is no plain sum. */
export function partsOf({ formula }: Figure): readonly Figure[] {
  return formula?.operator === '+' ? formula.operands : [];
}

/** Holds a printed figure against its recomputation, both in one unit. `unit` is what the printed parts are rounded to. */
export function recheck(label: string, printed: Figure, recomputed: Figure, unit: Decimal | string | number = 1): Recheck {
  const difference = named(`${label}, skillnad`, minus(printed, recomputed));
  const agrees = difference.value.isZero();
  return { printed, recomputed, difference, agrees, causes: agrees ? [] : causes(printed, recomputed, difference.value, decimal(unit)) };
}

function causes(printed: Figure, recomputed: Figure, difference: Decimal, unit: Decimal): Cause[] {
  const parts = partsOf(recomputed);
  const size = difference.abs();
  const filled = parts.filter(({ value }) => !value.isZero());
  const only = (found: readonly Figure[]) => (found.length === 1 ? found : []);
  return [
    ...(filled.length > 1 && size.lte(unit.times(filled.length).div(2)) ? [{ kind: 'rounding', parts: filled.length, unit } as const] : []),
    ...only(filled.filter(({ value }) => value.abs().eq(size))).map((part) => ({ kind: 'missing', part }) as const),
    ...only(filled.filter(({ value }) => value.abs().times(2).eq(size))).map((part) => ({ kind: 'sign', part }) as const),
    ...(transpositions(printed.value).some((value) => value.eq(recomputed.value)) ? [{ kind: 'transposed' } as const] : []),
    ...only(filled.filter(({ value }) => transpositions(value).some((other) => other.minus(value).eq(difference)))).map(
      (part) => ({ kind: 'transposedPart', part }) as const,
    ),
  ];
}

/** Was `exact` cut down to the printed figure's precision, where rounding would have given the next one? */
export function isTruncated(printed: Figure, exact: Figure, precision: Decimal | string | number): boolean {
  const units = exact.value.div(decimal(precision));
  return exact.value.gt(0) && units.floor().times(decimal(precision)).eq(printed.value) && !units.round().eq(units.floor());
}

/** The same digits with two neighbours in each other's place. */
function transpositions(value: Decimal): Decimal[] {
  const digits = value.abs().toFixed().split('');
  return digits.flatMap((digit, index) => {
    const next = digits[index + 1];
    if (next === undefined || next === digit || digit === '.' || next === '.') return [];
    const swapped = decimal([...digits.slice(0, index), next, digit, ...digits.slice(index + 2)].join(''));
    return [value.isNegative() ? swapped.neg() : swapped];
  });
}

export interface ColumnCheck extends Recheck {
  /** Places (from 0) of the rows that are sums of the rows above them, and so not summed again. */
  readonly subtotals: readonly number[];
}

/**
 * A pasted column whose last number is the sum of those before it. Where the plain sum differs, rows that sum the rows above them
 * are taken as subtotals if that gives the printed sum. At least three numbers, all in one unit; fewer is a RangeError.
 */
export function checkColumn(numbers: readonly Figure[], unit: Decimal | string | number = 1): ColumnCheck {
  const printed = numbers.at(-1);
  const parts = numbers.slice(0, -1);
  if (!printed || parts.length < 2) throw new RangeError('a column needs two numbers and their sum');
  const plain = recheck('Summan', printed, named('Summan', sum(parts)), unit);
  if (plain.agrees) return { ...plain, subtotals: [] };
  const subtotals = subtotalsOf(parts);
  const counted = parts.filter((_, index) => !subtotals.includes(index));
  const without = counted.length > 1 ? recheck('Summan', printed, named('Summan', sum(counted)), unit) : plain;
  return without.agrees ? { ...without, subtotals } : { ...plain, subtotals: [] };
}

/** Rows that equal the sum of all rows since the row before them that did. */
function subtotalsOf(parts: readonly Figure[]): number[] {
  const found: number[] = [];
  let block: Figure[] = [];
  for (const [index, part] of parts.entries()) {
    if (block.length > 1 && sum(block).value.eq(part.value)) {
      found.push(index);
      block = [];
    } else block.push(part);
  }
  return found;
}
