import { describe, expect, test } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const press = (params: object) => room().press('equity.status', params);
const read = async (params: object) => typed((await press(params)).text);

describe('equity.status', () => {
  test('is what a question about money at the beginning of a year means', async () => {
    const { answer, text } = await room().say('hur mkt pengar hade göteborg på banken vid ingången av 2021');
    expect(answer).toMatchObject({ command: 'equity.status', status: 'ok', params: { association: 'goteborg', year: 2021 } });
    expect(typed(text)).toContain('Kapital: från 16 900 till 12 981 tkr');
  });

  /** Opening, result and closing of every printed year, from the sources' own totals. */
  test.each([
    ['goteborg', ['Budget 2021: 1 jan 16 900; Resultat −3 919; 31 dec 12 981', 'Plan 2023: 1 jan 6 177; Resultat −5 852; 31 dec 325']],
    [
      'sodra-vatterbygden',
      [
        'Prognos 2020: 1 jan 989 413; Resultat 465 000; 31 dec 1 454 413',
        'Budget 2020: 1 jan 785 670; Resultat −648 800; 31 dec 136 870',
        'Budget 2021: 1 jan 1 454 413; Resultat −1 394 900; 31 dec 59 513',
        'Plan 2022: 1 jan 59 513; Resultat −17 600; 31 dec 41 913',
        'Plan 2023: 1 jan 41 913; Resultat 25 000; 31 dec 66 913',
      ],
    ],
    ['sunnerbo', ['Budget 2021: 1 jan 4 423; Resultat −3 306; 31 dec 1 117', 'Plan 2022: 1 jan 1 118; Resultat 0; 31 dec 1 118']],
    ['varend', ['Budget 2015: 1 jan 1 258 000; Resultat −1 273 000; 31 dec −15 000']],
    ['hoglandet', ['Utfall 2023: 1 jan –; Resultat 423 889; 31 dec 1 639 471', 'Budget 2024: 1 jan 1 639 471; Resultat −200 000; 31 dec 1 439 471']],
  ])('%s: rolls forward by its own lines', async (association, rows) => {
    const text = await read({ association });
    for (const row of rows) expect(text).toContain(row);
  });

  test('says when it runs out at the present course', async () => {
    expect(await read({ association: 'goteborg' })).toContain('Kapitalet tar slut 2024 om inget ändras');
    // 1 439 471 ÷ 200 000 = 7,2: eight years after 2024.
    expect(await read({ association: 'hoglandet' })).toContain('kapitalet tar slut 2032 om 2024 års resultat upprepas');
    expect(await read({ association: 'sunnerbo' })).not.toContain('tar slut');
    expect(await read({ association: 'sodra-vatterbygden' })).toContain('Kapitalet tar inte slut om det årets resultat upprepas.');
    expect(await read({ association: 'varend' })).toContain('15 000 kr saknas den 31 december 2015, och underskottet betalas av medlemmarna (22 §)');
  });

  test('holds it against the model, never without the word unconfirmed, and only from the day it is in force', async () => {
    const text = await read({ association: 'goteborg', year: 2023 });
    expect(text).toContain('Högst (obekräftad modell): 6 794 tkr');
    expect(text).not.toContain('Taket är');
    expect(await read({ association: 'goteborg', year: 2021 })).toContain('Taket är 7 098 tkr (obekräftad modell). Mer kan sänka nästa tilldelning.');
    expect(await read({ association: 'sunnerbo' })).toContain('Modell: Göteborg, budget 2021, Intäkter, not 3.');
    expect(await read({ association: 'varend' })).not.toContain('odell');
  });

  test.each([
    ['vad är maxnivån på eget kapital för värend', 'Högst 1 260 000 kr (obekräftad modell)', 'bidrag 2015, 5 400 000 kr. Modellen är från 2021'],
    ['hur stort får eget kapital vara', 'Högst 1 552 200 kr (obekräftad modell)', 'bidrag 2023, 7 348 000 kr. Kapitalet är 66 913 kr'],
    ['hur mycket eget kapital får Göteborg ha som mest 2023', 'Högst 6 794 tkr (obekräftad modell)', 'bidrag 2023, 58 443 tkr.'],
  ])('”%s”: how much it may be at most, and what that is reckoned on', async (text, headline, lead) => {
    const { answer, card } = await room().say(text);
    expect(typed(answer.headline)).toBe(headline);
    expect(typed(answer.lead ?? '')).toContain(lead);
    const most = answer.calculation?.find(({ label }) => label.startsWith('Modellens tak') || label.startsWith('Rekommenderat'));
    expect(most).toBeDefined();
    if (card) expect(faults(card, answer)).toEqual([]);
  });

  test.each([
    [
      'ligger vi över taket',
      'Nej, kapitalet ligger inte över taket',
      'Kapitalet är 66 913 kr den 31 december 2023, taket är 1 552 200 kr (obekräftad modell).',
    ],
    [
      'ligger göteborg över taket 2021',
      'Ja, kapitalet ligger över taket',
      'Kapitalet är 12 981 tkr den 31 december 2021, taket är 7 098 tkr (obekräftad modell).',
    ],
  ])('%s: yes or no first', async (text, headline, lead) => {
    const { answer } = await room().say(text);
    expect(answer.headline).toBe(headline);
    expect(typed(answer.lead ?? '')).toContain(lead);
  });

  test('a result that the source prints otherwise is told, not used', async () => {
    expect(await read({ association: 'hoglandet', year: 2023 })).toContain(
      'Källan skriver resultat 2023: 308 086 kr. Dess egna summor ger 423 889 kr.',
    );
  });

  test('a year without data: what there is, nearest first', async () => {
    const late = await press({ association: 'goteborg', year: 2030 });
    expect(late.answer.status).toBe('invalid');
    expect(late.text).toContain('Göteborg har eget kapital för 2023, 2022 och 2021.');
    expect(await read({ association: 'sodra-vatterbygden', year: 2012 })).toContain('2020, 2021, 2022 och 2023');
  });

  test('the end of the year before is what the first year begins with', async () => {
    expect(await read({ association: 'goteborg', year: 2020 })).toContain('Kapital 31 december 2020: 16 900 tkr');
  });

  test('an association that prints none says so, and who does', async () => {
    const { answer, text } = await press({ association: 'finnveden' });
    expect(answer.status).toBe('invalid');
    expect(text).toContain('Finnveden skriver varken kapital eller resultat.');
    expect(text).toContain('Göteborg, Höglandet, Södra Vätterbygden, Sunnerbo och Värend');
  });

  test('every card keeps the rules of the visual language, every figure its expression', async () => {
    for (const { id } of associations.all)
      for (const year of [undefined, 2014, 2020, 2021, 2022, 2023, 2024]) {
        const { answer, card } = await press({ association: id, ...(year === undefined ? {} : { year }) });
        expect([id, year, faults(card, answer)]).toEqual([id, year, []]);
        expect(answer.headline.length).toBeLessThanOrEqual(45);
        const legends = answer.chart?.kind === 'course' ? answer.chart.lines.map(({ legend }) => legend).join('') : '';
        expect(legends.length).toBeLessThanOrEqual(26);
        for (const figure of answer.calculation ?? []) {
          expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
          expect(figure.sources.length).toBeGreaterThan(0);
        }
      }
  });
});
