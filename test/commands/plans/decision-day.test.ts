import { describe, expect, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { world } from '../../turn/world.js';
import { typed } from '../room.js';

/** Asked on Sunday 22 November 2026. */
async function say(...texts: readonly string[]) {
  const here = world();
  let last = await here.say(texts[0] ?? '');
  for (const text of texts.slice(1)) last = await here.say(text);
  expect(here.errors).toEqual([]);
  if (last.card) expect(faults(last.card, last.answer)).toEqual([]);
  return { ...last, said: typed(last.text) };
}

describe('the day and the paragraph of a decision are read wherever they stand in the sentence', () => {
  test.each([
    [
      'registrera beslut: styrelsen beslutade den 12 november 2026, § 15, att förlänga FIA till 2028',
      { date: '2026-11-12', paragraph: '15', decision: 'Förlänga FIA till 2028' },
    ],
    ['registrera beslut: vi beslutade i § 4 den 3 mars 2026 att höja arvodet', { date: '2026-03-03', paragraph: '4', decision: 'Höja arvodet' }],
    ['nytt beslut: enligt § 15 den 12 november 2026 förlängs FIA', { date: '2026-11-12', paragraph: '15', decision: 'Förlängs FIA' }],
    ['nytt beslut: vi antog verksamhetsplanen igår, § 17', { date: '2026-11-21', paragraph: '17', decision: 'Vi antog verksamhetsplanen' }],
    ['registrera beslutet i § 25 från i fredags om att pausa ARCH', { date: '2026-11-20', paragraph: '25', decision: 'Pausa ARCH' }],
    ['nytt beslut i förrgår § 3: höj arvodet', { date: '2026-11-20', paragraph: '3', decision: 'Höj arvodet' }],
    ['nytt beslut: styrelsen bestämde i söndags att pausa FIA, § 8', { date: '2026-11-15', paragraph: '8', decision: 'Pausa FIA' }],
    ['registrera beslut § 9 förra tisdagen om att pausa FIA', { date: '2026-11-17', paragraph: '9', decision: 'Pausa FIA' }],
  ])('%s', async (text, params) => {
    expect((await say(text)).answer).toMatchObject({ command: 'decision.edit', status: 'confirm', params });
  });

  test('a day that had to be worked out is read back with its weekday, and saved as that day', async () => {
    const text = 'registrera beslutet i § 25 från i fredags om att pausa ARCH';
    expect((await say(text)).said).toContain('”i fredags” tolkar jag som fredag 20 november 2026.');
    const saved = await say(text, 'ja', 'vad beslutade vi i fredags');
    expect(saved.answer).toMatchObject({ command: 'decision.find', status: 'ok', params: { date: '2026-11-20', paragraph: '25' } });
  });

  test('a day that belongs to what was decided stays there', async () => {
    const { answer } = await say('registrera beslut § 3 den 4 mars 2026: avtalet gäller till den 31 december 2026');
    expect(answer).toMatchObject({ status: 'confirm', params: { date: '2026-03-04', decision: 'Avtalet gäller till den 31 december 2026' } });
  });

  test('a budget adopted on a day that has been', async () => {
    const { answer } = await say('gör ett budgetförslag 2027', 'ja', 'anta budgeten 2027, § 4 i fredags');
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { date: '2026-11-20', paragraph: '4' } });
  });
});
