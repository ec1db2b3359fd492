import { describe, expect, it } from 'vitest';
import { COUNT_MEANINGS } from '../../../src/calculation/countMeanings.js';
import { faults } from '../../cards/check.js';
import { world } from '../../turn/world.js';

const ROLES = { member: { role: 'member', interventions: null }, coach: { role: 'coach', interventions: ['enter'] } } as const;

describe('help', () => {
  it.each(['coach', 'director'])('tells a %s what the counts mean, folded behind a button', async (user) => {
    const { answer, text, card } = await world(ROLES).say('hjälp', { user, conversation: user });
    expect(COUNT_MEANINGS.length).toBeGreaterThan(5);
    for (const { word, meaning } of COUNT_MEANINGS) expect(text).toContain(`${word}: ${meaning}`.split(': ')[1]);
    expect(JSON.stringify(card)).toContain('Visa vad siffrorna betyder');
    expect(faults(card, answer)).toEqual([]);
  });

  it('spares a member who reports nothing', async () => {
    const { answer } = await world(ROLES).say('hjälp', { user: 'member', conversation: 'member' });
    expect(answer.tables).toEqual([]);
  });
});
