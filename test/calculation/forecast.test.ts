import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Figure, given, minus, percentage, sum } from '../../src/calculation/figure.js';
import {
  expectedByNow,
  type ForecastMethod,
  forecastLine,
  lastYearsPattern,
  planOfTheRest,
  straightLine,
  utilised,
  vacancySaving,
} from '../../src/calculation/forecast.js';
import { expectExact, frozen, plain } from './figures.js';
import { costs } from './table2020.js';

const kr = (value: number | string): Figure => given('belopp', value, 'SEK', ['källa']);
const percent = (value: number | string): Figure => given('andel', value, 'percent', ['källa']);
const filled = (column: string) => costs(column).flatMap(({ id, label, amount }) => (amount ? [{ id, label, amount }] : []));

describe('the rules', () => {
  it.each([
    ['2 800 tkr to the end of May', straightLine('p', kr(2_800_000), 5), '6720000'],
    ['1 950 000 to the end of August', straightLine('p', kr(1_950_000), 8), '2925000'],
    ['a result with parts of a krona is rounded to whole ones', straightLine('p', kr(1_000_000), 7), '1714286'],
    ['December is the outcome itself', straightLine('p', kr(9_097_400), 12), '9097400'],
    ['plan of the rest: four twelfths of Enter’s budget are left after August', planOfTheRest('p', kr(1_950_000), kr(2_878_200), 8), '2909400'],
    ['plan of the rest, nothing passed: the budget', planOfTheRest('p', kr(0), kr(2_878_200), 0), '2878200'],
    ['plan of the rest, all passed: the outcome', planOfTheRest('p', kr(2_760_800), kr(2_914_000), 12), '2760800'],
    ['utilisation: the general deduction of 10 % on the costs of 2021', utilised('p', kr(8_742_900), percent(90)), '7868610'],
    ['vacancy: seven months of a position at 569 tkr', vacancySaving('p', kr(569_000), 7), '331917'],
    ['expected by the end of May of the costs of 2021', expectedByNow('p', kr(8_742_900), 5), '3642875'],
  ])('%s', (_what, figure, expected) => {
    expect(plain(figure)).toBe(expected);
    expectExact(figure);
  });

  it('last year’s pattern: half the year’s money came in the last quarter then, so it does now', () => {
    const figure = lastYearsPattern('p', kr(300_000), { toDate: kr(250_000), whole: kr(500_000) });
    expect(plain(figure)).toBe('600000');
    expectExact(figure);
    expect(lastYearsPattern('p', kr(300_000), { toDate: kr(0), whole: kr(500_000) })).toBeNull();
  });

  it.each([0, 13, 2.5, -1])('a straight line through %s months is refused', (months) => {
    expect(() => straightLine('p', kr(1), months)).toThrow(RangeError);
  });

  it('a utilisation outside 0 to 200 % is refused', () => {
    expect(() => utilised('p', kr(1), percent(201))).toThrow(RangeError);
    expect(() => utilised('p', kr(1), percent(-1))).toThrow(RangeError);
  });
});

describe('which rule a line gets when nobody says', () => {
  const line = (months: number, more: object = {}) => ({
    id: 'enter',
    label: 'Enter',
    budget: kr(2_878_200),
    outcome: kr(1_000_000),
    months,
    ...more,
  });
  it.each<[string, Parameters<typeof forecastLine>[0], ForecastMethod, string]>([
    ['nothing recorded: the budget', line(0, { outcome: null }), 'budget', '2878200'],
    ['two months say too little: the plan of the rest', line(2), 'plan', '3398500'],
    ['from three months: the straight line', line(3), 'straightLine', '4000000'],
    ['last year known by month: its pattern', line(6, { lastYear: { toDate: kr(500_000), whole: kr(1_500_000) } }), 'lastYear', '3000000'],
    ['last year with nothing by then: the straight line', line(6, { lastYear: { toDate: kr(0), whole: kr(1_500_000) } }), 'straightLine', '2000000'],
    ['twelve months: the outcome', line(12), 'outcome', '1000000'],
    ['no budget: the straight line', line(2, { budget: null }), 'straightLine', '6000000'],
  ])('%s', (_what, known, method, forecast) => {
    const found = forecastLine(frozen(known));
    expect([found?.method, plain(found?.forecast)]).toEqual([method, forecast]);
    expect(found?.reason).not.toBe('');
    expectExact(found);
  });

  it('neither budget nor outcome: no forecast', () => {
    expect(forecastLine(line(0, { outcome: null, budget: null }))).toBeNull();
  });

  it('a rule that the line lacks something for gives way to the default, and says so', () => {
    const found = forecastLine(line(6), { method: 'lastYear' });
    expect(found).toMatchObject({ method: 'straightLine', reason: 'förra årets mönster går inte här: 6 månader är inlagda' });
  });

  it('a vacancy takes its months off the budget', () => {
    const found = forecastLine(line(0, { outcome: null }), { method: 'vacancy', vacancy: { yearlyCost: kr(569_000), months: 7 } });
    expect([plain(found?.forecast), plain(found?.deviation), plain(found?.deviationPercent)]).toEqual(['2546283', '-331917', '-11.5']);
    expectExact(found);
  });
});

