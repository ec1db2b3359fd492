import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expression, given } from '../../src/calculation/figure.js';
import { decimal } from '../../src/calculation/number.js';
import { toWhole } from '../../src/calculation/to-whole.js';
import { evaluate, parseDecimal } from './evaluate.js';

const kr = (value: string) => given('x', value, 'SEK', ['test']);
const whole = (...values: string[]) => toWhole(values.map(kr)).map(({ value }) => value.toFixed());

describe('figures in whole units that sum to their exact total', () => {
  it.each<[string[], string[]]>([
    [
      ['1.5', '1.5'],
      ['2', '1'],
    ],
    [
      ['0.4', '0.4', '0.4'],
      ['1', '0', '0'],
    ],
    [
      ['746666.67', '606947.66'],
      ['746667', '606947'],
    ],
    [
      ['3', '7.2'],
      ['3', '7'],
    ],
    [
      ['-1.5', '2.25'],
      ['-1', '2'],
    ],
    [[], []],
  ])('%j becomes %j', (values, expected) => {
    expect(whole(...values)).toEqual(expected);
  });

  it('property: the sum is the exact one rounded once, each is less than one off, and every expression is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 100_000_000 }), { maxLength: 30 }), (ore) => {
        const figures = ore.map((each) => kr(decimal(each).div(100).toFixed()));
        const settled = toWhole(figures);
        const sum = settled.reduce((total, { value }) => total.plus(value), decimal(0));
        const exact = figures.reduce((total, { value }) => total.plus(value), decimal(0));
        expect(sum.minus(exact).abs().lte('0.5')).toBe(true);
        for (const [index, figure] of settled.entries()) {
          expect(figure.value.isInteger()).toBe(true);
          expect(
            figure.value
              .minus(figures[index]?.value ?? 0)
              .abs()
              .lt(1),
          ).toBe(true);
          expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
        }
      }),
    );
  });
});
