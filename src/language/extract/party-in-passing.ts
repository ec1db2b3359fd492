import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { labelAt } from './count-labels.js';
import { isYear } from './years.js';

const LEAVES = /\b(?:till|mot) $/;
const COMES = /\b(?:fran|ur|via) $/;
const STANDS = /(?:\b(?:i|hos|pa) |\p{L} )$/u;

/**
 * A municipality that stands after a report's numbers: where somebody went ("en slutade, flyttade till Habo") it is nothing of the report;
 * where it may be that of some of those counted, or of all ("14 kv 11 m, 3 nya från Habo"), it must be asked about. Null where the report is its.
 */
export function inPassing({ folded, seen }: Material, name: Span): 'aside' | 'doubt' | null {
  const numbers = seen.tokens.filter((token) => token.kind === 'number' && token.end <= name.start && !isYear(token));
  const before = folded.slice(0, name.start);
  const counted = numbers.filter((number) => labelAt(folded.slice(number.end).trimStart()) !== null);
  if (counted.length === 0) return null;
  if (LEAVES.test(before)) return 'aside';
  if (COMES.test(before)) return 'doubt';
  const last = numbers.at(-1);
  const words = last ? folded.slice(last.end, name.start) : '';
  const label = labelAt(words.trimStart())?.label;
  const some = label?.flow !== undefined || label?.exit !== undefined;
  return some && counted.length > 1 && !/[,;.\n]/.test(words) && STANDS.test(before) ? 'doubt' : null;
}
