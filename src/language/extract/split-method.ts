import type { Extractor } from './extractor.js';

const AGE = /\b16 ?(?:-|till|och|t\.?o\.?m\.?|tom) ?64(?: ?-?ar\w*)?(?: alder\w*)?|\b(?:i )?(?:arbetsfor|yrkesverksam) alder\b/g;
const PEOPLE = /\b(?:be)?folkmangd\w*|\bbefolkning\w*|\binvanar\w*|\bpopulation\w*|\bper (?:capita|person|skalle|huvud)\b|\bhur manga som bor\b/;
const EQUAL =
  /\blika (?:stora |mycket |manga )?(?:delar|andelar|fordel\w*|mycket|stort?|var(?:dera)?)\b|\bjamnt (?:fordel\w*|mellan|over)\b|\bdela\w* (?:pa )?lika\b|\bfordela\w* lika\b|\blika mellan\b|\bequally\b/;
const FIXED =
  /\bfasta (?:andel\w*|del\w*|procent\w*)|\b(?:samma|nuvarande|dagens|nu gallande|gallande|beslutade|senaste) (?:andel\w*|fordelning\w*|proportion\w*|procent\w*)|\bfordelning\w* (?:som|fran) (?:i ?dag|nu|forra|budget\w*)/;

/** How the municipalities share their quarter. "16–64" is an age, no span of numbers. */
export const method: Extractor = {
  read(material) {
    const ages = material.find(AGE);
    for (const { span } of ages) {
      material.claim(span);
      for (const number of material.seen.tokens) if (number.start < span.end && number.end > span.start) material.claim(number);
    }
    if (ages.length > 0) return { params: { method: 'age16to64' } };
    const { folded } = material;
    if (EQUAL.test(folded)) return { params: { method: 'equal' } };
    if (FIXED.test(folded)) return { params: { method: 'fixed' } };
    return PEOPLE.test(folded) ? { params: { method: 'population' } } : {};
  },
};

/** "äska", "begära bidrag": the amounts are wanted as a request that can be sent. */
export const request: Extractor = {
  read: ({ folded }) =>
    /\baska\w*|\baskande\w*|\bbegaran om (?:medel|bidrag)|\bfunding request\b/.test(folded) ? { params: { request: 'yes' } } : {},
};
