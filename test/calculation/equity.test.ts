import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EquityEntry, recommendedEquity, rollEquity, runsOut } from '../../src/calculation/equity.js';
import { expression, type Figure, given } from '../../src/calculation/figure.js';
import { evaluate, parseDecimal } from './evaluate.js';

const figure = (value: number | string | null, unit: Figure['unit'] = 'SEK') => (value === null ? null : given('tal', value, unit, ['källa']));

function entry(year: number, opening: number | null, result: number | null, closing: number | null = null): EquityEntry {
  return { year, opening: figure(opening), result: figure(result), closing: figure(closing) };
}

const closings = (entries: readonly EquityEntry[]) => rollEquity(entries).map(({ closing }) => closing?.value.toNumber() ?? null);

/** 30 % of 0–2 mnkr, 20 % of 2–5, 15 % of 5–10, 10 % above: the staircase that fits the plan of Göteborg. */
const STAIRCASE = [
  { upTo: '2000000', percent: '30' },
  { upTo: '5000000', percent: '20' },
  { upTo: '10000000', percent: '15' },
  { upTo: null, percent: '10' },
].map(({ upTo, percent }) => ({ upTo: figure(upTo), percent: given('Andel', percent, 'percent', ['modellen']) }));

describe('equity rolls forward', () => {
  test('Göteborg 2021–2023 in tkr, as its plan prints the openings', () => {
    expect(closings([entry(2021, 16_900, -3_919), entry(2022, 12_981, -6_804), entry(2023, 6_177, -5_852)])).toEqual([12_981, 6_177, 325]);
  });

  test('Södra Vätterbygden 2020–2023 from the forecast of 2020', () => {
    const course = [entry(2020, 989_413, 465_000), entry(2021, null, -1_394_900), entry(2022, null, -17_600), entry(2023, null, 25_000)];
    expect(closings(course)).toEqual([1_454_413, 59_513, 41_913, 66_913]);
  });

  test('begins with what the year before closed with, never over a missing year', () => {
    expect(closings([entry(2021, 100, -10), entry(2022, null, -10), entry(2024, null, -10)])).toEqual([90, 80, null]);
  });

  test('a printed closing stands where nothing can be rolled forward, and is rolled on from', () => {
    expect(closings([entry(2023, null, 423_889, 1_639_471), entry(2024, null, -200_000)])).toEqual([1_639_471, 1_439_471]);
  });

  test('closes with the first opening and all results, for any results', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: -1e8, max: 1e8 }), { minLength: 1, maxLength: 15 }),
        (opening, results) => {
          const rolled = rollEquity(results.map((result, index) => entry(2000 + index, index === 0 ? opening : null, result)));
          expect(rolled.at(-1)?.closing?.value.toNumber()).toBe(results.reduce((total, result) => total + result, opening));
          for (const { closing } of rolled) if (closing) expect(evaluate(expression(closing))).toEqual(parseDecimal(closing.value.toFixed()));
        },
      ),
    );
  });
});

describe('when equity runs out', () => {
  const closedWith = (closing: number, result: number) => runsOut(rollEquity([entry(2023, closing - result, result)]));

  test('Göteborg: 325 tkr left of 2023 do not cover another −5 852', () => {
    expect(closedWith(325, -5_852)).toMatchObject({ year: 2024, yearsLeft: { label: 'Så många år räcker kapitalet' } });
  });

  test('used up exactly at the end of a year is that year', () => {
    expect(closedWith(200, -100)?.year).toBe(2025);
    expect(closedWith(201, -100)?.year).toBe(2026);
  });

  test('Värend 2015: already in the year itself', () => {
    expect(closedWith(-15_000, -1_273_000)).toEqual({ year: 2023, yearsLeft: null });
  });

  test('lasts where the last year breaks even or better, or nothing says how it goes on', () => {
    expect(closedWith(1_118, 0)).toBeNull();
    expect(closedWith(66_913, 25_000)).toBeNull();
    expect(runsOut([entry(2023, null, null, 5)])).toBeNull();
    expect(runsOut([])).toBeNull();
  });

  test('the year before it runs out still has something left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: -1e6, max: -1 }), (closing, result) => {
        const years = (closedWith(closing, result)?.year ?? 0) - 2023;
        expect(closing + years * result).toBeLessThanOrEqual(0);
        expect(closing + (years - 1) * result).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the equity that a model recommends at most', () => {
  const most = (contributions: number | string) => recommendedEquity(given('Bidrag', contributions, 'SEK', ['källa']), STAIRCASE).most;

  test.each([
    // Göteborg, Intäkter, note 3: 58 443 tkr gives "6 794 tkr".
    [58_443_000, '6794300'],
    [61_478_000, '7097800'],
    [7_348_000, '1552200'],
    [0, '0'],
    [2_000_000, '600000'],
    [2_000_001, '600000.2'],
    [5_000_000, '1200000'],
    [10_000_000, '1950000'],
  ])('%d kronor: %s', (contributions, expected) => {
    expect(most(contributions).value.toFixed()).toBe(expected);
  });

  test('its steps sum to it, each expression gives its value, and more contributions never give less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e8 }), fc.integer({ min: 0, max: 1e7 }), (contributions, more) => {
        const recommended = recommendedEquity(given('Bidrag', contributions, 'SEK', ['källa']), STAIRCASE);
        expect(recommended.parts.reduce((total, { value }) => value.plus(total), recommended.most.value.times(0)).eq(recommended.most.value)).toBe(
          true,
        );
        for (const figure of [recommended.most, ...recommended.parts])
          expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
        expect(most(contributions + more).value.gte(recommended.most.value)).toBe(true);
      }),
    );
  });

  test('contributions below 0 are refused', () => {
    expect(() => most(-1)).toThrow(RangeError);
  });
});
