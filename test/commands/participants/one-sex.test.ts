import { describe, expect, test } from 'vitest';
import { desk, typed } from './desk.js';

const keys = (answer: { keyFigures?: readonly { label: string; figure: { value: { toNumber(): number } } }[] | undefined }) =>
  Object.fromEntries((answer.keyFigures ?? []).map(({ label, figure }) => [label, figure.value.toNumber()]));

describe('new and ended that are said for one sex only', () => {
  test.each([
    [
      'fia jan 2026 14 kv 11 m, 2 nya kv, 1 avsl m',
      ['nya 2 kvinnor (män ej angivet)', 'avslutade 1 man (kvinnor ej angivet)'],
      ['0 nya män', '0 avslutade kvinnor'],
    ],
    ['fia jan 2026 14 kv 11 m, ny 1k', ['nya 1 kvinna (män ej angivet)'], ['0 nya män']],
    ['fia jan 2026 14 kv 11 m, avslutade 3 m', ['avslutade 3 män (kvinnor ej angivet)'], ['0 avslutade kvinnor']],
  ])('are asked about, saved as such and read back: %s', async (text, saved, asked) => {
    const { say } = desk();
    const confirm = await say(text);
    for (const words of asked) expect(typed(confirm)).toContain(words);
    const receipt = typed(await say('ja'));
    for (const words of saved) expect(receipt).toContain(words);
  });

  test('stand in what is shown, and the other sex is not stated', async () => {
    const { say } = desk();
    await say('fia jan 2026 14 kv 11 m, 2 nya kv, 1 avsl m');
    await say('ja');
    const { answer } = await say('visa fia jan 2026');
    expect(keys(answer)).toMatchObject({ Kvinnor: 14, Män: 11, 'Nya kvinnor': 2 });
    const table = answer.tables?.find(({ title }) => title === 'Nya och avslutade');
    const cells = table?.rows.map(({ cells }) => cells.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value.toNumber() : cell)));
    expect(cells).toEqual([
      ['Kvinnor', 2, null],
      ['Män', null, 1],
    ]);
  });

  test('cost the year no total that can be known, and its new are shown as at least so many', async () => {
    const { say } = desk();
    for (const text of ['fia jan 2026 14 kv 11 m, 2 nya kv, 1 avsl m', 'ja', 'fia feb 2026 14 kv 12 m, 1 ny, 3 avsl', 'ja']) await say(text);
    const reply = await say('hur många nya på fia i år');
    expect(typed(reply)).toContain('26 deltagare');
    expect(typed(reply)).toContain('Nya är minst 3');
    expect(reply.answer.calculation?.some(({ label, value }) => label === 'Deltagare' && value.eq(26))).toBe(true);
  });

  test('are kept by the form of the report, which has no field for them', async () => {
    const { say, press } = desk();
    const confirm = await say('fia jan 2026 14 kv 11 m, 2 nya kv');
    const edit = confirm.answer.actions?.find(({ title }) => title === 'Ändra');
    const params = edit && 'params' in edit ? edit.params : {};
    expect((await press('participants.report', { ...params, women: 15, men: 11 })).answer.params).toMatchObject({
      women: 15,
      newWomen: 2,
      newMen: null,
    });
  });

  test('are a whole where all were of one sex', async () => {
    const { say } = desk();
    expect((await say('fia jan 2026 14 kv 11 m, 3 nya alla kvinnor')).answer.params).toMatchObject({ new: 3, newWomen: 3, newMen: 0 });
  });
});

describe('nobody at all', () => {
  test('does not say that nobody began or left: what was not said is not stated', async () => {
    const { say } = desk();
    expect((await say('enter okt 0 kv 0 m')).answer.params).toMatchObject({ women: 0, men: 0, new: null, ended: null });
    const receipt = typed(await say('ja'));
    expect(receipt).not.toContain('0 nya');
  });

  test('but leaves the year its totals, as nobody can have begun', async () => {
    const { say } = desk();
    for (const text of ['fia jan 2026 4 kv 1 m, 1 ny, 5 avsl', 'ja', 'fia feb 2026 0 kv 0 m', 'ja']) await say(text);
    const { answer } = await say('visa fia 2026');
    expect(keys(answer)).toMatchObject({ Nya: 1, Avslutade: 5 });
  });
});
