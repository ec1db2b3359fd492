import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/turn/message.js';
import { desk, typed } from './desk.js';

const SEPTEMBER = { intervention: 'enter', period: '2026-09', women: 24, men: 38, new: 2, ended: 3, endedWomen: 2, endedMen: 1 };
const about = ({ answer }: Reply) => answer.context.replaceAll('\u00a0', ' ');

describe('the same as before', () => {
  test.each([
    'samma som förra månaden för Enter',
    'samma siffror som i september för Enter',
    'oförändrat i Enter sedan sist',
    'Enter: inga ändringar sen förra månaden',
  ])('”%s”: those who were left, none new and none ended, put up for a yes', async (text) => {
    const { say, saved, count } = desk();
    await saved(SEPTEMBER);
    const before = await count(2026);
    const reply = await say(text);
    expect(reply.answer).toMatchObject({ status: 'confirm', params: { women: 22, men: 37, new: 0, ended: 0, period: '2026-10' } });
    expect(about(reply)).toBe('Enter · oktober 2026');
    expect(typed(reply)).toContain('Ifyllt efter september 2026: 59 deltagare var kvar, inga nya och inga avslutade. Inget är sparat än.');
    expect(await count(2026)).toBe(before);
    expect(typed(await say('ja'))).toContain('Enter oktober 2026: 59 deltagare (22 kvinnor, 37 män), 0 nya, 0 avslutade');
  });

  test('where the last month is reported already it is this month’s', async () => {
    const { say, saved } = desk();
    await saved({ ...SEPTEMBER, period: '2026-10' });
    expect(about(await say('samma som förra månaden för Enter'))).toBe('Enter · november 2026');
  });

  test('a month that is said is the one reported', async () => {
    const { say, saved } = desk();
    await saved(SEPTEMBER);
    expect(about(await say('samma som i september för Enter, nu i november'))).toBe('Enter · november 2026');
  });

  test('where nobody said how many ended all are taken to be left, and that is said', async () => {
    const { say, saved } = desk();
    await saved({ intervention: 'fia', period: '2026-09', women: 7, men: 4 });
    const reply = await say('samma som förra månaden i FIA');
    expect(reply.answer.params).toMatchObject({ women: 7, men: 4 });
    expect(typed(reply)).toContain('Avslutade var inte angivet då.');
  });

  test('without a report to repeat the form opens and says so; a printed year is no month', async () => {
    const reply = await desk().say('samma som förra månaden i FIA');
    expect(reply.answer.status).toBe('ask');
    expect(typed(reply)).toContain('FIA har ingen tidigare rapport att utgå från.');
  });

  test('without an intervention it is asked for, and the rest is kept', async () => {
    const { say, saved } = desk();
    await saved(SEPTEMBER);
    expect((await say('samma som i september', { user: 'colleague', conversation: 'new' })).answer.headline).toBe('Vilken insats gäller det?');
    const reply = await say('Enter', { user: 'colleague', conversation: 'new' });
    expect(reply.answer).toMatchObject({ status: 'confirm', params: { women: 22, men: 37 } });
  });

  test('numbers that are said are the report', async () => {
    const { say, saved } = desk();
    await saved(SEPTEMBER);
    expect((await say('inga nya i enter den här månaden, samma 12 kvinnor och 8 män')).answer.params).toMatchObject({ women: 12, men: 8, new: 0 });
  });
});
