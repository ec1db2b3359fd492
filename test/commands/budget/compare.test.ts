import { describe, expect, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const compare = (params: object) => room().press('budget.compare', params);
const read = async (params: object) => typed((await compare(params)).text);

describe('comparing two columns', () => {
  test('budget against forecast 2020: the total, the largest deviations first, and the lines that add up to it', async () => {
    const reply = await compare({ year: 2020 });
    const text = typed(reply.text);
    expect(typed(reply.answer.headline)).toBe('1 113 800 kr lägre kostnader än budget');
    expect(text).toContain('Budget: 7 328 800 kr\nPrognos: 6 215 000 kr\nSkillnad: −15,2 %');
    expect(text).toContain(
      `Största skillnaderna (tkr):
– Tillgängligt nya projekt: lägre 400 tkr
– Efterstöd: lägre 396 tkr
– Projekt SE-N: lägre 281 tkr
– Förstudie samsjuklighet: högre 174 tkr
– Enter: lägre 153 tkr
– Kompetensutveckling: lägre 115 tkr`,
    );
    expect(text).toContain('Övriga 3 poster: Budget 427,0; Prognos 427,0; Skillnad –');
    expect(text).toContain('Summa kostnader: Budget 7 328,8; Prognos 6 215,0; Skillnad −1 113,8');
    const { chart } = reply.answer;
    expect(chart?.kind === 'ranking' && chart.bars.map(({ stands }) => stands ?? 'lägre')).toEqual([
      'lägre',
      'lägre',
      'lägre',
      'out',
      'lägre',
      'lägre',
    ]);
  });

  test('the differences of the lines sum to the difference of the total', async () => {
    const { answer } = await compare({ year: 2020 });
    const table = answer.tables?.[0];
    const cents = (table?.rows ?? []).map(({ cells, total }) => {
      const difference = cells[3];
      return { total, value: difference && typeof difference !== 'string' ? difference.value.times(10).toNumber() : 0 };
    });
    const lines = cents.filter(({ total }) => !total).reduce((sum, { value }) => sum + value, 0);
    expect(lines).toBe(cents.find(({ total }) => total)?.value);
    expect(lines).toBe(-11138);
  });

  test.each([
    ['sodra-vatterbygden', '482 100 kr lägre kostnader än budget', '−5,0 %'],
    ['hoglandet', '308 086 kr lägre kostnader än budget', '−3,8 %'],
    ['finnveden', '626 800 kr lägre kostnader än budget', '−9,8 %'],
  ])('%s 2023, printed in totals only: %s', async (association, headline, percent) => {
    const reply = await compare({ association, year: 2023 });
    expect(typed(reply.answer.headline)).toBe(headline);
    expect(typed(reply.text)).toContain(`Skillnad: ${percent}`);
    expect(reply.text).toContain('bara summor');
  });

  test('a question without a year says which year was taken', async () => {
    expect(await read({})).toContain('2023 är det nyaste året med både budget och utfall.');
    expect(await read({ line: 'enter' })).toContain('2020 är det nyaste året med både budget och prognos.');
    expect((await compare({ association: 'sunnerbo' })).answer.params).toMatchObject({
      year: 2022,
      basis: 'plan',
      otherYear: 2021,
      otherBasis: 'budget',
    });
  });

  test('a year that has one column is held against the year before; two years against each other, whichever is said first', async () => {
    const alone = await compare({ year: 2021 });
    const before = await compare({ year: 2020, otherYear: 2021, basis: 'budget', otherBasis: 'budget' });
    expect(alone.answer.params).toEqual(before.answer.params);
    expect(typed(alone.answer.headline)).toBe('1 414 100 kr högre kostnader än budget 2020');
    expect(typed(alone.text)).toContain('Summa intäkter: Budget 2020 6 680,0; Budget 2021 7 348,0; Skillnad +668,0');
    expect(typed(alone.text)).toContain('Summa intäkter, skillnad: 668 000 kr = 7 348 000 − 6 680 000');
  });

  test('deviations too large for a bar of tkr are drawn in percent of the budget', async () => {
    const text = await read({ association: 'goteborg', year: 2022 });
    expect(text).toContain('Största skillnaderna (procent av budgeten):\n– ESF-projekt NO: lägre 3 700 tkr (5 %)');
    expect(text).toContain('ESF-projekt NO, skillnad i procent av budgeten: −4,5 % = −3 700 ÷ 82 871 × 100');
  });

  test('one line, in kronor and percent', async () => {
    const text = await read({ year: 2020, line: 'kansli' });
    expect(text).toContain('Kansli: 110 000 kr lägre');
    expect(text).toContain('Skillnad: −12,8 %');
  });

  test('what cannot be compared says what there is', async () => {
    const one = await compare({ association: 'varend' });
    expect(one.answer.status).toBe('invalid');
    expect(one.text).toContain('budget 2015');
    const none = await compare({ year: 2023, basis: 'actual', line: 'enter' });
    expect(none.answer.status).toBe('invalid');
    expect(none.text).toContain('För posten finns budget 2020, prognos 2020, budget 2021, plan 2022 och plan 2023.');
  });
});

describe('comparing a share across associations', () => {
  test('administration: what the lines give before what is printed, with its expression, and who lacks it', async () => {
    const text = await read({ measure: 'administration' });
    expect(text).toContain('Administration: från 9,2 % till 16,5 %');
    expect(text).toContain('Värend, budget 2015: Tryckt, % 17; Beräknad, % 16,5');
    expect(text).toContain('Finnveden, utfall 2023: Tryckt, % 13; Beräknad, % –');
    expect(text).toContain('Värend, beräknad andel: 16,5 % = 1 100 000 ÷ 6 673 000 × 100');
    expect(text).toContain('Sunnerbo saknas');
  });

  test('a year narrows it to those that have it', async () => {
    const text = await read({ measure: 'individual', year: 2023 });
    expect(text).toContain('Individinriktat: från 55 % till 84 %');
    expect(text).toContain('Göteborg, plan 2023: Tryckt, % –; Beräknad, % 84,0');
    expect(text).toContain('Sunnerbo och Värend saknas');
    expect((await compare({ measure: 'structural', year: 2019 })).answer.status).toBe('invalid');
  });
});

test('every card keeps the rules of the visual language', async () => {
  const asked = [
    { year: 2020 },
    { year: 2021 },
    { line: 'enter' },
    { line: 'styrelse', year: 2022 },
    { measure: 'administration' },
    { measure: 'individual' },
    ...associations.all.flatMap(({ id }) => [2015, 2021, 2022, 2023, 2024].map((year) => ({ association: id, year }))),
  ];
  for (const params of asked) {
    const { card, answer } = await compare(params);
    expect(card && faults(card, answer), JSON.stringify(params)).toEqual([]);
  }
});
