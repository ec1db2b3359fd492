import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { renderCard } from '../../../src/cards/render.js';
import type { ParameterValue } from '../../../src/commands/answer.js';
import type { Store } from '../../../src/store/port.js';
import type { Reply } from '../../../src/turn/message.js';
import { faults } from '../../cards/check.js';
import { type World, world } from '../../turn/world.js';

type Params = Readonly<Record<string, ParameterValue | undefined>>;
type Who = NonNullable<Parameters<World['press']>[1]>;

export const SODRA = 'sodra-vatterbygden';

/** A coach of Enter and FIA, another of all, a member, a director, and somebody from another association. */
const PEOPLE = {
  coach: { role: 'coach', interventions: ['enter', 'fia'] },
  colleague: { role: 'coach', interventions: null },
  member: { role: 'member', interventions: null },
  director: { role: 'director', interventions: null },
  reader: { role: 'reader', interventions: null },
} as const;

/** The bot with those people; every card that it answers with is held to the rules of cards. */
export function desk(store?: Store) {
  const bot = world(PEOPLE, store);
  const checked = (reply: Reply): Reply => {
    expect(faults(renderCard(reply.answer, 'k'), reply.answer)).toEqual([]);
    expect(bot.errors).toEqual([]);
    return reply;
  };
  const as = (user: keyof typeof PEOPLE, more: Who = {}): Who => ({ user, conversation: `chat of ${user}`, ...more });
  const press = async (command: string, params: Params, who: Who = as('coach'), inputs: object = {}) =>
    checked(await bot.press({ command, params, key: randomUUID(), ...inputs }, who));
  const say = async (text: string, who: Who = as('coach')) => checked(await bot.say(text, who));
  return {
    store: bot.store,
    bot,
    as,
    say,
    press,
    report: (params: Params, who?: Who) => press('participants.report', params, who),
    correct: (params: Params, who?: Who) => press('participants.correct', params, who),
    show: (params: Params, who?: Who) => press('participants.show', params, who),
    /** Reported and confirmed. */
    async saved(params: Params, who: Who = as('coach')) {
      expect((await press('participants.report', params, who)).answer.status).toBe('confirm');
      const reply = await say('ja', who);
      expect(reply.text).toContain('Sparat');
      return reply;
    },
    count: async (year = 2024, association = SODRA) => (await bot.store.records(association, year)).length,
  };
}

/** No-break spaces as plain ones, so that a test can be typed. */
export const typed = (reply: Reply): string => reply.text.replaceAll('\u00a0', ' ');