describe('against what the sources print', () => {
  it('budget and forecast 2020: each line’s share of its budget, applied as a utilisation, gives the printed forecast back', () => {
    const forecasts = new Map(filled('prognos 2020').map(({ id, amount }) => [id, amount]));
    const both = filled('budget 2020').flatMap(({ id, label, amount }) => {
      const printed = forecasts.get(id);
      return printed ? [{ id, label, budget: amount, printed }] : [];
    });
    expect(both).toHaveLength(12);
    for (const { id, label, budget, printed } of both) {
      const found = forecastLine(
        { id, label, budget, outcome: null, months: 0 },
        { method: 'utilisation', utilisation: percentage(printed, budget, 10) },
      );
      expect(plain(found?.forecast), label).toBe(plain(printed));
    }
  });

  it('forecast 2020 as a year’s outcome: the deviations are the printed differences, −1 113 800 together', () => {
    const budgets = new Map(filled('budget 2020').map(({ id, amount }) => [id, amount]));
    const lines = costs('prognos 2020').flatMap(({ id, label, amount }) => {
      const found = forecastLine({ id, label, budget: budgets.get(id) ?? kr(0), outcome: amount ?? kr(0), months: 12 });
      return found ? [found] : [];
    });
    const deviations = lines.flatMap(({ deviation }) => (deviation ? [deviation] : []));
    expect(plain(sum(deviations))).toBe('-1113800');
    expect(lines.find(({ id }) => id === 'Enter')).toMatchObject({ method: 'outcome' });
    expect(plain(lines.find(({ id }) => id === 'Efterstöd')?.used)).toBe('34.1');
    expectExact(lines);
  });

  // Costs 2023 as the member consultation of 2024 prints them: budget, outcome, share used, and what the 10 % deduction would have said.
  test.each([
    ['Södra Vätterbygden', 9_579_500, 9_097_400, '95', '8621550', '-475850'],
    ['Höglandet', 8_054_000, 7_745_914, '96.2', '7248600', '-497314'],
    ['Finnveden', 6_409_000, 5_782_200, '90.2', '5768100', '-14100'],
  ])('%s 2023: used, the 10 %% deduction, and how far it was from the outcome', (label, budget, outcome, used, deducted, miss) => {
    const year = { id: 'total', label, budget: kr(budget), outcome: kr(outcome), months: 12 };
    const whole = forecastLine(year);
    expect([plain(whole?.forecast), plain(whole?.used)]).toEqual([String(outcome), used]);
    const deduction = forecastLine(year, { method: 'utilisation', utilisation: percent(90) });
    expect(plain(deduction?.forecast)).toBe(deducted);
    expect(plain(deduction && minus(deduction.forecast, kr(outcome)))).toBe(miss);
    // Twelve equal months through November give the same as the whole year by every rule that looks at the outcome.
    expect(plain(straightLine('p', kr(outcome * 11), 11))).toBe(String(outcome * 12));
  });
});

describe('for any amounts', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });
  const months = fc.integer({ min: 1, max: 12 });

  it('the straight line and the plan agree when the outcome is a twelfth of the budget a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), months, (monthly, passed) => {
        const [outcome, budget] = [kr(monthly * passed), kr(monthly * 12)];
        expect(plain(straightLine('p', outcome, passed))).toBe(plain(budget));
        expect(plain(planOfTheRest('p', outcome, budget, passed))).toBe(plain(budget));
      }),
    );
  });

  it('every rule is exact, whole, and grows with the outcome', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        months,
        fc.constantFrom<ForecastMethod>('straightLine', 'plan', 'utilisation', 'budget'),
        (outcome, budget, passed, method) => {
          const wish = { method, utilisation: percent('87.5') };
          const line = (used: number) => frozen({ id: 'x', label: 'X', budget: kr(budget), outcome: kr(used), months: passed });
          const [less, more] = [forecastLine(line(outcome), wish), forecastLine(line(outcome + 1000), wish)];
          expect(less?.forecast.value.isInteger()).toBe(true);
          expect(more?.forecast.value.gte(less?.forecast.value ?? 0)).toBe(true);
          expect(plain(less?.deviation)).toBe(less?.forecast.value.minus(budget).toFixed());
          expectExact(less);
        },
      ),
    );
  });

  it('a vacancy of all months and its saving leave nothing of the position', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 12 }), (cost, empty) => {
        const saved = vacancySaving('v', kr(cost), empty).value.plus(vacancySaving('v', kr(cost), 12 - empty).value);
        expect(saved.minus(cost).abs().lte(1)).toBe(true);
      }),
    );
  });
});
