import { describe, expect, test } from 'vitest';
import { rollUp } from '../../src/calculation/budget.js';
import { given } from '../../src/calculation/figure.js';
import { expectExact, frozen, plain } from './figures.js';
import { COLUMNS, costs, GROUPS, printed, revenues } from './table2020.js';

function column(name: string) {
  const openingEquity = given('Kapital 1 januari', printed('Kapital 1 jan', name) ?? '', 'SEK', [name]);
  return frozen({ groups: GROUPS, costs: costs(name), revenues: revenues(name), openingEquity });
}

describe.each(COLUMNS)('Södra Vätterbygden, %s', (name) => {
  const budget = rollUp(column(name));

  test('every sub-total and total is the printed one, to the krona', () => {
    expect(budget.subtotals.map(({ subtotal }) => plain(subtotal))).toEqual([
      printed('Delsumma verksamhet', name),
      printed('Delsumma administration', name),
    ]);
    expect(plain(budget.totalCosts)).toBe(printed('Summa kostnader', name));
    expect(plain(budget.totalRevenue)).toBe(printed('Summa intäkter', name));
    expect(plain(budget.result)).toBe(printed('Årets beräknade resultat', name));
    expect(plain(budget.closingEquity)).toBe(printed('Beräknat kapital 31 dec', name));
  });

  test('what remains of the resources is the closing equity', () => {
    expect(plain(budget.remaining)).toBe(printed('Beräknat kapital 31 dec', name));
  });

  test('the shares of the filled lines sum to 100', () => {
    expect(budget.shares).toHaveLength(costs(name).filter(({ amount }) => amount).length);
    expect(budget.shares.reduce((total, { percent }) => total + percent.value.toNumber(), 0)).toBe(100);
  });

  test('every figure evaluates exactly', () => expectExact(budget));
});

test('administration is 10–14 % of the costs, as the plan says', () => {
  expect(COLUMNS.map((name) => plain(rollUp(column(name)).administrationShare))).toEqual(['13.1', '13.7', '10.1', '11.9', '12.2']);
});

test('the shares of budget 2021 are those of the card: 33 17 9 9 7 7 and 18 for the rest', () => {
  const shares = rollUp(column('budget 2021')).shares.map(({ id, percent }) => [id, percent.value.toNumber()] as const);
  const first = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 6);
  expect(new Map(first)).toEqual(
    new Map([
      ['Enter', 33],
      ['Tillgängligt nya projekt', 17],
      ['SAMverkan', 9],
      ['Kansli', 9],
      ['Projekt ARCH', 7],
      ['FIA', 7],
    ]),
  );
});

describe('what is not printed', () => {
  const line = { id: 'a', label: 'A', amount: null };

  test('a column of empty cells has no sums rather than sums of 0', () => {
    expect(rollUp({ groups: [], costs: [line], revenues: [line], openingEquity: null })).toEqual({
      subtotals: [],
      totalCosts: null,
      totalRevenue: null,
      result: null,
      resources: null,
      remaining: null,
      closingEquity: null,
      administrationShare: null,
      shares: [],
    });
  });

  test('without opening equity there is a result but no closing equity', () => {
    const budget = rollUp({ ...column('budget 2021'), openingEquity: null });
    expect(plain(budget.result)).toBe('-1394900');
    expect(budget.closingEquity).toBeNull();
  });

  test('a negative cost line leaves the sums and takes away the shares', () => {
    const credit = { id: 'b', label: 'B', amount: given('B', -10, 'SEK', []) };
    const cost = { id: 'c', label: 'C', amount: given('C', 30, 'SEK', []) };
    const budget = rollUp({ groups: [], costs: [credit, cost], revenues: [], openingEquity: null });
    expect(plain(budget.totalCosts)).toBe('20');
    expect(budget.shares).toEqual([]);
    expectExact(budget);
  });
});
