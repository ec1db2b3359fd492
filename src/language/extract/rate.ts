import type { NumberToken } from '../tokens.js';
import { type Extractor, problem } from './extractor.js';
import { isLimited } from './growth-limits.js';

const DOWN =
  /\b(?:sank\w*|minsk\w*|lagre|ned|ner|reducera\w*|skar|skara|dra(?:r|s)? (?:ner|ned|in)|tapp\w*|farre|mindre|cut|decrease\w*|reduce\w*|lower\w*)\b/;
const UP = /\b(?:hoj\w*|ok\w*|upp|mer|raise\w*|increase\w*|uppat|uppskriv\w*)\b/;
const UNCHANGED =
  /\b(?:oforandra\w*|samma (?:niva|bidrag|belopp)|fryse?r?|frysta?|utan (?:hojning|okning)|ingen (?:hojning|okning)|hojs inte|okar inte|inte (?:hojs|hojer|okar|hoja|oka)|unchanged)\b/;

const asText = (number: NumberToken, falling: boolean): string => (falling ? number.value.abs().negated() : number.value).toFixed();

/** The yearly change in percent, a decrease negative. */
export const rate: Extractor = {
  read(material) {
    const unclear = material.freeNumbers.find((number) => number.unit === 'percent' && number.unclear);
    if (unclear) {
      material.claim(unclear);
      return problem(
        'rate',
        material.words(unclear),
        `Jag är inte säker på talet "${material.words(unclear)}". Skriv procentsatsen med siffror, till exempel 10 %.`,
      );
    }
    const numbers = material.freeNumbers;
    const percents = numbers.filter(({ unit }) => unit === 'percent');
    const signed = numbers.filter((number) => number.unit === 'plain' && number.sign !== '' && number.value.abs().lte(100));
    const candidates = percents.length > 0 ? percents : signed;
    const [first] = candidates;
    if (first && isLimited(material)) {
      for (const number of candidates) material.claim(number);
      return problem(
        'rate',
        material.words(first),
        'Jag kan bara räkna på samma ändring varje år, i procent, för alla medlemmar. Skriv till exempel "höj 10 % per år från 2021".',
      );
    }
    for (const number of candidates) material.claim(number);
    if (!first) return UNCHANGED.test(material.folded) ? { params: { rate: '0' } } : {};
    if (candidates.some(({ value }) => !value.eq(first.value)))
      return problem(
        'rate',
        candidates.map((number) => material.words(number)).join(', '),
        'Jag räknar på en procentsats i taget. Skriv en av dem, till exempel "höj 10 % per år".',
      );
    if (first.value.decimalPlaces() > 6 || first.value.abs().gte(1e9))
      return problem('rate', material.words(first), 'Procentsatsen är orimlig. Skriv till exempel 10 %.');
    return { params: { rate: asText(first, DOWN.test(material.folded) && !UP.test(material.folded)) } };
  },
  leftover(number, material) {
    if (number.article || number.unit !== 'plain' || number.value.gt(100)) return null;
    const said = material.words(number);
    return { parameter: 'rate', words: said, message: `Jag vet inte vad ${said} står för. Menar du procent, skriv "${said} %".` };
  },
};
