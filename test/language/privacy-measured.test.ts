import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';
import { HONEST_MESSAGES, PERSONAL_MESSAGES } from './privacy-messages.js';

const heard = (text: string) => language.understand(text, CONTEXT);
const personal = Object.entries(PERSONAL_MESSAGES).flatMap(([what, texts]) => texts.map((text) => ({ what, text })));

describe('the privacy guard, measured', () => {
  const missed = personal.filter(({ text }) => heard(text).kind !== 'personal');
  const alarms = HONEST_MESSAGES.filter((text) => heard(text).kind === 'personal');

  test('on messages of both kinds, more than a hundred of each', () => {
    console.log(
      `privacy: ${personal.length} personal, missed ${missed.length}; ${HONEST_MESSAGES.length} honest, ` +
        `false alarms ${alarms.length} (${((alarms.length / HONEST_MESSAGES.length) * 100).toFixed(1)} %)`,
    );
    expect(personal.length).toBeGreaterThanOrEqual(110);
    expect(HONEST_MESSAGES.length).toBeGreaterThanOrEqual(110);
    expect(new Set([...personal.map(({ text }) => text), ...HONEST_MESSAGES]).size).toBe(personal.length + HONEST_MESSAGES.length);
  });

  test('misses nothing', () => {
    expect(missed).toEqual([]);
  });

  test('refuses at most one honest message in a hundred', () => {
    expect(alarms.length / HONEST_MESSAGES.length, alarms.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
