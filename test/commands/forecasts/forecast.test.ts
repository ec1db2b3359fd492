import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { frozen } from '../../calculation/figures.js';
import { faults } from '../../cards/check.js';
import { associations, buttonData, type World, world } from '../../turn/world.js';
import { typed } from '../room.js';

frozen(associations.all);

let here: World;
beforeEach(() => {
  here = world();
});

/** Asks, and finds the card whole and every figure exact. */
async function ask(text: string, who?: Parameters<World['say']>[1]) {
  const reply = await here.say(text, who);
  expect(here.errors).toEqual([]);
  if (reply.card) expect(faults(reply.card, reply.answer), text).toEqual([]);
  for (const figure of reply.answer.calculation ?? [])
    expect(evaluate(expression(figure)), `${figure.label}: ${expression(figure)}`).toEqual(parseDecimal(figure.value.toFixed()));
  return { ...reply, said: typed(reply.text) };
}

describe('what happens if', () => {
  // Budget 2021: revenue 7 348 000, costs 8 742 900, result −1 394 900, capital 1 454 413 → 59 513.
  it.each([
    [
      'budget 2021: om Enter blir 100 tkr dyrare och tillgängligt nya projekt minskas lika mycket',
      ['Underskott 1 394 900 kr, som förut', 'Enter: Efter 2 978 200', 'nya projekt: Efter 1 400 000'],
    ],
    [
      'om Enter blir 100 tkr dyrare',
      ['Underskott 1 494 900 kr, 100 000 kr sämre', 'kapitalet räcker inte 2021: 40 487 kr saknas', '22 § lag 2003:1210'],
    ],
    ['tänk om kansliet kostar 5 % mindre', ['Underskott 1 357 400 kr, 37 500 kr bättre', 'Kansli: Efter 712 500']],
    [
      'bara 90 % förbrukas',
      ['Underskott 520 610 kr, 874 290 kr bättre', 'Kostnader: 7 868 610 kr', 'Kapital 31 dec: 933 803 kr', '21 § lag 2003:1210'],
    ],
    ['med 10 % generellt avdrag', ['7 868 610 kr']],
    ['vakans 7 månader på en tjänst à 569 tkr', ['Underskott 1 062 983 kr, 331 917 kr bättre', '569 000 × 7 ÷ 12']],
    ['vakans 7 månader i Enter, tjänsten kostar 569 tkr', ['Enter: Efter 2 546 283']],
    ['om bidragen sjunker 2,5 %', ['Underskott 1 578 600 kr, 183 700 kr sämre', 'Försäkringskassan: Efter 3 582 150']],
    ['flytta 200 tkr från Enter till FIA', ['som förut', 'Enter: Efter 2 678 200', 'FIA: Efter 805 700']],
    ['om vi stryker SE-N', ['Underskott 823 400 kr, 571 500 kr bättre', 'Projekt SE-N utgår']],
    [
      'Vad händer om staten ger 500 000 mindre?',
      [
        '500 000 kr sämre',
        'Intäkter: 6 848 000 kr (budget 2021: 7 348 000 kr)',
        'Försäkringskassan: Efter 3 174 000',
        'inte 50/25/25',
        '440 487 kr saknas',
      ],
    ],
    ['om statens bidrag blir 200 tkr lägre', ['200 000 kr sämre', 'inte 50/25/25', 'De andras bidrag är inte omräknade']],
    ['om Habo betalar 20 tkr mer', ['20 000 kr bättre', 'Habo kommun: Efter 150 000', 'inte 50/25/25']],
    ['om regionen bara ger 1,5 mnkr', ['337 000 kr sämre', 'Region Jönköpings län: Efter 1 500 000']],
    ['om vi drar ner insatserna med 10 % hur blir resultatet 2021', ['610 790 kr bättre', 'Enter: Efter 2 590 380', 'Insatserna −10 %']],
    ['om alla insatser blir 5 % dyrare', ['305 395 kr sämre', 'SAMverkan i Södra Vätterbygden: Efter 819 420']],
    // (750 000 + 50 000 + 3 000 + 79 000) × 3 % = 26 460.
    ['om administrationen ökar 3 %', ['26 460 kr sämre', 'Kansli: Efter 772 500', 'Administrationen +3 %']],
    // 26 460 × 2/3: kansliet is of the administration, and is raised once.
    ['om kansliet och administrationen ökar 2 %', ['17 640 kr sämre', 'Kansli: Efter 765 000']],
    // 8 742 900 − 8 500 000 and 7 348 000 − 7 000 000.
    ['prognos: 8,5 mnkr i kostnader för helåret', ['242 900 kr bättre', 'Kostnaderna 8 500 000 kr', 'Kostnader: 8 500 000 kr']],
    ['om bidragen blir 7 mnkr', ['348 000 kr sämre', 'Intäkter: 7 000 000 kr']],
    ['om insatserna ska kosta 6 miljoner', ['107 900 kr bättre']],
    ['om Enter och FIA blir 5 % dyrare', ['174 195 kr sämre', 'Enter: Efter 3 022 110', 'FIA: Efter 635 985']],
    ['om kommunerna bara ger 1,6 mnkr tillsammans', ['237 000 kr sämre', 'Kommunernas bidrag 1 600 000 kr', 'inte 50/25/25']],
    ['om statsbidraget minskar med 500 tkr', ['500 000 kr sämre', 'Försäkringskassan: Efter 3 174 000']],
    ['prognos Enter 2 950 000 för helåret', ['71 800 kr sämre', 'Enter: Efter 2 950 000; Skillnad +71 800', 'kapitalet räcker inte 2021']],
    ['prognos: kansliet landar på 760 tkr', ['10 000 kr sämre', 'Kansli: Efter 760 000']],
    ['vi tror att FIA slutar på 400 tkr', ['205 700 kr bättre']],
    ['plan 2022: om Enter blir 100 tkr dyrare', ['Annars som plan 2022', 'Underskott 117 600 kr, 100 000 kr sämre']],
  ])('%s', async (question, expected) => {
    const { answer, said } = await ask(question);
    expect(answer).toMatchObject({ command: 'forecast.year', status: 'ok' });
    for (const words of expected) expect(said).toContain(words);
    expect(answer.source).toContain('16 november 2020'.replaceAll(' ', '\u00a0'));
  });

  it('an equal change of all contributions keeps the shares of the law', async () => {
    expect((await ask('om bidragen sjunker 2,5 %')).said).not.toContain('50/25/25');
  });

  it('offers what the others would pay', async () => {
    const reply = await ask('om staten ger 500 000 mindre');
    const split = await here.press(buttonData(reply, 'Räkna om de andras'));
    expect(split.answer).toMatchObject({ command: 'contribution.split', status: 'ok', params: { party: 'state', amount: '3174000' } });
  });

  it.each(['om Habo lägger 200 tkr vad ska de andra lägga', 'om staten ger 4 miljoner, vad ska regionen och kommunerna betala'])(
    '%s: what one pays in all is still shared out',
    async (question) => {
      expect((await ask(question)).answer.command).toBe('contribution.split');
    },
  );

  it('a payer whose contribution is only printed in the sum of all changes that sum', async () => {
    const { answer, said } = await ask('vad händer om staten ger 100 tkr mindre', { association: 'sunnerbo' });
    expect(answer).toMatchObject({ command: 'forecast.year', status: 'ok' });
    expect(said).toContain('100 tkr sämre');
    expect(said).toContain('inte 50/25/25');
    const whole = await ask('om regionen bara ger 900 tkr', { association: 'sunnerbo' });
    expect(whole.answer.status).toBe('invalid');
    expect(whole.said).toContain('Budget 2021 har bidragen i en summa');
    const totals = await ask('om insatserna ökar 5 %', { association: 'finnveden' });
    expect(totals.said).toContain('Budget 2024 har inga poster för insatserna. Där finns bara summor: skriv');
  });

  it('a year without a budget is said, and the newest one offered', async () => {
    const asked = await ask('Enter hamnar på 2,9 mnkr i år');
    expect(asked.said).toContain('Det finns ingen budget för 2026 att räkna på. Den nyaste är budget 2021');
    const reply = await here.press(buttonData(asked, 'Räkna på budget 2021'));
    expect(reply.answer).toMatchObject({ status: 'ok', params: { year: 2021, changes: [{ line: 'enter', to: '2900000' }] } });
  });

  it('"sätt Enter till …" right after a forecast is that forecast; without one before it is offered', async () => {
    await ask('prognos: kansliet landar på 760 tkr');
    const next = await ask('sätt Enter till 2 950 000');
    expect(next.answer).toMatchObject({
      command: 'forecast.year',
      status: 'ok',
      params: { year: 2021, changes: [{ line: 'enter', to: '2950000' }] },
    });
    const both = await ask('sätt Kansli till 770 tkr och Enter till 3 mnkr');
    expect(both.answer).toMatchObject({
      command: 'forecast.year',
      params: {
        changes: [
          { line: 'kansli', to: '770000' },
          { line: 'enter', to: '3000000' },
        ],
      },
    });
    expect((await ask('sätt Enter till 2 950 000 i förslaget')).answer.command).toBe('budget.edit');
    const alone = await ask('sätt Kansli till 760 tkr', { conversation: 'another' });
    expect(alone.answer).toMatchObject({ command: 'budget.edit', status: 'invalid' });
    const tried = await here.press(buttonData(alone, 'Räkna på det'), { conversation: 'another' });
    expect(tried.answer).toMatchObject({ command: 'forecast.year', status: 'ok', params: { year: 2021 } });
  });

  it('unchanged contributions and falling costs, year by year until 2029', async () => {
    const { answer, said } = await ask('bidrag oförändrade till 2029, kostnader −150 per år');
    expect(answer.params).toMatchObject({
      year: 2021,
      untilYear: 2029,
      changes: [
        { line: 'revenue', percent: '0', yearly: 'yes' },
        { line: 'costs', amount: '-150000', yearly: 'yes' },
      ],
    });
    expect(said).toContain('Kapitalet räcker inte 2022');
    expect(said).toContain('– 2029: Intäkter 7 348,0; Kostnader 7 542,9; Kapital −5 699,7');
    expect(said).toContain('kostnaderna −150 000 kr per år');
  });

  it('draws the capital where it lasts', async () => {
    const { answer } = await ask('om kostnaderna minskar 1,5 miljoner, till 2025');
    expect(answer.chart).toMatchObject({ kind: 'course', title: 'Kapital 31 december (mnkr)' });
  });

  it('works on a table in tkr, and on a year with totals only', async () => {
    expect((await ask('om Move On blir 500 tkr dyrare', { association: 'goteborg' })).said).toContain('500 tkr');
    const totals = await ask('budget 2024: om kostnaderna ökar 3 %');
    expect(totals.answer.headline).toBe('Kostnaderna 2024 blir 11\u00a0697\u00a0195\u00a0kr');
  });

  it.each([
    ['om bananen blir 100 tkr dyrare', ['ask', 'unknown', 'invalid', 'ok']],
    ['om Enter blir 150 % billigare', ['invalid']],
    ['bara 300 % förbrukas', ['ask']],
    ['om kostnaderna ökar 3 % per år till 2090', ['invalid']],
    ['vakans 14 månader på en tjänst à 569 tkr', ['ask']],
    ['rak prognos, vi har gjort av med 2 800 tkr t.o.m. december 2027', ['invalid', 'ask']],
  ])('%s: says what is wrong', async (question, statuses) => {
    const { answer } = await ask(question);
    expect(statuses).toContain(answer.status);
    if (answer.status === 'invalid') expect(answer.notices?.[0]?.text).toMatch(/Skriv/);
  });

  it('the baseline is as it was: the same question later gives the same, and the budget too', async () => {
    const before = (await ask('budget 2021')).said;
    const first = (await ask('om Enter blir 100 tkr dyrare')).said;
    await ask('bara 50 % förbrukas');
    expect((await ask('om Enter blir 100 tkr dyrare')).said).toBe(first);
    expect((await ask('budget 2021')).said).toBe(before);
    expect(await here.store.years('sodra-vatterbygden')).toEqual([]);
  });

  it('"och om …" adds to the question before it', async () => {
    await ask('budget 2021: om Enter blir 100 tkr dyrare');
    const { answer, said } = await ask('och om FIA blir 40 tkr billigare');
    expect(answer.params.changes).toEqual([
      { line: 'enter', amount: '100000' },
      { line: 'fia', amount: '-40000' },
    ]);
    expect(said).toContain('60 000 kr sämre');
  });

  it('property: the result changes by what was said, whatever the amounts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 11, max: 900 }), fc.integer({ min: 11, max: 900 }), async (enter, fia) => {
        const { answer } = await ask(`budget 2021: om Enter blir ${enter} tkr dyrare och FIA blir ${fia} tkr billigare`);
        const result = answer.keyFigures?.find(({ label }) => label === 'Resultat')?.figure.value;
        // FIA has 605 700 kr: it cannot give up more.
        expect(answer.status).toBe(fia <= 605 ? 'ok' : 'invalid');
        expect(result?.toNumber()).toBe(fia <= 605 ? -1_394_900 - enter * 1000 + fia * 1000 : undefined);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a forecast', () => {
  it('straight, from an outcome in the question: 2 800 tkr in five months', async () => {
    const { answer, said } = await ask('rak prognos, vi har gjort av med 2 800 tkr t.o.m. maj');
    expect(answer.params).toMatchObject({ outcome: '2800000', through: '2026-05', method: 'straightLine', year: 2026 });
    expect(said).toContain('Prognos 2026: 6 720 000 kr i kostnader');
    expect(said).toContain('2 800 000 × 12 ÷ 5');
    expect(said).toContain('Det finns ingen budget för 2026');
  });

  it('against a budget that is said', async () => {
    const { said } = await ask('rak prognos, budget 7 mnkr, vi har gjort av med 2 800 tkr t.o.m. maj');
    expect(said).toContain('Mot budget: −280 000 kr (budget: 7 000 000 kr)');
  });

  it('plan of the rest, for a year with a budget', async () => {
    const { answer, said } = await ask('utfall 5 mnkr t.o.m. augusti 2021, plan för resten av året');
    expect(answer.params).toMatchObject({ method: 'plan', through: '2021-08' });
    expect(said).toContain('5 000 000 + 8 742 900 × 4 ÷ 12'.replace('8 742 900 × 4 ÷ 12', '8 742 900 × 4 ÷ 12'));
    expect(said).toContain('7 914 300 kr');
  });

  it('from what was logged, each line by its own rule; a reader of another association is shown none of it', async () => {
    for (const text of [
      'gör ett budgetförslag 2026 med 0 % upp',
      'anta budgeten 2026, § 8 den 20 november 2025',
      'ja',
      'utfall Enter t.o.m. augusti 1 950 000',
      'ja',
      'utfall Kansli t.o.m. augusti 480 000',
      'ja',
    ])
      await ask(text);
    const { said } = await ask('prognos för året');
    // Enter 1 950 000 × 12 ÷ 8 = 2 925 000 (+46 800), Kansli 720 000 (−30 000).
    expect(said).toContain('Prognos 2026: 8 759 700 kr i kostnader');
    expect(said).toContain('Enter: Prognos 2 925 000; Skillnad +46 800');
    // What is said of one line stands over what is known of the others: 2 925 000 + 760 000 instead of 720 000.
    const tried = await ask('prognos: kansliet landar på 760 tkr');
    expect(tried.said).toContain('Prognos 2026: 8 799 700 kr i kostnader');
    expect(tried.answer.params).toMatchObject({ basis: 'forecast', changes: [{ line: 'kansli', to: '760000' }] });
    const readers = world({ stranger: { role: 'reader', interventions: null } }, here.store);
    const other = typed((await readers.say('prognos för året', { user: 'stranger' })).text);
    expect(other).not.toContain('8 759 700');
  });
});

describe('the card', () => {
  it('saves what it shows as a scenario, whatever was asked since', async () => {
    const first = await ask('om Enter blir 100 tkr dyrare');
    await ask('bara 90 % förbrukas');
    const saved = await here.press({ ...buttonData(first, 'Spara'), scenario: 'Dyrare Enter' });
    expect(saved.answer).toMatchObject({ command: 'scenario.edit', status: 'ok' });
    expect((await ask('visa scenario dyrare enter')).said).toContain('100 000 kr sämre');
  });

  it('asks what to calculate when nothing is said, and takes the form', async () => {
    const asked = await ask('prognos');
    expect(asked.answer).toMatchObject({ command: 'forecast.year', status: 'ask' });
    const reply = await here.press({ ...buttonData(asked, 'Räkna'), utilisation: '92,5', untilYear: '' });
    expect(reply.answer).toMatchObject({ status: 'ok', params: { utilisation: '92.5' } });
    expect(typed(reply.text)).toContain('92,5 % av kostnaderna förbrukas');
  });
});
