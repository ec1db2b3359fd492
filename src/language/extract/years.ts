import type { Material } from '../material.js';
import type { NumberToken, Span } from '../tokens.js';

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
const SHORT =
  /(?:\b(?:budget\w*|prognos\w*|plan\w*|utfall\w*|bokslut\w*|ar|aret|fran|sedan|tom|from|till)\s|[('\s]')'?(1[5-9]|[2-4]\d)(?![\d.,:%/-]|\s?(?:%|procent|kr|tkr|mkr|mnkr|milj|tusen|ar\b|kv\b|m\b|manad|person|deltag))/g;

/** Every free year of the text, in order. Does not claim: the caller knows which one it uses. */
export function yearsIn(material: Material): YearFound[] {
  const written = material.freeNumbers.filter(isYear).map(({ value, start, end }) => ({ year: value.toNumber(), start, end }));
  const relative = RELATIVE.flatMap(([pattern, offset]) =>
    // "när är i år"? "ar" is also "är" without dots: only whole phrases count.
    material.find(pattern).map(({ span }) => ({ year: material.seen.today.year + offset, ...span })),
  );
  const short = material.find(SHORT).flatMap((found) => {
    const end = found.span.end;
    const span = { start: end - 2, end };
    return material.isFree(span) ? [{ year: 2000 + Number(found[1]), ...span }] : [];
  });
  return [...written, ...relative, ...short].sort((a, b) => a.start - b.start);
}
