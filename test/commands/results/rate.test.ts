import { describe, expect, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { room, typed } from '../room.js';

describe('a part of a whole', () => {
  test.each([
    ['28 av 62', { part: 28, whole: 62 }, '28 av 62 är 45,2 %'],
    ['hur många % e 7 av 19', { part: 7, whole: 19 }, '7 av 19 är 36,8 %'],
    ['vad är 12/48 i procent', { part: 12, whole: 48 }, '12 av 48 är 25,0 %'],
    ['hur stor del av 62 är 28', { part: 28, whole: 62 }, '28 av 62 är 45,2 %'],
    ['räkna ut 16 av 36 i procent', { part: 16, whole: 36 }, '16 av 36 är 44,4 %'],
    ['0 av 5 i procent', { part: 0, whole: 5 }, '0 av 5 är 0,0 %'],
    ['28 av 62, mål 50 %', { part: 28, whole: 62, target: '50' }, '3 till för 50 %'],
    ['hur många fler behövs för att nå 30 procent om det är 3 av 14', { part: 3, whole: 14, target: '30' }, '2 till för 30 %'],
    ['hur många är 30 % av 14', { whole: 14, target: '30' }, '5 till för 30 %'],
    ['når 9 av 20 målet på 40 %', { part: 9, whole: 20, target: '40' }, 'Målet 40 % är nått'],
  ])('”%s”', async (text, params, headline) => {
    const { answer } = await room().say(text);
    expect(answer).toMatchObject({ command: 'rate.calculate', status: 'ok', params });
    expect(typed(answer.headline)).toBe(headline);
  });

  test('”hur många till för 50 %” asks for the rest, and a pair answers it', async () => {
    const chat = room();
    const first = await chat.say('hur många till för 50 %');
    expect(first.answer).toMatchObject({ command: 'rate.calculate', status: 'ask', params: { target: '50' } });
    const { answer, text } = await chat.say('28 av 62');
    expect(typed(answer.headline)).toBe('3 till för 50 %');
    expect(typed(text)).toContain('Räknas de nya också in i helheten behövs 6 till, alltså 34 av 68.');
  });

  test.each(['minus tre av tio', 'minus 3 av 10 i procent', 'hur stor andel är minus tre av tio'])(
    '”%s” is explained, not calculated',
    async (said) => {
      const { answer, text } = await room().say(said);
      expect(answer).toMatchObject({ command: 'rate.calculate', status: 'invalid', params: { part: -3, whole: 10 } });
      expect(typed(text)).toContain('Antal kan inte vara negativa. Du skrev −3 av 10.');
    },
  );

  test.each([
    [{ part: 0, whole: 0 }, 'helheten är 0'],
    [{ part: 62, whole: 28 }, 'Menar du 28 av 62?'],
    [{ part: -1, whole: 5 }, 'negativa'],
    [{ part: 1, whole: 5, target: '150' }, 'mellan 0 och 100 %'],
  ])('%j is explained, not calculated', async (params, words) => {
    const { answer, text, card } = await room().press('rate.calculate', params);
    expect(answer.status).toBe('invalid');
    expect(typed(text)).toContain(words);
    expect(card && faults(card, answer)).toEqual([]);
  });

  test('the cards keep the rules', async () => {
    for (const params of [{ part: 28, whole: 62 }, { part: 28, whole: 62, target: '50' }, { part: 9, whole: 9, target: '100' }, {}]) {
      const { card, answer } = await room().press('rate.calculate', params);
      expect(card && faults(card, answer)).toEqual([]);
    }
  });
});
