import { describe, expect, test } from 'vitest';
import { divide, given, percentage, rounded } from '../../src/calculation/figure.js';
import { decimal } from '../../src/calculation/number.js';
import { cellText } from '../../src/swedish/cell.js';
import { barWords, courseWords } from '../../src/swedish/chart.js';
import { exactFigureText, figureText } from '../../src/swedish/figure.js';
import { noticeWords } from '../../src/swedish/notice.js';
import { plain } from '../../src/swedish/plain.js';

const seen = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u2060', '|');

describe('what somebody wrote', () => {
  test.each([
    ['1. först', '1._först'],
    ['12) sedan', '12)_sedan'],
    ['- punkt', '-_punkt'],
    ['+ punkt', '+_punkt'],
    ['# rubrik', '#_rubrik'],
    ['> citat', '|> citat'],
    ['rad\n2. rad', 'rad\n2._rad'],
    ['rubrik\n===', 'rubrik\n|==='],
    ['    indrag', 'indrag'],
    ['3*674*000', '3∗674∗000'],
    ['_lutar_', '|_|lutar|_|'],
    ['snake_case', 'snake_case'],
    ['`kod`', '´kod´'],
    ['[här](https://exempel.se)', '[här]|(https://exempel.se)'],
    ['<at>Alla</at> <b>', '‹at>Alla‹/at> ‹b>'],
    ['färre än < 5', 'färre än < 5'],
    ['tab\toch\u0007klocka', 'tab och klocka'],
    ['Södra Vätterbygden · budget 2021', 'Södra Vätterbygden · budget 2021'],
    ['−1_394_900', '−1_394_900'],
  ])('%j can be no Markdown', (text, words) => {
    expect(seen(plain(text))).toBe(words);
  });

  test('is unchanged by a second round', () => {
    for (const text of ['1. *a* _b_ `c` [d](e) <f>', '# x\n- y', '~~z~~'])
      expect(plain(plain(text)).replaceAll('\u2060', '')).toBe(plain(text).replaceAll('\u2060', ''));
  });
});

describe('a figure under its label', () => {
  const kr = given('Belopp', '5379103.4', 'SEK', []);
  const women = given('Kvinnor', 24, 'participants', []);
  const all = given('Alla', 62, 'participants', []);

  test.each([
    [figureText(kr), '5_379_103_kr'],
    [exactFigureText(kr), '5_379_103,40_kr'],
    [exactFigureText(given('Belopp', 5, 'SEK', [])), '5_kr'],
    [figureText(women), '24'],
    [figureText(percentage(women, all)), '38,7_%'],
    [figureText(percentage(given('Nio', 9, 'participants', []), given('Tjugo', 20, 'participants', []))), '45,0_%'],
    [figureText(rounded(given('Tal', '12.5', 'number', []), 1)), '13'],
    [figureText(divide(women, all, 'percent')), '0,39_%'],
    [exactFigureText(divide(women, all, 'number')), '0,39'],
  ])('%s', (words, expected) => {
    expect(seen(words)).toBe(expected);
  });
});

describe('a cell', () => {
  const tkr = { value: decimal('-400'), unit: 'tkr', decimals: 1 } as const;

  test('leaves the unit out where a heading names it', () => {
    expect(cellText(tkr, ['tkr', 'Skillnad'])).toBe('−400,0');
    expect(seen(cellText(tkr, ['Post', 'Skillnad']))).toBe('−400,0_tkr');
    expect(seen(cellText({ value: decimal(2_878_200), unit: 'SEK' }, ['Post', 'Kronor']))).toBe('2_878_200');
    expect(seen(cellText({ value: decimal(2_878_200), unit: 'SEK' }, ['Post', 'Belopp']))).toBe('2_878_200_kr');
    expect(seen(cellText({ value: decimal('38.7'), unit: 'percent', decimals: 1 }, ['Kön', 'Andel']))).toBe('38,7_%');
    expect(cellText({ value: decimal(24), unit: 'participants' }, ['Kön', 'Antal'])).toBe('24');
  });

  test('is a dash for nothing and a plus for a difference upwards', () => {
    expect(cellText(null, ['tkr'])).toBe('–');
    expect(cellText({ value: decimal(174), unit: 'tkr', decimals: 1, sign: true }, ['tkr'])).toBe('+174,0');
  });
});

describe('a chart in words', () => {
  const bar = (label: string, value: number, display: string) => ({ label, value: decimal(value), display });

  test.each([
    [bar('Enter', 33, '2\u00a0878\u00a0200\u00a0kr'), 'Kostnader (procent av alla)', 'Enter', '2_878_200_kr (33_%)'],
    [bar('Sjukdom', 7, '7'), 'Varför (antal)', 'Sjukdom', '7'],
    [bar('Efterstöd: lägre', 396, '396\u00a0tkr'), 'Skillnader (tkr)', 'Efterstöd', 'lägre 396_tkr'],
    [bar('Kansli', 3, '39\u00a0kr'), 'Kostnader (antal)', 'Kansli', '39_kr (3)'],
  ])('%#', (one, title, name, value) => {
    const words = barWords(one, title);
    expect([words.title, seen(words.value)]).toEqual([name, value]);
  });

  test('says a level line once', () => {
    const points = (values: readonly string[]) => values.map((display, index) => ({ x: String(2021 + index), display }));
    expect(
      courseWords([
        { legend: 'Bidrag', points: points(['3,67', '5,5']) },
        { legend: 'Utrymme', points: points(['5,5', '5,5']) },
      ]),
    ).toEqual([
      { title: '2021', value: 'Bidrag 3,67' },
      { title: '2022', value: 'Bidrag 5,5' },
      { title: 'Alla år', value: 'Utrymme (5,5)' },
    ]);
  });
});

test('the first word of a notice says what its colour says, once', () => {
  expect(noticeWords({ kind: 'warning', text: 'Varning: kapitalet tar slut.' })).toEqual({ word: 'Varning:', text: 'kapitalet tar slut.' });
  expect(noticeWords({ kind: 'error', text: 'Summan är fel.' })).toEqual({ word: 'Fel:', text: 'Summan är fel.' });
  expect(noticeWords({ kind: 'good', text: '✓ Klart.' })).toEqual({ word: '✓', text: 'Klart.' });
  expect(noticeWords({ kind: 'info', text: 'Varning: nej.' })).toEqual({ word: '', text: 'Varning: nej.' });
});
