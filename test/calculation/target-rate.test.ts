import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression, given } from '../../src/calculation/figure.js';
import { decimal } from '../../src/calculation/number.js';
import { targetRate } from '../../src/calculation/target-rate.js';
import { evaluate, parseDecimal } from './evaluate.js';
import { frozen, plain } from './figures.js';

function ask(state: number | string, offer: number | string, targetYear: number) {
  return targetRate(
    frozen({
      state: given('Statens bidrag 2021', state, 'SEK', ['budget 2021, § 9']),
      offer: given('Statligt utrymme', offer, 'SEK', ['budget 2021, § 9']),
      startYear: 2021,
      targetYear,
    }),
  );
}

function found(...question: Parameters<typeof ask>) {
  const result = ask(...question);
  if (result.outcome !== 'found') throw new Error(result.outcome);
  return result;
}

describe('the smallest yearly increase that reaches the offer', () => {
  test('by 2029 it takes 5,18 %: reached at 5,18, not at 5,17', () => {
    const { rate, reached, missed } = found(3_674_000, 5_500_000, 2029);
    expect(plain(rate)).toBe('5.18');
    expect(expression(reached)).toBe('round(3674000 * 1.0518 ^ 8, 0.01)');
    expect(expression(missed)).toBe('round(3674000 * 1.0517 ^ 8, 0.01)');
    expect(reached.value.gte(5_500_000)).toBe(true);
    expect(missed.value.lt(5_500_000)).toBe(true);
  });

  test('a rate that lands on the offer exactly is enough', () => {
    expect(plain(found(1_000_000, 1_210_000, 2023).rate)).toBe('10');
  });

  test.each([
    ['an offer already used', 5_500_000, 2029, { outcome: 'reachedAtStart' }],
    ['the start year as target', 3_674_000, 2021, { outcome: 'unreachable', reason: 'noYears' }],
    ['a target in the past', 3_674_000, 2019, { outcome: 'unreachable', reason: 'noYears' }],
    ['a state that pays nothing', 0, 2029, { outcome: 'unreachable', reason: 'nothingToGrow' }],
    ['an increase beyond 1000 %', 1, 2022, { outcome: 'unreachable', reason: 'tooFar' }],
  ])('%s', (_, state, targetYear, outcome) => {
    expect(ask(state, 5_500_000, targetYear)).toEqual(outcome);
  });

  test('a target more than 60 years away is an error', () => {
    expect(() => ask(1, 2, 2082)).toThrow(RangeError);
  });

  test('just below the offer is shown with as many decimals as that takes', () => {
    const { missed } = found('1000000.005', '1000100.005001', 2022);
    expect(missed.value.lt('1000100.005001')).toBe(true);
    expect(evaluate(expression(missed))).toEqual(parseDecimal(missed.value.toFixed()));
  });

  test('always: reached at the rate, missed 0,01 below it', () => {
    const amount = fc.integer({ min: 1, max: 50_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2022, max: 2060 }), (state, offer, year) => {
        const result = ask(state, offer, year);
        if (result.outcome !== 'found') return;
        expect(result.reached.value.gte(offer)).toBe(true);
        expect(result.missed.value.lt(offer)).toBe(true);
        const oneStepLess = decimal(state).times(
          result.rate.value
            .plus(99.99)
            .div(100)
            .pow(year - 2021),
        );
        expect(result.missed.value.minus(oneStepLess).abs().toNumber()).toBeLessThanOrEqual(0.005);
        for (const figure of [result.reached, result.missed]) expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
      }),
      { numRuns: 100 },
    );
  });
});
