import { describe, expect, test } from 'vitest';
import { faults } from '../cards/check.js';
import { buttonData, world } from './world.js';

describe('a sentence that asks two things', () => {
  test.each([
    ['hur många fick jobb 2023 och vad kostade det', 'participants.show', 'Budgetläge', { year: 2023 }],
    ['hur många är med i Enter, och vad kostar det?', 'participants.show', 'Budgetläge', { line: 'enter' }],
    ['när är nästa styrelsemöte och hur ser budgeten ut', 'meeting.next', 'Budgetläge', {}],
  ])('”%s”: the first is answered, the second is named and has a button', async (text, command, title, params) => {
    const bot = world();
    const reply = await bot.say(text);
    expect(reply.answer.command).toBe(command);
    expect(reply.text).toContain(`tryck på ”${title}” för den andra`);
    expect(faults(reply.card, reply.answer)).toEqual([]);
    expect(buttonData(reply, title).params).toMatchObject(params);
    expect((await bot.press({ ...buttonData(reply, title) })).answer).toMatchObject({ command: 'budget.status', status: 'ok' });
  });

  test.each([
    'när är medlemssamrådet och vem är värd?',
    'hur stor del betalar kommunerna och hur mycket blir det för Habo 2021',
    'vad är målet för FIA och hur gick det?',
    'hur många kvinnor och hur många män är med i Enter',
  ])('”%s” is one question of one matter', async (text) => {
    expect((await world().say(text)).text).not.toContain('Du frågade två saker');
  });

  test('where the second would save something nothing is offered by halves', async () => {
    expect((await world().say('hur ser budgeten ut och vad är utfallet för Enter t.o.m. maj 100 000')).text).not.toContain('Du frågade två saker');
  });
});
