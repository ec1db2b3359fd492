import type { Seen } from './material.js';

const ASKS = /\b(?:hur|nar|vem|varfor|vad)\b/;

/** May the sentence choose an association? Not where it names one and asks something, or holds numbers or other names: that is about figures. */
export function mayChoose({ names, tokens, text }: Seen): boolean {
  const named = names.some(({ meanings }) => meanings.some(({ kind }) => kind === 'association'));
  if (!named) return true;
  const others = names.some(({ meanings }) => meanings.every(({ kind, common }) => kind !== 'association' && !common));
  const numbers = tokens.some((token) => token.kind === 'number' && !token.article);
  return !others && !numbers && !ASKS.test(text.folded);
}
