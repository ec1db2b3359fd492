import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ceiled,
  constant,
  divide,
  expression,
  type Figure,
  floored,
  given,
  growthFactor,
  larger,
  minus,
  named,
  percentage,
  power,
  rounded,
  smaller,
  sum,
  times,
} from '../../src/calculation/figure.js';
import { evaluate, parseDecimal } from './evaluate.js';

const number = (value: string | number) => given('tal', value, 'number', ['frågan']);

describe('expressions', () => {
  test.each<[string, Figure]>([
    ['5 - (2 - 3)', minus(number(5), minus(number(2), number(3)))],
    ['5 - (-3)', minus(number(5), number(-3))],
    ['(2 + 3) * 4', times(sum([number(2), number(3)]), number(4))],
    ['2 * (3 - 4)', times(number(2), minus(number(3), number(4)))],
    ['8 / (4 / 2)', divide(number(8), divide(number(4), number(2)))],
    ['(-2) ^ 2', power(number(-2), 2)],
    ['(2 ^ 3) ^ 2', power(power(number(2), 3), 2)],
    ['round(1 / 3 * 100, 0.1)', percentage(number(1), number(3))],
    ['max(1 + 2, -3)', larger(sum([number(1), number(2)]), number(-3))],
    ['100 * 0.975', times(number(100), growthFactor(given('Ökning', '-2.5', 'percent', [])))],
  ])('%s', (text, figure) => {
    expect(expression(figure)).toBe(text);
    expect(evaluate(text)).toEqual(parseDecimal(figure.value.toFixed()));
  });

  test('a named step stands as its number where that is exact, else with its own expression', () => {
    expect(expression(times(named('Hälften', divide(number(1), number(2))), number(3)))).toBe('0.5 * 3');
    expect(expression(rounded(times(named('Tredjedel', divide(number(1), number(3))), number(2)), '0.01'))).toBe('round(1 / 3 * 2, 0.01)');
  });

  test('sources are gathered once, inputs first', () => {
    expect(sum([given('a', 1, 'SEK', ['x', 'y']), given('b', 2, 'SEK', ['y', 'z'])]).sources).toEqual(['x', 'y', 'z']);
  });

  test('dividing by zero, fractional powers and sums of nothing are errors', () => {
    expect(() => divide(number(1), number(0))).toThrow(RangeError);
    expect(() => power(number(2), 0.5)).toThrow(RangeError);
    expect(() => sum([])).toThrow(RangeError);
  });

  test('always: any tree of operations renders to an expression with exactly its value', () => {
    const leaf = fc.integer({ min: -9999, max: 9999 }).map((value) => number((value / 100).toFixed(2)));
    const { tree } = fc.letrec<{ tree: Figure }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map(sum),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => minus(a, b)),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => times(a, b)),
        fc.tuple(tie('tree'), fc.constantFrom(2, 4, 5, -8, 100)).map(([a, b]) => divide(a, constant(b))),
        fc.tuple(tie('tree'), fc.integer({ min: 0, max: 2 })).map(([a, n]) => power(a, n)),
        fc.tuple(tie('tree'), fc.constantFrom('0.01', '1', '1000')).map(([a, unit]) => rounded(a, unit)),
        tie('tree').map(floored),
        tie('tree').map(ceiled),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => smaller(a, b)),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => larger(a, b)),
        tie('tree').map((a) => named('steg', a)),
      ),
    }));
    fc.assert(
      fc.property(tree, (figure) => {
        fc.pre(figure.value.precision() < 100);
        expect(evaluate(expression(figure)), expression(figure)).toEqual(parseDecimal(figure.value.toFixed()));
      }),
      { numRuns: 500 },
    );
  });
});
