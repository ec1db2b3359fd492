import { describe, expect, test } from 'vitest';
import { room, typed } from '../room.js';

describe('the one count that is asked for comes first', () => {
  test.each([
    ['hur många har fått jobb', '8 gick till arbete 2023'],
    ['hur många kvinnor på Enter', '24 kvinnor 2023'],
    ['hur många nya fick vi', '108 nya deltagare 2023'],
    ['hur många avslutades 2023', '74 avslutade 2023'],
    ['hur många är kvar i Enter 2023', '42 var kvar efter 2023'],
    ['hur många finns kvar på NOVA', '4 var kvar efter 2023'],
    ['andel kvinnor 2023', '109 kvinnor 2023'],
    ['hur stor andel män hade NOVA 2023', '17 män 2023'],
    ['hur många deltagare har Enter?', '62 deltagare 2023'],
  ])('%s', async (text, headline) => {
    const { answer } = await room().say(text);
    expect(answer.status).toBe('ok');
    expect(typed(answer.headline)).toBe(headline);
  });

  test('the rest is told after it', async () => {
    const { answer } = await room().say('hur många har fått jobb');
    expect(typed(answer.lead ?? '')).toBe('15 av 74 som avslutade gick till arbete eller studier, 20,3 %. 208 deltagare.');
  });

  test.each(['hur många kvinnor och män hade vi', 'visa deltagare 2023', 'hur många kvinnor fick jobb 2023'])(
    '%s: several counts, or none that is known apart, and the whole answer',
    async (text) => {
      expect(typed((await room().say(text)).answer.headline)).toBe('15 av 74 gick till arbete eller studier');
    },
  );
});

describe('how an intervention without a budget line is doing', () => {
  test.each(['hur går det för NOVA just nu', 'hur såg det ut för NOVA 2023', 'går det bra för Koll på förmåga'])(
    '%s: its participants',
    async (text) => {
      expect((await room().say(text)).answer).toMatchObject({ command: 'participants.show', status: 'ok', params: { period: '2023' } });
    },
  );

  test('money that is spoken of is still money', async () => {
    expect((await room().say('vad satsar vi på NOVA i år')).answer.command).toBe('budget.status');
  });
});
