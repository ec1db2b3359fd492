import { type Extractor, problem } from './extractor.js';
import { isYear, yearsIn } from './years.js';

export const year: Extractor = {
  family: 'time',
  read(material, wanted) {
    const found = yearsIn(material);
    for (const span of found) material.claim(span);
    const years = new Set(found.map((one) => one.year));
    const [first, second] = years;
    if (first === undefined) return {};
    if (second !== undefined && years.size === 2 && wanted.has('otherYear')) return { params: { year: first, otherYear: second } };
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
