import { fingerprint } from '../store/fingerprint.js';
import type { Turn } from './command.js';

/**
 * The turn with a key of what is confirmed: the same values under the same question count once, however often they are confirmed.
 * A card that is used a second time asks under its old key; other values then are another save.
 */
export function keyedBy(turn: Turn, confirmed: unknown): Turn {
  return { ...turn, key: `${turn.key}#${fingerprint(JSON.stringify(confirmed))}` };
}

/** What the key of a press begins with. A message comes under its own key once and for all; a card's comes again whenever the card is used. */
export const OF_CARD = 'card:';

/**
 * An id for what is saved at once: a message that is delivered again, were it a day later, is the same save whatever "i morgon" has come to mean;
 * a card that is used again with other values is another.
 */
export function savedId(key: string, values: unknown): string {
  return fingerprint(JSON.stringify(key.startsWith(OF_CARD) ? [key, values] : key));
}
