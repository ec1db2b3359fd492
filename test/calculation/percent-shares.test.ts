import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../../src/calculation/figure.js';
import { percentShares } from '../../src/calculation/percent-shares.js';

const partsOf = (weights: readonly number[]) =>
  weights.map((weight, index) => ({ id: `p${index}`, label: `Del ${index}`, weight: given(`Del ${index}`, weight, 'SEK', []) }));
const shares = (...weights: number[]) => percentShares(partsOf(weights)).map(({ amount }) => amount.value.toNumber());

describe('shares in percent', () => {
  test('whole percent by largest remainder, that sum to 100', () => {
    expect(shares(2878, 1500, 810)).toEqual([55, 29, 16]);
  });

  test('two that are equal are equal, to the decimal that it takes', () => {
    expect(shares(2_700_000, 1_350_000, 675_000, 675_000)).toEqual([50, 25, 12.5, 12.5]);
  });

  test('six equal parts are equal, though 4,2 six times is no quarter', () => {
    expect(shares(3_000_000, 1_500_000, ...Array<number>(6).fill(250_000))).toEqual([50, 25, ...Array<number>(6).fill(4.2)]);
  });

  test('less than half a percent is never shown as one', () => {
    const [, small] = shares(18_000, 360, 59_785);
    expect(small).toBeLessThan(0.6);
  });

  test('property: equal parts have equal shares, and no share is a whole unit from its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (weights) => {
        const found = shares(...weights);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        weights.forEach((weight, index) => {
          expect(found[index]).toBe(found[weights.indexOf(weight)]);
          expect(Math.abs((found[index] ?? 0) - (weight / all) * 100)).toBeLessThan(1);
        });
      }),
    );
  });
});
