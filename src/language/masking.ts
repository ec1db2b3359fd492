import { labelAt } from './extract/count-labels.js';
import { monthNumber } from './extract/months.js';
import { isYear } from './extract/years.js';
import type { Seen } from './material.js';
import type { Name } from './names.js';
import type { NumberToken } from './tokens.js';

const NUMBER_MASK: Readonly<Record<NumberToken['unit'], string>> = { money: 'belopp', percent: 'procenttal', plain: 'antal' };

/** Names that everyday words do not collide with stand for their kind, so that one example speaks for all of them. */
function nameMask(name: Name): string | null {
  const clear = name.meanings.filter(({ common, total }) => !common && !total);
  for (const [kind, mask] of [
    ['intervention', 'insatsnamn'],
    ['association', 'forbundsnamn'],
    ['party', 'partnamn'],
    ['line', 'postnamn'],
  ] as const)
    if (clear.some((meaning) => meaning.kind === kind)) return mask;
  return null;
}

/** The words of a text with its names, numbers and months masked: what the classifier learns from and judges. */
export function maskedWords(seen: Seen): string[] {
  const words: string[] = [];
  const masks = seen.names.map((name) => ({ ...name, mask: nameMask(name) })).filter(({ mask }) => mask !== null);
  let inside = -1;
  for (const token of seen.tokens) {
    const masked = masks.findIndex(({ start, end }) => token.start >= start && token.start < end);
    if (masked >= 0) {
      if (masked !== inside) words.push(masks[masked]?.mask ?? '');
      inside = masked;
    } else if (token.kind === 'number') words.push(token.article ? 'en' : isYear(token) ? 'arstal' : NUMBER_MASK[token.unit]);
    else if (token.kind === 'word')
      words.push(labelAt(token.text)?.label.sex ? 'konsord' : token.text.length > 2 && monthNumber(token.text) !== null ? 'manadsnamn' : token.text);
  }
  return words;
}
