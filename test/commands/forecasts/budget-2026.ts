import { expect } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import type { Reply } from '../../../src/turn/message.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { type World, world } from '../../turn/world.js';
import { typed } from '../room.js';

/** A year under way: budget 2026 is adopted and eight months of three lines are known. Income 7 348 000, costs 8 995 444, result −1 647 444. */
const UNDER_WAY = [
  'Gör ett budgetförslag för 2026, utgå från budget 2021, lägg på 2,5 procent på insatserna',
  'ja',
  'sätt Enter till 3 miljoner i förslaget',
  'ja',
  'ändra kansliet till 800 tkr i budgetförslaget',
  'ja',
  'anta budgeten 2026, § 7 den 2025-11-24',
  'ja',
  'utfall till och med augusti: Enter 1 950 000, Kansliet 480 000, FIA 400 tkr',
  'ja',
];

export async function yearUnderWay(): Promise<World> {
  const here = world();
  for (const text of UNDER_WAY) await here.say(text, { conversation: 'before' });
  return here;
}

/** Asks in a conversation of its own unless one is named; finds the card whole and every figure exact. */
export function asker(here: () => World) {
  let count = 0;
  return async (text: string, conversation = `c${++count}`): Promise<Reply & { readonly said: string }> => {
    const reply = await here().say(text, { conversation });
    expect(here().errors, text).toEqual([]);
    if (reply.card) expect(faults(reply.card, reply.answer), text).toEqual([]);
    for (const figure of reply.answer.calculation ?? [])
      expect(evaluate(expression(figure)), `${text} · ${figure.label}: ${expression(figure)}`).toEqual(parseDecimal(figure.value.toFixed()));
    return { ...reply, said: typed(reply.text) };
  };
}

/** What a printed text says can be typed: the words between its quotation marks. */
export const hintsIn = (said: string): string[] => [...said.matchAll(/”([^”]+)”/g)].map(([, words = '']) => words);
