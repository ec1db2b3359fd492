import { describe, expect, test } from 'vitest';
import { withYearBeside } from '../../src/turn/year-beside.js';
import { world } from './world.js';

describe('the year beside the one that was answered', () => {
  test.each([
    ['och året efter?', { year: 2021 }, 'och 2022?'],
    ['året därpå då', { period: '2023' }, '2024 då'],
    ['och aret innan', { period: '2024-03' }, 'och 2023-03'],
    ['och året efter?', { rate: '5' }, 'och året efter?'],
    ['och nästa år?', { year: 2021 }, 'och nästa år?'],
  ])('%s', (text, params, said) => {
    expect(withYearBeside(text, params)).toBe(said);
  });

  test('the capital of 2021, then of 2022', async () => {
    const { say } = world();
    await say('hur mycket eget kapital hade vi 2021');
    expect((await say('och året efter?')).answer).toMatchObject({ command: 'equity.status', status: 'ok', params: { year: 2022 } });
  });
});
