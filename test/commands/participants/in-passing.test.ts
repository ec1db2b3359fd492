import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/turn/message.js';
import { desk, typed } from './desk.js';

const about = ({ answer }: Reply) => answer.context.replaceAll('\u00a0', ' ');

describe('nobody took part', () => {
  test.each([
    ['okt: inga deltagare i Enter', 'Enter · oktober 2026'],
    ['noll deltagare i oktober för Enter', 'Enter · oktober 2026'],
    ['ingen kom i FIA i mars', 'FIA · mars 2026'],
  ])('”%s” offers nought women and nought men to confirm, and none new and none ended follow', async (text, context) => {
    const { say, count } = desk();
    const reply = await say(text);
    expect(reply.answer.status).toBe('confirm');
    expect(about(reply)).toBe(context);
    expect(typed(reply)).toMatch(/Deltagare: 0 \(0 kvinnor, 0 män\)\nNya: 0\nAvslutade: 0\n/);
    expect(await count(2026)).toBe(0);
    expect(typed(await say('ja'))).toContain('Sparat');
  });

  test('what was stated beside it still breaks the rule', async () => {
    expect((await desk().say('FIA mars: inga deltagare, 2 nya')).answer.status).toBe('invalid');
  });
});

describe('what is told of today', () => {
  test('is read back for this month, which is not over', async () => {
    const reply = await desk().say('hej, hade grupp idag i FIA, 7 kvinnor och 4 killar, två nya');
    expect(reply.answer.status).toBe('confirm');
    expect(about(reply)).toBe('FIA · november 2026');
    expect(typed(reply)).toContain('Perioden är inte slut än');
  });

  test('is of the month that was named, where one was', async () => {
    expect(about(await desk().say('idag rapporterar jag FIA oktober: 7 kv 4 m'))).toBe('FIA · oktober 2026');
  });

  test('holds for every report of the message', async () => {
    const { answer } = await desk().say('hade grupp nyss: enter 7 kv 3 m, fia 4 kv 2 m');
    expect(answer.facts?.map(({ title }) => title.replaceAll('\u00a0', ' '))).toEqual(['Enter · november 2026', 'FIA · november 2026']);
  });

  test('of yesterday is of yesterday’s month', async () => {
    const { as, say } = desk();
    const reply = await say('hade grupp i går i FIA, 7 kv 4 m', as('coach', { now: new Date('2026-11-01T09:00:00+01:00') }));
    expect(about(reply)).toBe('FIA · oktober 2026');
  });
});
