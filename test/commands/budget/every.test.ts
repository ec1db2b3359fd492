import { describe, expect, test } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const names = associations.all.map(({ name }) => name);

describe('all associations at once', () => {
  test.each([
    ['kontrollräkna alla förbund', undefined],
    ['stämmer siffrorna i samtliga förbund', undefined],
    ['kontrollräkna alla sex förbunden 2021', 2021],
  ])('”%s”: every one is checked, and a row leads to what was found there', async (text, year) => {
    const chat = room();
    const { answer } = await chat.say(text);
    expect(answer).toMatchObject({ command: 'budget.check', status: 'ok', params: { everyAssociation: 'yes', ...(year ? { year } : {}) } });
    expect(answer.menu?.map(({ title }) => title)).toEqual(names);
    let contradictions = 0;
    for (const { command, params, example } of answer.menu ?? []) {
      if (example.startsWith('Inga siffror')) continue;
      const alone = await chat.press(command, params);
      const count = alone.answer.keyFigures?.find(({ label }) => label === 'Motsägelser')?.figure.value.toNumber() ?? 0;
      contradictions += count;
      expect(example.includes('motsägelse'), example).toBe(count > 0);
    }
    expect(answer.keyFigures?.find(({ label }) => label === 'Motsägelser')?.figure.value.toNumber()).toBe(contradictions);
  });

  test.each([
    ['budgetläge 2022 för alla förbund', '3 av 6 förbund har siffror för 2022'],
    ['hur ser budgeten ut i samtliga förbund', 'Budgetläge för 6 förbund'],
    ['budgetläge i alla sex förbunden', 'Budgetläge för 6 förbund'],
  ])('”%s”: every one is shown, and who lacks the year says what there is', async (text, headline) => {
    const { answer } = await room().say(text);
    expect(answer).toMatchObject({ command: 'budget.status', status: 'ok', params: { everyAssociation: 'yes' } });
    expect(answer.headline).toBe(headline);
    expect(answer.menu?.map(({ title }) => title)).toEqual(names);
  });

  test('income and costs are those of each budget; what is missing is not made up', async () => {
    const row = async (params: object) => {
      const { answer } = await room().press('budget.status', { everyAssociation: 'yes', ...params });
      return new Map(answer.menu?.map(({ title, example }) => [title, typed(example)]));
    };
    const of2022 = await row({ year: 2022 });
    expect(of2022.get('Göteborg')).toBe('Plan 2022: in 71 341 tkr, ut 78 145 tkr');
    expect(of2022.get('Södra Vätterbygden')).toBe('Plan 2022: in 7 348 000 kr, ut 7 365 600 kr');
    expect(of2022.get('Värend')).toBe('Inga siffror för 2022, närmast är budget 2015');
    const newest = await row({});
    expect(newest.get('Höglandet')).toBe('Budget 2024: in 8 036 000 kr, ut 8 236 000 kr');
    expect(newest.get('Finnveden')).toBe('Budget 2024: ut 5 944 500 kr');
  });

  test.each([
    ['kontrollräkna alla förbund', 'Göteborg då?', 'budget.check'],
    ['budgetläge 2022 för alla förbund', 'och Göteborg?', 'budget.status'],
  ])('”%s”, then ”%s”: one of them', async (all, one, command) => {
    const chat = room();
    await chat.say(all);
    const { answer } = await chat.say(one);
    expect(answer).toMatchObject({ command, params: { association: 'goteborg' } });
    expect(answer.params).not.toHaveProperty('everyAssociation');
  });

  test('one association is still one, and the shares are still compared', async () => {
    expect((await room().say('budgetläge Göteborg')).answer.params).toMatchObject({ association: 'goteborg' });
    expect((await room().say('jämför administrationens andel mellan alla förbund')).answer.command).toBe('budget.compare');
  });

  test('every figure is explained, and the cards keep the rules', async () => {
    for (const params of [{ everyAssociation: 'yes' }, { everyAssociation: 'yes', year: 2021 }])
      for (const command of ['budget.check', 'budget.status']) {
        const { answer, card } = await room().press(command, params);
        for (const figure of answer.calculation ?? []) {
          expect(evaluate(expression(figure)), figure.label).toEqual(parseDecimal(figure.value.toFixed()));
          expect(figure.sources.length, figure.label).toBeGreaterThan(0);
        }
        expect(card && faults(card, answer)).toEqual([]);
      }
  });
});
