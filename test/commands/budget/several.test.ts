import { describe, expect, test } from 'vitest';
import { expectSound } from '../contributions/exact.js';
import { room, typed } from '../room.js';

async function ask(text: string) {
  const reply = await room().say(text);
  const { answer, text: said } = reply;
  expect(answer).toMatchObject({ command: 'budget.status', status: 'ok' });
  expectSound(reply);
  return { answer, said: typed(said) };
}

describe('several lines in one question', () => {
  test('what two municipalities pay, each with its share, and together', async () => {
    const { answer, said } = await ask('vad betalar Habo och Mullsjö 2021');
    expect(answer.params).toMatchObject({ lines: ['habo', 'mullsjo'], year: 2021 });
    expect(said).toContain('Habo kommun: 130 000 kr (1,8 % av intäkterna)');
    expect(said).toContain('Mullsjö kommun: 78 000 kr (1,1 % av intäkterna)');
    expect(said).toContain('Tillsammans 208 000 kr.');
  });

  test('both halves of a question: the municipalities’ quarter, and one of them, which is in it already', async () => {
    const { said } = await ask('hur stor del betalar kommunerna och hur mycket blir det för Habo 2021');
    expect(said).toContain('Kommunerna tillsammans: 1 837 000 kr (25,0 % av intäkterna)');
    expect(said).toContain('Habo kommun: 130 000 kr (1,8 % av intäkterna)');
    expect(said).not.toContain('Tillsammans 1 967 000');
  });

  test('the municipalities together are shown one by one too', async () => {
    const { answer } = await ask('vad betalar kommunerna tillsammans 2021');
    expect(answer.tables?.[0]?.rows.map(({ cells }) => cells[0])).toEqual([
      'Habo kommun',
      'Jönköpings kommun',
      'Mullsjö kommun',
      'Vaggeryds kommun',
      'Kommunerna tillsammans',
    ]);
  });

  test('income and costs have no sum', async () => {
    const { said } = await ask('intäkter och kostnader 2022');
    expect(said).toContain('Summa intäkter: 7 348 000 kr');
    expect(said).toContain('Summa kostnader: 7 365 600 kr');
    expect(said).not.toContain('Tillsammans');
  });
});

describe('two lines held against each other', () => {
  test.each([
    ['jämför enter med fia 2021', 'Enter: 2 272 500 kr mer än FIA', '2 272 500 kr = 2 878 200 − 605 700'],
    ['jämför FIA och Enter 2021', 'Enter: 2 272 500 kr mer än FIA', '2 272 500 kr = 2 878 200 − 605 700'],
    ['skillnaden mellan kansliet och styrelsen 2022', 'Kansli: 767 000 kr mer än Styrelse', '767 000 kr = 770 000 − 3 000'],
  ])('”%s”', async (text, headline, expression) => {
    const { answer, said } = await ask(text);
    expect(typed(answer.headline)).toBe(headline);
    expect(said).toContain(`Skillnad: ${expression}`);
  });
});

describe('several years in one question', () => {
  test('a line year by year', async () => {
    const { answer, said } = await ask('hur mycket har vi kvar att fördela 2022 och 2023');
    expect(answer.params).toMatchObject({ years: [2022, 2023], lines: ['tillgangligt-nya-projekt'] });
    expect(said).toContain('plan 2022: 800 000 kr');
    expect(said).toContain('plan 2023: 2 100 000 kr');
  });

  test('a span of years is each of them', async () => {
    const { answer } = await ask('hur mycket finns kvar till nya projekt 2021–2023');
    expect(answer.params).toMatchObject({ years: [2021, 2022, 2023] });
  });

  test('a year without figures is named', async () => {
    const { said } = await ask('hur mycket betalar regionen 2019 och 2021');
    expect(said).toContain('2019 saknas i källorna');
    expect(said).toContain('1 837 000 kr');
  });
});
