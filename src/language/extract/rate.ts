import { payerNamed } from '../../associations/line-groups.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { subjectsIn } from './change-subjects.js';
import { type Extractor, problem } from './extractor.js';
import { isLimited } from './growth-limits.js';
import { sharesIn } from './split-shares.js';

const DOWN =
  /\b(?:sank\w*|minsk\w*|lagre|ned|ner|reducera\w*|skar|skara|dra(?:r|s)? (?:ner|ned|in)|tapp\w*|farre|mindre|cut|decrease\w*|reduce\w*|lower\w*)\b/;
const UP = /\b(?:hoj\w*|ok\w*|upp|mer|raise\w*|increase\w*|uppat|uppskriv\w*)\b/;
const UNCHANGED =
  /\b(?:oforandra\w*|samma (?:niva|bidrag|belopp)|fryse?r?|frysta?|utan (?:hojning|okning)|ingen (?:hojning|okning)|hojs inte|okar inte|inte (?:hojs|hojer|okar|hoja|oka)|unchanged)\b/;

/** What the state's money is that is not used is asked of the contributions as they are, where no change of them is spoken of. */
const MISSES = /\b(?:(?:gar|gick|ga) (?:\p{L}+ ){0,2}miste|missa[rt]?|forlora[rt]?|gar forlorat|outnyttja\w*)\b/u;

const asText = (number: NumberToken, falling: boolean): string => (falling ? number.value.abs().negated() : number.value).toFixed();

/** Numbers that share the last one's "%": "7 och 10 %", "5, 7 och 10 procent". */
function sharing(material: Material, percents: readonly NumberToken[]): NumberToken[] {
  const joins = (one: NumberToken, next: NumberToken) =>
    /^ ?(?:,|och|eller|mot|kontra|respektive|resp\.?|jamfort med|\/|vs\.?|med|till) ?$/.test(material.folded.slice(one.end, next.start));
  const found = [...percents];
  for (const number of [...material.freeNumbers].reverse()) {
    const [next] = found.filter(({ start }) => start >= number.end).sort((a, b) => a.start - b.start);
    if (next && number.unit === 'plain' && !number.article && number.value.abs().lte(100) && joins(number, next)) found.push(number);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Is the percentage said of what members pay? Alone in a proposal it would be of the costs. */
function ofIncome(number: NumberToken, material: Material): boolean {
  return subjectsIn(material).some(
    ({ line, end }) =>
      end <= number.start &&
      (line === 'revenue' || payerNamed(line, material.seen.bound?.parties ?? []) !== null) &&
      !/[,;:.\n]|\bkostnad/.test(material.folded.slice(end, number.start)),
  );
}

/** The yearly change in percent, a decrease negative; several where they are to be compared. */
export const rate: Extractor = {
  read(material, wanted) {
    // A share of what is paid is no change of it.
    if (sharesIn(material).length > 0) return {};
    const unclear = material.freeNumbers.find((number) => number.unit === 'percent' && number.unclear);
    if (unclear) {
      material.claim(unclear);
      return problem(
        'rate',
        material.words(unclear),
        `Jag är inte säker på talet ”${material.words(unclear)}”. Skriv procentsatsen med siffror, till exempel 10 %.`,
      );
    }
    const numbers = material.freeNumbers;
    const percents = numbers.filter(({ unit }) => unit === 'percent');
    const signed = numbers.filter((number) => number.unit === 'plain' && number.sign !== '' && number.value.abs().lte(100));
    // A field of its own holds nothing but rates.
    const field = wanted.has('rates') && !wanted.has('rate');
    const plain = numbers.filter((number) => number.unit !== 'money' && !number.article);
    const candidates = field ? plain : percents.length > 0 ? (wanted.has('rates') ? sharing(material, percents) : percents) : signed;
    const [first] = candidates;
    if (first && isLimited(material)) {
      for (const number of candidates) material.claim(number);
      return problem(
        'rate',
        material.words(first),
        'Jag kan bara räkna på samma ändring varje år, i procent, för alla medlemmar eller för en part. Skriv till exempel ”höj 10 % per år från 2021” eller ”höj kommunernas bidrag 10 %”.',
      );
    }
    if (first && wanted.has('planChange') && ofIncome(first, material)) {
      const words = material.words(first).trim();
      material.claim(first);
      return problem(
        'changes',
        words,
        `Menar du bidragen eller kostnaderna med ${words}? Skriv till exempel ”höj alla bidrag ${words} i förslaget”.`,
      );
    }
    for (const number of candidates) material.claim(number);
    if (!first) {
      const asItIs = MISSES.test(material.folded) && wanted.has('rate') && !UP.test(material.folded) && !DOWN.test(material.folded);
      return asItIs || UNCHANGED.test(material.folded) ? { params: { rate: '0' } } : {};
    }
    const several = candidates.some(({ value }) => !value.eq(first.value));
    const falls = DOWN.test(material.folded);
    const rises = UP.test(material.folded);
    if (several && (!wanted.has('rates') || (falls && rises)))
      return problem(
        'rate',
        candidates.map((number) => material.words(number)).join(', '),
        'Jag vet inte vad procentsatserna står för. Skriv till exempel ”höj 10 % per år”, eller ”jämför 7 % och 10 % per år”.',
      );
    if (candidates.some(({ value }) => value.decimalPlaces() > 6 || value.abs().gte(1e9)))
      return problem('rate', material.words(first), 'Procentsatsen är orimlig. Skriv till exempel 10 %.');
    const texts = [...new Set(candidates.map((number) => asText(number, falls && !rises)))];
    return { params: texts.length > 1 || field ? { rates: texts } : { rate: texts[0] ?? '0' } };
  },
  leftover(number, material) {
    if (number.article || number.unit !== 'plain' || number.value.gt(100)) return null;
    const said = material.words(number);
    return { parameter: 'rate', words: said, message: `Jag vet inte vad ${said} står för. Menar du procent, skriv ”${said} %”.` };
  },
};
