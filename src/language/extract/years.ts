import type { Material } from '../material.js';
import type { NumberToken, Span } from '../tokens.js';
import { labelAt } from './count-labels.js';
import { COUNTED } from './months.js';

export interface YearFound extends Span {
  readonly year: number;
}

export const EARLIEST = 1900;
export const LATEST = 2200;

/** A number that is written as a year is: four digits, no groups, no unit. */
export function isYear(token: NumberToken): boolean {
  const { value } = token;
  return (
    token.unit === 'plain' && !token.grouped && !token.spelled && token.sign === '' && value.isInteger() && value.gte(EARLIEST) && value.lte(LATEST)
  );
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/\b(?:i ar|innevarande ar|detta ar|det har aret|arets|this year)\b/g, 0],
  [/\b(?:i ?forfjol)\b/g, -2],
  [/\b(?:forra aret|i ?fjol|fjolaret|fjolarets|foregaende ar|forra arets|last year)\b/g, -1],
  [/\b(?:nasta ar|kommande ar|nastkommande ar|next year|nasta ars)\b/g, 1],
];

/** "budget 21", "år 21", "'21": a century is understood where the word before says that it is a year. */
const BEFORE_SHORT = /^(?:budget\w*|prognos\w*|plan\w*|utfall\w*|bokslut\w*|ar|aret|fran|sedan|tom|from|till|')$/;
const SHORTEST = 15;

/** "ändra män till 37", "från 35 till 37 män": no years. */
function countsPeople({ folded }: Material, start: number, end: number): boolean {
  const lead = /\b(\p{L}+)(?: fran \d+)? $/u.exec(folded.slice(0, start))?.[1];
  const follows = /^ till \d+ (.*)/s.exec(folded.slice(end))?.[1];
  return [lead, follows].some((word) => word !== undefined && labelAt(word) !== null);
}

function shortYears(material: Material): YearFound[] {
  const { free: tokens, seen } = material;
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'number' || token.unit !== 'plain' || token.spelled || token.end - token.start !== 2 || !token.value.isInteger()) return [];
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    if (!previous || previous.kind === 'number' || !BEFORE_SHORT.test(previous.text) || token.value.lt(SHORTEST)) return [];
    if (/^(?:fran|till)$/.test(previous.text) && countsPeople(material, previous.start, token.end)) return [];
    // "är 24 kvinnor" is no "år 24".
    if (
      /^ä/i.test(seen.text.original.slice(previous.start)) ||
      (next?.kind === 'word' && ((COUNTED.test(next.text) && next.text !== 'till') || /^(?:ar|manader|procent)$/.test(next.text)))
    )
      return [];
    return [{ year: 2000 + token.value.toNumber(), start: token.start, end: token.end }];
  });
}

/** Every free year of the text, in order. Does not claim: the caller knows which one it uses. */
export function yearsIn(material: Material): YearFound[] {
  const written = material.freeNumbers.filter(isYear).map(({ value, start, end }) => ({ year: value.toNumber(), start, end }));
  const relative = RELATIVE.flatMap(([pattern, offset]) =>
    material.find(pattern).map(({ span }) => ({ year: material.seen.today.year + offset, ...span })),
  );
  return [...written, ...relative, ...shortYears(material)].sort((a, b) => a.start - b.start);
}
