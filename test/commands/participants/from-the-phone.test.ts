import { describe, expect, test } from 'vitest';
import { desk, typed } from './desk.js';

describe('a report that is typed while another waits for its yes', () => {
  test('says that the first is not saved, and opens it again', async () => {
    const { say, press, count } = desk();
    await say('enter okt 14 kv 11 m, 2 slut 1 arb 1 stud');
    const reply = await say('fia okt 3 kv 2 m');
    expect(typed(reply)).toContain(
      'Varning: Enter oktober 2026 är inte sparad: 25 deltagare (14 kvinnor, 11 män), nya ej angivet, 2 avslutade (1 arbete, 1 studier).',
    );
    const open = reply.answer.actions?.find(({ title }) => title.replaceAll('\u00a0', ' ') === 'Öppna Enter oktober 2026');
    expect(typed(await say('ja'))).toContain('FIA oktober 2026: 5 deltagare');
    const again = await press('participants.report', open && 'params' in open ? open.params : {});
    expect(again.answer).toMatchObject({
      status: 'confirm',
      params: { intervention: 'enter', women: 14, men: 11, ended: 2, exits: { work: 1, studies: 1 } },
    });
    expect(typed(again)).not.toContain('inte sparad:');
    expect(typed(await say('ja'))).toContain('Enter oktober 2026: 25 deltagare');
    expect(await count(2026)).toBe(2);
  });

  test('the same report again, and one that is saved, are nothing to speak of', async () => {
    const { say } = desk();
    await say('enter okt 14 kv 11 m');
    expect(typed(await say('enter okt 15 kv 11 m'))).not.toContain('inte sparad:');
    await say('ja');
    expect(typed(await say('fia okt 3 kv 2 m'))).not.toContain('inte sparad:');
  });
});

describe('the wrong month', () => {
  test('moves a report that waits for its yes', async () => {
    const { say, count } = desk();
    await say('enter okt 14 kv 11 m, 2 nya');
    const reply = await say('tog fel på månad, enter var september');
    expect(reply.answer).toMatchObject({ status: 'confirm', params: { intervention: 'enter', period: '2026-09', women: 14, men: 11, new: 2 } });
    expect(typed(reply)).toContain('Samma antal som du skrev för oktober 2026.');
    expect(typed(await say('ja'))).toContain('Enter september 2026: 25 deltagare');
    expect(await count(2026)).toBe(1);
  });

  test('of a saved report is put up anew, and what stays is said', async () => {
    const { say, saved } = desk();
    await saved({ intervention: 'enter', period: '2026-10', women: 14, men: 11 });
    const reply = await say('fel månad, Enter var september');
    expect(reply.answer).toMatchObject({ status: 'confirm', params: { period: '2026-09', women: 14, men: 11 } });
    expect(typed(reply)).toContain('Enter oktober 2026 (kvitto 1) ligger kvar.');
    await say('ja');
    expect((await say('ta bort rapporten för Enter oktober 2026')).answer).toMatchObject({ status: 'confirm', headline: 'Ska rapporten tas bort?' });
  });

  test('without the right one is asked about', async () => {
    const { say, saved } = desk();
    await saved({ intervention: 'enter', period: '2026-10', women: 14, men: 11 });
    expect((await say('det var fel månad på min rapport')).answer).toMatchObject({ status: 'ask', headline: 'Vilken månad ska det vara?' });
    expect((await say('september')).answer).toMatchObject({ status: 'confirm', params: { period: '2026-09', women: 14 } });
  });
});

describe('a number that is not clear', () => {
  test('is asked about under the report’s own heading, with the counts that are', async () => {
    const { say } = desk();
    const reply = await say('enter okt 14 kv 2');
    expect(reply.answer).toMatchObject({ status: 'ask', headline: 'Ett värde är oklart' });
    expect(reply.answer.context.replaceAll('\u00a0', ' ')).toBe('Enter · oktober 2026');
    expect(reply.answer.form?.find(({ name }) => name === 'women')?.value).toBe('14');
    expect((await say('2 slut')).answer).toMatchObject({ status: 'confirm', params: { women: 14, ended: 2 } });
  });
});

test.each([
  ['enter okt 14 kv 11 m, nya 4 kvinnor', 'Nya: 4 kvinnor (män ej angivet)'],
  ['enter okt 6k 5m avslutade 2m, arbete 2m', 'Avslutade: 2 män (kvinnor ej angivet)'],
])('one sex alone is said as such: %s', async (text, words) => {
  const reply = typed(await desk().say(text));
  expect(reply).toContain(words);
  expect(reply).not.toContain('Avslutade är inte angivet');
});

test.each(['stryk fia', 'ta bort rapporten för fia', 'stryk rapporten för FIA i oktober'])('”%s” asks before the report is removed', async (text) => {
  const { say, saved } = desk();
  await saved({ intervention: 'fia', period: '2026-10', women: 4, men: 2 });
  expect((await say(text)).answer).toMatchObject({ status: 'confirm', headline: 'Ska rapporten tas bort?' });
});

test('”studier 0” corrects the report that is open for it', async () => {
  const { say, saved } = desk();
  await saved({ intervention: 'enter', period: '2026-10', women: 14, men: 11, ended: 2, exits: { work: 1, studies: 1 } });
  await say('rätta enter oktober');
  expect((await say('studier 0')).answer).toMatchObject({ command: 'participants.correct', status: 'confirm' });
});

test.each([
  ['it okt 8k 9m', { intervention: 'it-sparet', women: 8, men: 9 }],
  ['koll okt 8k 9m', { intervention: 'koll-pa-formaga', women: 8, men: 9 }],
  ['0 på fia denna månad', { intervention: 'fia', period: '2026-11', women: 0, men: 0 }],
  ['enter okt 25 st varav 14 kvinnor', { intervention: 'enter', women: 14, men: 11 }],
])('%s', async (text, params) => {
  const { say, as } = desk();
  expect((await say(text, as('colleague'))).answer).toMatchObject({ status: 'confirm', params });
});
