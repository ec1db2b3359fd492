import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

const counts = (text: string) => language.read('participants.correct', text, CONTEXT).params;

describe('what a number stands for', () => {
  test.each([
    ['ändra män från 35 till 37', { men: 37 }],
    ['byt ut 24 kvinnor mot 25', { women: 25 }],
    ['det skulle vara 8 i stället för 7 män', { men: 8 }],
    ['jag skrev 36 män men det är 35', { men: 35 }],
    ['jag skrev 12 kvinnor men det är 13', { women: 13 }],
    ['oj, 5 nya, inte 15', { new: 5 }],
  ])('%s: what it replaces is no value', (text, params) => {
    expect(counts(text)).toEqual(params);
  });

  test('a job that is told and counted is one job; different sexes are added', () => {
    const exits = (text: string) => language.read('participants.report', text, CONTEXT).params.exits;
    expect(exits('enter maj: en fick jobb, 20 kv, 30 m, 1 avslutad till arbete')).toEqual({ work: 1 });
    expect(exits('enter maj: 1 kvinna till jobb och 1 man till jobb')).toEqual({ work: 2 });
  });
});

describe('what is no question', () => {
  test('an id from Entra is nobody’s number', () => {
    expect(language.understand('ge 78091443-2178-0914-4321-780914432178 rollen ledamot', CONTEXT).kind).not.toBe('personal');
  });

  test('thanks are heard as thanks', () => {
    expect(language.understand('tack så mycket', CONTEXT)).toMatchObject({ kind: 'command', command: 'greeting', params: { thanks: 'yes' } });
  });

  test.each(['10', '5', 'tio'])('%s alone is nothing', (text) => {
    expect(language.understand(text, CONTEXT)).toEqual({ kind: 'unknown', near: [] });
  });
});

describe('a request for contributions', () => {
  test.each(['skriv äskandet för 2024', 'skriv äskandet till regionen', 'vi behöver ett äskande för 2028', 'gör äskandet'])('%s', (text) => {
    expect(language.understand(text, CONTEXT)).toMatchObject({ kind: 'command', command: 'contribution.split', params: { request: 'yes' } });
  });
});
