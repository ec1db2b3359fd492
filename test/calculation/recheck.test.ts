import { describe, expect, test } from 'vitest';
import { constant, type Figure, given, named, sum } from '../../src/calculation/figure.js';
import { checkColumn, isTruncated, recheck } from '../../src/calculation/recheck.js';

const kr = (label: string, value: string | number): Figure => given(label, value, 'SEK', ['prov']);
const rows = (...values: (string | number)[]): Figure[] => values.map((value, index) => kr(`rad ${index + 1}`, value));
const against = (printed: string | number, ...values: (string | number)[]) =>
  recheck('Summa', kr('Summa', printed), named('Summa', sum(rows(...values))));
const kinds = (...args: Parameters<typeof against>) => against(...args).causes.map(({ kind }) => kind);

describe('a printed sum held against its parts', () => {
  test('agrees to the last unit, or says by how much', () => {
    expect(against(600, 100, 200, 300)).toMatchObject({ agrees: true, causes: [] });
    const off = against(610, 100, 200, 300);
    expect(off.agrees).toBe(false);
    expect(off.difference.value.toFixed()).toBe('10');
  });

  test('half a unit for every part may be rounding, one step more may not', () => {
    expect(kinds(7489, 125, 125, 75, 5584, 912, 130, 189, 350)).toEqual(['rounding']);
    expect(kinds(4186, 1000, 1000, 1090, 1092)).not.toContain('rounding');
    expect(kinds(4184, 1000, 1000, 1090, 1092)).toContain('rounding');
  });

  test('a difference of exactly one part: left out or counted twice', () => {
    const { causes } = against(400, 100, 230, 300);
    expect(causes).toMatchObject([{ kind: 'missing', part: { label: 'rad 2' } }]);
    expect(kinds(860, 100, 230, 300)).toEqual(['missing']);
  });

  test('a difference of twice one part: a sign', () => {
    expect(against(1012, 1000, 300, 312).causes).toMatchObject([{ kind: 'sign', part: { label: 'rad 2' } }]);
  });

  test('two neighbouring digits in each other’s place, in the sum or in a part', () => {
    expect(kinds(1538, 1000, 341, 242)).toEqual(['transposed']);
    expect(against(1583, 1000, 538).causes).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'transposedPart', part: expect.objectContaining({ label: 'rad 2' }) })]),
    );
  });

  test('a share cut down where rounding gives the next one', () => {
    const share = (value: string) => given('andel', value, 'percent', []);
    expect(isTruncated(share('55'), share('55.81'), 1)).toBe(true);
    expect(isTruncated(share('55'), share('55.16'), 1)).toBe(false);
    expect(isTruncated(share('17'), share('16.48'), 1)).toBe(false);
  });
});

describe('a pasted column', () => {
  const column = (...values: (string | number)[]) => checkColumn(rows(...values));

  test('has its sum last', () => {
    expect(column(100, 250, 350).agrees).toBe(true);
    expect(column(100, 250, 360).recomputed.value.toFixed()).toBe('350');
    expect(() => column(100, 100)).toThrow(RangeError);
  });

  test('with subtotals that are not summed again', () => {
    expect(column(5, 6, 11, 3, 4, 7, 18)).toMatchObject({ agrees: true, subtotals: [2, 5] });
    expect(column(5, 6, 11, 22)).toMatchObject({ agrees: true, subtotals: [] });
    expect(column(5, 6, 11, 3, 4, 7, 19)).toMatchObject({ agrees: false, subtotals: [] });
  });

  test('keeps decimals exact', () => {
    expect(column('0.1', '0.2', '0.3').agrees).toBe(true);
    expect(constant('0.3').value.eq(column('0.1', '0.2', '0.4').recomputed.value)).toBe(true);
  });
});
