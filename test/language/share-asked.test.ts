import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

describe('a share of those who took part is looked up, and no time is a part or a whole of it', () => {
  test.each([
    ['andel till arbete enter q1 2026', { intervention: 'enter', period: '2026-Q1' }],
    ['andel kvinnor q2 2025', { period: '2025-Q2' }],
    ['andel män q3 2024', { period: '2024-Q3' }],
    ['andel män t1 2024', { period: '2024-T1' }],
    ['hur stor andel gick till jobb första halvåret 2024', { period: '2024-H1' }],
    ['procent till jobb av avslutade nova 2023', { intervention: 'nova', period: '2023' }],
    ['andel som gått till jobb 2023', { period: '2023' }],
  ])('%s', (text, params) => {
    expect(language.understand(text, CONTEXT)).toMatchObject({ kind: 'command', command: 'participants.show', params, problems: [] });
  });

  test('two years are two times', () => {
    const meant = language.understand('hur många procent gick fler till arbete 2023 än 2022', CONTEXT);
    expect(meant).toMatchObject({ kind: 'command', command: 'participants.show', problems: [{ parameter: 'period' }] });
  });

  test.each([
    ['hur många procent är 28 av 62 till arbete', { part: 28, whole: 62 }],
    ['andel kvinnor om 12 av 30', { part: 12, whole: 30 }],
    ['3 av 14 till jobb i procent', { part: 3, whole: 14 }],
  ])('what has its counts is calculated: %s', (text, params) => {
    expect(language.understand(text, CONTEXT)).toMatchObject({ kind: 'command', command: 'rate.calculate', params });
  });
});
