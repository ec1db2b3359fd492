import { expect, test } from 'vitest';
import { given } from '../../src/calculation/figure.js';
import { variance, variances } from '../../src/calculation/variance.js';
import { expectExact, frozen, plain } from './figures.js';
import { costs } from './table2020.js';

const forecast = costs('prognos 2020');
const lines = frozen(
  costs('budget 2020').map(({ id, label, amount }, index) => ({ id, label, base: amount, other: forecast[index]?.amount ?? null })),
);

test('budget and forecast 2020: largest deviations first, empty cells count as 0 beside a filled one', () => {
  expect(
    variances(lines)
      .slice(0, 6)
      .map(({ id, difference, percent }) => [id, plain(difference), plain(percent)]),
  ).toEqual([
    ['Tillgängligt nya projekt', '-400000', '-100'],
    ['Efterstöd', '-396300', '-65.9'],
    ['Projekt SE-N', '-281000', '-46.8'],
    ['Förstudie samsjuklighet', '174000', null],
    ['Enter', '-153200', '-5.3'],
    ['Kompetensutveckling', '-115000', '-57.5'],
  ]);
});

test('the differences of the lines sum to the difference of the totals', () => {
  const all = variances(lines).reduce((sum, { difference }) => sum + difference.value.toNumber(), 0);
  expect(all).toBe(-1_113_800);
  const total = variance({ id: 'total', label: 'Summa kostnader', base: given('', 7_328_800, 'SEK', []), other: given('', 6_215_000, 'SEK', []) });
  expect([plain(total?.difference), plain(total?.percent)]).toEqual(['-1113800', '-15.2']);
});

test('equal deviations keep the table’s order; a line empty in both columns is left out', () => {
  const line = (id: string, base: number | null, other: number | null) => {
    const cell = (value: number | null) => (value === null ? null : given(id, value, 'tkr', []));
    return { id, label: id, base: cell(base), other: cell(other) };
  };
  const sorted = variances([line('a', 1, 1), line('b', 5, 2), line('tom', null, null), line('c', 2, 5), line('d', 0, 9)]);
  expect(sorted.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  expect(sorted.map(({ percent }) => plain(percent))).toEqual([null, '-60', '150', '0']);
});

test('a negative base has a difference but no percent', () => {
  const result = variance({ id: 'r', label: 'Resultat', base: given('', -648_800, 'SEK', []), other: given('', 465_000, 'SEK', []) });
  expect([plain(result?.difference), result?.percent]).toEqual(['1113800', null]);
  expectExact(result);
});

test('every expression evaluates exactly', () => expectExact(variances(lines)));
