import { describe, expect, test } from 'vitest';
import { associations } from '../../turn/world.js';
import { desk, typed } from './desk.js';

const JANUARY = {
  intervention: 'enter',
  period: '2024-01',
  women: 20,
  men: 27,
  new: 5,
  newWomen: 2,
  newMen: 3,
  ended: 3,
  endedWomen: 1,
  endedMen: 2,
  exits: { work: 2, studies: 1 },
};
const FEBRUARY = { intervention: 'enter', period: '2024-02', women: 20, men: 25, new: 1, newWomen: 1, newMen: 0, ended: 0 };
const APRIL = { intervention: 'enter', period: '2024-04', women: 20, men: 25, new: 0, ended: 1, exits: { illness: 1 } };

async function reported() {
  const at = desk();
  for (const report of [JANUARY, FEBRUARY, APRIL]) await at.saved(report);
  return at;
}

describe('what is printed', () => {
  test('Enter 2023: counts, reasons, shares of both sexes', async () => {
    const shown = await desk().show({ intervention: 'enter', period: '2023' });
    expect(shown.answer).toMatchObject({ status: 'ok', params: { intervention: 'enter', period: '2023' } });
    for (const words of [
      '9 av 20 gick till arbete eller studier',
      'Det är 45,0 % av dem som avslutade. 62 deltagare.',
      'Kvinnor: Antal 24; Andel 38,7 %',
      'Sjukdom: Antal 7; Andel 35,0 %',
      'Kvar vid periodens slut: 42',
      'Källa: medlemssamråd 2024',
    ])
      expect(typed(shown)).toContain(words);
  });

  test('all of 2023, with the printed total and what the source contradicts', async () => {
    const shown = await desk().show({ period: '2023' });
    for (const words of ['208 deltagare', 'Totalt, enligt källan: Kvinnor 109; Män 99; Avslutade 74', 'FIA: Orsakerna blir 15, men 14 är avslutade.'])
      expect(typed(shown)).toContain(words);
  });

  test('a picture of women, men and those whose sex is not stated, whose words name the parts in order', async () => {
    const enter = await desk().show({ intervention: 'enter', period: '2023' });
    expect(enter.answer.whole?.parts.map(({ label, value }) => [label, +value])).toEqual([
      ['Kvinnor', 24],
      ['Män', 38],
    ]);
    expect(typed(enter)).toContain('Kvinnor och män: kvinnor 38,7 %, män 61,3 %');
    const all = await desk().show({ period: '2023' }, { user: 'director', association: 'finnveden' });
    expect(typed(all)).toContain('Kvinnor och män: kvinnor 66,2 %, män 32,5 %, ej angivet 1,3 %');
  });

  test('no picture where all are of one sex', async () => {
    expect((await desk().show({ intervention: 'it-sparet', period: '2023' })).answer.whole).toBeUndefined();
  });

  test('several remarks stand in a table with one line about it; what the total warns of is not said twice', async () => {
    const { answer } = await desk().show({ period: '2023' });
    expect(answer.notices?.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Orsakerna blir 75, men 74 är avslutade. Skillnad: 1. Så står det i källan.',
      'Anmärkningar om NOVA, FIA, Koll på förmåga och IT-spåret finns i tabellen.',
    ]);
    expect(answer.tables?.find(({ title }) => title === 'Anmärkningar')?.rows.map(({ cells }) => cells[0])).toEqual([
      'NOVA',
      'FIA',
      'Koll på förmåga',
      'IT-spåret',
    ]);
  });

  test.each([
    ['hoglandet', 'se-hoglandet', '2022', '175 deltagare 2022'],
    ['hoglandet', 'se-hoglandet', '2023', '28 av 62 gick till arbete eller studier'],
    ['finnveden', 'samverkansteam-finnveden', '2023', 'Gislaveds kommun: Kvinnor 18; Män 17; Nya 17'],
    ['finnveden', 'samverkansteam-finnveden', '2023', 'Deltagare: 76 = 51 + 25'],
  ])('%s %s %s', async (association, intervention, period, words) => {
    expect(typed(await desk().show({ intervention, period }, { user: 'director', association }))).toContain(words);
  });

  test('a municipality of Finnveden', async () => {
    const shown = await desk().show({ municipality: 'varnamo', period: '2023' }, { user: 'director', association: 'finnveden' });
    expect(typed(shown)).toContain('28 deltagare 2023');
  });

  test('every printed figure of every association can be shown', async () => {
    const { show } = desk();
    for (const association of associations.all)
      for (const row of association.participants) {
        const params = {
          ...(row.intervention ? { intervention: row.intervention } : {}),
          ...(row.municipality ? { municipality: row.municipality } : {}),
        };
        const shown = await show({ ...params, period: row.period }, { user: 'director', association: association.id });
        expect(shown.answer.status, `${association.id} ${row.intervention} ${row.period}`).toBe('ok');
      }
  });
});

