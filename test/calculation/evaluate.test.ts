import { describe, expect, test } from 'vitest';
import { evaluate, parseDecimal } from './evaluate.js';

describe('the evaluator of the contract’s grammar', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['10 - 4 - 3', '3'],
    ['100 / 10 / 2', '5'],
    ['2 ^ 3 ^ 2', '512'],
    ['-2 ^ 2', '-4'],
    ['(-2) ^ 2', '4'],
    ['2 * -3', '-6'],
    ['3674000 * 1.1 ^ 5', '5917013.74'],
    ['round(2.5, 1)', '3'],
    ['round(-2.5, 1)', '-3'],
    ['round(9 / 20 * 100, 0.1)', '45'],
    ['round(118400 * 1.1, 1000)', '130000'],
    ['floor(-0.5)', '-1'],
    ['ceil(3652000 / 194400)', '19'],
    ['min(1, max(2, 3))', '1'],
  ])('%s = %s', (expression, value) => {
    expect(evaluate(expression)).toEqual(parseDecimal(value));
  });

  test.each(['1 +', '1e5', '2 ^ 0.5', '1 / 0', 'abs(1)', 'round(1)', '1 2', '1,5', '2 × 3', '−1'])('refuses %s', (expression) => {
    expect(() => evaluate(expression)).toThrow();
  });
});
