import { describe, expect, test } from 'vitest';
import {
  ceiled,
  constant,
  divide,
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
import { readableExpression } from '../../src/swedish/expression.js';

const kr = (value: string | number) => given('Belopp', value, 'SEK', ['källa']);
const people = (value: number) => given('Antal', value, 'participants', ['källa']);
const seen = (figure: Figure) => readableExpression(figure)?.replaceAll('\u00a0', ' ');
const factor = growthFactor(given('Ökning', '10', 'percent', ['frågan']));

describe('an expression to be read by people', () => {
  test('is nothing for an input', () => {
    expect(readableExpression(kr(5))).toBeNull();
    expect(readableExpression(sum([kr(5)]))).toBeNull();
  });

  test.each([
    ['a difference', minus(kr(7_348_000), kr(8_742_900)), '7 348 000 − 8 742 900'],
    ['a sum with a negative term', sum([kr(1_454_413), kr(-1_394_900)]), '1 454 413 − 1 394 900'],
    ['a difference with a negative term', minus(kr(100), kr(-50)), '100 + 50'],
    ['a negative number first', times(kr(-5), constant(3)), '−5 × 3'],
    ['a negative number raised', power(kr(-5), 3), '(−5)³'],
    ['a product of a sum', times(sum([kr(10_000), kr(500), kr(5_700)]), constant(12)), '(10 000 + 500 + 5 700) × 12'],
    ['compounding to the öre', times(kr('3674000'), power(factor, 4)), '3 674 000 × 1,1⁴'],
    ['two digits in an exponent', times(kr('3674000'), power(factor, 12)), '3 674 000 × 1,1¹²'],
    ['the first year of compounding', times(kr('3674000'), power(factor, 1)), '3 674 000 × 1,1'],
    ['the cap', smaller(kr(5_500_000), times(kr(3_674_000), power(factor, 5))), 'det minsta av 5 500 000 och 3 674 000 × 1,1⁵'],
    ['the larger of two', larger(kr(0), kr(25)), 'det största av 0 och 25'],
    ['a percentage', percentage(people(24), people(62)), '24 ÷ 62 × 100, avrundat till en decimal'],
    ['a percentage with two decimals', percentage(people(24), people(62), 2), '24 ÷ 62 × 100, avrundat till två decimaler'],
    ['whole kronor', rounded(kr('5379103.4'), 1), '5 379 103,4, avrundat till heltal'],
    ['a rounding unit', rounded(kr('118400'), 1000), '118 400, avrundat till hela 1 000'],
    [
      'up to whole persons',
      ceiled(divide(minus(kr(11_000_000), kr(7_348_000)), kr(194_400), 'people')),
      '(11 000 000 − 7 348 000) ÷ 194 400 = 18,79, avrundat uppåt',
    ],
    ['down', floored(divide(kr(7), kr(2))), '7 ÷ 2 = 3,50, avrundat nedåt'],
    ['up from what is whole', ceiled(divide(kr(8), kr(2))), '8 ÷ 2, avrundat uppåt'],
    ['a rounding inside', minus(kr(100), rounded(kr('2.5'), 1)), '100 − (2,5, avrundat till heltal)'],
    ['a named step as its number', minus(named('Intäkter', sum([kr(1), kr(2)])), kr(5)), '3 − 5'],
    ['an unfinished division stays a division', times(named('Tredjedel', divide(kr(10), kr(3))), constant(3)), '10 ÷ 3 × 3'],
  ])('%s', (_name, figure, words) => {
    expect(seen(figure)).toBe(words);
  });
});
