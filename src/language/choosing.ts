import type { CommandId } from '../commands/ids.js';
import type { Seen } from './material.js';
import { budget } from './rules/budget.js';
import { contributions } from './rules/contributions.js';
import { facts } from './rules/facts.js';
import { forecasts } from './rules/forecasts.js';
import { meetings } from './rules/meetings.js';
import { participants } from './rules/participants.js';
import type { Rules } from './rules/rule.js';

/** In the order in which they are weighed: what would be before what is, money before what is only told. */
const RULES: readonly Rules[] = [forecasts, participants, budget, facts, meetings, contributions];
const INSTEAD = RULES.flatMap(({ instead = [] }) => instead);
const SURE = RULES.flatMap(({ sure = [] }) => sure);

/** Can the sentence mean the command at all, however like its examples it is? */
export function mayMean(id: CommandId, seen: Seen): boolean {
  return RULES.every(({ needs }) => needs?.[id]?.(seen) ?? true);
}

/** How likely each command is by what the sentence is like, with what cannot be meant counted for what is asked in its place. */
export function meantInstead(likely: ReadonlyMap<string, number>, seen: Seen): ReadonlyMap<string, number> {
  const moved = new Map(likely);
  for (const [from, to, when] of INSTEAD) {
    const share = moved.get(from) ?? 0;
    if (share === 0 || !when(seen)) continue;
    moved.set(to, (moved.get(to) ?? 0) + share);
    moved.set(from, 0);
  }
  return moved;
}

/** The command that a sentence asks for in so many words, whatever else it is like; null for nearly all sentences. */
export function surelyMeant(seen: Seen): CommandId | null {
  return SURE.find(([, asks]) => asks(seen))?.[0] ?? null;
}
