import { describe, expect, it } from 'vitest';
import { COUNT_MEANINGS } from '../../../src/calculation/count-meanings.js';
import type { Role } from '../../../src/commands/command.js';
import { COMMANDS } from '../../../src/commands/registry.js';
import { atLeast } from '../../../src/commands/roles.js';
import { faults } from '../../cards/check.js';
import { world } from '../../turn/world.js';

const ROLES = { member: { role: 'member', interventions: null }, coach: { role: 'coach', interventions: ['enter'] } } as const;

describe('help', () => {
  it.each(['coach', 'director'])('tells a %s what the counts mean, folded behind a button', async (user) => {
    const { answer, text, card } = await world(ROLES).say('hjälp', { user, conversation: user });
    expect(COUNT_MEANINGS.length).toBeGreaterThan(5);
    for (const { word, meaning } of COUNT_MEANINGS) expect(text).toContain(`${word}: ${meaning}`.split(': ')[1]);
    expect(JSON.stringify(card)).toContain('Visa allt jag kan');
    expect(faults(card, answer)).toEqual([]);
  });

  it.each(['hur rapporterar jag', 'hur gör jag för att rapportera', 'hur ska jag skriva för att rapportera', 'vart skriver jag siffrorna'])(
    '”%s”: three lines and a button, not all there is',
    async (text) => {
      const { answer, card } = await world(ROLES).say(text, { user: 'coach', conversation: 'coach' });
      expect(answer).toMatchObject({ command: 'help', headline: 'Så rapporterar du' });
      expect(answer.facts).toHaveLength(3);
      expect(answer.actions?.[0]).toMatchObject({ title: 'Rapportera', command: 'participants.report', params: { intervention: 'enter' } });
      expect(answer.tables ?? answer.menu).toBeUndefined();
      expect(faults(card, answer)).toEqual([]);
    },
  );

  it.each([
    ['hur ändrar jag en rapport', 'rätta en rapport'],
    ['hur gör man för att lägga in utfallet', 'lägg in utfall'],
    ['hur bokar jag in ett möte', 'ändra möten'],
  ])('”%s” is told as shortly', async (text, title) => {
    const { answer } = await world(ROLES).say(text);
    expect(answer.headline).toBe(`Så gör du: ${title}`);
  });

  it('tells somebody who may not what it takes, and offers no button that says no', async () => {
    const { answer } = await world(ROLES).say('hur rapporterar jag', { user: 'member', conversation: 'member' });
    expect(answer.lead).toMatch(/kräver rollen handledare/);
    expect(answer.actions?.map(({ title }) => title)).toEqual(['Visa hjälp']);
  });

  it('spares a member who reports nothing', async () => {
    const { answer } = await world(ROLES).say('hjälp', { user: 'member', conversation: 'member' });
    expect(answer.tables?.map(({ title }) => title)).not.toContain('Vad siffrorna betyder');
  });

  it.each(['member', 'coach', 'director'])('lists every command that a %s may use, and no other', async (user) => {
    const { answer } = await world(ROLES).say('hjälp', { user, conversation: user });
    const listed = (answer.tables ?? []).flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));
    for (const { id, title, who } of COMMANDS.filter(({ id }) => id !== 'help' && id !== 'greeting'))
      expect(listed.includes(title), id).toBe(atLeast(user as Role, who));
  });

  it.each(['member', 'coach', 'director'])('every row of a %s’s menu leads to an answer', async (user) => {
    const bot = world(ROLES);
    const { answer } = await bot.say('hjälp', { user, conversation: user });
    for (const { title, command, params } of answer.menu ?? []) {
      const reply = await bot.press({ command, params, key: title }, { user, conversation: user });
      expect(['ok', 'ask', 'confirm'], `${title}: ${reply.text}`).toContain(reply.answer.status);
    }
  });
});
