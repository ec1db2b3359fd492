import { describe, expect, test } from 'vitest';
import { corrected, exchanged } from '../../../src/commands/participants/report-correction.js';
import { effectiveReports } from '../../../src/commands/participants/reports.js';
import { buttonData, NOON } from '../../turn/world.js';
import { desk, SODRA, typed } from './desk.js';

const MARCH = {
  intervention: 'enter',
  period: '2024-03',
  women: 20,
  men: 27,
  new: 5,
  newWomen: 2,
  newMen: 3,
  ended: 3,
  exits: { work: 2, studies: 1 },
};

async function reported() {
  const at = desk();
  await at.saved(MARCH);
  const effective = async () => effectiveReports(await at.store.records(SODRA, 2024)).map(({ body }) => body);
  return { ...at, effective };
}

describe('what a correction makes of a report', () => {
  const report = { notStated: null, endedWomen: null, endedMen: null, ...MARCH };

  test('what was not said stays', () => {
    expect(corrected(report, { men: 37 })).toEqual({ ...report, men: 37 });
  });

  test('a new sum takes away the sexes that no longer make it up; new sexes make a new sum', () => {
    expect(corrected(report, { new: 15 })).toMatchObject({ new: 15, newWomen: null, newMen: null });
    expect(corrected(report, { newWomen: 4 })).toMatchObject({ new: 7, newWomen: 4, newMen: 3 });
    expect(corrected(report, { new: 5 })).toMatchObject({ new: 5, newWomen: 2, newMen: 3 });
  });

  test('one reason is changed, and reasons that were never stated are counted anew', () => {
    expect(corrected({ ...report, ended: 4, exits: { work: 2, notStated: 2 } }, { exits: { illness: 1 } }).exits).toEqual({ work: 2, illness: 1 });
  });

  test('counts change places with what belongs to them', () => {
    expect(exchanged({ ...report, endedWomen: 1, endedMen: 2 }, 'newEnded')).toMatchObject({
      new: 3,
      newWomen: 1,
      newMen: 2,
      ended: 5,
      endedWomen: 2,
      endedMen: 3,
    });
    expect(exchanged(report, 'womenMen')).toMatchObject({ women: 27, men: 20, newWomen: 3, newMen: 2, new: 5 });
  });
});

