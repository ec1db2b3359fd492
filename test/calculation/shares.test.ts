import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression, given } from '../../src/calculation/figure.js';
import { municipalitiesFrom, PAYERS, shareOfTotal, splitByLaw, totalFrom } from '../../src/calculation/shares.js';
import { expectExact, plain } from './figures.js';

const kronor = (amount: number | string) => given('Belopp', amount, 'SEK', ['frågan']);

describe('50/25/25 of 5 § lag (2003:1210)', () => {
  test.each([
    ['state', 3_674_000, '7348000', '2 * 3674000'],
    ['region', 1_900_000, '7600000', '4 * 1900000'],
    ['municipalities', 1_837_000, '7348000', '4 * 1837000'],
  ] as const)('%s %i fixes the total', (payer, amount, total, text) => {
    const all = totalFrom(payer, kronor(amount));
    expect([plain(all), expression(all)]).toEqual([total, text]);
  });

  test('each payer’s share of 6,5 mkr', () => {
    expect(PAYERS.map((payer) => plain(shareOfTotal(payer, kronor(6_500_000))))).toEqual(['3250000', '1625000', '1625000']);
  });

  test('a total that does not divide evenly still sums in whole kronor', () => {
    const { state, region, municipalities } = splitByLaw(kronor(4_183_999));
    expect([state, region, municipalities].map(plain)).toEqual(['2091999', '1046000', '1046000']);
  });

  test('one municipality’s amount and weight give what all municipalities pay', () => {
    const all = municipalitiesFrom(kronor(130_000), given('Habo', 130, 'number', []), [
      given('Habo', 130, 'number', []),
      given('Övriga', 1707, 'number', []),
    ]);
    expect(plain(all)).toBe('1837000');
  });

  test('always: total from a share of the total is the total, and parts sum to it in every unit', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom('1', '100', '1000'), (amount, unit) => {
        const split = splitByLaw(kronor(amount), unit);
        expect(split.state.value.plus(split.region.value).plus(split.municipalities.value).toNumber()).toBe(amount);
        for (const payer of PAYERS) expect(plain(totalFrom(payer, shareOfTotal(payer, kronor(amount))))).toBe(String(amount));
        expectExact([split, PAYERS.map((payer) => shareOfTotal(payer, kronor(amount)))]);
      }),
    );
  });
});
