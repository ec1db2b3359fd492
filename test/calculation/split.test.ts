import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../../src/calculation/figure.js';
import { PAYERS } from '../../src/calculation/shares.js';
import { type Groups, type Known, split } from '../../src/calculation/split.js';
import { expectExact, frozen, plain } from './figures.js';

const kronor = (amount: number | string) => given('Belopp', amount, 'SEK', ['frågan']);
const parts = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([id, weight]) => ({ id, label: id, weight: given(id, weight, 'number', ['budget 2021']) }));

const BUDGET_2021 = { habo: 130_000, jonkoping: 1_480_000, mullsjo: 78_000, vaggeryd: 149_000 };
const ALONE: Groups = { state: parts({ fk: 1 }), region: parts({ rjl: 1 }), municipalities: parts(BUDGET_2021) };
const SUNNERBO: Groups = { ...ALONE, municipalities: parts({ markaryd: 1, almhult: 1, ljungby: 1 }) };

const amounts = (known: Known, groups: Groups, unit?: string) =>
  Object.fromEntries(split(frozen(known), frozen(groups), unit).members.map(({ id, amount }) => [id, plain(amount)]));

describe('from a total', () => {
  test('the budget of 2021 comes back from its own sum and its own shares', () => {
    expect(amounts({ total: kronor(7_348_000) }, ALONE)).toEqual({
      fk: '3674000',
      rjl: '1837000',
      habo: '130000',
      jonkoping: '1480000',
      mullsjo: '78000',
      vaggeryd: '149000',
    });
  });

  test('equal parts of Sunnerbo’s quarter lose no krona: the printed ones are 2 kr short', () => {
    const { markaryd, almhult, ljungby } = amounts({ total: kronor(4_184_000) }, SUNNERBO);
    expect([markaryd, almhult, ljungby]).toEqual(['348667', '348667', '348666']);
  });

  test('in whole thousands the sum is still the sum', () => {
    expect(amounts({ total: kronor(8_000_000) }, ALONE, '1000')).toMatchObject({
      habo: '142000',
      jonkoping: '1611000',
      mullsjo: '85000',
      vaggeryd: '162000',
    });
  });
});

describe('from what one pays', () => {
  test.each([
    [{ payer: 'region', amount: kronor(1_900_000) }, '7600000', '3800000'],
    [{ payer: 'state', amount: kronor(3_674_000) }, '7348000', '3674000'],
    [{ payer: 'municipalities', amount: kronor(1_837_000) }, '7348000', '3674000'],
    [{ member: 'habo', amount: kronor(130_000) }, '7348000', '3674000'],
    [{ member: 'rjl', amount: kronor(1_900_000) }, '7600000', '3800000'],
  ] as const)('%o', (known, total, state) => {
    const result = split(known, ALONE);
    expect([plain(result.total), plain(result.payers.state)]).toEqual([total, state]);
  });

  test('a member without weight gives no total', () => {
    const groups = { ...ALONE, municipalities: parts({ ...BUDGET_2021, habo: 0 }) };
    expect(() => split({ member: 'habo', amount: kronor(130_000) }, groups)).toThrow(RangeError);
  });

  test('one who is in no group is no member', () => {
    expect(() => split({ member: 'nassjo', amount: kronor(130_000) }, ALONE)).toThrow(RangeError);
  });
});

test('where nobody knows how the municipalities share, their sum is still told', () => {
  const result = split({ total: kronor(8_036_000) }, { ...ALONE, municipalities: null });
  expect(plain(result.payers.municipalities)).toBe('2009000');
  expect(result.members.map(({ id }) => id)).toEqual(['fk', 'rjl']);
  expect(plain(result.proof)).toBe('8036000');
});

describe('always', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 12 });
  const groupsOf = (each: readonly number[]): Groups => ({
    ...ALONE,
    municipalities: parts(Object.fromEntries(each.map((weight, index) => [`k${index}`, weight]))),
  });
  const ore = fc.integer({ min: 1, max: 2_000_000_000 }).map((amount) => String(amount / 100));
  const known = fc.oneof(
    ore.map((amount): Known => ({ total: kronor(amount) })),
    fc.tuple(fc.constantFrom(...PAYERS), ore).map(([payer, amount]): Known => ({ payer, amount: kronor(amount) })),
    fc.tuple(fc.constantFrom('k0', 'fk', 'rjl'), ore).map(([member, amount]): Known => ({ member, amount: kronor(amount) })),
  );

  test('parts sum to the whole, to the öre, whatever is known, the weights and the unit; nobody pays less than nothing', () => {
    fc.assert(
      fc.property(known, weights, fc.constantFrom('1', '100', '1000'), (asked, each, unit) => {
        const result = split(asked, groupsOf(each), unit);
        const { state, region, municipalities } = result.payers;
        expect(plain(result.proof)).toBe(plain(result.total));
        expect(state.value.plus(region.value).plus(municipalities.value).eq(result.total.value)).toBe(true);
        expect(result.members.every(({ amount }) => amount.value.gte(0))).toBe(true);
        expect(result.members).toHaveLength(each.length + 2);
        expectExact(result);
      }),
    );
  });

  test('what was said stands: the total, the payer’s amount, the member’s amount', () => {
    fc.assert(
      fc.property(known, weights, fc.constantFrom('1', '100', '1000'), (asked, each, unit) => {
        const { total, payers, members } = split(asked, groupsOf(each), unit);
        const said = 'total' in asked ? total : 'payer' in asked ? payers[asked.payer] : members.find(({ id }) => id === asked.member)?.amount;
        expect(plain(said)).toBe('total' in asked ? plain(asked.total) : plain(asked.amount));
      }),
    );
  });

  test('in whole units each is within one unit of its exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), weights, fc.constantFrom('1', '100', '1000'), (units, each, unit) => {
        const whole = units * 4 * Number(unit);
        const sum = each.reduce((a, b) => a + b, 0);
        const { members } = split({ total: kronor(whole) }, groupsOf(each), unit);
        each.forEach((weight, index) => {
          const share = (whole / 4) * (weight / sum);
          const amount = members.find(({ id }) => id === `k${index}`)?.amount.value.toNumber() ?? Number.NaN;
          expect(Math.abs(amount - share)).toBeLessThanOrEqual(Number(unit) + 1e-6);
        });
      }),
    );
  });
});
