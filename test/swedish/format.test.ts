import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/calculation/number.js';
import { amount, counted, kronor, kronorExact, list, number, percent } from '../../src/swedish/format.js';

/** No-break spaces are written _ here, so that they can be seen. */
const seen = (text: string) => text.replaceAll('\u00a0', '_');

describe('a number in Swedish', () => {
  test.each([
    ['0', '0'],
    ['7', '7'],
    ['999', '999'],
    ['1000', '1_000'],
    ['1394900', '1_394_900'],
    ['-1394900', '−1_394_900'],
    ['5379103.4', '5_379_103,4'],
    ['1234567.891', '1_234_567,891'],
    ['-0', '0'],
    ['0.05', '0,05'],
    ['1000000000000', '1_000_000_000_000'],
  ])('%s is %s', (value, words) => {
    expect(seen(number(decimal(value)))).toBe(words);
  });

  test.each([
    ['5379103.4', 0, '5_379_103'],
    ['5379103.4', 2, '5_379_103,40'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '−1'],
    ['2.345', 2, '2,35'],
    ['-2.345', 2, '−2,35'],
    ['-0.004', 2, '0,00'],
    ['999999.5', 0, '1_000_000'],
    ['45', 1, '45,0'],
  ])('%s with %i decimals is %s, half away from zero', (value, decimals, words) => {
    expect(seen(number(decimal(value), { decimals }))).toBe(words);
  });

  test('carries a plus only when asked and only above zero', () => {
    expect(['174', '0', '-400'].map((value) => number(decimal(value), { sign: true }))).toEqual(['+174', '0', '−400']);
  });

  test('can be read back: the same value, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = decimal(digits.toString()).div(decimal(10).pow(decimals));
        const read = number(value).replaceAll('\u00a0', '').replace(',', '.').replace('−', '-');
        expect(decimal(read).eq(value)).toBe(true);
      }),
    );
  });

  test('has groups of three, no ordinary space, no point and no hyphen', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(number(value, { decimals })).toMatch(/^−?\d{1,3}(\u00a0\d{3})*(,\d+)?$/);
      }),
    );
  });
});

describe('a number with its unit', () => {
  test.each([
    [kronor(decimal('1394900')), '1_394_900_kr'],
    [kronor(decimal('5379103.5')), '5_379_104_kr'],
    [kronorExact(decimal('5379103.4')), '5_379_103,40_kr'],
    [kronorExact(decimal('194400')), '194_400_kr'],
    [percent(decimal('12.5')), '12,5_%'],
    [percent(decimal('45'), { decimals: 1 }), '45,0_%'],
    [percent(decimal('-15.2')), '−15,2_%'],
    [amount(decimal('2760.8'), 'tkr', { decimals: 1 }), '2_760,8_tkr'],
    [amount(decimal(1), 'people'), '1_person'],
    [amount(decimal(19), 'people'), '19_personer'],
    [amount(decimal(1), 'participants'), '1_deltagare'],
    [amount(decimal(1), 'months'), '1_månad'],
    [amount(decimal(12), 'months'), '12_månader'],
    [amount(decimal(1), 'days'), '1_dag'],
    [amount(decimal(1), 'years'), '1_år'],
    [amount(decimal('1.1'), 'number'), '1,1'],
  ])('%s', (words, expected) => {
    expect(seen(words)).toBe(expected);
  });
});

describe('words around numbers', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a och b'],
    [['a', 'b', 'c'], 'a, b och c'],
  ])('the list %j is ”%s”', (items, words) => {
    expect(list(items)).toBe(words);
  });

  test('a list of choices ends in eller', () => {
    expect(list(['2020', '2021', '2022'], 'eller')).toBe('2020, 2021 eller 2022');
  });

  test('a counted thing has the form that fits its number', () => {
    expect([0, 1, 2, 1500].map((count) => seen(counted(count, 'rad', 'rader')))).toEqual(['0_rader', '1_rad', '2_rader', '1_500_rader']);
  });
});
