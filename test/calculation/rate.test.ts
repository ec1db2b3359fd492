import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression, given } from '../../src/calculation/figure.js';
import { missingToTarget, partOfWhole } from '../../src/calculation/rate.js';
import { expectExact, plain } from './figures.js';

const people = (n: number) => given('Antal', n, 'participants', ['frågan']);
const percent = (n: number | string) => given('Mål', n, 'percent', ['frågan']);

describe('part of whole', () => {
  test.each([
    [7, 19, '36.8'],
    [3, 14, '21.4'],
    [16, 36, '44.4'],
    [9, 20, '45'],
    [0, 5, '0'],
  ])('%i of %i is %s %%', (part, whole, share) => {
    expect(plain(partOfWhole('Andel', people(part), people(whole)))).toBe(share);
  });

  test('of nothing there is no share', () => {
    expect(partOfWhole('Andel', people(0), people(0))).toBeNull();
  });
});

describe('how many more to the target', () => {
  test.each([
    [3, 14, 30, '2'],
    [16, 36, 50, '2'],
    [7, 19, '36.8', '0'],
    [20, 20, 50, '0'],
  ])('%i of %i, target %s %%: %s more', (part, whole, target, missing) => {
    const result = missingToTarget(people(part), people(whole), percent(target));
    expect([plain(result), result.unit]).toEqual([missing, 'participants']);
  });

  test('the expression is plain arithmetic', () => {
    expect(expression(missingToTarget(people(3), people(14), percent(30)))).toBe('max(ceil(30 * 14 / 100) - 3, 0)');
  });

  test('always: with that many more the target is met, with one fewer it is not', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 10_000 }), (part, whole, hundredths) => {
        const missing = missingToTarget(people(part), people(whole), percent((hundredths / 100).toFixed(2)));
        const more = missing.value.toNumber();
        expect((part + more) * 10_000).toBeGreaterThanOrEqual(hundredths * whole);
        if (more > 0) expect((part + more - 1) * 10_000).toBeLessThan(hundredths * whole);
        expectExact([missing, partOfWhole('Andel', people(part), people(whole))]);
      }),
    );
  });
});
