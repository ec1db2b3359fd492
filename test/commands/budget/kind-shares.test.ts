import { describe, expect, test } from 'vitest';
import { budgetColumns } from '../../../src/associations/budget-columns.js';
import { kindShares } from '../../../src/commands/budget/kind-shares.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const press = (params: object) => room().press('budget.status', params);
const read = async (params: object) => typed((await press(params)).text);

describe('costs by kind', () => {
  test('Göteborg 2021: the shares that its plan prints, 85,4, 9,2 and 5,4', async () => {
    const text = await read({ association: 'goteborg', year: 2021, line: 'summa-kostnader' });
    expect(text).toContain('Kostnader efter slag (procent):');
    expect(text).toContain(
      '– Individinriktat: 85,4 % (avrundat 85 %)\n– Administration: 9,2 % (avrundat 9 %)\n– Strukturövergripande: 5,4 % (avrundat 5 %)',
    );
  });

  test('Södra Vätterbygden: what administration takes, beside all the rest', async () => {
    const text = await read({ association: 'sodra-vatterbygden', year: 2021, line: 'delsumma-administration' });
    expect(text).toContain('Det är 10,1 % av kostnaderna.');
    expect(text).toContain('– Verksamhet: 89,9 % (avrundat 90 %)\n– Administration: 10,1 % (avrundat 10 %)');
  });

  test.each([
    ['sodra-vatterbygden', '– Individinriktat: 74 %\n– Administration: 16 %\n– Strukturövergripande: 10 %'],
    ['finnveden', '– Individinriktat: 63 %\n– Strukturövergripande: 24 %\n– Administration: 13 %'],
    ['hoglandet', '– Individinriktat: 55 %\n– Strukturövergripande: 25 %\n– Administration: 15 %\n– Ny verksamhet: 5 %'],
  ])('%s 2023: as printed, where the source has only totals', async (association, bars) => {
    const text = await read({ association, year: 2023 });
    expect(text).toContain(`Efter slag, utfall 2023 (procent):\n${bars}`);
  });

  test('no picture where costs are of one kind or of none', async () => {
    expect((await press({ association: 'sunnerbo', year: 2021, line: 'kostnader' })).answer.chart).toBeUndefined();
    expect((await press({ association: 'sodra-vatterbygden', year: 2021, line: 'enter' })).answer.chart).toBeUndefined();
  });

  test('shares of every column sum to 100, largest first', () => {
    const all = associations.all.flatMap((association) => budgetColumns(association).flatMap((column) => kindShares(column) ?? []));
    expect(all.length).toBeGreaterThan(8);
    for (const { chart, calculation } of all) {
      const shares = calculation.filter(({ unit }) => unit === 'percent');
      expect(shares.reduce((sum, { value }) => value.plus(sum), shares[0]?.value.times(0) ?? 0).toString()).toBe('100');
      const values = chart.bars.map(({ value }) => value.toNumber());
      expect(values).toEqual([...values].sort((a, b) => b - a));
      for (const value of values) expect(Number.isInteger(value) && value <= 999).toBe(true);
    }
  });

  test('the cards keep the rules of the visual language', async () => {
    for (const params of [
      { association: 'goteborg', year: 2021, line: 'summa-kostnader' },
      { association: 'varend', year: 2015, line: 'summa-kostnader-administration' },
      { association: 'hoglandet', year: 2023 },
    ]) {
      const { answer, card } = await press(params);
      expect(answer.chart?.kind).toBe('ranking');
      expect(faults(card, answer)).toEqual([]);
    }
  });
});
