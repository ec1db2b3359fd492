import type { Material } from '../material.js';
import type { NumberToken, Token } from '../tokens.js';
import type { Item } from './count-items.js';

/** "nej", "jag menar", "förlåt, det var": the number before was wrong. */
const SLIP =
  /^(?:nej|nae?|forlat|ursakta|sorry|oj|hoppsan|vanta|(?:jag )?mena(?:r|de)|snarare|rattare sagt)\b[\s,.:!]*(?:(?:nej|jag|mena(?:r|de)|det|var|ar|ska|vara|blir)\b[\s,]*)*/;

/** Where the number that takes another's place begins: "5 nya, nej 4"; null for other words. */
export function slipEnd({ folded }: Material, start: number, free: readonly Token[]): number | null {
  const said = SLIP.exec(folded.slice(start))?.[0];
  const next = said === undefined ? undefined : free.find((token) => token.start === start + said.length);
  return next?.kind === 'number' && !next.article ? next.start : null;
}

const wordsFrom = (items: readonly Item[], at: number): (Item & { kind: 'label' })[] => {
  const words: (Item & { kind: 'label' })[] = [];
  for (let item = items[at]; item?.kind === 'label'; item = items[at + words.length]) words.push(item);
  return words;
};

/**
 * A number after "nej" takes the place of the one before, with its words: "5 nya nej 4", "24 kv, nej 25 kv". Where its own words say
 * something else ("5 nya nej 4 avslutade") neither is certain.
 */
export function withoutSlips(items: readonly Item[], material: Material): Item[] {
  const rows = [...items];
  for (let at = rows.findIndex(({ kind }) => kind === 'slip'); at >= 0; at = rows.findIndex(({ kind }) => kind === 'slip')) {
    const right = rows[at + 1];
    let end = at;
    while (rows[end - 1]?.kind === 'comma') end -= 1;
    let first = end;
    while (rows[first - 1]?.kind === 'label') first -= 1;
    const wrong = rows[first - 1];
    if (right?.kind !== 'number' || wrong?.kind !== 'number') {
      rows.splice(at, 1, { kind: 'comma', start: right?.start ?? 0, end: right?.start ?? 0 });
      continue;
    }
    const before = wordsFrom(rows, first);
    const after = wordsFrom(rows, at + 2);
    const says = (item: Item & { kind: 'label' }) => JSON.stringify(item.label);
    const same = after.every((word) => before.some((other) => says(other) === says(word)));
    const unsure = ({ number, start, end: until }: Item & { number: NumberToken }): Item => ({
      kind: 'number',
      number: { ...number, unclear: true },
      start,
      end: until,
    });
    if (before.length > 0 && !same)
      rows.splice(first - 1, at + 2 - first + 1, unsure(wrong), ...before, { kind: 'comma', start: right.start, end: right.start }, unsure(right));
    else {
      material.claim(wrong.number);
      rows.splice(first - 1, at + 2 - first + 1 + (before.length > 0 ? after.length : 0), right, ...before);
    }
  }
  return rows;
}
