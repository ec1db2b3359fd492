import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/calculation/allocate.js';
import { expression, given } from '../../src/calculation/figure.js';
import { decimal } from '../../src/calculation/number.js';
import { expectExact, frozen, plain } from './figures.js';

function split(total: number | string, weights: readonly (number | string)[], unit: number | string = 1) {
  const parts = weights.map((weight, index) => ({
    id: `${index}`,
    label: `del ${index}`,
    weight: given(`vikt ${index}`, weight, 'number', [`v${index}`]),
  }));
  return allocate(given('Summa', total, 'SEK', ['frågan']), frozen(parts), unit);
}
const amounts = (...question: Parameters<typeof split>) => split(...question).map(({ amount }) => plain(amount));

describe('largest remainder', () => {
  test('equal parts: Sunnerbo’s three municipalities lose no krona', () => {
    expect(amounts(1_046_000, [1, 1, 1])).toEqual(['348667', '348667', '348666']);
  });

  test('population weights in whole 1 000 kr', () => {
    expect(amounts(1_837_000, [118_400, 1_345_100, 70_600, 135_900], 1000)).toEqual(['130000', '1480000', '78000', '149000']);
  });

  test('what is left below one unit goes to the largest part', () => {
    expect(amounts(10_450, [1, 3, 2], 1000)).toEqual(['2000', '5450', '3000']);
    expect(amounts('100.5', [1, 1])).toEqual(['50.5', '50']);
    expect(amounts(999, [1, 2], 1000)).toEqual(['0', '999']);
  });

  test('of equal losses the earlier goes first', () => {
    expect(amounts(2, [1, 1, 1, 1])).toEqual(['1', '1', '0', '0']);
  });

  test('weight 0 gets nothing, a single weight gets all, a total of 0 is nothing for all', () => {
    expect(amounts(7, [0, 1, 0, 1])).toEqual(['0', '4', '0', '3']);
    expect(amounts(1234, [0, 5], 1000)).toEqual(['0', '1234']);
    expect(amounts(0, [1, 2])).toEqual(['0', '0']);
  });

  test('the expression says how each part came about', () => {
    expect(split(100, [1, 1, 1]).map(({ amount }) => expression(amount))).toEqual([
      'floor(100 * 1 / 3) + 1',
      'round(100 * 1 / 3, 1)',
      'round(100 * 1 / 3, 1)',
    ]);
    expect(expression(split(1_837_000, [118_400, 1_551_600], 1000)[0]?.amount ?? given('', 0, 'SEK', []))).toBe(
      'round(1837000 * 118400 / 1670000, 1000)',
    );
  });

  test('sources are those of the total and of the weights', () => {
    expect(split(10, [1, 2])[0]?.amount.sources).toEqual(['frågan', 'v0', 'v1']);
  });

  test.each<[string, Parameters<typeof split>]>([
    ['no parts', [1, []]],
    ['a negative weight', [1, [2, -1]]],
    ['weights that are all 0', [1, [0, 0]]],
    ['a negative total', [-1, [1]]],
    ['a unit of 0', [1, [1], 0]],
  ])('%s is an error', (_, question) => {
    expect(() => split(...question)).toThrow(RangeError);
  });

  test('always: parts sum to the whole, each within one unit of its share, and every expression is exact', () => {
    const total = fc.integer({ min: 0, max: 1_000_000_000 }).map((ore) => decimal(ore).div(100).toFixed());
    const weights = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2_000_000 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(total, weights, fc.constantFrom('0.01', '1', '100', '1000'), (whole, shares, unit) => {
        fc.pre(shares.some((weight) => weight > 0));
        const parts = split(whole, shares, unit);
        expect(parts.reduce((sum, { amount }) => sum.plus(amount.value), decimal(0)).toFixed()).toBe(decimal(whole).toFixed());
        const all = shares.reduce((sum, weight) => sum + weight, 0);
        parts.forEach(({ amount }, index) => {
          const share = decimal(whole)
            .times(shares[index] ?? 0)
            .div(all);
          expect(amount.value.minus(share).abs().lt(decimal(unit).times(2))).toBe(true);
          if (shares[index] === 0) expect(plain(amount)).toBe('0');
        });
        expectExact(parts);
      }),
    );
  });
});
