import { type Extractor, problem } from './extractor.js';

const ROUNDING =
  /\b(?:avrund\w*|runda\w*|jamna|jamnt|hela|helt|narmaste|i)\s(?:av\s|upp\s|ner\s)?(?:till\s|i\s)?(?:hela\s|narmaste\s|jamna\s)?(?:(kronor|krona|kr)|(hundratal\w*|hundra(?:lappar)?)|(tusental\w*|tusen(?:lappar)?|tkr))\b/g;
/** "i tkr" only says how amounts are written; "i hela tusental" says how they are rounded. */
const ONLY_WRITTEN = /^i (?!(?:hela|jamna|narmaste)\b)/;
const AVRUND = /\bavrund\w*|\brunda (?:av|till)\b/;

/** The step of 1, 100 or 1 000 kronor that amounts are rounded to, when the text asks for rounding. */
export const unit: Extractor = {
  read(material) {
    const asks = AVRUND.test(material.folded);
    const [said] = material.find(ROUNDING).filter(({ 0: phrase }) => asks || !ONLY_WRITTEN.test(phrase));
    if (said) {
      material.claim(said.span);
      return { params: { unit: said[1] ? '1' : said[2] ? '100' : '1000' } };
    }
    if (!asks) return {};
    const at = material.folded.search(AVRUND);
    const number = material.freeNumbers.find(({ start }) => start > at && start - at < 40);
    if (!number || number.unit === 'percent') return {};
    material.claim(number);
    const step = number.value.toFixed();
    if (['1', '100', '1000'].includes(step)) return { params: { unit: step } };
    return problem('unit', material.words(number), 'Jag kan avrunda till 1, 100 eller 1 000 kr. Skriv till exempel ”avrunda till 1 000 kr”.');
  },
};
