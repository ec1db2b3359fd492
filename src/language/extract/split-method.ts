import type { Material } from '../material.js';
import type { Extractor } from './extractor.js';

const AGE = /\b16 ?(?:-|till|och|t\.?o\.?m\.?|tom) ?64(?: ?-?ar\w*)?(?: alder\w*)?|\b(?:i )?(?:arbetsfor|yrkesverksam) alder\b/g;
const PEOPLE = /\b(?:be)?folkmangd\w*|\bbefolkning\w*|\binvanar\w*|\bpopulation\w*|\bper (?:capita|person|skalle|huvud)\b|\bhur manga som bor\b/;
const EQUAL =
  /\blika (?:stora |mycket |manga )?(?:delar|andelar|fordel\w*|mycket|stort?|var(?:dera)?)\b|\bjamnt (?:fordel\w*|mellan|over)\b|\bdela\w* (?:pa )?lika\b|\bfordela\w* lika\b|\blika mellan\b|\bequally\b|\b(?:fordel|dela)\w*\b[^.;?]*\blika\b(?! (?:(?:mycket|manga|stort?|stora) )?som\b)|\bkommun\w* (?:\p{L}+ )?lika\b(?! (?:(?:mycket|manga|stort?|stora) )?som\b)/u;
const FIXED =
  /\bfasta (?:andel\w*|del\w*|procent\w*)|\b(?:samma|nuvarande|dagens|nu gallande|gallande|beslutade|senaste) (?:andel\w*|fordelning\w*|proportion\w*|procent\w*)|\bfordelning\w* (?:som|fran) (?:i ?dag|nu|forra|budget\w*)/;

/** "16–64" is an age, no span of numbers and no amount. */
export function claimAges(material: Material): void {
  for (const { span } of material.find(AGE)) {
    material.claim(span);
    for (const number of material.seen.tokens) if (number.start < span.end && number.end > span.start) material.claim(number);
  }
}

/** Is it said how something is shared? Then an amount beside it is what is shared. */
export function saysMethod(folded: string): boolean {
  return [AGE, EQUAL, FIXED, PEOPLE].some((words) => folded.search(words) >= 0);
}

/** How the municipalities share their quarter. */
export const method: Extractor = {
  read(material) {
    claimAges(material);
    const { folded } = material;
    if (folded.search(AGE) >= 0) return { params: { method: 'age16to64' } };
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
