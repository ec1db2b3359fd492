import type { Parameters } from '../../commands/answer.js';
import { Material, type Seen } from '../material.js';
import type { Span } from '../tokens.js';
import { counts } from './counts.js';

/** The counts of one piece of a text, or null when any number of it is not clear. `about`: what is no count, wherever it stands. */
export function readCounts(seen: Seen, piece: Span, about: readonly Span[]): Parameters | null {
  const material = new Material(seen);
  material.claim({ start: 0, end: piece.start });
  material.claim({ start: piece.end, end: seen.text.folded.length });
  for (const span of about) material.claim(span);
  const { params = {}, problems = [] } = counts.read(material, new Set(['women']));
  const left = material.freeNumbers.some(({ article }) => !article);
  return problems.length > 0 || left || Object.keys(params).length === 0 ? null : params;
}
