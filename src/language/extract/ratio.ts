import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import type { Problem } from '../understanding.js';
import type { Extractor } from './extractor.js';

/** What may stand between a part and its whole: "28 av 62", "28/62", "7 av de 19 deltagarna", "28 utav totalt 62". */
const OF =
  /^ ?(?:[a-z]+ ){0,2}?(?:av|utav|of|ur|\/|genom|delat (?:med|pa))(?: (?:alla|de|dem|totalt|sammanlagt|vara|mina|deras|inskrivna|avslutade))* ?$/;
/** "30 % av 14": a target and its whole. */
const OF_WHOLE = /^ av (?:de |totalt )?$/;
/** "hur stor andel av 62 är 28": the whole first. */
const IS = /^(?: [a-z]+){0,2} (?:ar|blir|utgor|var|motsvarar) ?$/;
const LEADS_WHOLE = /\bav (?:alla |de |totalt )?$/;

/** "50/25/25": how the members share, no part of a whole. */
const LAW = /\b50\D{1,3}25\D{1,3}25\b/;

function isCount(number: NumberToken): boolean {
  return number.unit !== 'percent' && !number.article;
}

function pairIn(numbers: readonly NumberToken[], { folded }: Material): { part: NumberToken; whole: NumberToken } | null {
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (!second) break;
    const between = folded.slice(first.end, second.start);
    if (OF.test(between)) return { part: first, whole: second };
    if (IS.test(between) && LEADS_WHOLE.test(folded.slice(0, first.start))) return { part: second, whole: first };
  }
  return null;
}

/** A part of a whole, and the percent that is aimed at. One number alone beside a form is left to the form. */
export const ratio: Extractor = {
  read(material, wanted) {
    if (LAW.test(material.folded)) return {};
    const problems: Problem[] = [];
    const params: Record<string, string | number> = {};
    const [percent, ...more] = material.freeNumbers.filter(({ unit }) => unit === 'percent');
    if (percent && wanted.has('target')) {
      for (const one of [percent, ...more]) material.claim(one);
      const words = material.words(percent);
      if (percent.unclear || more.some(({ value }) => !value.eq(percent.value)) || percent.value.decimalPlaces() > 6)
        problems.push({ parameter: 'target', words, message: 'Jag räknar mot ett mål i taget. Skriv till exempel ”28 av 62, mål 50 %”.' });
      else params.target = percent.value.toFixed();
    }
    const numbers = material.freeNumbers.filter(isCount);
    const [whole] = numbers.filter((one) => percent && OF_WHOLE.test(material.folded.slice(percent.end, one.start)));
    if (whole && numbers.length === 1) {
      material.claim(whole);
      return { params: { ...params, whole: whole.value.toNumber() }, problems };
    }
    const pair = pairIn(numbers, material) ?? adjacent(numbers);
    if (pair) {
      for (const one of [pair.part, pair.whole]) {
        material.claim(one);
        if (one.unclear)
          problems.push({ parameter: 'part', words: material.words(one), message: 'Jag är inte säker på talet. Skriv till exempel ”28 av 62”.' });
      }
      params.part = pair.part.value.toNumber();
      params.whole = pair.whole.value.toNumber();
    }
    return { params, problems };
  },
  leftover(number, material) {
    if (!isCount(number)) return null;
    const words = material.words(number);
    return { parameter: 'part', words, message: `Jag vet inte vad ${words} står för. Skriv delen och helheten, till exempel ”28 av 62”.` };
  },
};

/** Two numbers and nothing else: the smaller is the part. */
function adjacent(numbers: readonly NumberToken[]): { part: NumberToken; whole: NumberToken } | null {
  const [first, second, third] = numbers;
  if (!first || !second || third) return null;
  return first.value.lte(second.value) ? { part: first, whole: second } : { part: second, whole: first };
}
