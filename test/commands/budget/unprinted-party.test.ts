import { describe, expect, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { room } from '../room.js';

describe('what a municipality pays, where the source prints no amount', () => {
  test.each([
    ['varend', 'vaxjo', 'Inget belopp för Växjö kommun i källan', 'Alla parter betalar tillsammans 5\u00a0400\u00a0000\u00a0kr enligt budget 2015.'],
    [
      'hoglandet',
      'nassjo',
      'Inget belopp för Nässjö kommun i källan',
      'Alla parter betalar tillsammans 8\u00a0036\u00a0000\u00a0kr enligt utfall 2023.',
    ],
    ['finnveden', 'gislaved', 'Inget belopp för Gislaveds kommun i källan', 'Källan skriver inte heller vad alla parter betalar tillsammans.'],
  ])('%s, %s: says so with what is printed, and makes no share up', async (association, line, headline, words) => {
    const { answer, card, text } = await room().press('budget.status', { association, line });
    expect(answer).toMatchObject({ status: 'ok', headline, params: { association, line } });
    expect(text).toContain(words);
    expect(answer.keyFigures ?? []).toEqual([]);
    expect(faults(card, answer)).toEqual([]);
  });

  test('a year that is asked for is kept', async () => {
    const { answer } = await room().press('budget.status', { association: 'hoglandet', line: 'aneby', year: 2023 });
    expect(answer.params).toEqual({ association: 'hoglandet', line: 'aneby', year: 2023 });
  });

  test.each([
    ['sunnerbo', 'markaryd', 'Markaryd: 348\u00a0666\u00a0kr'],
    ['sodra-vatterbygden', 'habo', 'Habo kommun: 130\u00a0000\u00a0kr'],
  ])('%s, %s: a printed amount is shown', async (association, line, headline) => {
    expect((await room().press('budget.status', { association, line })).answer.headline).toBe(headline);
  });
});
