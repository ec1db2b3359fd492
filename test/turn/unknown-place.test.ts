import { describe, expect, test } from 'vitest';
import { faults } from '../cards/check.js';
import { world } from './world.js';

describe('a place that no association has', () => {
  test.each([
    ['budgetläge Malmö 2022', 'Malmö finns inte bland förbunden'],
    ['hur mycket betalar Kalmar kommun', 'Kalmar finns inte bland förbunden'],
    ['vad betalar Kalmar i Värend', 'Kalmar hör inte till Värend'],
    ['vad betalar Växjö och Habo', 'Växjö kommun hör till Värend'],
    ['budgetläge Samordningsförbundet Storskogen', 'Det finns inte bland förbunden'],
  ])('%s: says so, shows no figures, and offers what there is', async (text, headline) => {
    const { answer, card } = await world().say(text);
    expect(answer).toMatchObject({ status: 'ask', headline });
    expect([answer.keyFigures, answer.tables, answer.calculation]).toEqual([undefined, undefined, undefined]);
    expect(answer.menu?.length).toBeGreaterThan(0);
    expect(faults(card, answer)).toEqual([]);
  });

  test('a row asks the same of the association that it names; so does its name, written', async () => {
    const bot = world();
    const { answer } = await bot.say('budgetläge Malmö 2021');
    const row = answer.menu?.find(({ params }) => params.association === 'sunnerbo');
    expect(row).toMatchObject({ command: 'budget.status', params: { association: 'sunnerbo', year: 2021 } });
    expect((await bot.say('Göteborg')).answer).toMatchObject({
      command: 'budget.status',
      status: 'ok',
      params: { association: 'goteborg', year: 2021 },
    });
  });

  test('asked as one goes on, it is no answer for the one before', async () => {
    const bot = world();
    await bot.say('budgetläge 2021');
    expect((await bot.say('och för Malmö?')).answer).toMatchObject({ command: 'budget.status', status: 'ask' });
  });

  test.each(['vilka kommuner är med i höglandet', 'vilket år tar sunnerbos pengar slut', 'vilket förbund hör Eksjö till', 'eget kapital i Växjö'])(
    '%s: the next question is of our own again',
    async (text) => {
      const bot = world();
      expect((await bot.say(text)).answer.status).toBe('ok');
      expect((await bot.say('budgetläge 2021')).answer.params.association).toBe('sodra-vatterbygden');
    },
  );

  test('who belongs is gone on from', async () => {
    const bot = world();
    await bot.say('vilket förbund hör Eksjö till');
    expect((await bot.say('och Habo?')).answer.headline).toBe('Habo kommun är med i Södra Vätterbygden');
  });
});
