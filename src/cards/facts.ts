import type { Fact } from '../commands/answer.js';
import { plain } from '../swedish/plain.js';
import type { CardElement } from './card.js';

/** Titles and values side by side. */
export function factSet(facts: readonly Fact[]): CardElement {
  return { type: 'FactSet', facts: facts.map(({ title, value }) => ({ title: plain(title), value: plain(value) })) };
}
