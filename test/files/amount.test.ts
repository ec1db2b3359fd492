import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenAmount } from '../../src/files/amount.js';
import { readMonth } from '../../src/files/month-cell.js';
import { number } from '../../src/swedish/format.js';

function readAmount(text: string) {
  const found = writtenAmount(text);
  return found ? found.value.times(found.unit ?? 1) : null;
}

describe('an amount in a table', () => {
  test.each([
    ['1 950 000', '1950000'],
    ['1\u00a0950\u00a0000,50 kr', '1950000.5'],
    ['1.950.000', '1950000'],
    ['16.200', '16200'],
    ['1950000.50', '1950000.5'],
    ['1,950,000.00', '1950000'],
    ['-125', '-125'],
    ['−125', '-125'],
    ['125-', '-125'],
    ['(125)', '-125'],
    ['0', '0'],
    ['1 950 tkr', '1950000'],
    ['1,95 mnkr', '1950000'],
    ['1,955 mnkr', '1955000'],
    ['2,5 miljoner kr', '2500000'],
    ['-0,5 milj', '-500000'],
  ])('%s', (text, value) => {
    expect(readAmount(text)?.toFixed()).toBe(value);
  });

  test.each(['', 'tolv', '1,950', '1 95 000', '12 kr per dag', '1e9', '--5', '1.2.3', 'mnkr', '1.955.5 mnkr', '1000000 mnkr', '5 st'])(
    'not %s',
    (text) => {
      expect(readAmount(text)).toBeNull();
    },
  );

  test('is read back as it is written in Swedish', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (ore) => {
        const value = ore / 100;
        expect(readAmount(number(value, { decimals: 2 }))?.toNumber()).toBe(value);
      }),
    );
  });
});

describe('a month in a cell', () => {
  test.each([
    ['2026-08', 2026, 8],
    ['2026-08-31', 2026, 8],
    ['202608', 2026, 8],
    ['t.o.m. augusti 2026', 2026, 8],
    ['Utfall aug', null, 8],
    ['31 maj 2026', 2026, 5],
  ])('%s', (text, year, month) => {
    expect(readMonth(text)).toEqual({ year, month });
  });

  test.each(['', '2026', '2026-13', 'Utfall', 'marsvin'])('not %s', (text) => {
    expect(readMonth(text)).toBeNull();
  });
});
