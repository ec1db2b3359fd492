import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';
import { HELD_OUT_HONEST, HELD_OUT_PERSONAL } from './privacy-held-out.js';
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

  test('misses nothing of what was written after it was tuned, and refuses none of the honest ones', () => {
    expect(HELD_OUT_PERSONAL.filter((text) => heard(text).kind !== 'personal')).toEqual([]);
    expect(HELD_OUT_HONEST.filter((text) => heard(text).kind === 'personal')).toEqual([]);
  });

  test('refuses at most one honest message in a hundred', () => {
    expect(alarms.length / HONEST_MESSAGES.length, alarms.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
