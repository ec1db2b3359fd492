import type { Material } from '../material.js';
import { type Extractor, problem } from './extractor.js';
import { isYear, type YearFound, yearsIn } from './years.js';

const MOST = 6;
const BETWEEN = /^ ?(?:-|–|till|tom|t o m|till och med) ?$/;

/** The years said, in order; "2021–2023" is all of them between too. */
function allOf(found: readonly YearFound[], { folded }: Material): number[] {
  const [first, second] = found;
  if (first && second && found.length === 2 && BETWEEN.test(folded.slice(first.end, second.start)) && second.year > first.year)
    return Array.from({ length: second.year - first.year + 1 }, (_, index) => first.year + index).slice(0, MOST);
  return [...new Set(found.map((one) => one.year))].sort((a, b) => a - b).slice(0, MOST);
}

export const year: Extractor = {
  family: 'time',
  read(material, wanted) {
    const found = yearsIn(material);
    for (const span of found) material.claim(span);
    const years = new Set(found.map((one) => one.year));
    const [first, second] = years;
    if (first === undefined) return {};
    if (second !== undefined && years.size === 2 && wanted.has('otherYear')) return { params: { year: first, otherYear: second } };
    if (years.size > 1 && wanted.has('years')) return { params: { years: allOf(found, material) } };
    if (years.size > 1)
      return problem('year', [...years].join(', '), `Jag svarar för ett år i taget. Skriv ett av åren, till exempel ”budget ${first}”.`);
    return { params: { year: first } };
  },
  leftover(number, material) {
    const wrong =
      number.unit === 'plain' && !isYear(number) && number.value.isInteger() && /\bar (?:fran )?$/.test(material.folded.slice(0, number.start));
    return wrong
      ? { parameter: 'year', words: material.words(number), message: 'Jag förstår inte årtalet. Skriv det med fyra siffror, till exempel 2021.' }
      : null;
  },
};