describe('a correction', () => {
  test('of one value shows old → new, waits for ja, then appends', async () => {
    const { correct, say, count, effective } = await reported();
    const asked = await correct({ intervention: 'enter', period: '2024-03', men: 29 });
    expect(asked.answer).toMatchObject({
      command: 'participants.correct',
      status: 'confirm',
      params: { intervention: 'enter', period: '2024-03', men: 29 },
    });
    expect(typed(asked)).toContain('Män: 27 → 29');
    expect(await count()).toBe(1);
    const saved = await say('ja');
    expect(saved.answer.command).toBe('participants.correct');
    expect(typed(saved)).toContain('Sparat');
    expect(typed(saved)).toContain('Kvitto 2. Rättar kvitto 1.');
    expect(await count()).toBe(2);
    expect(await effective()).toMatchObject([{ women: 20, men: 29, new: 5, exits: { work: 2, studies: 1 } }]);
  });

  test('without intervention and period is of the person’s own last report', async () => {
    const { correct, saved, as } = await reported();
    await saved({ ...MARCH, intervention: 'nova' }, as('colleague'));
    expect((await correct({ new: 4 })).answer.params).toMatchObject({ intervention: 'enter', period: '2024-03', new: 4 });
    expect((await correct({ new: 4 }, as('colleague'))).answer.params).toMatchObject({ intervention: 'nova' });
  });

  test('with a period only is of the person’s own report of that period', async () => {
    const { correct, saved } = await reported();
    await saved({ ...MARCH, period: '2024-05' });
    expect((await correct({ period: '2024-03', men: 2, new: 2, ended: 0, exits: {} })).answer.params).toMatchObject({ period: '2024-03' });
  });

  test('a director corrects what a coach reported, and a coach never what is not theirs', async () => {
    const { correct, saved, as } = await reported();
    await saved({ ...MARCH, intervention: 'nova' }, as('colleague'));
    expect((await correct({ intervention: 'enter', period: '2024-03', men: 9, new: 1, ended: 0, exits: {} }, as('director'))).answer.command).toBe(
      'participants.correct',
    );
    expect((await correct({ intervention: 'nova', period: '2024-03', men: 9 })).answer.status).toBe('denied');
  });

  test('of a period with several interventions asks a director which', async () => {
    const { correct, saved, as } = await reported();
    await saved({ ...MARCH, intervention: 'nova' }, as('colleague'));
    const { answer } = await correct({ period: '2024-03', men: 9 }, as('director'));
    expect(answer).toMatchObject({ status: 'ask', headline: 'Vilken rapport ska rättas?' });
  });

  test('nya and avslutade change places', async () => {
    const { correct, say, effective } = await reported();
    const asked = await correct({ swap: 'newEnded' });
    expect(typed(asked)).toContain('Nya: 5 → 3');
    await say('ja');
    expect(await effective()).toMatchObject([{ new: 3, ended: 5, exits: { work: 2, studies: 1, notStated: 2 } }]);
  });

  test('that breaks a rule is invalid, and saved with a reason', async () => {
    const { correct, say, effective } = await reported();
    const wrong = await correct({ ended: 1 });
    expect(wrong.answer).toMatchObject({ command: 'participants.correct', status: 'invalid' });
    expect(typed(wrong)).toContain('Orsakerna blir 3, men 1 är avslutade. Skillnad: 2.');
    expect(typed(await say('spara ändå: två orsaker för samma person'))).toContain('märkt avviker: två orsaker för samma person');
    expect(await effective()).toMatchObject([{ ended: 1, deviation: 'två orsaker för samma person' }]);
  });

  test('without any new value asks what is wrong, with the report in the form', async () => {
    const { correct } = await reported();
    const { answer } = await correct({ intervention: 'enter', period: '2024-03' });
    expect(answer).toMatchObject({ status: 'ask', headline: 'Vad ska rättas?' });
    expect(answer.form?.find(({ name }) => name === 'men')?.value).toBe('27');
  });

  test('that changes nothing says so and saves nothing', async () => {
    const { correct, count } = await reported();
    expect((await correct({ men: 27 })).answer).toMatchObject({ status: 'ok', headline: 'Rapporten säger redan det' });
    expect(await count()).toBe(1);
  });

  test('of what was never reported offers to report it', async () => {
    const { answer } = await desk().correct({ intervention: 'enter', period: '2024-03', men: 29 });
    expect(answer).toMatchObject({ status: 'invalid', headline: 'Det finns ingen rapport att rätta' });
    expect(answer.actions?.[0]).toMatchObject({ command: 'participants.report', params: { intervention: 'enter', men: 29 } });
  });
});

describe('taking away', () => {
  test('waits for ja, then the report and all that it replaced stop counting', async () => {
    const { correct, say, effective, store } = await reported();
    await correct({ men: 29 });
    await say('ja');
    const asked = await correct({ remove: 'yes', intervention: 'enter', period: '2024-03' });
    expect(asked.answer).toMatchObject({ status: 'confirm', headline: 'Ska rapporten tas bort?' });
    expect(typed(await say('ja'))).toContain('Sparat. Kvitto 1, 2 finns kvar i historiken.');
    expect(await effective()).toEqual([]);
    expect(await store.records(SODRA, 2024)).toHaveLength(4);
  });

  test('is taken back by ångra', async () => {
    const { correct, say, effective } = await reported();
    await correct({ remove: 'yes' });
    await say('ja');
    expect(typed(await say('ångra'))).toContain('Borttagningen är ångrad. Sparat av dig');
    expect(await effective()).toMatchObject([{ women: 20, men: 27 }]);
  });

  test('of a report that somebody corrected in between takes nothing away', async () => {
    const { correct, say, effective, as } = await reported();
    await correct({ remove: 'yes' });
    await correct({ intervention: 'enter', period: '2024-03', men: 29 }, as('director'));
    await say('ja', as('director'));
    expect(typed(await say('ja'))).toContain('Inget är sparat.');
    expect(await effective()).toMatchObject([{ men: 29 }]);
  });
});

