import { describe, expect, test } from 'vitest';
import { world } from '../../turn/world.js';
import { desk, typed } from './desk.js';

describe('a coach’s two minutes, typed', () => {
  test('report, correct, take back, show and close', async () => {
    const { say, as } = desk();
    const director = as('director');
    expect((await say('enter juli 2024: 19 kv, 30 m, 1 ny kv, 2 nya m, inga avsl')).answer).toMatchObject({ status: 'confirm' });
    expect((await say('ja')).text).toContain('Sparat');
    const swapped = await say('byt plats på nya och avslutade');
    expect(typed(swapped)).toContain('Avslutade: 0 → 3');
    await say('nej');
    const corrected = await say('det blev galet, enter juli 2024 ska ha 29 män');
    expect(corrected.answer).toMatchObject({
      command: 'participants.correct',
      status: 'confirm',
      params: { intervention: 'enter', period: '2024-07', men: 29 },
    });
    expect(typed(corrected)).toContain('Män: 30 → 29');
    expect((await say('ja')).text).toContain('Sparat');
    expect(typed(await say('ångra'))).toContain('Nu gäller åter kvitto 1.');
    expect(typed(await say('visa enter juli 2024'))).toContain('49 deltagare');
    expect((await say('stäng 2024', director)).answer).toMatchObject({ command: 'year.close', status: 'confirm' });
    await say('ja', director);
    expect(typed(await say('enter juli 2024 19 kv 29 m'))).toContain('öppna 2024 igen');
  });

  test('two months in one message', async () => {
    const { say, count } = desk();
    expect((await say('enter januari 2024 12 kv 9 m, februari 13 kv 9 m')).answer).toMatchObject({
      command: 'participants.report',
      status: 'confirm',
    });
    expect(typed(await say('ja'))).toContain('2 rapporter sparade');
    expect(await count()).toBe(2);
  });

  test('a month alone, from who has one intervention', async () => {
    const { say } = world({ enter: { role: 'coach', interventions: ['enter'] } });
    const asked = await say('oktober 2026: 12 kvinnor, 9 män, 2 nya, 1 avslutad till arbete', { user: 'enter' });
    expect(asked.answer, asked.text).toMatchObject({ status: 'confirm', params: { intervention: 'enter', period: '2026-10', women: 12, men: 9 } });
  });

  test('who has forgotten', async () => {
    const { say, as } = desk();
    expect((await say('vilka har glömt rapportera augusti 2024?', as('director'))).answer).toMatchObject({
      command: 'participants.missing',
      status: 'ok',
      params: { period: '2024-08' },
    });
  });

  test('"ändra ingenting, visa …" shows', async () => {
    const { say, count } = desk();
    expect((await say('ändra ingenting, visa fia juni 2024')).answer.command).toBe('participants.show');
    expect(await count()).toBe(0);
  });
});
