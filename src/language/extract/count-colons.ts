import type { Item } from './count-items.js';
import { isSexOnly } from './count-labels.js';

/**
 * "kvinnor:14 män:11 nya=3": a word with a sign and a number after it is of that number, so a report's part ends before it. A number that
 * has its own word already ("14 m nya: 3") keeps that one.
 */
export function partedByColons(items: readonly Item[]): Item[] {
  const ends = new Set(items.flatMap((item, at) => (item.kind === 'colon' && items[at + 1]?.kind === 'number' ? (endBefore(items, at) ?? []) : [])));
  return items.flatMap((item, at) => (ends.has(at) ? [{ kind: 'comma', start: item.start, end: item.start } as const, item] : [item]));
}

/** Where the part that a colon belongs to begins, when a number stands before it; null when none does. */
function endBefore(items: readonly Item[], colon: number): number | null {
  let first = colon;
  while (items[first - 1]?.kind === 'label') first -= 1;
  if (first === colon || items[first - 1]?.kind !== 'number') return null;
  if (items[first - 2]?.kind === 'colon') return first;
  const [own, word] = [items[first], items[first + 1]];
  const leads = own?.kind === 'label' && isSexOnly(own.label) && word?.kind === 'label' && !isSexOnly(word.label);
  return leads && first + 1 < colon ? first + 1 : null;
}