describe('a shared intervention', () => {
  test.each([
    ['sodra-vatterbygden', '2023', 17, 'Södra Vätterbygden: 4'],
    ['hoglandet', '2023', 17, 'Höglandet: 12'],
    ['finnveden', '2022', 20, 'Finnveden: 1'],
  ])('counts once across associations, asked in %s for %s', async (association, period, together, own) => {
    const shown = await desk().show({ intervention: 'it-sparet', period }, { user: 'director', association });
    expect(typed(shown)).toContain(`Tillsammans, räknade en gång: ${together}`);
    expect(typed(shown)).toContain(own);
  });
});

describe('what was logged', () => {
  test('a year is carried in + all new, and says which months it holds', async () => {
    const { show } = await reported();
    const shown = await show({ intervention: 'enter', period: '2024' });
    for (const words of [
      'Kvinnor: 21',
      'Män: 27',
      'Deltagare: 48 = 47 − 5 + 5 + 1 + 0',
      'Rapport saknas för mars 2024',
      'Omfattar januari–februari 2024 och april 2024',
    ])
      expect(typed(shown)).toContain(words);
  });

  test('a year to date is a range of months', async () => {
    const { show } = await reported();
    const shown = await show({ intervention: 'enter', period: '2024-01/2024-02' });
    expect(typed(shown)).toContain('48 deltagare');
    expect(shown.answer.notices?.filter(({ kind }) => kind === 'warning')).toEqual([]);
  });

  test('without new in a month the year cannot be counted, and says why', async () => {
    const { show, saved } = await reported();
    await saved({ intervention: 'enter', period: '2024-05', women: 3, men: 4 });
    expect(typed(await show({ intervention: 'enter', period: '2024' }))).toContain('Nya är inte angivet i alla rapporter');
  });

  test('mine: a coach’s own interventions, added up', async () => {
    const { show, saved, as } = await reported();
    await saved({ intervention: 'fia', period: '2024-01', women: 3, men: 4, new: 7, ended: 0 });
    await saved({ intervention: 'nova', period: '2024-01', women: 30, men: 40, new: 7, ended: 0 }, as('colleague'));
    const shown = await show({ mine: 'yes', period: '2024-01' });
    expect(shown.answer.context).toContain('Mina insatser');
    expect(typed(shown)).toContain('Deltagare: 54 = 47 + 7');
    expect(typed(shown)).not.toContain('NOVA');
    expect((await show({})).answer.params).toMatchObject({ mine: 'yes', period: '2024' });
  });

  test('is seen by members, and never by a reader from another association', async () => {
    const { show, as } = await reported();
    expect((await show({ intervention: 'enter', period: '2024-01' }, as('member'))).answer.status).toBe('ok');
    const reader = await show({ intervention: 'enter', period: '2024-01' }, as('reader'));
    expect(reader.answer.status).toBe('invalid');
    expect(typed(reader)).not.toContain('47');
    expect((await show({ intervention: 'enter', period: '2023' }, as('reader'))).answer.status).toBe('ok');
  });

  test('a period without figures names those that have some', async () => {
    const { show } = await reported();
    const shown = await show({ intervention: 'enter', period: '1987' });
    expect(shown.answer.status).toBe('invalid');
    expect(typed(shown)).toContain('Enter har siffror för 2023');
  });
});
