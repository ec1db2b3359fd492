import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, given } from '../../src/calculation/figure.js';
import { type BaseLine, type Change, firstYearWithout, type WhatIf, whatIf } from '../../src/calculation/what-if.js';
import { expectExact, frozen, plain } from './figures.js';
import { costs, printed, revenues } from './table2020.js';

const kr = (value: number | string): Figure => given('ändring', value, 'SEK', ['din fråga']);
const percent = (value: number | string): Figure => given('ändring', value, 'percent', ['din fråga']);
const COLUMN = 'budget 2021';
const lines: BaseLine[] = [
  ...revenues(COLUMN).flatMap(({ id, label, amount }) => (amount ? [{ id, label, kind: 'revenue' as const, amount }] : [])),
  ...costs(COLUMN).flatMap(({ id, label, amount }) => (amount ? [{ id, label, kind: 'cost' as const, amount }] : [])),
];
const base = (changes: readonly Change[], more: Partial<WhatIf> = {}): WhatIf =>
  frozen({ year: 2021, lines, openingEquity: given('Kapital 1 jan', printed('Kapital 1 jan', COLUMN) ?? 0, 'SEK', ['§ 9']), changes, ...more });
const years = (result: ReturnType<typeof whatIf>) =>
  result.changed.map(({ year, revenue, costs: spent, result: left, closing }) => [year, ...[revenue, spent, left, closing].map(plain)]);

describe('over the budget of 2021', () => {
  it('nothing changed: the printed result and capital', () => {
    const result = whatIf(base([]));
    expect(years(result)).toEqual([[2021, '7348000', '8742900', '-1394900', '59513']]);
    expect(result.lines).toEqual([]);
  });

  it('Enter 100 tkr dearer and new projects as much less: the result stands', () => {
    const result = whatIf(
      base([
        { line: 'Enter', amount: kr(100_000) },
        { line: 'Tillgängligt nya projekt', amount: kr(-100_000) },
      ]),
    );
    expect(years(result)).toEqual([[2021, '7348000', '8742900', '-1394900', '59513']]);
    expect(result.lines.map(({ id, before, after }) => [id, plain(before), plain(after)])).toEqual([
      ['Enter', '2878200', '2978200'],
      ['Tillgängligt nya projekt', '1500000', '1400000'],
    ]);
    expectExact(result);
  });

  it('only 90 % is used: costs 7 868 610, and the capital grows by what is left', () => {
    const result = whatIf(base([], { utilisation: { percent: percent(90) } }));
    expect(years(result)).toEqual([[2021, '7348000', '7868610', '-520610', '933803']]);
    expectExact(result);
  });

  it('unchanged contributions until 2029, costs 150 000 less each year: the deficit shrinks, but the capital ends in 2022', () => {
    const result = whatIf(
      base(
        [
          { line: 'revenue', percent: percent(0), yearly: true },
          { line: 'costs', amount: kr(-150_000), yearly: true },
        ],
        { untilYear: 2029 },
      ),
    );
    expect(years(result).map(([year, , spent, left]) => [year, spent, left])).toEqual([
      [2021, '8742900', '-1394900'],
      [2022, '8592900', '-1244900'],
      [2023, '8442900', '-1094900'],
      [2024, '8292900', '-944900'],
      [2025, '8142900', '-794900'],
      [2026, '7992900', '-644900'],
      [2027, '7842900', '-494900'],
      [2028, '7692900', '-344900'],
      [2029, '7542900', '-194900'],
    ]);
    expect(firstYearWithout(result.changed)).toMatchObject({ year: 2022 });
    expect(plain(result.baseline.at(-1)?.closing)).toBe(String(1_454_413 - 9 * 1_394_900));
    expectExact(result);
  });

  it('all contributions 10 % up: each line is changed and shown', () => {
    const result = whatIf(base([{ line: 'revenue', percent: percent(10) }]));
    expect(plain(result.changed[0]?.revenue)).toBe('8082800');
    expect(result.lines).toHaveLength(6);
  });

  it.each([[2020], [2052]])('until %s is refused', (untilYear) => {
    expect(() => whatIf(base([], { untilYear }))).toThrow(RangeError);
  });

  it('a change that says two things, or nothing, is refused', () => {
    expect(() => whatIf(base([{ line: 'Enter' }]))).toThrow(RangeError);
    expect(() => whatIf(base([{ line: 'Enter', amount: kr(1), percent: percent(1) }]))).toThrow(RangeError);
  });
});

describe('for any changes', () => {
  const ids = fc.constantFrom(...lines.map(({ id }) => id), 'costs', 'revenue');
  const amounts = fc.array(fc.tuple(ids, fc.integer({ min: -5_000_000, max: 5_000_000 })), { maxLength: 6 });
  const kindOf = (id: string) => (id === 'costs' ? 'cost' : id === 'revenue' ? 'revenue' : lines.find((line) => line.id === id)?.kind);

  it('the result changes by the sum of the changes, and the baseline is as it was', () => {
    const untouched = JSON.stringify(lines);
    fc.assert(
      fc.property(amounts, (said) => {
        const result = whatIf(base(said.map(([line, amount]) => ({ line, amount: kr(amount) }))));
        const expected = said.reduce((total, [id, amount]) => total + (kindOf(id) === 'cost' ? -amount : amount), 0);
        const [before, after] = [result.baseline[0], result.changed[0]];
        expect(after?.result.value.minus(before?.result.value ?? 0).toNumber()).toBe(expected);
        expect(plain(before?.result)).toBe('-1394900');
        expectExact(result);
      }),
    );
    expect(JSON.stringify(lines)).toBe(untouched);
  });

  it('equity rolls: every year opens with what the year before closed with', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2021, max: 2035 }), fc.boolean(), fc.integer({ min: -20, max: 20 }), (said, untilYear, yearly, rate) => {
        const changes: Change[] = said.map(([line, amount]) => ({ line, amount: kr(amount), yearly }));
        const result = whatIf(base([...changes, { line: 'costs', percent: percent(rate), yearly: true }], { untilYear }));
        expect(result.changed).toHaveLength(untilYear - 2020);
        for (const [index, year] of result.changed.entries()) {
          if (index > 0) expect(plain(year.opening)).toBe(plain(result.changed[index - 1]?.closing));
          expect(year.result.value.eq(year.revenue.value.minus(year.costs.value))).toBe(true);
          expect(year.costs.value.isInteger()).toBe(true);
        }
      }),
    );
  });
});
