import { describe, expect, test } from 'vitest';
import { buttonData } from '../../turn/world.js';
import { desk, SODRA, typed } from './desk.js';

const MARCH = { intervention: 'enter', period: '2024-03', women: 20, men: 27 };

async function closed() {
  const at = desk();
  const receipt = await at.saved(MARCH);
  const director = at.as('director');
  const asked = await at.press('year.close', { year: 2024 }, director);
  expect(asked.answer).toMatchObject({ command: 'year.close', status: 'confirm', params: { year: 2024, closed: 'yes' } });
  expect(typed(asked)).toContain('Det saknas rapporter från Enter');
  expect(await at.count()).toBe(1);
  expect(typed(await at.say('ja', director))).toContain('Sparat');
  return { ...at, director, receipt };
}

describe('a locked year', () => {
  test('is locked by the director alone', async () => {
    const { press, as } = desk();
    expect((await press('year.close', { year: 2024 }, as('coach'))).answer.status).toBe('denied');
    expect((await press('year.close', { year: 2024 }, as('member'))).answer.status).toBe('denied');
  });

  test('refuses reports, corrections, removals and ångra, and says how to have it opened', async () => {
    const { report, correct, say, bot, as, receipt, count } = await closed();
    const replies = [
      await report({ ...MARCH, period: '2024-04' }),
      await correct({ men: 3 }),
      await correct({ remove: 'yes', intervention: 'enter', period: '2024-03' }),
      await say('ångra'),
      await bot.press(buttonData(receipt, 'Ångra'), as('coach')),
    ];
    for (const reply of replies) {
      expect(reply.answer.status).toBe('invalid');
      expect(typed(reply)).toContain('öppna 2024 igen');
    }
    expect(await count()).toBe(2);
  });

  test('refuses a yes to what was read back before it was locked', async () => {
    const at = desk();
    await at.report(MARCH);
    await at.press('year.close', { year: 2024 }, at.as('director'));
    await at.say('ja', at.as('director'));
    expect(typed(await at.say('ja'))).toContain('2024 stängdes');
    expect(await at.count()).toBe(1);
  });

  test('refuses a range that touches it', async () => {
    const { report } = await closed();
    expect((await report({ ...MARCH, period: '2023-12/2024-01' })).answer.headline).toBe('Året är stängt');
  });

  test('leaves other years open, and can still be shown', async () => {
    const { report, show } = await closed();
    expect((await report({ ...MARCH, period: '2025-03' })).answer.status).toBe('confirm');
    expect(typed(await show({ intervention: 'enter', period: '2024-03' }))).toContain('47 deltagare');
  });

  test('is opened again by the director', async () => {
    const { press, say, report, director } = await closed();
    expect((await press('year.close', { year: 2024, closed: 'no' }, director)).answer.headline).toBe('Ska 2024 öppnas igen?');
    expect(typed(await say('ja', director))).toContain('2024 är öppet igen');
    expect((await report({ ...MARCH, period: '2024-04' })).answer.status).toBe('confirm');
  });
});

describe('locking', () => {
  test('once more changes nothing', async () => {
    const { press, director, count } = await closed();
    expect((await press('year.close', { year: 2024, closed: 'yes' }, director)).answer).toMatchObject({
      status: 'ok',
      headline: '2024 är redan stängt',
    });
    expect(await count()).toBe(2);
  });

  test('twenty presses of one button: one record', async () => {
    const at = desk();
    const asked = await at.press('year.close', { year: 2023 }, at.as('director'));
    const button = buttonData(asked, 'Stäng året');
    const replies = await Promise.all(Array.from({ length: 20 }, () => at.bot.press(button, at.as('director'))));
    for (const reply of replies) expect(typed(reply)).toContain('2023 är stängt');
    expect(await at.store.records(SODRA, 2023)).toHaveLength(1);
  });

  test('asks for the year, warns of one under way, and refuses one to come', async () => {
    const { press, as } = desk();
    expect((await press('year.close', {}, as('director'))).answer).toMatchObject({ status: 'ask', headline: 'Vilket år ska stängas?' });
    expect(typed(await press('year.close', { year: 2026 }, as('director')))).toContain('2026 är inte slut än.');
    expect((await press('year.close', { year: 2027 }, as('director'))).answer.status).toBe('invalid');
  });

  test('is not undone by ångra', async () => {
    const { say, director, count } = await closed();
    expect(typed(await say('ångra', director))).toContain('Skriv ”öppna 2024 igen”.');
    expect(await count()).toBe(2);
  });
});
