import { describe, expect, test } from 'vitest';
import { parameter, parameterAnywhere } from '../../src/associations/parameter.ts';
import { association, associations } from './data.ts';

const sv = association('sodra-vatterbygden');

describe('dated parameters', () => {
  test.each([
    ['stateOffer', '2021-01-01', '5500000', 'SEK', 'Verksamhetsplan 2021 med budget, § 9, 16\u00a0november\u00a02020'],
    ['utilisation', '2026-11-22', '90', 'percent', 'Verksamhetsplan 2021 med budget, § 9, 16\u00a0november\u00a02020'],
    ['effectSupport', '2023-12-31', '10000', 'SEK', 'Medlemssamråd 2024, bilden Socioekonomiska effekter, 23\u00a0februari\u00a02024'],
    ['effectAdministration', '2023-12-31', '500', 'SEK', 'Medlemssamråd 2024, bilden Socioekonomiska effekter, 23\u00a0februari\u00a02024'],
    ['effectTax', '2023-12-31', '5700', 'SEK', 'Medlemssamråd 2024, bilden Socioekonomiska effekter, 23\u00a0februari\u00a02024'],
  ])('%s on %s is %s %s', (name, date, value, unit, source) => {
    const figure = parameter(sv, name, date);
    expect([figure?.value.toFixed(), figure?.unit, figure?.sources]).toEqual([value, unit, [source]]);
  });

  test('none before it began, none that is not printed', () => {
    expect(parameter(sv, 'stateOffer', '2020-12-31')).toBeUndefined();
    expect(parameter(association('varend'), 'effectTax', '2026-01-01')).toBeUndefined();
  });

  test('the newest that had begun stands, whatever the order in the file', () => {
    const [offer] = sv.parameters.stateOffer ?? [];
    if (!offer) throw new Error('no offer');
    const changed = { ...sv, parameters: { stateOffer: [{ ...offer, from: '2024-01-01', value: '5600000' }, offer] } };
    expect(parameter(changed, 'stateOffer', '2023-12-31')?.value.toFixed()).toBe('5500000');
    expect(parameter(changed, 'stateOffer', '2024-01-01')?.value.toFixed()).toBe('5600000');
  });

  test('an association that prints no effect model borrows the printed one, with its source', () => {
    const tax = parameterAnywhere(associations, association('varend'), 'effectTax', '2026-01-01');
    expect(tax?.value.toFixed()).toBe('5700');
    expect(tax?.sources[0]).toContain('Medlemssamråd 2024');
  });
});
