import { fingerprint } from '../store/fingerprint.js';
import type { Turn } from './command.js';

/**
 * The turn with a key of what is confirmed: the same values under the same question count once, however often they are confirmed.
 * A card that is used a second time asks under its old key; other values then are another save.
 */
export function keyedBy(turn: Turn, confirmed: unknown): Turn {
  return { ...turn, key: `${turn.key}#${fingerprint(JSON.stringify(confirmed))}` };
}
