import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

const report = (inputs: Record<string, string>) => language.readInputs('participants.report', inputs, CONTEXT);
const grow = (inputs: Record<string, string>) => language.readInputs('contribution.growth', inputs, CONTEXT);

describe("a card's inputs", () => {
  test('are read as text is: numbers in words, with spaces, with a unit', () => {
    expect(report({ women: 'tolv', men: ' 9 ', new: '0', ended: 'inga', notStated: '1 st' })).toEqual({
      params: { women: 12, men: 9, new: 0, ended: 0, notStated: 1 },
      problems: [],
    });
    expect(grow({ rate: '10,5', offer: '5,5 mnkr', startAmount: '3 674 000', startYear: '2021' })).toEqual({
      params: { rate: '10.5', offer: '5500000', startAmount: '3674000', startYear: 2021 },
      problems: [],
    });
    expect(grow({ rate: '-2,5 %', offer: '5500000', untilYear: '30' }).params).toEqual({ rate: '-2.5', offer: '5500000', untilYear: 2030 });
  });

  test('are null when empty: not stated, never nought', () => {
    expect(report({ women: '', men: '   ' })).toEqual({ params: { women: null, men: null }, problems: [] });
  });

  test('take the value of a choice as it is', () => {
    expect(report({ intervention: 'koll-pa-formaga', period: '2024-03' }).params).toEqual({ intervention: 'koll-pa-formaga', period: '2024-03' });
    expect(language.readInputs('meeting.next', { kind: 'board' }, CONTEXT).params).toEqual({ kind: 'board' });
    expect(grow({ unit: '1000' }).params).toEqual({ unit: '1000' });
  });

  test('read names and periods as people write them', () => {
    expect(report({ intervention: 'Koll på förmåga', period: 'mars 2024' }).params).toEqual({ intervention: 'koll-pa-formaga', period: '2024-03' });
  });

  test('gather the reasons for leaving', () => {
    expect(report({ 'exits.work': '2', 'exits.studies': 'en', 'exits.illness': '' }).params).toEqual({ exits: { work: 2, studies: 1 } });
    expect(report({ 'exits.okänt': '2' }).params).toEqual({});
  });

  test.each([
    ['women', 'många'],
    ['women', '2,5'],
    ['women', '-1'],
    ['women', '1o'],
    ['women', '12 kr'],
    ['women', '1000000'],
    ['exits.work', 'några'],
    ['period', 'förr'],
    ['intervention', 'solrosen'],
  ])('%s "%s" is asked about, with a right answer', (name, value) => {
    const { params, problems } = report({ [name]: value });
    expect(params).toEqual({});
    expect(problems.map(({ parameter }) => parameter)).toEqual([name.split('.')[0]]);
    expect(problems[0]?.message).toMatch(/Skriv|Välj/);
  });

  test.each([
    ['rate', 'tio kronor'],
    ['rate', '1o'],
    ['offer', '5,5 procent'],
    ['offer', 'mycket'],
    ['startYear', '12345'],
    ['unit', '500'],
  ])('%s "%s" is asked about, with a right answer', (name, value) => {
    const { params, problems } = grow({ [name]: value });
    expect(params).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/Skriv|skriv/);
  });

  test('leave out what the command has no parameter for', () => {
    expect(report({ rate: '10', constructor: '1', __proto__: '2', okänt: '3' })).toEqual({ params: {}, problems: [] });
  });
});
