import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/associations/rules.js';
import { associations, room } from './room.js';

const ASKED = [
  'hur ser budgeten ut?',
  'jämför budget och utfall 2023',
  'höj 10 % per år, utrymme 40 mnkr',
  'vad är 24 jobb värda',
  'hur gick det mot målen',
  'visa deltagare 2023',
  'visa alla beslut',
  'vilka möten finns',
  'hur stort eget kapital har vi?',
];

/** What a source may begin with: a word in lower case, a number, a paragraph, or a name that is always written so. */
const NAMES = [...associations.all.flatMap(({ name, fullName }) => [name, fullName]), 'SIE'];
const begins = (piece: string) => /^[\p{Ll}\d§”]/u.test(piece) || NAMES.some((name) => piece.startsWith(name));
const pieces = (source: string) => source.split(/(?<=[;])\s+|^Källa: /u).filter(Boolean);

describe('what follows ”Källa:”', () => {
  test('begins in lower case in every answer of every association, but for names', async () => {
    const wrong: string[] = [];
    for (const { name } of associations.all)
      for (const text of ASKED) {
        const { answer } = await room().say(`${name}: ${text}`);
        if (answer.source) wrong.push(...pieces(answer.source).filter((piece) => !begins(piece)));
      }
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('is spelled the same in every rule', () => {
    expect(RULES.flatMap(({ sources }) => sources).filter((source) => !begins(source))).toEqual([]);
  });
});