describe('ångra', () => {
  test('of a correction brings back what it corrected, and says so', async () => {
    const { correct, say, effective } = await reported();
    await correct({ men: 29 });
    await say('ja');
    expect(typed(await say('ångra'))).toContain('Kvitto 2 räknas inte längre. Enter mars 2024: 49 deltagare');
    expect(await effective()).toMatchObject([{ men: 27 }]);
  });

  test('of several reports saved together takes back all of them', async () => {
    const { report, say, effective } = await reported();
    await report({
      reports: [
        { ...MARCH, period: '2024-04' },
        { ...MARCH, period: '2024-05' },
      ],
    });
    await say('ja');
    expect(typed(await say('ångra'))).toContain('Kvitto 2, 3 räknas inte längre');
    expect(await effective()).toMatchObject([{ period: '2024-03' }]);
  });

  test('twice in a row takes back one save, not two', async () => {
    const { saved, say, effective } = await reported();
    await saved({ ...MARCH, period: '2024-04' });
    await say('ångra');
    expect((await say('ångra')).answer.headline).toBe('Det är redan ångrat');
    expect(await effective()).toMatchObject([{ period: '2024-03' }]);
  });

  test('by the button of an old receipt: only that one, once, and never what has been corrected since', async () => {
    const at = desk();
    const receipt = await at.saved(MARCH);
    await at.saved({ ...MARCH, period: '2024-04' });
    const undo = buttonData(receipt, 'Ångra');
    expect(typed(await at.bot.press(undo, at.as('coach')))).toContain('Kvitto 1 räknas inte längre');
    expect(typed(await at.bot.press(undo, at.as('coach')))).toContain('Kvitto 1 är redan ångrat');
    expect(await at.count()).toBe(3);
  });

  test('by somebody else’s button takes nothing back; a director’s does', async () => {
    const at = desk();
    const undo = buttonData(await at.saved(MARCH), 'Ångra');
    expect((await at.bot.press(undo, at.as('colleague'))).answer.status).toBe('unknown');
    expect((await at.bot.press(undo, at.as('member'))).answer.status).toBe('unknown');
    expect(await at.count()).toBe(1);
    expect(typed(await at.bot.press(undo, at.as('director')))).toContain('räknas inte längre');
  });
});

describe('the history', () => {
  test('tells role, id, when, old and new of every change, the removal too', async () => {
    const { correct, say, show, as } = await reported();
    await correct({ intervention: 'enter', period: '2024-03', men: 29 }, as('director'));
    await say('ja', as('director', { now: new Date(NOON.getTime() + 60_000) }));
    const shown = await show({ intervention: 'enter', period: '2024-03' }, as('member'));
    const history = shown.answer.tables?.find(({ title }) => title === 'Historik');
    expect(history?.columns).toEqual(['När', 'Vem', 'Förut', 'Nu']);
    expect(history?.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\u00a0', ' ') : cell)))).toEqual([
      ['22 november 2026 kl. 12.00', 'handledare coach', '–', '47 deltagare (20 kvinnor, 27 män), 5 nya, 3 avslutade (2 arbete, 1 studier)'],
      ['22 november 2026 kl. 12.01', 'förbundschef director', 'Deltagare 47, Män 27', 'Deltagare 49, Män 29'],
    ]);
  });
});
