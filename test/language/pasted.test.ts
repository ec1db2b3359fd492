import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

const read = (text: string) => language.read('budget.check', text, CONTEXT);
const plain = (...values: string[]) => values.map((value) => ({ value }));
const inUnit = (unit: string, ...values: string[]) => values.map((value) => ({ value, unit }));

describe('numbers pasted for a check', () => {
  test.each([
    ['kontrollräkna 100 250 360', plain('100', '250', '360')],
    ['kontrollräkna 100 250 350', plain('100', '250', '350')],
    ['kontrollräkna 118 400 130 000 248 400', plain('118400', '130000', '248400')],
    ['kontrollräkna 1 480 000 130 000 1 610 000', plain('1480000', '130000', '1610000')],
    ['kontrollräkna 1 480 000 130 000 1 610 100', plain('1480000', '130000', '1610100')],
    ['stämmer den här kolumnen: 1 200, 3 400, 4 600', plain('1200', '3400', '4600')],
    ['summera 100 + 250 = 350', plain('100', '250', '350')],
    ['kontrollräkna\n118 400\n130 000\n248 401', plain('118400', '130000', '248401')],
    ['100\n250\n350', plain('100', '250', '350')],
    ['Habo 118 400\nMullsjö 72 000\nSumma 190 400', plain('118400', '72000', '190400')],
    ['kontrollräkna\n1.480.000\n-130.000\n1.350.000', plain('1480000', '-130000', '1350000')],
    ['kontrollräkna 10,5 mkr, 2 mkr, 12,5 mkr', inUnit('mnkr', '10.5', '2', '12.5')],
    ['kontrollräkna\n130 tkr\n1 837 tkr\n1 967 tkr', inUnit('tkr', '130', '1837', '1967')],
    ['(tkr)\nHabo 130\nRegion 1 837\nSumma 1 967', inUnit('tkr', '130', '1837', '1967')],
  ])('%s', (text, numbers) => {
    expect(read(text)).toEqual({ params: { numbers }, problems: [] });
    expect(language.understand(text, CONTEXT)).toMatchObject({ kind: 'command', command: 'budget.check', params: { numbers } });
  });

  test.each([
    ['Budget 2021\nHabo 118 400\nMullsjö 72 000\nSumma 190 400', plain('118400', '72000', '190400')],
    ['stämmer 52,5 % 25 % 22,5 % 100 %', inUnit('percent', '52.5', '25', '22.5', '100')],
  ])('%s, where a check is asked for', (text, numbers) => {
    expect(read(text)).toEqual({ params: { numbers }, problems: [] });
  });

  test.each([
    'kontrollräkna 100 200 300 400 500 600',
    'kontrollräkna\n100 200\t300\n400 500\t600\n500 700\t900',
    'kontrollräkna 1o 20 30',
    'kontrollräkna 16,200, 3 400, 4 000, 19 600',
  ])('is asked about where it can be read in several ways: %s', (text) => {
    const { params, problems } = read(text);
    expect(params.numbers).toBeUndefined();
    expect(problems.map(({ parameter }) => parameter)).toEqual(['numbers']);
    expect(problems[0]?.message).toMatch(/ett tal per rad/);
  });

  test.each([
    'stämmer siffrorna i budgeten 2021',
    'betalar parterna 50/25/25',
    'kontrollräkna Värend 2015',
    'stämmer det att enter hade 24 kvinnor, 38 män och 5 nya',
    'enter mars 24 kv 38 m 5 nya',
  ])('is not seen in %s', (text) => {
    expect(read(text).params.numbers).toBeUndefined();
  });

  test('is read from a field too', () => {
    expect(language.readInputs('budget.check', { numbers: '100 250 350' }, CONTEXT)).toEqual({
      params: { numbers: plain('100', '250', '350') },
      problems: [],
    });
  });
});
