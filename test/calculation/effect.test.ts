import { describe, expect, test } from 'vitest';
import { breakEven, effect, yearlyEffect } from '../../src/calculation/effect.js';
import { expression, given } from '../../src/calculation/figure.js';
import { expectExact, plain } from './figures.js';

const perMonth = (label: string, amount: number) => given(label, amount, 'SEK', ['medlemssamråd 2024']);
const model = { support: perMonth('Försörjningsstöd', 10_000), administration: perMonth('Administration', 500), tax: perMonth('Skatt', 5_700) };
const people = (n: number) => given('Personer', n, 'people', ['frågan']);
const months = (n: number | string) => given('Månader', n, 'months', ['frågan']);
const percent = (n: number | string) => given('Andel kvar i arbete', n, 'percent', ['frågan']);

describe('the socio-economic effect of the members’ consultation 2024', () => {
  test('24 people for 12 months: 4 665 600 kr', () => {
    const total = effect({ people: people(24), months: months(12), model });
    expect([plain(total), total.unit, expression(total)]).toEqual(['4665600', 'SEK', '24 * 16200 * 12']);
    expectExact(total);
  });

  test('six people for a year and a half: 1 749 600 kr', () => {
    expect(plain(effect({ people: people(6), months: months(18), model }))).toBe('1749600');
  });

  test('retention multiplies the effect', () => {
    const total = effect({ people: people(24), months: months(12), retention: percent('62.55'), model });
    expect([plain(total), expression(total)]).toEqual(['2918332.8', '24 * 16200 * 12 * 62.55 / 100']);
    expectExact(effect({ people: people(7), months: months('1.5'), retention: percent('33.33333'), model }));
  });
});

describe('break-even', () => {
  test('one person in work for a year is worth 194 400 kr', () => {
    expect(plain(yearlyEffect(model))).toBe('194400');
  });

  test.each([
    [3_652_000, '19'],
    [900_000, '5'],
    [194_400, '1'],
    [194_401, '2'],
    [0, '0'],
    [-500_000, '0'],
  ])('%i kr: %s people', (amount, needed) => {
    const result = breakEven(given('Belopp', amount, 'SEK', ['frågan']), model);
    expect([plain(result), result.unit]).toEqual([needed, 'people']);
    expectExact(result);
  });

  test('the expression is the division, rounded up', () => {
    expect(expression(breakEven(given('Belopp', 3_652_000, 'SEK', []), model))).toBe('ceil(3652000 / 194400)');
  });

  test('a model without effect is an error', () => {
    const nothing = perMonth('Inget', 0);
    expect(() => breakEven(given('Belopp', 1, 'SEK', []), { support: nothing, administration: nothing, tax: nothing })).toThrow(RangeError);
  });
});
